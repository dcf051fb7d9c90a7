import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Sighting } from '../domain/sighting.ts';
import { sightingsOfCases } from '../domain/sighting.ts';
import type { SightingContext } from './record-sighting.ts';
import { recordSighting } from './record-sighting.ts';

/** What hearing of a sighting needs besides recording it. */
export type SightingHearing = SightingContext & {
  readonly today: () => CalendarDate;
  /** Keeps it as the newest, for a popup that can't ask the page. */
  readonly keepNewestSighting: (sighting: Sighting) => Promise<void>;
  /** Whether something was recorded under this key, as long as the browser runs. */
  readonly wasRecorded: (key: string) => Promise<boolean>;
  readonly noteRecorded: (key: string) => Promise<void>;
};

/**
 * Takes in what a page showed: of each kept case in it, what is new is recorded, once for each load of
 * the page and each day. Returns whether the journal changed.
 *
 * @param load names the load of the page, where the browser tells it.
 */
export async function hearSighting(
  hearing: SightingHearing,
  sighting: Sighting,
  load: string | undefined,
): Promise<boolean> {
  await hearing.keepNewestSighting(sighting);
  let isNew = false;
  for (const each of sightingsOfCases(sighting)) {
    if (await recordOncePerLoad(hearing, each, load)) isNew = true;
  }
  return isNew;
}

async function recordOncePerLoad(
  hearing: SightingHearing,
  sighting: Sighting,
  load: string | undefined,
): Promise<boolean> {
  const [receiptNumber] = sighting.receiptNumbers;
  const key = load && receiptNumber && `${load} ${receiptNumber} ${hearing.today()}`;
  if (key !== undefined && (await hearing.wasRecorded(key))) return false;
  if (!(await recordSighting(hearing, sighting))) return false;
  if (key !== undefined) await hearing.noteRecorded(key);
  return true;
}
