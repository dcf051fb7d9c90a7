import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { StatusChecked, StatusSeen } from './fact.ts';
import type { Sighting } from './sighting.ts';
import { statusDiffers } from './sighting.ts';

/**
 * What looking at a case's page on `today` tells that the journal does not know yet: a status that
 * differs from the last one in the same language, or, once a day, that it was looked at.
 */
export function toStatusFact(
  sighting: Sighting,
  file: Pick<CaseFile, 'lastStatusIn' | 'lookedAtOn'>,
  today: CalendarDate,
): StatusSeen | StatusChecked | undefined {
  if (sighting.text === undefined) return undefined;
  const last = file.lastStatusIn[sighting.language];
  // A page that was read before its heading changed gave the text without its title.
  const addsTitle = last?.sighting.title === undefined && sighting.title !== undefined;
  if (last === undefined || addsTitle || statusDiffers(last.sighting, sighting)) {
    return { type: 'status-seen', on: today, sighting };
  }
  return file.lookedAtOn === today ? undefined : { type: 'status-checked', on: today };
}
