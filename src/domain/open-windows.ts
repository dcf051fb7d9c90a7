import type { Done } from './case-facts.ts';
import { gotThrough } from './contact.ts';
import type { Answer, Contact, Inquiry } from './inquiry.ts';
import { eventsOf } from './inquiry.ts';
import type { Rung } from './ladder.ts';
import { firstRung } from './ladder.ts';
import type { RequestKnown } from './opening-contact.ts';
import { hasNumber, hasOwnWait, whyNoWait } from './opening-contact.ts';
import type { LadderRules } from './pinned-ladder.ts';
import type { Open } from './taken-rung.ts';
import { isLater, takenRung, takesAgain, withoutWriting } from './taken-rung.ts';
import type { Window } from './window.ts';
import type { WindowRules } from './window-of-contact.ts';
import { windowAfterAnswer, windowAfterContact, windowsBeside } from './window-of-contact.ts';

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
  /** Whether a wait was ever opened. */
  readonly hasWaited: boolean;
};

/** So many missed calls and there will be no other (January 2022: a second attempt, then a new request is needed). */
const ATTEMPTS_TO_CALL_BACK = 2;

/**
 * The windows of an inquiry that are open, oldest first. A contact that reached USCIS opens one; a
 * further contact on the same or an earlier step leaves it running, a later step closes it and opens
 * its own; an answer that settles or explains closes all, "told to wait until" replaces the wait,
 * "nothing new" changes nothing; what the person has dealt with is closed. A promised call-back or
 * notice runs beside the answer's window.
 */
export function openWindows(inquiry: Inquiry, rules: CountingRules): readonly Window[] {
  let standing: Standing = { beside: [], isNumberKnown: false, hasWaited: false };
  for (const event of eventsOf(inquiry)) {
    standing =
      event.kind === 'answer'
        ? afterAnswer(standing, event.answer, rules)
        : afterContact(standing, event.contact, inquiry, rules);
  }
  const { running, beside } = standing;
  const open = [...(running === undefined ? [] : [running]), ...beside].map(({ window }) => window);
  const { neededBy } = inquiry;
  return open
    .filter(({ id }) => !rules.done.has(id))
    .map((window) =>
      neededBy !== undefined && neededBy <= window.lastDayOn ? { ...window, neededBy } : window,
    );
}

function afterAnswer(standing: Standing, answer: Answer, rules: CountingRules): Standing {
  switch (answer.verdict) {
    case 'nothing-new':
      return standing;
    case 'settles': {
      const { isNumberKnown, hasWaited } = standing;
      return { beside: [], isNumberKnown, hasWaited };
    }
    case 'told-to-wait': {
      const rung = standing.rung ?? firstRungNow(rules);
      const next = standing.running?.window.next ?? rung.next;
      const window = windowAfterAnswer(answer, answer.waitUntil, next, rules);
      // A reply of substance is what the promised call would have brought.
      const beside = withoutCallBacks(standing.beside);
      return { ...standing, running: { rung, window }, rung, beside };
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
  { kind }: Inquiry,
  rules: CountingRules,
): Standing {
  if (!gotThrough(contact)) {
    return contact.notReached === 'call-back-missed' ? afterMissedCall(before, contact) : before;
  }

  const standing = withoutDone(before, contact, rules);
  const met = contact.isCallBack ? withoutCallBacks(standing.beside) : standing.beside;
  const promised = windowsBeside(contact, rules).map((window) => ({ window, missed: 0 }));
  const after: Standing = {
    ...standing,
    beside: [...met, ...promised],
    isNumberKnown: standing.isNumberKnown || hasNumber(contact),
  };
  const known: RequestKnown = {
    kind,
    isNumberKnown: after.isNumberKnown,
    ladder: rules.ladders.ladderOf(contact),
    recordedLadder: rules.ladders.recordedLadderOf(contact),
  };
  if (whyNoWait(contact, known) !== undefined) return after;

  const taken = takenRung(contact, standing.running, known.ladder, rules.isElsewhere);
  if (!startsWait(contact, taken.rung, standing)) return after;
  const window = windowAfterContact(contact, taken, known, rules);
  const { rung } = taken;
  return { ...after, running: { rung, window }, rung, hasWaited: true };
}

/** Whether the wait starts with the contact, rather than that an earlier one's goes on. */
function startsWait(contact: Contact, rung: Rung, { running, hasWaited }: Standing): boolean {
  // That USCIS called as it had promised is nothing new to wait after.
  if (running === undefined) return !contact.isCallBack || !hasWaited || hasOwnWait(contact);
  return (
    contact.startsWait === 'again' || isLater(rung, running.rung) || takesAgain(contact, running)
  );
}

/** A missed call does not touch the wait of the step; it may have been the last one that was promised. */
function afterMissedCall(standing: Standing, contact: Contact): Standing {
  const beside = standing.beside.flatMap(({ window, missed }) => {
    if (window.next !== 'call-back') return [{ window, missed }];
    const isOver = missed + 1 >= ATTEMPTS_TO_CALL_BACK || contact.on > window.lastDayOn;
    return isOver ? [] : [{ window, missed: missed + 1 }];
  });
  return { ...standing, beside };
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
  return beside.filter(({ window }) => window.next !== 'call-back');
}
