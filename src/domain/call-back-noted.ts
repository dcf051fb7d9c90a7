import { asForeign, asText, asWhole, present } from './reading.ts';

/** What was said of a call back, or what came of it; the length of the wait is a promise. */
export type CallBackNoted = {
  /** In the representative's words: a day, an hour, "within 72 hours". */
  readonly when?: string;
  /** The number USCIS was to call. */
  readonly number?: string;
  /** The service item number it carries (Jan 2022); no format is known. */
  readonly serviceItemNumber?: string;
  /** How often USCIS tried: after a second attempt a new request is needed (Jan 2022). */
  readonly attempts?: number;
};

const LONGEST = 200;
/** More attempts than this are a slip of the pen. */
export const MOST_ATTEMPTS = 9;

/** What was noted of a call back, from outside, or `undefined` when nothing was. */
export function parseCallBackNoted(value: unknown): CallBackNoted | undefined {
  const raw = asForeign(value);
  if (raw === undefined) return undefined;
  const read = present({
    when: asText(raw['when'], LONGEST),
    number: asText(raw['number'], LONGEST),
    serviceItemNumber: asText(raw['serviceItemNumber'], LONGEST),
    attempts: asWhole(raw['attempts'], 1, MOST_ATTEMPTS),
  });
  return Object.keys(read).length === 0 ? undefined : read;
}
