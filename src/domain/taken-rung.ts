import type { Contact } from './inquiry.ts';
import type { Ladder, LadderSource, Rung } from './ladder.ts';
import { firstRung, rungOf } from './ladder.ts';
import { SERVICE_CENTER_LADDER } from './published-ladders.ts';
import type { ContactStep, Step } from './step.ts';
import { CONTACT_STEPS, isPhoneStep } from './step.ts';
import type { Window } from './window.ts';

/** The rung that a contact stands on, the ladder it is one of, and the text it stands in. */
export type TakenRung = {
  readonly rung: Rung;
  readonly ladder: Ladder;
  readonly source: LadderSource;
};

/** A wait that is open, and the rung whose step was taken. */
export type Open = { readonly rung: Rung; readonly window: Window };

/**
 * The rung that a contact takes.
 *
 * @param isElsewhere whether the office is confirmed as none of the four service centers: then nobody
 *   is written to, whatever the ladder.
 */
export function takenRung(
  contact: Contact,
  running: Open | undefined,
  ladder: Ladder,
  isElsewhere: boolean,
): TakenRung {
  const taken = rungIn(ladder, stepTaken(contact, running));
  const next = isElsewhere ? withoutWriting(taken.rung.next) : taken.rung.next;
  return { ...taken, rung: { ...taken.rung, next } };
}

/** Whether a call, e-Request or message is the first or a repeated one follows from the record, not from its label. */
function stepTaken(contact: Contact, running: Open | undefined): ContactStep {
  if (!isPhoneStep(contact.step) || running === undefined) return contact.step;
  if (running.window.next === 'call-again' && takesAgain(contact, running)) return 'call-again';
  return isPhoneStep(running.rung.step) ? running.rung.step : 'call';
}

function rungIn(ladder: Ladder, step: ContactStep): TakenRung {
  const first = firstRung(ladder);
  const own = rungOf(ladder, step) ?? (isPhoneStep(step) ? first : undefined);
  if (own !== undefined) return { rung: own, ladder, source: own.source ?? ladder.source };
  // A letter written before the office turned out to be elsewhere still has its own wait, but what
  // comes next is a step of the ladder that holds now.
  const written = rungOf(SERVICE_CENTER_LADDER, step) ?? first;
  const next = written.next === 'ladder-ends' ? written.next : first.next;
  return {
    rung: { ...written, next },
    ladder: SERVICE_CENTER_LADDER,
    source: SERVICE_CENTER_LADDER.source,
  };
}

/** The step that comes instead where nobody can be written to. */
export function withoutWriting(next: Step): Step {
  return next === 'write-service-center' || next === 'write-headquarters' ? 'call-again' : next;
}

/**
 * A call that follows a lapsed wait whose next step is to call again *is* that step; one after the
 * ladder has ended begins a new round. That USCIS called is neither.
 */
export function takesAgain(contact: Contact, running: Open): boolean {
  return (
    isPhoneStep(contact.step) &&
    contact.isCallBack === undefined &&
    (running.window.next === 'call-again' || running.window.next === 'ladder-ends') &&
    contact.on >= running.window.countedOn
  );
}

/** Whether the two are one step: to call, once more too, or the same letter. */
export function isSameStep(rung: Rung, running: Rung): boolean {
  return rung.step === running.step || (isPhoneStep(rung.step) && isPhoneStep(running.step));
}

/** Whether the one step comes after the other. */
export function isLater(rung: Rung, running: Rung): boolean {
  return CONTACT_STEPS.indexOf(rung.step) > CONTACT_STEPS.indexOf(running.step);
}
