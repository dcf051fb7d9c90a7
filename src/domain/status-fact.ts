import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { StatusChecked, StatusSeen } from './fact.ts';
import type { Sighting } from './sighting.ts';
import { withoutCards } from './sighting.ts';
import { isWordedAlike, statusDiffers } from './status-differs.ts';

/**
 * What looking at a case's page on `today` tells that the journal does not know yet: a status that
 * differs from the last one in the same language, or, once a day, that it was looked at.
 */
export function toStatusFact(
  sighting: Sighting,
  file: Pick<CaseFile, 'lastStatusIn' | 'lookedAtOn'>,
  today: CalendarDate,
): StatusSeen | StatusChecked | undefined {
  if (sighting.text === undefined && sighting.title === undefined) return undefined;
  const last = file.lastStatusIn[sighting.language]?.sighting;
  if (last === undefined || addsTo(last, sighting) || statusDiffers(last, sighting)) {
    return { type: 'status-seen', on: today, sighting: withoutCards(sighting) };
  }
  return file.lookedAtOn === today ? undefined : { type: 'status-checked', on: today };
}

/**
 * Whether a sighting has what the last one lacked. A page that was read before its heading changed gave the text
 * without its title; a card may have a title only, or a sentence without the date that the status page gives.
 */
function addsTo(last: Sighting, sighting: Sighting): boolean {
  const adds = (part: 'title' | 'text' | 'statusOn'): boolean =>
    last[part] === undefined && sighting[part] !== undefined;
  return adds('title') || adds('text') || (!isWordedAlike(last, sighting) && adds('statusOn'));
}
