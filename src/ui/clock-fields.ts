import { LONGEST_CALL_IN_SECONDS } from '../domain/contact.ts';
import { asInstant, asWhole } from '../domain/reading.ts';
import { localNow } from './local-time.ts';

/** What stands in the fields of a call's clock and of its length, as typed. */
export type ClockFields = {
  /** `running` or `ended`; empty while the clock was not used. */
  readonly clock: string;
  /** The instant the clock was started, kept when it has ended: the exact start of the call. */
  readonly clockStartedAt: string;
  readonly lengthMinutes: string;
  readonly lengthSeconds: string;
};

/** The clock was not used, and no length is known. */
export const NO_CLOCK: ClockFields = {
  clock: '',
  clockStartedAt: '',
  lengthMinutes: '',
  lengthSeconds: '',
};

/** What starting the clock changes: the call began now, and its length is not known yet. */
export function startClock(
  now: Temporal.Instant,
  zone: string,
): ClockFields & { readonly startedAt: string } {
  return {
    ...NO_CLOCK,
    clock: 'running',
    clockStartedAt: now.toString(),
    startedAt: localNow(now, zone),
  };
}

/** What ending a running clock changes; one that can't be believed leaves the length empty. */
export function endClock(fields: ClockFields, now: Temporal.Instant): Partial<ClockFields> {
  if (fields.clock !== 'running') return {};
  return { clock: 'ended', ...fieldsOfLength(elapsedInSeconds(fields, now)) };
}

/** A clock that ran for longer was more likely forgotten than the call lasted so long. */
const FORGOTTEN_AFTER_IN_SECONDS = 2 * 60 * 60;

/** Whether a clock still runs for so long that what it says is not taken for the length unasked. */
export function isForgotten(fields: ClockFields, now: Temporal.Instant): boolean {
  if (fields.clock !== 'running') return false;
  return (elapsedInSeconds(fields, now) ?? 0) > FORGOTTEN_AFTER_IN_SECONDS;
}

/** What saving changes of a running clock: it ends, but of a forgotten one only a typed length counts. */
export function endClockBySaving(fields: ClockFields, now: Temporal.Instant): Partial<ClockFields> {
  return isForgotten(fields, now) ? { clock: 'ended' } : endClock(fields, now);
}

/** What it changes when the call goes on after its clock was ended. */
export const CLOCK_GOES_ON: Partial<ClockFields> = {
  clock: 'running',
  lengthMinutes: '',
  lengthSeconds: '',
};

/** What taking back the length changes; when the call began is still known. */
export const NO_LENGTH: Partial<ClockFields> = { clock: '', lengthMinutes: '', lengthSeconds: '' };

/**
 * For how many whole seconds a clock has run; `undefined` where that is not believed: it ran for
 * more than a day, or the machine's clock was set back meanwhile.
 */
export function elapsedInSeconds(
  { clockStartedAt }: Pick<ClockFields, 'clockStartedAt'>,
  now: Temporal.Instant,
): number | undefined {
  const startedAt = asInstant(clockStartedAt);
  if (startedAt === undefined) return undefined;
  const seconds = Math.floor(now.since(Temporal.Instant.from(startedAt)).total('seconds'));
  return asWhole(seconds, 0, LONGEST_CALL_IN_SECONDS);
}

/** The fields of a length that was recorded. */
export function fieldsOfLength(
  seconds: number | undefined,
): Pick<ClockFields, 'lengthMinutes' | 'lengthSeconds'> {
  if (seconds === undefined) return { lengthMinutes: '', lengthSeconds: '' };
  return { lengthMinutes: String(Math.floor(seconds / 60)), lengthSeconds: String(seconds % 60) };
}

/** The length in whole seconds: that of a running clock until now, else as typed; none is needed. */
export function readLength(
  fields: ClockFields,
  now: Temporal.Instant,
): number | undefined | 'problem' {
  const { lengthMinutes, lengthSeconds } = { ...fields, ...endClockBySaving(fields, now) };
  const [minutes, seconds] = [lengthMinutes.trim(), lengthSeconds.trim()];
  if (minutes === '' && seconds === '') return undefined;
  if (!/^\d*$/.test(minutes) || !/^\d*$/.test(seconds)) return 'problem';
  return asWhole(Number(minutes) * 60 + Number(seconds), 0, LONGEST_CALL_IN_SECONDS) ?? 'problem';
}

/** The instant the clock was started, while the field of the time still says the minute it wrote. */
export function exactStart(
  { clockStartedAt, startedAt }: ClockFields & { readonly startedAt: string },
  zone: string,
): string | undefined {
  const instant = asInstant(clockStartedAt);
  if (instant === undefined) return undefined;
  return localNow(Temporal.Instant.from(instant), zone) === startedAt ? instant : undefined;
}
