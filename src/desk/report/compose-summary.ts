import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { ContactMade } from '../../domain/contact.ts';
import type { Answer } from '../../domain/inquiry.ts';
import { eventsOf } from '../../domain/inquiry.ts';
import type { Occasion } from '../../domain/occasion.ts';
import type { Settings } from '../../domain/settings.ts';
import { isParty } from '../../domain/caller.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayChannel } from '../../locales/say-channel.ts';
import { sayNotedKind } from '../../locales/say-noted-date.ts';
import { sayStep } from '../../locales/words-of-domain.ts';

/** More would not fit on one page beside the rest; the report has all. */
const MOST_DONE = 10;
/** So many things to come are enough to know. */
const MOST_NEXT = 6;

/** What a client is told of a case, a sentence each. */
export type Summary = {
  /** What was done, the oldest first. */
  readonly done: readonly string[];
  /** How many earlier ones are not listed. */
  readonly earlier: number;
  readonly status?: string;
  readonly next: readonly string[];
  /** Whether some of that is a wait for USCIS, by which nothing is promised. */
  readonly hasWait: boolean;
};

/** Puts into plain words what was done in a case, what its page shows and what comes next. */
export function composeSummary(file: CaseFile, today: CalendarDate, words: Words): Summary {
  const events = file.inquiries
    .flatMap(eventsOf)
    .map((event) =>
      event.kind === 'contact'
        ? { on: event.contact.on, says: sayContact(event.contact, words) }
        : { on: event.answer.on, says: sayAnswer(event.answer, words) },
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const status = sayStatus(file, words);
  return {
    done: events.slice(-MOST_DONE).map(({ says }) => says),
    earlier: Math.max(0, events.length - MOST_DONE),
    ...(status !== undefined && { status }),
    next: composeNext(file, today, words),
    hasWait: file.windows.length > 0,
  };
}

/** Who looks after a case as far as that is known: to whom it was given, its representative, or who acts here. */
export function whoLooksAfter(
  { handedOver, particulars }: Pick<CaseFile, 'handedOver' | 'particulars'>,
  { caller }: Pick<Settings, 'caller'>,
): string {
  if (handedOver !== undefined) return handedOver.to ?? '';
  const representative = particulars.people?.find(({ role }) => role === 'representative');
  if (representative !== undefined) return representative.name;
  return caller === null || isParty(caller.capacity) ? '' : (caller.name ?? '');
}

function sayContact(contact: ContactMade, words: Words): string {
  const { text, sentences } = words;
  const { serviceRequest } = contact;
  const did = sayAttempt(contact, words);
  const number = serviceRequest && 'number' in serviceRequest ? serviceRequest.number : undefined;
  return sentences([did, number && text('summaryRequest', { number })]);
}

function sayAttempt(
  { channel, outcome, notReached, isCallBack, on }: ContactMade,
  words: Words,
): string {
  const { text } = words;
  const date = words.date(on);
  switch (outcome) {
    case 'came-back':
      return text('summaryCameBack', { date });
    case 'not-reached':
      return text(notReached === 'call-back-missed' ? 'summaryMissed' : 'summaryNotReached', {
        date,
      });
    case 'submitted':
      return text('summaryWrote', { date, channel: sayChannel(channel, words) });
    case 'reached':
      if (isCallBack === true) return text('summaryCalledBack', { date });
      return channel === 'call'
        ? text('summarySpoke', { date })
        : text('summaryReached', { date, channel: sayChannel(channel, words) });
  }
}

function sayAnswer(answer: Answer, { text, date }: Words): string {
  const on = { date: date(answer.on) };
  switch (answer.verdict) {
    case 'settles':
      return text('summarySettled', on);
    case 'told-to-wait':
      return text('summaryToldToWait', { ...on, until: date(answer.waitUntil) });
    case 'nothing-new':
      return text('summaryNothingNew', on);
  }
}

function sayStatus({ status, lookedAtOn }: CaseFile, { text, date }: Words): string | undefined {
  if (status === undefined) return undefined;
  const title = status.sighting.title ?? text('tellStatusUntitled');
  return text('summaryStatusNow', { title, date: date(lookedAtOn ?? status.on) });
}

/** What has a day of its own; a protected case has no waiting times, only the dates that were noted. */
function composeNext(file: CaseFile, today: CalendarDate, words: Words): readonly string[] {
  const { text, date } = words;
  if (file.closedOn !== undefined) return [text('summaryClosed', { date: date(file.closedOn) })];
  const noted = file.notedDates
    .filter(({ on, entryId }) => on >= today && !file.dealtWith.has(entryId))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .map(({ kind, on }) =>
      text('summaryNextNoted', { date: date(on), what: sayNotedKind(kind, words) }),
    );
  const waits = file.windows.map((window) => {
    const due = date(window.dueOn);
    const step = sayStep(window.next, file.office, words);
    return window.lastDayOn < today
      ? text('summaryNextNow', { due, step })
      : text('summaryNextWait', { lastDay: date(window.lastDayOn), due, step });
  });
  const fromPage = file.occasions.flatMap((occasion) => saySeen(occasion, words));
  return [...noted, ...fromPage, ...waits].slice(0, MOST_NEXT);
}

/** A date that the status page names. */
function saySeen({ subject, step, dueOn }: Occasion, words: Words): readonly string[] {
  if (subject.kind !== 'act-by' && subject.kind !== 'did-it-arrive') return [];
  const what = sayStep(step, undefined, words);
  return [words.text('summaryNextPage', { date: words.date(dueOn), what })];
}
