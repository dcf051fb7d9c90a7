import { useState } from 'preact/hooks';
import { closePopup } from '../platform/side-panel.ts';
import { sightingInFront } from '../platform/sightings.ts';
import { useApp } from '../ui/app.ts';
import { BegunForms } from '../ui/begun-forms.tsx';
import { BesideButton } from '../ui/beside-button.tsx';
import { goToDesk } from '../ui/go-to-desk.ts';
import { OnThisPage } from '../ui/on-this-page.tsx';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import { ClockBanner, PermissionBanner } from '../ui/reminder-banners.tsx';
import { RestoredBanner } from '../ui/restored-banner.tsx';
import { SmallForm } from '../ui/small-form.tsx';
import { UpdatedBanner } from '../ui/updated-banner.tsx';
import { useFocusOnChange } from '../ui/use-focus-on-change.ts';
import { useLive } from '../ui/use-live.ts';
import { useNumberInFront } from '../ui/use-number-in-front.ts';
import { useSmallView } from '../ui/use-small-view.ts';
import { AgendaParts } from './agenda-parts.tsx';

/** The small window: what is on this page, what is due, and noting a call. */
export function Popup() {
  const app = useApp();
  const { text } = app.words;
  const inFront = useLive(sightingInFront, []);
  const sighting = inFront.state === 'read' ? inFront.value : undefined;
  const number = useNumberInFront(sighting);
  const [recorded, setRecorded] = useState<RecordedFact>();
  const small = useSmallView(() => setRecorded(undefined));
  const { view, noteCall } = small;
  const main = useFocusOnChange(`${view.name} ${recorded?.entryId}`);
  const leaveToPanel = () => {
    // The popup closes with the form still open, as when it loses the focus; a tab of it stays.
    if (!closePopup()) small.goHome();
  };
  return (
    <>
      <header class="small-header">
        <img src="/icons/icon-32.png" alt="" width="20" height="20" />
        <h1>{text('appName')}</h1>
        <BesideButton
          form={view.name === 'call' || view.name === 'answer' ? view : undefined}
          onOpened={leaveToPanel}
        />
      </header>
      <main ref={main} tabIndex={-1}>
        <UpdatedBanner />
        {view.name === 'home' && (
          <>
            <ClockBanner />
            <PermissionBanner />
            <RestoredBanner />
            {inFront.state !== 'reading' && <OnThisPage sighting={sighting} />}
            <RecordedPart recorded={recorded} onUndone={setRecorded} />
            <AgendaParts
              does={{
                onAnswer: ({ caseId, inquiry }) =>
                  inquiry && small.openForm({ name: 'answer', caseId, inquiryId: inquiry.id }),
                onCall: (item, start) => noteCall(item.receiptNumber ?? '', start),
                onRecorded: setRecorded,
                goTo: goToDesk,
              }}
            >
              <BegunForms partClass="small-part" onContinue={small.goOn} />
            </AgendaParts>
            <div class="small-actions">
              <button
                type="button"
                class="main"
                data-testid="note-call"
                onClick={() => noteCall(number)}
              >
                {text('popupNoteCall')}
              </button>
              <button type="button" data-testid="open-desk" onClick={() => goToDesk('#/agenda')}>
                {text('popupOpenDesk')}
              </button>
            </div>
          </>
        )}
        <SmallForm small={small} />
      </main>
    </>
  );
}

/** What one click in the agenda recorded; the line it was done in may be gone. */
function RecordedPart(props: Parameters<typeof RecordedNotice>[0]) {
  return (
    <section class={props.recorded && 'small-part'}>
      <RecordedNotice {...props} />
    </section>
  );
}
