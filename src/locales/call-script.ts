import type { Capacity } from '../domain/caller.ts';
import type { InquiryKind } from '../domain/contact.ts';
import type { PlainTextKey } from './catalogue.ts';

/** The parts of a call, in their order. */
export const SCRIPT_PARTS = ['opening', 'matter', 'tier', 'request', 'refused', 'next'] as const;
/** A part of a call. */
export type ScriptPart = (typeof SCRIPT_PARTS)[number];

/**
 * A line to say to USCIS: English in every language of the interface, with the text that says in that
 * language what it is for.
 */
export type ScriptLine = {
  readonly part: ScriptPart;
  readonly say: string;
  readonly gloss: PlainTextKey;
};

/** What the lines are about. */
export type ScriptSubject = {
  readonly kind: InquiryKind;
  readonly capacity: Capacity;
  /** The caller's own name. */
  readonly name?: string | undefined;
  /** The number of the service request that the matter began with. */
  readonly requestNumber?: string | undefined;
};

/** Who is calling. Of a helper, an interpreter and a paralegal the applicant is on the line. */
const CAPACITY_LINES = {
  applicant: 'I am the applicant in this case.',
  petitioner: 'I am the petitioner in this case.',
  beneficiary: 'I am the beneficiary in this case.',
  representative:
    'I am the attorney or accredited representative in this case, and there is a Form G-28.',
  paralegal: 'I am a paralegal, and the applicant is on the line with me.',
  interpreter: 'I am interpreting for the applicant, who is on the line with me.',
  helper: 'I am helping the applicant, who is on the line with me.',
} as const satisfies Record<Capacity, string>;

type Line = readonly [say: string, gloss: PlainTextKey];

/** What the call is about, in the terms of the service requests of 2017 and the e-Request of today. */
const KIND_LINES = {
  'status-check': [['I am calling to ask about the status of this case.', 'scriptStatus']],
  delay: [
    ['This case is taking longer than the posted processing times.', 'scriptDelay'],
    ['I can give you the date it was received, and the posted date that I read.', 'scriptDates'],
  ],
  expedite: [
    ['I would like to make an expedite request for this case.', 'scriptExpedite'],
    ['May I tell you the reason?', 'scriptExpediteReason'],
  ],
  'change-of-address': [
    ['I have moved, and I would like to change my address in this case.', 'scriptAddress'],
    ['Could you please read the new address back to me?', 'scriptReadBack'],
  ],
  rescheduling: [['I would like to reschedule an appointment.', 'scriptReschedule']],
  'not-received': [
    ['A notice, card or document in this case has not arrived.', 'scriptNotReceived'],
    ['Could you ask that the notice be re-issued?', 'scriptReissue'],
  ],
  'typographic-error': [
    ['There is a typographic error in this case, and I would like it corrected.', 'scriptError'],
    ['May I tell you where it is, and what is right?', 'scriptErrorWhere'],
  ],
  accommodations: [['I would like to ask for an accommodation.', 'scriptAccommodation']],
  other: [['I have a question about this case.', 'scriptOther']],
} as const satisfies Record<InquiryKind, readonly Line[]>;

/** What to say in a call, line by line, from the first word to the last question. */
export function callScript({
  kind,
  capacity,
  name,
  requestNumber,
}: ScriptSubject): readonly ScriptLine[] {
  const again: readonly Line[] =
    requestNumber === undefined
      ? []
      : [[`The initial service request number is ${requestNumber}.`, 'scriptInitial']];
  const parts = {
    opening: [
      [introduce(name, capacity), 'scriptWho'],
      ['May I have your name and your ID number, please?', 'scriptNameAndId'],
      ['I have the receipt number ready. May I give it to you?', 'scriptReceipt'],
    ],
    matter: [...KIND_LINES[kind], ...again],
    tier: [['Could you please transfer me to Tier 2?', 'scriptTier2']],
    request: [
      ['Could you please create a service request about this?', 'scriptRequest'],
      ['What is the service request number?', 'scriptRequestNumber'],
      ['Could you please read the number back to me?', 'scriptReadBack'],
    ],
    refused: [['Could you tell me the reason?', 'scriptReason']],
    next: [
      ['Within how many days should I have an answer?', 'scriptDays'],
      ['Are those calendar days or business days?', 'scriptUnit'],
      ['Will someone call me back? When, and is there a service item number?', 'scriptCallBack'],
    ],
  } as const satisfies Record<ScriptPart, readonly Line[]>;
  return SCRIPT_PARTS.flatMap((part) => parts[part].map(([say, gloss]) => ({ part, say, gloss })));
}

function introduce(name: string | undefined, capacity: Capacity): string {
  const line = CAPACITY_LINES[capacity];
  return name === undefined ? line : `My name is ${name}. ${line}`;
}
