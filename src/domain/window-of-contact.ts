import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { LadderNamed, Reasons } from './explanation.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import type { Answer, Contact } from './inquiry.ts';
import type { Ladder } from './ladder.ts';
import { firstRung } from './ladder.ts';
import type { RequestKnown } from './opening-contact.ts';
import {
  answerPromised,
  askAgainFrom,
  hasNumber,
  isAboutRequest,
  isUnexplained,
  missingNumber,
} from './opening-contact.ts';
import {
  GUIDE_OF_2017,
  SERVICE_CENTER_LADDER,
  SERVICE_REQUEST_GOAL,
  TIER_2_CALL_BACK,
  UNEXPLAINED_REFUSAL_VARIANT,
} from './published-ladders.ts';
import type { Settings } from './settings.ts';
import type { ContactStep, Step } from './step.ts';
import { isPhoneStep } from './step.ts';
import type { TakenRung } from './taken-rung.ts';
import type { WaitStart } from './wait.ts';
import type { Window } from './window.ts';
import { toWindow } from './window.ts';

/** What the counting of one window depends on besides its contact or answer. */
export type WindowRules = {
  readonly holidays: HolidayCalendar;
  readonly rollPolicy: Settings['rollPolicy'];
  readonly afterUnexplainedRefusal: Settings['afterUnexplainedRefusal'];
};

/**
 * The window that a contact opens on its step, or to which it gives another length.
 *
 * @param id of the window: the contact's own, or that of the contact which opened it.
 */
export function windowAfterContact(
  id: string,
  contact: Contact,
  taken: TakenRung,
  known: RequestKnown,
  rules: WindowRules,
): Window {
  const length = lengthOf(contact, taken, known, rules);
  const reasons: Reasons = {
    trigger: toTrigger(contact, taken.rung.step),
    rollPolicy: rules.rollPolicy,
    ...length,
    ...(contact.hasUnreadPromise && { hasUnreadPromise: true }),
  };
  return toWindow(id, contact.inquiryId, reasons, rules.holidays);
}

type Length = Omit<Reasons, 'trigger' | 'rollPolicy'>;

/** The date to ask again from comes before what was promised, that before the variant, that before the ladder. */
function lengthOf(
  contact: Contact,
  { rung, ladder, source }: TakenRung,
  known: RequestKnown,
  { afterUnexplainedRefusal }: WindowRules,
): Length {
  const { next } = rung;
  const from = askAgainFrom(contact);
  if (from !== undefined) {
    const wait = { unit: 'date', until: addDays(from, -1) } as const;
    return { wait, waitFrom: 'ask-again', next: 'call-again' };
  }
  const promised = answerPromised(contact);
  if (promised !== undefined) return { wait: promised.wait, waitFrom: 'promise', next };
  const goesOn = afterUnexplainedRefusal === 'go-on' && isUnexplained(contact);
  if (goesOn && isPhoneStep(rung.step) && next === 'write-service-center') {
    const wait = { unit: 'calendar-days', amount: 0 } as const;
    return { wait, waitFrom: 'variant', source: UNEXPLAINED_REFUSAL_VARIANT, next };
  }
  const isOfGuide =
    isAboutRequest(contact, known.kind) &&
    isPhoneStep(rung.step) &&
    ladder.id === SERVICE_CENTER_LADDER.id;
  return {
    wait: rung.wait,
    waitFrom: ladder.own === undefined ? 'ladder' : 'own-ladder',
    ladder: toNamed(ladder),
    // The release speaks of inquiries; that such a matter is a service request stands in the guide.
    source: isOfGuide ? GUIDE_OF_2017 : source,
    ...(lacksNumber(contact, known) && { hasNoNumber: true }),
    ...(isPhoneStep(rung.step) && hasNumber(contact) && goalBeside(ladder)),
    next,
  };
}

/** Today's goal for service requests, unless it is what is waited for. */
function goalBeside(ladder: Ladder): Pick<Reasons, 'goal'> {
  const { id, source } = SERVICE_REQUEST_GOAL;
  const { wait } = firstRung(SERVICE_REQUEST_GOAL);
  return (ladder.own?.basedOn ?? ladder).id === id ? {} : { goal: { wait, source } };
}

