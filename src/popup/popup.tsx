import { useState } from 'preact/hooks';
import { closePopup } from '../platform/close-popup.ts';
import { sightingInFront } from '../platform/sightings.ts';
import { useWords } from '../ui/app.ts';
import { BackupBanner } from '../ui/backup-banner.tsx';
import { BackupFailedBanner } from '../ui/backup-failed-banner.tsx';
import { BegunForms } from '../ui/begun-forms.tsx';
import { BesideButton } from '../ui/beside-button.tsx';
import { goToDesk } from '../ui/go-to-desk.ts';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import { SelectedPart } from '../ui/selected-part.tsx';
import { SmallSurface } from '../ui/small-surface.tsx';
import { useSelection } from '../ui/use-selection.ts';
import { useLive } from '../ui/use-live.ts';
import { useSmallView } from '../ui/use-small-view.ts';
import { AgendaParts } from './agenda-parts.tsx';

/** The small window: what is on this page, what is due, and noting a call. */
export function Popup() {
  const inFront = useLive(sightingInFront, []);
  const { text } = useWords();
  const selection = useSelection(true);
  const [recorded, setRecorded] = useState<RecordedFact>();
  const small = useSmallView(() => setRecorded(undefined));
  const { view, noteCall } = small;
  const leaveToPanel = () => {
    // The popup closes with the form still open, as when it loses the focus; a tab of it stays.
    if (!closePopup()) small.goHome();
  };
  return (
    <SmallSurface
      small={small}
      inFront={inFront}
      moved={recorded?.entryId ?? selection?.entryId}
      first={
        selection !== undefined && (
          <section class="small-part">
            <h2>{text('selectedTitle')}</h2>
            <SelectedPart
              key={selection.entryId}
              selection={selection}
              onCall={(receipt) => noteCall(receipt)}
            />
          </section>
        )
      }
      besideButton={
        <BesideButton
          form={view.name === 'call' || view.name === 'answer' ? view : undefined}
          onOpened={leaveToPanel}
        />
      }
    >
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
        <BackupFailedBanner goTo={goToDesk} />
        <BackupBanner goTo={goToDesk} />
      </AgendaParts>
    </SmallSurface>
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
