import type { EntryId } from '../ids.ts';

/** What a part of a letter says, so that a screen can explain each beside it; in their order. */
const LETTER_PARTS = [
  'date-and-recipient',
  'sender',
  'case',
  'request',
  'call',
  'first-letter',
  'time-passed',
  'earlier-contacts',
  'closing',
  'signature',
] as const;
/** What a part of a letter says. */
export type LetterPart = (typeof LETTER_PARTS)[number];

/** What a letter can lack, by the field that fills it. */
const MISSING_FIELDS = [
  /** The number of the case. */
  'receipt-number',
  'a-number',
  'form',
  'filed-on',
  /** Nobody is named as applicant or petitioner, who signs the letter of a helper. */
  'applicant',
  /** Who writes, and in what capacity. */
  'sender',
  /** The name of whoever writes, whose capacity is known. */
  'sender-name',
  /** How the sender can be reached. */
  'sender-details',
  'request',
  /** The service center, as confirmed from Form I-797. */
  'office',
  /** No call, or other first contact, that reached USCIS is on record. */
  'call',
  /** Who was spoken to in the call: name or ID number. */
  'representative',
  /** The number of the service request, or why none was issued. */
  'service-request',
  /** No letter to the service center that got through is on record. */
  'first-letter',
  /** No contact with USCIS within the last 90 days is on record. */
  'recent-contact',
] as const;
/** What a letter lacks, by the field that fills it. */
export type MissingField = (typeof MISSING_FIELDS)[number];

/** Something that a letter lacks. */
export type Missing = {
  readonly field: MissingField;
  /** How it stands in the text, as in `[A-NUMBER: not entered]`. */
  readonly mark: string;
  /** The contact whose field it is; only of `representative` and `service-request`. */
  readonly entryId?: EntryId;
};

/** A letter as composed, in English, before it is edited. */
export type Letter = {
  readonly subject: string;
  /** The parts, one blank line between them. Paragraphs are not wrapped; see `wrapText`. */
  readonly body: string;
  /** The same, part by part, in the order of the text. */
  readonly parts: readonly { readonly name: LetterPart; readonly text: string }[];
  /** What stands in the text as a mark, in the order of the text; each once. */
  readonly missing: readonly Missing[];
};
