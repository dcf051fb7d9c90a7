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

/** Every rung that a person can take, in their order, and what is done beside the order. */
export const CONTACT_STEPS = [
  'call',
  'call-again',
  'write-service-center',
  'write-headquarters',
  'beside',
] as const;
/**
 * What a contact is in the order of steps. `beside`: none of them, as writing to a congressional
 * office; it neither ends a wait nor opens one, unless something was promised.
 */
export type ContactStep = (typeof CONTACT_STEPS)[number];

/** The steps that are written. */
export const WRITING_STEPS = [
  'write-service-center',
  'write-headquarters',
] as const satisfies readonly Step[];
/** A step that is written. */
export type WrittenStep = (typeof WRITING_STEPS)[number];

/** Whether somebody has to pick up a phone for this step: only such a step waits for an open day. */
export function needsOpenLines(step: Step): boolean {
  return step === 'call' || step === 'call-again';
}

/** Whether the step is to call, for the first time or once more. */
export function isPhoneStep(step: ContactStep): boolean {
  return step === 'call' || step === 'call-again';
}

/** Whether this step is taken by writing: to the service center, or to headquarters. */
export function isWritten(step: Step): boolean {
  return WRITING_STEPS.some((written) => written === step);
}
