import { useEffect, useRef } from 'preact/hooks';
import { useApp } from './app.ts';
import { CallLength } from './call-length.tsx';
import type { ClockFields } from './clock-fields.ts';
import {
  CLOCK_GOES_ON,
  elapsedInSeconds,
  endClock,
  isForgotten,
  startClock,
} from './clock-fields.ts';
import { ClockTimer, useSecond } from './clock-timer.tsx';
import { FieldButton } from './fields.tsx';

/**
 * Starts the clock of a call, counts while it runs, and shows the length once it has ended. What runs
 * is an instant in the draft, not this part: a window that is closed stops nothing.
 */
export function CallClock({
  fields,
  problem,
  change,
}: {
  readonly fields: ClockFields;
  /** What is wrong with the length. */
  readonly problem: string | undefined;
  readonly change: (changed: Partial<ClockFields & { readonly startedAt: string }>) => void;
}) {
  const { clock, words } = useApp();
  const { text } = words;
  const isRunning = fields.clock === 'running';
  const now = useSecond(isRunning ? fields.clockStartedAt : undefined);
  const elapsed = elapsedInSeconds(fields, now);
  const part = useRef<HTMLDivElement>(null);
  const hasEnded = useRef(false);
  useEffect(() => {
    if (!hasEnded.current) return;
    hasEnded.current = false;
    // The button that ended it is gone, and the focus with it.
    part.current?.querySelector('input')?.focus();
  }, [fields.clock]);
  const end = () => {
    const at = clock.now();
    // The second click of a double click must not end what the first one began.
    if (elapsedInSeconds(fields, at) === 0) return;
    hasEnded.current = true;
    change(endClock(fields, at));
  };
  return (
    <div class="wide call-clock" ref={part}>
      {fields.clock === 'ended' ? (
        <CallLength fields={fields} problem={problem} change={change}>
          <FieldButton
            label={text('callClockGoesOn')}
            isLink
            testId="call-clock-goes-on"
            onPress={() => change(CLOCK_GOES_ON)}
          />
        </CallLength>
      ) : (
        <div class="row">
          <FieldButton
            label={text(isRunning ? 'callClockEnd' : 'callClockStart')}
            testId={isRunning ? 'call-clock-end' : 'call-clock-start'}
            onPress={isRunning ? end : () => change(startClock(clock.now(), clock.zone()))}
          />
          {isRunning && elapsed !== undefined && <ClockTimer elapsed={elapsed} />}
          {isRunning && elapsed === undefined && (
            <span class="quiet" data-testid="call-clock-doubted">
              {text('callClockDoubted')}
            </span>
          )}
        </div>
      )}
      {isForgotten(fields, now) && (
        <>
          <output class="hint" data-testid="call-clock-forgotten">
            {text('callClockForgotten')}
          </output>
          <CallLength fields={fields} problem={problem} change={change} />
        </>
      )}
    </div>
  );
}
