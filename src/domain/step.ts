/** What comes next, as the agenda and the notification name it. */
export type Step =
  | 'call'
  | 'call-again'
  | 'write-service-center'
  | 'write-headquarters'
  | 'look-at-status'
  | 'ladder-ends'
  | 'noted-date'
  | 'act-by'
  | 'did-it-arrive'
  | 'call-back';

/** A rung that a person can take, that is: a contact. */
export type ContactStep = 'call' | 'call-again' | 'write-service-center' | 'write-headquarters';

/** Every contact step, for reading facts from outside. */
export const CONTACT_STEPS = [
  'call',
  'call-again',
  'write-service-center',
  'write-headquarters',
] as const satisfies readonly ContactStep[];

/** Whether somebody has to pick up a phone for this step: only such a step waits for an open day. */
export function needsOpenLines(step: Step): boolean {
  return step === 'call' || step === 'call-again';
}
