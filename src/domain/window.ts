import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { Channel } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { ClosedDay, HolidayCalendar } from './holiday-calendar.ts';
import { rollForward } from './holiday-calendar.ts';
import type { EntryId, InquiryId } from './ids.ts';
import type { Answer, Contact, Inquiry } from './inquiry.ts';
import { eventsOf } from './inquiry.ts';
import type { Ladder, LadderSource, Rung } from './ladder.ts';
import { rungOf, SERVICE_CENTER_LADDER } from './ladder.ts';
import type { Settings } from './settings.ts';
import type { ContactStep, Step } from './step.ts';
import { CONTACT_STEPS, needsOpenLines } from './step.ts';
import type { Wait } from './wait.ts';
import { endOfWait } from './wait.ts';

/** Why a window's dates are what they are: enough to say it in words, or to compute it again. */
export type Explanation = {
  readonly trigger:
    | {
        readonly kind: 'contact';
        readonly step: ContactStep;
        readonly channel: Channel;
        readonly on: CalendarDate;
      }
    | { readonly kind: 'told-to-wait'; readonly on: CalendarDate };
  readonly wait: Wait;
  /** Where the length comes from. */
  readonly waitFrom: 'ladder' | 'promise' | 'answer';
  /** Weekends and holidays that a wait in business days did not count. */
  readonly notCounted: readonly ClosedDay[];
  /** Closed days that the next step was moved over. */
  readonly rolledOver: readonly ClosedDay[];
  /** The published rule; absent when a promise or an answer alone set the date. */
  readonly source?: LadderSource;
};

/** The waiting time after a step. */
export type Window = {
  /** The first entry of its contact's (or answer's) chain of corrections, and what was promised. */
  readonly id: string;
  readonly inquiryId: InquiryId;
  /** Day 0. */
  readonly openedOn: CalendarDate;
  /** Day *n*: USCIS has until its end. */
  readonly lastDayOn: CalendarDate;
  /** The day after the last one. */
  readonly countedOn: CalendarDate;
  /** `countedOn`, moved to an open day when the next step is a call. */
  readonly dueOn: CalendarDate;
  readonly next: Step;
  readonly explanation: Explanation;
};

/** What the counting depends on besides the journal. */
export type CountingRules = {
  readonly ladder: Ladder;
  readonly holidays: HolidayCalendar;
  readonly rollPolicy: Settings['rollPolicy'];
};

type Open = { readonly rung: Rung; readonly window: Window };

/**
 * The windows of an inquiry that are open, oldest first. A contact that reached USCIS opens one; a
 * further contact on the same or an earlier step leaves it running, a later step closes it and opens
 * its own; an answer that settles or explains closes all, "told to wait until" replaces the wait,
 * "nothing new" changes nothing. A promised call-back or notice runs beside the answer's window.
 */
export function openWindows(inquiry: Inquiry, rules: CountingRules): readonly Window[] {
  let running: Open | undefined;
  let beside: readonly Window[] = [];
  for (const event of eventsOf(inquiry)) {
    if (event.kind === 'answer') {
      if (event.answer.verdict === 'settles') {
        running = undefined;
        beside = [];
      } else if (event.answer.verdict === 'told-to-wait') {
        const rung = running?.rung ?? firstRung(rules.ladder);
        running = {
          rung,
          window: windowAfterAnswer(event.answer, event.answer.waitUntil, rung, rules),
        };
      }
      if (event.answer.verdict !== 'nothing-new') {
        // A reply of substance is what the promised call would have brought.
        beside = beside.filter(({ next }) => next !== 'call-back');
      }
      continue;
    }
    const { contact } = event;
    if (!gotThrough(contact)) continue;
    const rung = rungTaken(contact, running, rules.ladder);
    if (running === undefined || isLater(rung, running.rung) || takesAgain(contact, running)) {
      running = { rung, window: windowAfterContact(contact, rung, rules) };
    }
    beside = [...beside, ...windowsBeside(contact, rules)];
  }
  return running === undefined ? beside : [running.window, ...beside];
}

function isLater(rung: Rung, running: Rung): boolean {
  return CONTACT_STEPS.indexOf(rung.step) > CONTACT_STEPS.indexOf(running.step);
}

/**
 * A call that follows a lapsed wait whose next step is to call again *is* that step; one after the
 * ladder has ended begins a new round.
 */
