import type { ExchangeState } from './team-state.ts';
import type { TeamFailure } from './team-server.ts';

/** The first wait after a failure; each further one in a row is twice as long, up to the longest. */
const FIRST_WAIT_IN_MINUTES = 1;
const LONGEST_WAIT_IN_MINUTES = 60;
/** No server is heeded that asks for a longer rest. */
const LONGEST_REST_IN_MINUTES = 24 * 60;

/** What passes only when a person does something: trying often would lead to nothing, or lock an account. */
const FOR_THE_PERSON: ReadonlySet<TeamFailure> = new Set([
  'not-allowed',
  'wrong-password',
  'forbidden',
  'no-database',
  'other-team',
  'went-back',
  'new-passphrase',
]);

/** Whether a failure passes only when a person does something about it. */
export function needsPerson(why: TeamFailure): boolean {
  return FOR_THE_PERSON.has(why);
}

/** Passing trouble that has gone on so often in a row, or so long, is told where one need not look for it. */
const OFTEN = 10;
const LONG_IN_HOURS = 24;

/**
 * Whether a person is to be told of the trouble unasked: only she can end it, or it goes on, and nothing was exchanged
 * for a day, or ten times in a row.
 */
export function isTrouble(
  { failed, lastAt }: Pick<ExchangeState, 'failed' | 'lastAt'>,
  now: Temporal.Instant,
): boolean {
  if (failed === undefined) return false;
  if (needsPerson(failed.why) || failed.times >= OFTEN) return true;
  if (lastAt === undefined) return false;
  return Temporal.Instant.from(lastAt).until(now).total('hours') >= LONG_IN_HOURS;
}

/**
 * Before when no exchange is tried by itself after a failure; by hand always at once.
 *
 * @param times how often in a row it failed, this time included.
 * @param retryAfter after how many seconds the server asks to be tried again.
 */
export function nextTryAt(
  { why, times }: { readonly why: TeamFailure; readonly times: number },
  now: Temporal.Instant,
  retryAfter = 0,
): Temporal.Instant {
  // Doubled any more often it would be longer than the longest.
  const doubled = FIRST_WAIT_IN_MINUTES * 2 ** Math.min(times - 1, 10);
  const own = needsPerson(why)
    ? LONGEST_WAIT_IN_MINUTES
    : Math.min(doubled, LONGEST_WAIT_IN_MINUTES);
  const asked = Math.min(Math.max(retryAfter, 0) / 60, LONGEST_REST_IN_MINUTES);
  return now.add({ seconds: Math.ceil(Math.max(own, asked) * 60) });
}

/** Whether an exchange by itself has to wait. A clock that was put back does not make it wait for ever. */
export function isPutOff({ notBefore }: ExchangeState, now: Temporal.Instant): boolean {
  if (notBefore === undefined) return false;
  const wait = now.until(Temporal.Instant.from(notBefore)).total('minutes');
  return wait > 0 && wait <= LONGEST_REST_IN_MINUTES;
}
