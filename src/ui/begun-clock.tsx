import { asInstant } from '../domain/reading.ts';
import { useApp } from './app.ts';
import { elapsedInSeconds } from './clock-fields.ts';
import { ClockTimer, useSecond } from './clock-timer.tsx';
import type { Fields } from './draft-keeper.ts';

/** Since when the clock of a begun call runs, and how long it has; nothing where none runs. */
export function BegunClock({ fields }: { readonly fields: Fields }) {
  const { words } = useApp();
  const isRunning = fields['clock'] === 'running';
  const startedAt = isRunning ? asInstant(fields['clockStartedAt']) : undefined;
  const now = useSecond(startedAt);
  if (startedAt === undefined) return null;
  const elapsed = elapsedInSeconds({ clockStartedAt: startedAt }, now);
  return (
    <>
      <span data-testid="begun-clock">
        {words.text('begunClockRuns', { at: words.dateTime(startedAt) })}{' '}
        {elapsed !== undefined && <ClockTimer elapsed={elapsed} />}
      </span>
      <br />
    </>
  );
}
