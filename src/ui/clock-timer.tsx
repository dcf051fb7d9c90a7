import { useEffect, useState } from 'preact/hooks';
import { useApp } from './app.ts';

/** For how long a call has gone on by its clock, in whole seconds. */
export function ClockTimer({ elapsed }: { readonly elapsed: number }) {
  const { words } = useApp();
  return (
    <span
      role="timer"
      aria-live="off"
      aria-label={words.text('callClockTimer')}
      class="number strong clock-runs"
      data-testid="call-clock"
    >
      {words.clock(elapsed)}
    </span>
  );
}

/** Now, anew at each full second since the start while the window is looked at. */
export function useSecond(startedAt: string | undefined): Temporal.Instant {
  const { clock } = useApp();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    if (startedAt === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const at = clock.now();
      setNow(at);
      timer = setTimeout(look, 1000 - (at.epochMilliseconds % 1000));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock, startedAt]);
  return now;
}
