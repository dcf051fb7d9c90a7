import { useEffect, useState } from 'preact/hooks';
import { handToPanel, takeFromPanel } from '../platform/panel-form.ts';
import { hasSidePanel, openSidePanel, readOwnWindow } from '../platform/side-panel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { useWords } from './app.ts';
import type { OpenForm } from './open-form.ts';
import { toHandedForm } from './open-form.ts';

/**
 * Opens the panel beside the page, which stays there during a call, and hands it the form that is
 * open here. Nothing where the browser has no such place.
 */
export function BesideButton({
  form,
  onOpened,
}: {
  readonly form: OpenForm | undefined;
  /** Called once the panel stands there: the form is to be left, so that it can be gone on with. */
  readonly onOpened: () => void;
}) {
  const { text } = useWords();
  const windowId = useOwnWindow();
  const [hasFailed, setHasFailed] = useState(false);
  if (!hasSidePanel()) return null;
  const open = async () => {
    if (windowId === undefined) return;
    setHasFailed(false);
    try {
      const opening = openSidePanel(windowId);
      // Not after it: a popup may be closed as soon as something else has the focus.
      const handing = form && handToPanel(windowId, toHandedForm(form));
      await Promise.all([opening, handing]);
      onOpened();
    } catch (error) {
      reportProblem('opening the panel', error);
      setHasFailed(true);
      await takeFromPanel(windowId);
    }
  };
  return (
    <>
      <button
        type="button"
        data-testid="open-beside"
        disabled={windowId === undefined}
        onClick={() => void open()}
      >
        {text('panelOpen')}
      </button>
      {hasFailed && (
        <p role="alert" class="problem" data-testid="beside-failed">
          {text('panelNotOpened')}
        </p>
      )}
    </>
  );
}

/** The window this page is in: asked beforehand, because a click can't wait for it. */
function useOwnWindow(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    readOwnWindow().then(setWindowId, (error: unknown) =>
      reportProblem('finding the window', error),
    );
  }, []);
  return windowId;
}
