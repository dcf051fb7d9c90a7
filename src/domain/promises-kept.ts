import type { CalendarDate } from './calendar-date.ts';
import type { Done } from './case-facts.ts';
import type { Promised } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import type { EntryId } from './ids.ts';
import type { Contact, Inquiry, InquiryEvent } from './inquiry.ts';
import { eventsOf } from './inquiry.ts';
import { present } from './reading.ts';
import { endOfWait } from './wait.ts';

/**
 * What became of a promise. `late`: it came, after its last day; `broken`: that day is over and it did
 * not come; `running`: it may still come; `ended`: the matter was settled without it.
 */
export type PromiseState = 'kept' | 'late' | 'broken' | 'running' | 'ended';

/** A promise of USCIS beside what happened. */
export type PromiseKept = {
  /** The contact in which it was made. */
  readonly entryId: EntryId;
  readonly promised: Promised;
  readonly madeOn: CalendarDate;
  /** The last day on which it could be kept. */
  readonly lastDayOn: CalendarDate;
  readonly state: PromiseState;
  /** The day on which what was promised came, or on which the matter was settled without it. */
  readonly cameOn?: CalendarDate;
  /** The days on which a promised call did not come, or came and was missed. */
  readonly missedOn: readonly CalendarDate[];
};

/**
 * Every promise of an inquiry, in the order they were made, and what became of it. An answer that
 * settles, explains or names a date keeps the promise of one; a call back keeps those made before it;
 * a notice came when the person said so. That a call back was missed does not end its promise before
 * its last day: USCIS tries twice (January 2022).
 *
 * @param done what the person dealt with, by subject: a notice that came is.
 */
export function promisesKept(
  inquiry: Inquiry,
  done: ReadonlyMap<string, Pick<Done, 'on'>>,
  today: CalendarDate,
  holidays: HolidayCalendar,
): readonly PromiseKept[] {
  const events = eventsOf(inquiry);
  return events.flatMap((event, index) => {
    if (event.kind !== 'contact' || !gotThrough(event.contact)) return [];
    const { contact } = event;
    const since = events.slice(index + 1);
    return (contact.promises ?? []).map((promised, place, all): PromiseKept => {
      const start = { on: contact.on, at: contact.startedAt, zone: contact.zone };
      const { lastDayOn } = endOfWait(start, promised.wait, holidays);
      const before = all.slice(0, place).filter(({ of }) => of === promised.of).length;
      const subject = `${contact.entryId}/${promised.of}${before || ''}`;
      const cameOn = dayItCame(promised, since, done.get(subject)?.on);
      const settledOn = since.flatMap(settlingDay)[0];
      return present({
        entryId: contact.entryId,
        promised,
        madeOn: contact.on,
        lastDayOn,
        state: stateOf(lastDayOn, cameOn, settledOn, today),
        cameOn:
          cameOn ?? (settledOn !== undefined && settledOn <= lastDayOn ? settledOn : undefined),
        missedOn: promised.of === 'call-back' ? since.flatMap(missedDay) : [],
      });
    });
  });
}

function dayItCame(
  { of }: Promised,
  since: readonly InquiryEvent[],
  doneOn: CalendarDate | undefined,
): CalendarDate | undefined {
  switch (of) {
    case 'answer':
      return since.flatMap(answeringDay)[0];
    case 'call-back':
      return since.flatMap(callingDay)[0];
    case 'notice':
      return doneOn;
  }
}

function stateOf(
  lastDayOn: CalendarDate,
  cameOn: CalendarDate | undefined,
  settledOn: CalendarDate | undefined,
  today: CalendarDate,
): PromiseState {
  if (cameOn !== undefined) return cameOn <= lastDayOn ? 'kept' : 'late';
  if (settledOn !== undefined && settledOn <= lastDayOn) return 'ended';
  return today > lastDayOn ? 'broken' : 'running';
}

function answeringDay(event: InquiryEvent): readonly CalendarDate[] {
  return event.kind === 'answer' && event.answer.verdict !== 'nothing-new' ? [event.answer.on] : [];
}

function settlingDay(event: InquiryEvent): readonly CalendarDate[] {
  return event.kind === 'answer' && event.answer.verdict === 'settles' ? [event.answer.on] : [];
}

function callingDay(event: InquiryEvent): readonly CalendarDate[] {
  return isCallBack(event) ? [event.contact.on] : [];
}

function isCallBack(event: InquiryEvent): event is { kind: 'contact'; contact: Contact } {
  return event.kind === 'contact' && event.contact.isCallBack === true && gotThrough(event.contact);
}

function missedDay(event: InquiryEvent): readonly CalendarDate[] {
  return event.kind === 'contact' && event.contact.notReached === 'call-back-missed'
    ? [event.contact.on]
    : [];
}