function lacksNumber(contact: Contact, known: RequestKnown): boolean {
  // As the ladder is now, whichever it was recorded under.
  return missingNumber(contact, { ...known, recordedLadder: known.ladder }) !== undefined;
}

/**
 * The windows of what was promised beside the answer that the step waits for. A contact that is no
 * step has its promised answer here too.
 */
export function windowsBeside(contact: Contact, rules: WindowRules): readonly Window[] {
  const promises = contact.promises ?? [];
  return promises.flatMap(({ of, wait }, index) => {
    if (of === 'answer' && contact.step !== 'beside') return [];
    const before = promises.slice(0, index).filter((promised) => promised.of === of).length;
    const next: Step = of === 'call-back' ? 'call-back' : 'did-it-arrive';
    const reasons: Reasons = {
      trigger: toTrigger(contact, contact.step),
      wait,
      waitFrom: 'promise',
      next,
      rollPolicy: rules.rollPolicy,
    };
    const id = `${contact.entryId}/${of}${before || ''}`;
    return [toWindow(id, contact.inquiryId, reasons, rules.holidays)];
  });
}

/**
 * The window of the date to ask again from, or else of the answer that was promised, in a call made
 * while a later step is waited for: it runs beside that step's own.
 */
export function lengthBeside(contact: Contact, rules: WindowRules): readonly Window[] {
  const from = askAgainFrom(contact);
  const promised = answerPromised(contact);
  const trigger = toTrigger(contact, contact.step);
  const { rollPolicy, holidays } = rules;
  const { entryId, inquiryId } = contact;
  if (from !== undefined) {
    const wait = { unit: 'date', until: addDays(from, -1) } as const;
    const reasons = {
      trigger,
      wait,
      waitFrom: 'ask-again',
      next: 'call-again',
      rollPolicy,
    } as const;
    return [toWindow(`${entryId}/ask-again`, inquiryId, reasons, holidays)];
  }
  if (promised === undefined) return [];
  const { wait } = promised;
  const reasons = {
    trigger,
    wait,
    waitFrom: 'promise',
    next: 'did-it-arrive',
    rollPolicy,
  } as const;
  return [toWindow(`${entryId}/answer`, inquiryId, reasons, holidays)];
}

/**
 * What a promised call back comes to when its last attempt was missed: "a second attempt, then a new
 * request is needed" (January 2022), so one calls again, at once.
 *
 * @param id of the window of the call back.
 */
export function windowAfterMissedCall(
  id: string,
  missed: Contact,
  { rollPolicy, holidays }: WindowRules,
): Window {
  const reasons: Reasons = {
    trigger: toTrigger(missed, missed.step),
    wait: { unit: 'calendar-days', amount: 0 },
    waitFrom: 'missed-call-back',
    source: TIER_2_CALL_BACK.source,
    next: 'call-again',
    rollPolicy,
  };
  return toWindow(id, missed.inquiryId, reasons, holidays);
}

/** The window that lasts until the date which USCIS gave in an answer. */
export function windowAfterAnswer(
  answer: Answer,
  waitUntil: CalendarDate,
  next: Step,
  { rollPolicy, holidays }: WindowRules,
): Window {
  const { entryId, inquiryId, on, recordedAt } = answer;
  const reasons: Reasons = {
    trigger: { kind: 'told-to-wait', on, at: recordedAt, zone: 'UTC' },
    wait: { unit: 'date', until: waitUntil },
    waitFrom: 'answer',
    next,
    rollPolicy,
  };
  return toWindow(entryId, inquiryId, reasons, holidays);
}

function toTrigger(
  { channel, on, startedAt, zone }: Contact,
  step: ContactStep,
): WaitStart & { readonly kind: 'contact' } & Pick<Contact, 'step' | 'channel'> {
  return { kind: 'contact', step, channel, on, at: startedAt, zone };
}

function toNamed({ id, version, own }: Ladder): LadderNamed {
  return { id, version, ...(own && { name: own.name }) };
}
