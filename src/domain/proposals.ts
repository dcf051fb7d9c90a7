import type { CalendarDate } from './calendar-date.ts';
import type { SeenStatus } from './case-facts.ts';
import type { CaseFile } from './case-file.ts';
import { gotThrough } from './contact.ts';
import { dateOnNotice } from './date-on-notice.ts';
import type { EntryId } from './ids.ts';
import type { Inquiry } from './inquiry.ts';
import { eventsOf } from './inquiry.ts';
import type { BrowserStart } from './occasion.ts';
import { isHeld } from './occasion.ts';
import type { WindowSnoozed } from './reminder-fact.ts';
import { asksOffice, isDecision, mayClose, opensAgain, statusMeaning } from './status-meaning.ts';

/** What a status that was seen gives reason to ask the person; nothing is done by itself. */
export type Proposal = {
  /** The subject of a *reminder done* that declines it: it is then not asked again. */
  readonly subject: string;
  readonly status: SeenStatus;
} & (
  | { readonly kind: 'settle'; readonly inquiry: Inquiry }
  | { readonly kind: 'close' }
  | { readonly kind: 'office' }
  /** The notice that was sent names a date that the page does not tell. */
  | { readonly kind: 'date' }
);

/** Only a decision can be what was waited for in these; a paper that did not arrive is still missing. */
const SETTLED_BY_DECISION: readonly Inquiry['kind'][] = ['delay', 'expedite'];

/**
 * What the statuses of a case give reason to ask. A decision seen after everything that happened in an
 * inquiry proposes to resolve it, if it is about delay or an expedite request and no later status opened the
 * case again; delivery proposes to
 * close the case; a transfer asks for the office again; a request for evidence, a notice of intent or a
 * denial asks for the date on the notice. Each until it is done, or declined; none on a day until which
 * it is put off. A closed case asks nothing.
 */
export function toProposals(
  file: CaseFile,
  today: CalendarDate,
  start: BrowserStart = {},
): readonly Proposal[] {
  if (file.closedOn !== undefined || !file.isKept) return [];
  const all = [...askDate(file), ...askOffice(file), ...settle(file), ...close(file)];
  const snoozes = snoozesOf(file);
  return all
    .filter(({ subject }) => !file.dealtWith.has(subject))
    .filter(({ subject }) => {
      const snooze = snoozes.get(subject);
      return snooze === undefined || !isHeld(snooze, today, start);
    });
}

/** The last putting-off of each subject. */
function snoozesOf({ history: { told } }: CaseFile): ReadonlyMap<string, WindowSnoozed> {
  const snoozes = new Map<string, WindowSnoozed>();
  for (const { fact, struck } of told) {
    if (fact?.type !== 'window-snoozed' || struck !== undefined) continue;
    snoozes.set(fact.subject, fact);
  }
  return snoozes;
}

function settle(file: CaseFile): readonly Proposal[] {
  const status = lastDecision(file);
  if (status === undefined) return [];
  return file.inquiries
    .filter((inquiry) => inquiry.isOpen && SETTLED_BY_DECISION.includes(inquiry.kind))
    .filter((inquiry) => isAfterAll(file, status, inquiry))
    .map((inquiry) => {
      const subject = `${status.entryId}/settle/${inquiry.id}`;
      return { kind: 'settle' as const, subject, status, inquiry };
    });
}

/** The last decision that was seen, unless a later status opened the case again. */
function lastDecision({ statuses }: CaseFile): SeenStatus | undefined {
  const last = statuses.findLast(({ sighting }) => {
    const meaning = statusMeaning(sighting);
    return isDecision(meaning) || opensAgain(meaning);
  });
  return last && isDecision(statusMeaning(last.sighting)) ? last : undefined;
}

/** Whether a status was seen after everything that happened in an inquiry. */
function isAfterAll(file: CaseFile, status: SeenStatus, inquiry: Inquiry): boolean {
  // An attempt that reached nobody tells nothing of the matter.
  const last = eventsOf(inquiry).findLast(
    (event) => event.kind === 'answer' || gotThrough(event.contact),
  );
  if (last === undefined) return true;
  const { on } = last.kind === 'contact' ? last.contact : last.answer;
  if (on !== status.on) return on < status.on;
  // Of one day, the moments tell.
  const at = last.kind === 'contact' ? last.contact.startedAt : last.answer.recordedAt;
  const seenAt = file.history.told.find(({ entryId }) => entryId === status.entryId)?.recordedAt;
  return seenAt !== undefined && Temporal.Instant.compare(at, seenAt) <= 0;
}

function close(file: CaseFile): readonly Proposal[] {
  const { status } = file;
  if (status === undefined || !mayClose(statusMeaning(status.sighting))) return [];
  // Who closed or reopened the case since has decided already.
  if (isToldSince(file, status.entryId, ['case-closed', 'case-reopened'])) return [];
  return [{ kind: 'close', subject: `${status.entryId}/close`, status }];
}

function askOffice(file: CaseFile): readonly Proposal[] {
  const transfers = file.statuses.filter(({ sighting }) => asksOffice(statusMeaning(sighting)));
  const newest = transfers.at(-1);
  const statusOn = newest?.sighting.statusOn;
  // The page in the other language, or looked at once more, shows the same transfer.
  const isSame = ({ sighting }: SeenStatus) =>
    statusOn !== undefined && sighting.statusOn === statusOn;
  const status = transfers.find(isSame) ?? newest;
  if (status === undefined || hasReadOfficeSince(file, status.entryId)) return [];
  return [{ kind: 'office', subject: `${status.entryId}/office`, status }];
}

function askDate(file: CaseFile): readonly Proposal[] {
  const status = dateOnNotice(file);
  if (status === undefined) return [];
  return [{ kind: 'date', subject: `${status.entryId}/date-on-notice`, status }];
}

function hasReadOfficeSince(file: CaseFile, since: EntryId): boolean {
  return toldSince(file, since).some(
    ({ fact }) =>
      fact?.type === 'case-described' && Boolean(fact.patch.office ?? fact.patch.presentOffice),
  );
}

function isToldSince(file: CaseFile, since: EntryId, types: readonly string[]): boolean {
  return toldSince(file, since).some(({ fact }) => fact !== undefined && types.includes(fact.type));
}

/** What was recorded after an entry, and still holds. */
function toldSince({ history: { told } }: CaseFile, since: EntryId) {
  const index = told.findIndex(({ entryId }) => entryId === since);
  return told.slice(index + 1).filter(({ struck }) => struck === undefined);
}
