import { useEffect } from 'preact/hooks';
import { browserSaver } from '../platform/backup-download.ts';
import { announceChange } from '../platform/journal-channel.ts';
import { appVersion } from '../platform/surfaces.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { backUpWhenDue } from '../storage/back-up-when-due.ts';
import { useApp } from '../ui/app.ts';

/** As often as the worker looks whether something is due. */
const LOOK_EVERY_MS = 30 * 60_000;

/**
 * Writes automatic backups from this page as they fall due: what is too large to be saved by the worker, a
 * page can save. Timers of a page in the background may rest, so it looks again when it is shown.
 */
export function useBackupWhileOpen(): void {
  const { storage, clock } = useApp();
  useEffect(() => {
    const context = { storage, saver: browserSaver, app: appVersion(), zone: clock.zone };
    const look = () => {
      backUpWhenDue({ ...context, isByItself: true }).then(
        (isTried) => isTried && announceChange(),
        (error: unknown) => reportProblem('automatic backup', error),
      );
    };
    const lookWhenShown = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', lookWhenShown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookWhenShown);
    };
  }, []);
}
