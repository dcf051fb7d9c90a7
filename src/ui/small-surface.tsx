import type { ComponentChildren } from 'preact';
import type { Sighting } from '../domain/sighting.ts';
import { useWords } from './app.ts';
import { DeskBeside } from './desk-beside.ts';
import { goToDesk } from './go-to-desk.ts';
import { OnThisPage } from './on-this-page.tsx';
import { ClockBanner, PermissionBanner } from './reminder-banners.tsx';
import { RestoredBanner } from './restored-banner.tsx';
import { SmallForm } from './small-form.tsx';
import { UpdatedBanner } from './updated-banner.tsx';
import { useBarHeight } from './use-bar-height.ts';
import { useFocusOnChange } from './use-focus-on-change.ts';
import type { Live } from './use-live.ts';
import { useNumberInFront } from './use-number-in-front.ts';
import type { SmallWindow } from './use-small-view.ts';

/**
 * What every small window has: the page in front, the buttons that note a call and open the desk, and
 * the form that takes the place of all else.
 */
export function SmallSurface({
  small,
  inFront,
  moved = '',
  besideButton,
  first,
  children,
}: {
  readonly small: SmallWindow;
  /** What the page in front shows. */
  readonly inFront: Live<Sighting | undefined>;
  /** Changes when something else than another view is to be read first. */
  readonly moved?: string | undefined;
  /** What stands behind the name. */
  readonly besideButton?: ComponentChildren;
  /** What stands above the page in front. */
  readonly first?: ComponentChildren;
  /** What else stands on the first view. */
  readonly children: ComponentChildren;
}) {
  const { text } = useWords();
  const { view, noteCall } = small;
  const sighting = inFront.state === 'read' ? inFront.value : undefined;
  const number = useNumberInFront(sighting);
  const main = useFocusOnChange(`${view.name} ${moved}`);
  return (
    <DeskBeside.Provider value={goToDesk}>
      <header class="small-header">
        <img src="/icons/icon-32.png" alt="" width="20" height="20" />
        <h1>{text('appName')}</h1>
        {besideButton}
      </header>
      <main ref={main} tabIndex={-1}>
        <UpdatedBanner />
        {view.name === 'home' && (
          <>
            <ClockBanner />
            <PermissionBanner />
            <RestoredBanner />
            {first}
            {inFront.state !== 'reading' && <OnThisPage sighting={sighting} />}
            {children}
            <SmallActions onCall={() => noteCall(number)} />
          </>
        )}
        <SmallForm small={small} />
      </main>
    </DeskBeside.Provider>
  );
}

/** The way to a call and to the desk, at the foot of the first view. */
function SmallActions({ onCall }: { readonly onCall: () => void }) {
  const { text } = useWords();
  const bar = useBarHeight();
  return (
    <div class="small-actions" ref={bar}>
      <button type="button" class="main" data-testid="note-call" onClick={onCall}>
        {text('popupNoteCall')}
      </button>
      <button type="button" data-testid="open-desk" onClick={() => goToDesk('#/agenda')}>
        {text('popupOpenDesk')}
      </button>
    </div>
  );
}
