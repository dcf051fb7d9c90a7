import { doubtClock } from '../domain/clock-doubt.ts';
import { builtAt } from '../platform/build-date.ts';
import { readPermission } from '../platform/desktop.ts';
import { announceChange } from '../platform/journal-channel.ts';
import { askToReconcile } from '../platform/messages.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { confirmClock, readClock } from '../storage/reconcile-record.ts';
import type { App } from './app.ts';
import { useApp } from './app.ts';
import { sayReason } from './save.ts';
import { useLive } from './use-live.ts';
import { useSaying } from './use-saying.ts';

/** Asks whether the clock is right, when it is plainly wrong: until then no reminder rings. */
export function ClockBanner() {
  const app = useApp();
  const { text, dateTime } = app.words;
  const live = useLive(() => readDoubtfulNow(app), []);
  const [problem, setProblem] = useSaying();
  if (live.state !== 'read' || live.value === undefined) return null;
  const confirm = () => {
    confirmClock(app.storage)
      .then(askToReconcile)
      .catch((error: unknown) => {
        reportProblem('clock', error);
        setProblem((to) => to.text('bannerClockFailed', { reason: sayReason(error, to) }));
      })
      .finally(announceChange);
  };
  return (
    <div class="banner" role="alert" data-testid="clock-banner">
      <p>{text('bannerClock', { now: dateTime(live.value) })}</p>
      <button type="button" data-testid="confirm-clock" onClick={confirm}>
        {text('bannerClockRight')}
      </button>
      {problem !== undefined && <p class="problem">{problem}</p>}
    </div>
  );
}

/** What the clock says, if that is in question. */
async function readDoubtfulNow({ storage, clock }: App): Promise<string | undefined> {
  const now = clock.now();
  const doubt = doubtClock(now, builtAt(), await readClock(storage));
  return doubt && now.toString();
}

/** Says that the browser shows no notification of ours; nothing where it does, or does not tell. */
export function PermissionBanner() {
  const { text } = useApp().words;
  const live = useLive(readPermission, []);
  if (live.state !== 'read' || live.value !== 'denied') return null;
  return (
    <output class="banner" data-testid="permission-banner">
      {text('bannerPermission')}
    </output>
  );
}
