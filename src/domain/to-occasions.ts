import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { CaseFacts, SeenStatus } from './case-facts.ts';
import { gotThrough } from './contact.ts';
import { dateOnNotice } from './date-on-notice.ts';
import { isDealtWith, snoozeOf } from './dealt-with.ts';
import type { InquiryId } from './ids.ts';
import type { Inquiry } from './inquiry.ts';
import type { Occasion } from './occasion.ts';
import { isDate } from './occasion.ts';
import type { Window } from './window.ts';

/**
 * What there is to do about a case and when, by day; of one day the dates come first. What the person
 * said she dealt with is none.
 *
 * @param windows those that are open.
 */
export function toOccasions(
  facts: CaseFacts,
  inquiries: readonly Inquiry[],
  windows: readonly Window[],
): readonly Occasion[] {
  const all: readonly Occasion[] = [
    ...facts.notedDates.map((noted): Occasion => ({
      id: noted.entryId,
      subject: { kind: 'noted-date', noted },
      step: 'noted-date',
      dueOn: noted.on,
      knownOn: noted.knownOn,
      ...(noted.movedAt !== undefined && { movedAt: noted.movedAt }),
    })),
    ...inquiries.flatMap((inquiry) => neededBy(facts, inquiry)),
    ...ofPage(facts, inquiries),
    ...windows.map((window): Occasion => ({
      id: window.id,
      subject: { kind: 'window', window },
      step: window.next,
      countedOn: window.countedOn,
      dueOn: window.dueOn,
    })),
  ];
  return all
    .filter((occasion) => !isDealtWith(occasion, facts))
    .map((occasion) => {
      const snooze = snoozeOf(occasion, facts);
      return snooze === undefined ? occasion : { ...occasion, snooze };
    })
    .toSorted(byDay);
}

function byDay(one: Occasion, other: Occasion): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return Number(isDate(other)) - Number(isDate(one));
}

/** The id under which the day by which a matter is needed is put off and dealt with. */
export function neededBySubject(inquiryId: InquiryId): string {
  return `${inquiryId}/needed-by`;
}

function neededBy(
  { inquiriesDescribed }: CaseFacts,
  { id, isOpen, neededBy: on }: Inquiry,
): readonly Occasion[] {
  if (on === undefined || !isOpen) return [];
  const all = inquiriesDescribed.filter(
    ({ inquiryId, patch }) => inquiryId === id && patch.neededBy !== undefined,
  );
  // That the same date was said once more is nothing new.
  const firstAt = all.findLastIndex(({ patch }) => patch.neededBy !== on) + 1;
  const said = all[firstAt];
  const movedAt = said?.movedAt ?? (firstAt === 0 ? undefined : said?.place);
  return [
    {
      id: neededBySubject(id),
      subject: { kind: 'needed-by', inquiryId: id, on },
      step: 'noted-date',
      dueOn: on,
      ...(said && { knownOn: said.knownOn }),
      ...(movedAt !== undefined && { movedAt }),
    },
  ];
}

/** What the newest status asks for, and the newest notice; what an earlier one did is over. */
function ofPage(facts: CaseFacts, inquiries: readonly Inquiry[]): readonly Occasion[] {
  const { statuses } = facts;
  const actBy = pageDate(statuses, 'actBy');
  const askBy = pageDate(statuses, 'askIfNotArrivedBy');
  const onNotice = dateOnNotice(facts);
  return [
    ...(actBy === undefined ? [] : [toActBy(actBy)]),
    ...(askBy === undefined || wasAskedFor(askBy.status, inquiries) ? [] : [toDidItArrive(askBy)]),
    ...(onNotice === undefined ? [] : [toDateOnNotice(onNotice)]),
  ];
}

type PageDate = { readonly status: SeenStatus; readonly on: CalendarDate };

function toActBy({ status, on }: PageDate): Occasion {
  return {
    id: `${status.entryId}/act-by`,
    subject: { kind: 'act-by', status, on },
    step: 'act-by',
    dueOn: on,
    knownOn: status.on,
  };
}

function toDidItArrive({ status, on }: PageDate): Occasion {
  return {
    id: `${status.entryId}/ask-by`,
    subject: { kind: 'did-it-arrive', status, on },
    step: 'did-it-arrive',
    dueOn: addDays(on, 1),
    knownOn: status.on,
  };
}

function toDateOnNotice(status: SeenStatus): Occasion {
  return {
    id: `${status.entryId}/date-on-notice`,
    subject: { kind: 'date-on-notice', status },
    step: 'noted-date',
    dueOn: status.on,
    knownOn: status.on,
  };
}

/**
 * A date on the page of the newest status, with the first sighting that showed it for that status:
 * another look at the page, as in the other language, is no new date.
 */
function pageDate(
  statuses: readonly SeenStatus[],
  name: 'actBy' | 'askIfNotArrivedBy',
): PageDate | undefined {
  const shown = newestStatuses(statuses).find(({ sighting }) => sighting[name] !== undefined);
  const on = shown?.sighting[name];
  if (shown === undefined || on === undefined) return undefined;
  const { statusOn } = shown.sighting;
  const first = statuses.find(
    ({ sighting }) => sighting.statusOn === statusOn && sighting[name] === on,
  );
  return { status: first ?? shown, on };
}

/**
 * The newest status, and what the page in the other language last said of it: the same status date
 * tells that it is the same status. What one of the two leaves out, or is not read in it, the other
 * may say.
 */
function newestStatuses(statuses: readonly SeenStatus[]): readonly SeenStatus[] {
  const newest = statuses.at(-1);
  if (newest === undefined) return [];
  const { language, statusOn } = newest.sighting;
  const other = statuses.findLast(({ sighting }) => sighting.language !== language);
  const isSame = statusOn !== undefined && other?.sighting.statusOn === statusOn;
  return other !== undefined && isSame ? [newest, other] : [newest];
}

/**
 * Whether the person has already asked for what the page said would come. An attempt that did not get
 * through asked nothing, and what was settled by the day the page said so was about something else.
 */
function wasAskedFor({ on }: SeenStatus, inquiries: readonly Inquiry[]): boolean {
  return inquiries.some(
    ({ kind, isOpen, contacts, answers }) =>
      kind === 'not-received' &&
      contacts.some((contact) => gotThrough(contact) && contact.on >= on) &&
      (isOpen || answers.some((answer) => answer.verdict === 'settles' && answer.on > on)),
  );
}
