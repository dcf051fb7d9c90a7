import type { NotedDate, SeenStatus } from './case-facts.ts';
import { isDecision, namesDate, statusMeaning } from './status-meaning.ts';

/**
 * The status, by its first sighting, that says that a notice was sent which names a date (a request for
 * evidence, a notice of intent, a denial), while that date is not noted. A later status that decides
 * nothing leaves it standing: the notice still names its date. Another decision or notice replaces it, and so
 * does that the case was opened again: what was decided no longer holds.
 */
export function dateOnNotice({
  statuses,
  notedDates,
}: {
  readonly statuses: readonly SeenStatus[];
  readonly notedDates: readonly NotedDate[];
}): SeenStatus | undefined {
  const deciding = statuses.findLast((status) => isNotice(status) || isReopened(status));
  if (deciding === undefined || !namesDate(statusMeaning(deciding.sighting))) return undefined;
  const firstAt = statuses.findIndex((each) => isSameNotice(each, deciding));
  const [first, earlier] = [statuses[firstAt], statuses.slice(0, firstAt)];
  if (first === undefined) return undefined;
  return notedDates.some((noted) => isOnNotice(noted, first, earlier)) ? undefined : first;
}

/** Whether a status is a decision, or says that a notice was sent which names a date. */
function isNotice({ sighting }: SeenStatus): boolean {
  const meaning = statusMeaning(sighting);
  return isDecision(meaning) || namesDate(meaning);
}

function isReopened({ sighting }: SeenStatus): boolean {
  return statusMeaning(sighting) === 'reopened';
}

/** Whether two sightings, of whatever language, show one notice; without a date one can't be told from the next. */
function isSameNotice(one: SeenStatus, other: SeenStatus): boolean {
  if (one === other) return true;
  const { statusOn } = one.sighting;
  return (
    statusOn !== undefined &&
    statusOn === other.sighting.statusOn &&
    statusMeaning(one.sighting) === statusMeaning(other.sighting)
  );
}

/**
 * Whether a noted date is the one that a notice names. Noted after the page showed the notice, it is
 * any day by which to respond or appeal. Noted before, as by who had the paper first, it is one of the
 * notice's own kind that lies after the notice, unless an earlier notice had been seen by then: it is
 * that one's.
 */
function isOnNotice(noted: NotedDate, notice: SeenStatus, earlier: readonly SeenStatus[]): boolean {
  if (noted.kind !== 'response-due' && noted.kind !== 'appeal') return false;
  if (noted.statusesBefore > earlier.length) return true;
  if (earlier.slice(0, noted.statusesBefore).some(isNotice)) return false;
  const kind = statusMeaning(notice.sighting) === 'denied' ? 'appeal' : 'response-due';
  return noted.kind === kind && noted.on >= (notice.sighting.statusOn ?? notice.on);
}