function takesAgain(contact: Contact, running: Open): boolean {
  return (
    isPhoneStep(contact.step) &&
    (running.window.next === 'call-again' || running.window.next === 'ladder-ends') &&
    contact.on >= running.window.countedOn
  );
}

function rungTaken(contact: Contact, running: Open | undefined, ladder: Ladder): Rung {
  let step = contact.step;
  if (isPhoneStep(step)) {
    // Whether a call is the first or a repeated one follows from the record, not from its label.
    if (running?.window.next === 'call-again' && takesAgain(contact, running)) step = 'call-again';
    else if (running !== undefined && isPhoneStep(running.rung.step)) step = running.rung.step;
    else step = 'call';
  }
  const rung = rungOf(ladder, step);
  if (rung !== undefined) return rung;
  // A letter written before the office turned out to be elsewhere still has its own wait, but what
  // comes next is a step of the ladder that holds now.
  const written = rungOf(SERVICE_CENTER_LADDER, step) ?? firstRung(ladder);
  return written.next === 'ladder-ends' ? written : { ...written, next: firstRung(ladder).next };
}

function sourceOf(rung: Rung, ladder: Ladder): LadderSource {
  return rungOf(ladder, rung.step) === undefined ? SERVICE_CENTER_LADDER.source : ladder.source;
}

function isPhoneStep(step: ContactStep): boolean {
  return step === 'call' || step === 'call-again';
}

function firstRung(ladder: Ladder): Rung {
  const [first] = ladder.rungs;
  if (first === undefined) throw new Error(`The ladder ${ladder.id} has no rungs.`);
  return first;
}

function windowAfterContact(contact: Contact, rung: Rung, rules: CountingRules): Window {
  const promised = contact.promises?.find(({ of }) => of === 'answer');
  return toWindow(contact.entryId, contact, promised?.wait ?? rung.wait, rung.next, rules, {
    trigger: { kind: 'contact', step: rung.step, channel: contact.channel, on: contact.on },
    ...(promised === undefined
      ? { waitFrom: 'ladder', source: sourceOf(rung, rules.ladder) }
      : { waitFrom: 'promise' }),
  });
}

function windowsBeside(contact: Contact, rules: CountingRules): readonly Window[] {
  const promises = contact.promises ?? [];
  return promises.flatMap(({ of, wait }, index) => {
    if (of === 'answer') return [];
    const before = promises.slice(0, index).filter((promised) => promised.of === of).length;
    const next = of === 'call-back' ? 'call-back' : 'did-it-arrive';
    const { step, channel, on } = contact;
    return [
      toWindow(`${contact.entryId}/${of}${before || ''}`, contact, wait, next, rules, {
        trigger: { kind: 'contact', step, channel, on },
        waitFrom: 'promise',
      }),
    ];
  });
}

function windowAfterAnswer(
  answer: Answer,
  waitUntil: CalendarDate,
  rung: Rung,
  rules: CountingRules,
): Window {
  const start = {
    inquiryId: answer.inquiryId,
    on: answer.on,
    startedAt: answer.recordedAt,
    zone: 'UTC',
  };
  const wait = { unit: 'date', until: waitUntil } as const;
  return toWindow(answer.entryId, start, wait, rung.next, rules, {
    trigger: { kind: 'told-to-wait', on: answer.on },
    waitFrom: 'answer',
  });
}

function toWindow(
  id: EntryId | string,
  start: Pick<Contact, 'inquiryId' | 'on' | 'startedAt' | 'zone'>,
  wait: Wait,
  next: Step,
  rules: CountingRules,
  because: Pick<Explanation, 'trigger' | 'waitFrom' | 'source'>,
): Window {
  const { lastDayOn, notCounted } = endOfWait(
    { on: start.on, at: start.startedAt, zone: start.zone },
    wait,
    rules.holidays,
  );
  const countedOn = addDays(lastDayOn, 1);
  const rolled =
    rules.rollPolicy === 'forward' && needsOpenLines(next)
      ? rollForward(countedOn, rules.holidays)
      : { on: countedOn, over: [] };
  return {
    id,
    inquiryId: start.inquiryId,
    openedOn: start.on,
    lastDayOn,
    countedOn,
    dueOn: rolled.on,
    next,
    explanation: { ...because, wait, notCounted, rolledOver: rolled.over },
  };
}
