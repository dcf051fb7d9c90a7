import type { CalendarDate } from './calendar-date.ts';
import type { Done } from './case-facts.ts';
import { gotThrough } from './contact.ts';
import type { Answer, Contact, Inquiry } from './inquiry.ts';
import { eventsOf, isNewToWaitAfter } from './inquiry.ts';
import type { SetAside } from './explanation.ts';
import type { Rung } from './ladder.ts';
import { firstRung } from './ladder.ts';
import type { RequestKnown } from './opening-contact.ts';
import { answerPromised, askAgainFrom, hasNumber, whyNoWait } from './opening-contact.ts';
import { isPhoneStep } from './step.ts';
import type { LadderRules } from './pinned-ladder.ts';
import type { Open } from './taken-rung.ts';
import { isLater, isSameStep, takenRung, takesAgain, withoutWriting } from './taken-rung.ts';
import type { Window } from './window.ts';
import type { WindowRules } from './window-of-contact.ts';
import {
  lengthBeside,
  windowAfterAnswer,
  windowAfterContact,
  windowAfterMissedCall,
  windowsBeside,
} from './window-of-contact.ts';

/** What the windows of a case depend on besides its inquiries. */
export type CountingRules = WindowRules & {
  readonly ladders: LadderRules;
  /** Whether the office is confirmed as none of the four service centers. */
  readonly isElsewhere: boolean;
  /** What the person has dealt with, by the id of the window. */
  readonly done: ReadonlyMap<string, Done>;
};

type Beside = { readonly window: Window; readonly missed: number };

/** How an inquiry stands after some of its events. */
type Standing = {
  readonly running?: Open;
  /** The rung whose step was taken last, though its wait may be over. */
  readonly rung?: Rung;
  /** What was promised besides an answer. */
  readonly beside: readonly Beside[];
  readonly isNumberKnown: boolean;
  /** Whether a wait was opened, and the matter not settled since. */
  readonly isUnderWay: boolean;
};

/** So many missed calls and there will be no other (January 2022: a second attempt, then a new request is needed). */
const ATTEMPTS_TO_CALL_BACK = 2;

/**
 * The windows of an inquiry that are open, oldest first. A contact that reached USCIS opens one; a
 * further contact on the same or an earlier step leaves it running, unless one on the same step gives
 * it another length; a later step closes it and opens its own; an answer that settles or explains
 * closes all, "told to wait until" replaces the wait, "nothing new" changes nothing; what the person
 * has dealt with is closed. A promised call-back or notice runs beside the answer's window, and so does
 * the length that was given in a call while a later step is waited for.
 */
export function openWindows(inquiry: Inquiry, rules: CountingRules): readonly Window[] {
  const open = windowsAfterEach(inquiry, rules).at(-1)?.windows ?? [];
  const { neededBy } = inquiry;
  return open
    .filter(({ id }) => !rules.done.has(id))
    .map((window) =>
      neededBy !== undefined && neededBy <= window.lastDayOn ? { ...window, neededBy } : window,
    );
}

/** The windows that stood after something happened, what the person dealt with included. */
export type WindowsAfter = { readonly on: CalendarDate; readonly windows: readonly Window[] };

/** The windows after each contact and answer of an inquiry, in the order they happened. */
export function windowsAfterEach(inquiry: Inquiry, rules: CountingRules): readonly WindowsAfter[] {
  let standing: Standing = { beside: [], isNumberKnown: false, isUnderWay: false };
  return eventsOf(inquiry).map((event) => {
    standing =
      event.kind === 'answer'
        ? afterAnswer(standing, event.answer, rules)
        : afterContact(standing, event.contact, inquiry, rules);
    const { running, beside } = standing;
    const open = [...(running === undefined ? [] : [running]), ...beside];
    const { on } = event.kind === 'answer' ? event.answer : event.contact;
    return { on, windows: open.map(({ window }) => window) };
  });
}

function afterAnswer(standing: Standing, answer: Answer, rules: CountingRules): Standing {
  switch (answer.verdict) {
    case 'nothing-new':
      return standing;
    case 'settles': {
      return { beside: [], isNumberKnown: false, isUnderWay: false };
    }
    case 'told-to-wait': {
      const rung = standing.rung ?? firstRungNow(rules);
      const next = standing.running?.window.next ?? rung.next;
      const window = windowAfterAnswer(answer, answer.waitUntil, next, rules);
      // A reply of substance is what the promised call would have brought.
      const beside = withoutCallBacks(standing.beside);
      return { ...standing, running: { rung, window }, rung, beside, isUnderWay: true };
    }
  }
}

function firstRungNow({ ladders, isElsewhere }: CountingRules): Rung {
  const rung = firstRung(ladders.ladder);
  return isElsewhere ? { ...rung, next: withoutWriting(rung.next) } : rung;
}

