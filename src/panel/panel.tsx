import { useWords } from '../ui/app.ts';
import { BegunForms } from '../ui/begun-forms.tsx';
import { goToDesk } from '../ui/go-to-desk.ts';
import { OnThisPage } from '../ui/on-this-page.tsx';
import { ClockBanner, PermissionBanner } from '../ui/reminder-banners.tsx';
import { RestoredBanner } from '../ui/restored-banner.tsx';
import { SmallForm } from '../ui/small-form.tsx';
import { UpdatedBanner } from '../ui/updated-banner.tsx';
import { useFocusOnChange } from '../ui/use-focus-on-change.ts';
import { useNumberInFront } from '../ui/use-number-in-front.ts';
import { useSmallView } from '../ui/use-small-view.ts';
import { useHandedForm } from './use-handed-form.ts';
import { usePageInFront } from './use-page-in-front.ts';

/** Stays beside the page during a call: what is on it, what was begun, and noting the call. */
export function Panel() {
  const { text } = useWords();
  const inFront = usePageInFront();
  const sighting = inFront.state === 'read' ? inFront.value : undefined;
  const number = useNumberInFront(sighting);
  const small = useSmallView();
  const { view } = small;
  useHandedForm(small.openForm);
  const main = useFocusOnChange(view.name);
  return (
    <>
      <header class="small-header">
        <img src="/icons/icon-32.png" alt="" width="20" height="20" />
        <h1>{text('appName')}</h1>
      </header>
      <main ref={main} tabIndex={-1}>
        <UpdatedBanner />
        {view.name === 'home' && (
          <>
            <ClockBanner />
            <PermissionBanner />
            <RestoredBanner />
            {inFront.state !== 'reading' && <OnThisPage sighting={sighting} />}
            <BegunForms partClass="small-part" onContinue={small.goOn} />
            <div class="small-actions">
              <button
                type="button"
                class="main"
                data-testid="note-call"
                onClick={() => small.noteCall(number)}
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