function afterContact(
  before: Standing,
  contact: Contact,
  inquiry: Inquiry,
  rules: CountingRules,
): Standing {
  if (!gotThrough(contact)) {
    const isMissed = contact.notReached === 'call-back-missed';
    return isMissed ? afterMissedCall(before, contact, rules) : before;
  }

  const standing = withoutDone(before, contact, rules);
  const met = withoutMet(standing.beside, contact);
  const promised = windowsBeside(contact, rules).map((window) => ({ window, missed: 0 }));
  const after: Standing = {
    ...standing,
    beside: [...met, ...promised],
    isNumberKnown: standing.isNumberKnown || hasNumber(contact),
  };
  const known: RequestKnown = {
    kind: inquiry.kind,
    isUnderWay: standing.isUnderWay,
    isNumberKnown: after.isNumberKnown,
    ladder: rules.ladders.ladderOf(contact),
    recordedLadder: rules.ladders.recordedLadderOf(contact),
  };
  if (whyNoWait(contact, known) !== undefined) return after;

  const taken = takenRung(contact, standing.running, known.ladder, rules.isElsewhere);
  const { running } = standing;
  const { rung } = taken;
  if (
    running === undefined ? isNewToWaitAfter(contact, inquiry) : startsAnew(contact, rung, running)
  ) {
    const opened = windowAfterContact(contact.entryId, contact, taken, known, rules);
    const window = withSetAside(opened, promiseReplaced(contact, rung, running));
    return { ...after, running: { rung, window }, rung, isUnderWay: true };
  }
  if (running === undefined) return after;
  if (!givesLength(contact, rung, running)) {
    // A call made while an answer to a letter is waited for leaves that wait as published.
    const own = isLater(running.rung, rung) ? lengthBeside(contact, rules) : [];
    const beside = [...after.beside, ...own.map((window) => ({ window, missed: 0 }))];
    return {
      ...after,
      beside,
      running: { ...running, window: withUnread(running.window, contact) },
    };
  }
  const given = windowAfterContact(running.window.id, contact, taken, known, rules);
  const window = withSetAside(given, running.window.explanation.setAside);
  return { ...after, running: { rung: running.rung, window } };
}

/** What was promised in the step before, where a later one was taken while that was still waited for. */
function promiseReplaced(
  { on }: Contact,
  rung: Rung,
  running: Open | undefined,
): readonly SetAside[] | undefined {
  if (running === undefined || !isLater(rung, running.rung)) return undefined;
  const { explanation, lastDayOn } = running.window;
  const { trigger, wait, waitFrom } = explanation;
  return waitFrom === 'promise' && on <= lastDayOn ? [{ on: trigger.on, wait }] : undefined;
}

/** A wait that runs on, though something was promised since that this version can't read. */
function withUnread(window: Window, contact: Contact): Window {
  return contact.hasUnreadPromise
    ? { ...window, explanation: { ...window.explanation, hasUnreadPromise: true } }
    : window;
}

function withSetAside(window: Window, setAside: readonly SetAside[] | undefined): Window {
  return setAside === undefined
    ? window
    : { ...window, explanation: { ...window.explanation, setAside } };
}

/** Whether a wait starts with the contact, rather than that the one which runs goes on. */
function startsAnew(contact: Contact, rung: Rung, running: Open): boolean {
  return (
    contact.startsWait === 'again' ||
    isLater(rung, running.rung) ||
    takesAgain(contact, running) ||
    isRequestAfterAll(contact, running)
  );
}

/** Whether a service request was taken before the date from which one might ask again: its days run from that contact. */
function isRequestAfterAll(contact: Contact, { window }: Open): boolean {
  return window.explanation.waitFrom === 'ask-again' && hasNumber(contact);
}

/** A promise with its unit, or a date to ask again from, overrides the length of the step's wait; the newest holds. */
function givesLength(contact: Contact, rung: Rung, running: Open): boolean {
  const hasLength = answerPromised(contact) !== undefined || askAgainFrom(contact) !== undefined;
  return hasLength && isSameStep(rung, running.rung);
}

/**
 * A missed call does not touch the wait of the step. After the last one that was promised a new request
 * is needed, unless a call promised later is still to come.
 */
function afterMissedCall(standing: Standing, contact: Contact, rules: CountingRules): Standing {
  const beside = standing.beside.map((each) =>
    each.window.next === 'call-back' ? { ...each, missed: each.missed + 1 } : each,
  );
  const isOver = ({ window: { next, lastDayOn }, missed }: Beside) =>
    next === 'call-back' && (missed >= ATTEMPTS_TO_CALL_BACK || contact.on > lastDayOn);
  const left = beside.filter((each) => !isOver(each));
  const last = beside.findLast(isOver);
  if (last === undefined || left.some(({ window }) => window.next === 'call-back')) {
    return { ...standing, beside: left };
  }
  const window = windowAfterMissedCall(last.window.id, contact, rules);
  return { ...standing, beside: [...left, { ...last, window }] };
}

/** What was promised beside the answer, without what came about with the contact: the call, or a new one. */
function withoutMet(beside: readonly Beside[], contact: Contact): readonly Beside[] {
  if (contact.isCallBack) return withoutCallBacks(beside);
  return isPhoneStep(contact.step)
    ? beside.filter(({ window }) => window.next !== 'call-again')
    : beside;
}

/** Without the running wait, if the person had dealt with it before the contact was made. */
function withoutDone(standing: Standing, contact: Contact, { done }: CountingRules): Standing {
  const { running, ...rest } = standing;
  const dealtWith = running && done.get(running.window.id);
  return dealtWith !== undefined && isAfter(contact, dealtWith) ? rest : standing;
}

function isAfter({ on, startedAt }: Contact, done: Done): boolean {
  if (on !== done.on) return on > done.on;
  return Temporal.Instant.compare(startedAt, done.recordedAt) > 0;
}

function withoutCallBacks(beside: readonly Beside[]): readonly Beside[] {
  return beside.filter(({ window: { next } }) => next !== 'call-back' && next !== 'call-again');
}
