import type { Caller } from '../../domain/caller.ts';
import { CAPACITIES } from '../../domain/caller.ts';
import { LONGEST_FIELD } from '../../domain/contact.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { LetterWay } from '../../domain/letter/offered-letters.ts';
import { wrapText } from '../../domain/letter/wrap-text.ts';
import { asOneOf, present } from '../../domain/reading.ts';
import type { SentText } from '../../domain/sent-text.ts';
import { LONGEST_LETTER, LONGEST_SENDER_DETAILS, LONGEST_SUBJECT } from '../../domain/sent-text.ts';
import type { Settings } from '../../domain/settings.ts';
import type { ContactStep } from '../../domain/step.ts';
import { fieldsOfDraft } from '../../ui/call-fields.ts';
import type { ContactFields } from '../../ui/contact-fields.ts';
import { emptyContact } from '../../ui/contact-fields.ts';
import { readLocalTime } from '../../ui/local-time.ts';
import { rememberedDetails } from './sender-details.ts';

/** What stands in the fields of a letter, as typed; each may be empty. */
export type LetterFields = {
  readonly request: string;
  readonly capacity: string;
  readonly name: string;
  readonly details: string;
  /** The inquiry that it continues; see `chosenInquiry`. */
  readonly inquiry: string;
  readonly kind: string;
  /** The person's own words; they count once `hasOwnSubject` is `yes`, also when all are taken out. */
  readonly subject: string;
  readonly hasOwnSubject: string;
  readonly text: string;
  readonly hasOwnText: string;
  readonly channel: string;
  readonly number: string;
  readonly startsWait: string;
  /** Local, `YYYY-MM-DDTHH:MM`; follows the clock until `hasTime`, and counts as it is shown. */
  readonly sentAt: string;
  readonly hasOwnTime: string;
  /** The channel that the letter was last taken along for: copied, saved as a file, or opened. */
  readonly usedBy: string;
  /** What was taken along then, and the address it was for; they count once `usedBy` is set. */
  readonly usedSubject: string;
  readonly usedText: string;
  readonly usedTo: string;
  /** The ids of the settings that are remembered with the letter, so that a retry can't double them. */
  readonly callerEntryId: string;
  readonly detailsEntryId: string;
};

/** What a letter begins with besides what is remembered: the matter, the time, the ids for its entries. */
export type LetterStart = Pick<
  LetterFields,
  'inquiry' | 'sentAt' | 'callerEntryId' | 'detailsEntryId'
>;

/** The fields of a letter that is begun now, by whoever wrote last. */
export function emptyLetter(
  settings: Pick<Settings, 'caller' | 'senderDetails'>,
  file: Pick<CaseFile, 'inquiries'>,
  start: LetterStart,
): LetterFields {
  const { caller } = settings;
  const capacity = caller?.capacity ?? '';
  return {
    request: '',
    capacity,
    name: caller?.name ?? '',
    details: rememberedDetails(capacity, settings, file),
    kind: 'delay',
    subject: '',
    hasOwnSubject: '',
    text: '',
    hasOwnText: '',
    channel: '',
    number: '',
    startsWait: '',
    hasOwnTime: '',
    usedBy: '',
    usedSubject: '',
    usedText: '',
    usedTo: '',
    ...start,
  };
}

/** Whether it is settled when the letter was sent: typed, or the moment it was taken along. */
export function hasTime({ hasOwnTime, usedBy }: LetterFields): boolean {
  return hasOwnTime === 'yes' || usedBy !== '';
}

/** The fields of a letter that is gone on with: sent now, unless that is settled. */
export function reopened(
  kept: Readonly<Record<string, string>>,
  fresh: LetterFields,
): LetterFields {
  const begun = fieldsOfDraft(kept, fresh);
  return hasTime(begun) ? begun : { ...begun, sentAt: fresh.sentAt };
}

/** Who writes, once it is said in what capacity. */
export function senderOf({ capacity, name }: Pick<LetterFields, 'capacity' | 'name'>) {
  const known = asOneOf(capacity, CAPACITIES);
  const written = name.trim();
  return known === undefined
    ? null
    : ({ capacity: known, ...(written !== '' && { name: written }) } satisfies Caller);
}

/** Subject and text as they are shown, copied and sent; the text is not wrapped yet. */
export type ShownLetter = { readonly subject: string; readonly text: string };

/** The letter as composed, with the person's own words wherever she wrote some. */
export function toShown(
  { subject, body }: Pick<Letter, 'subject' | 'body'>,
  fields: LetterFields,
): ShownLetter {
  return {
    subject: fields.hasOwnSubject === 'yes' ? fields.subject : subject,
    text: fields.hasOwnText === 'yes' ? fields.text : body,
  };
}

/** Whether the letter is no longer, or not only, what was composed. */
export function isOwn({ hasOwnSubject, hasOwnText }: LetterFields): boolean {
  return hasOwnSubject === 'yes' || hasOwnText === 'yes';
}

/** Keeps what is taken along, for which way and when: what changes later is not of what was sent. */
export function takenAlong(
  { sentAt, hasOwnTime }: LetterFields,
  { subject, text }: ShownLetter,
  { channel, mailbox }: LetterWay,
  now: string,
): Partial<LetterFields> {
  return {
    channel,
    usedBy: channel,
    usedSubject: subject,
    usedText: text,
    usedTo: mailbox?.address ?? '',
    sentAt: hasOwnTime === 'yes' ? sentAt : now,
  };
}

/**
 * The words that are recorded: those that were taken along last, or the shown ones. What can't be
 * recorded as it was taken along has to be mended in what is shown.
 */
function recordedWords(fields: LetterFields, shown: ShownLetter): ShownLetter {
  const { usedBy, usedSubject, usedText } = fields;
  if (usedBy === '') return shown;
  const hasSubject = usedSubject.trim().length <= LONGEST_SUBJECT;
  const hasText = usedText.trim() !== '' && wrapText(usedText).length <= LONGEST_LETTER;
  return {
    subject: hasSubject ? usedSubject : shown.subject,
    text: hasText ? usedText : shown.text,
  };
}

/** Whether other words would be recorded than those that are shown by now. */
export function changedSinceTaken(fields: LetterFields, shown: ShownLetter): boolean {
  const { subject, text } = recordedWords(fields, shown);
  return subject !== shown.subject || text !== shown.text;
}

/** Gives up the person's own words. */
export const COMPOSED_AGAIN = {
  subject: '',
  hasOwnSubject: '',
  text: '',
  hasOwnText: '',
} as const satisfies Partial<LetterFields>;

/** How what a letter lacks stands in it, as in `[A-NUMBER: not entered]`. */
export const MARK = /\[[A-Z][A-Z0-9 ,-]*: not entered\]/g;

/** The marks that stand in a letter, each once; also in words of her own, which the record no longer fills. */
export function marksIn({ subject, text }: ShownLetter): readonly string[] {
  return [...new Set(`${subject}\n${text}`.match(MARK))];
}

/** What keeps a letter from being recorded as sent. */
export type LetterProblem =
  | 'name'
  | 'details'
  | 'subject'
  | 'text'
  | 'text-empty'
  | 'channel'
  | 'time'
  | 'future'
  | 'number';

/** How a letter was sent, besides its fields. */
export type Sending = {
  readonly shown: ShownLetter;
  readonly step: ContactStep;
  readonly ways: readonly LetterWay[];
};

/**
 * Reads a letter that was sent: the contact that it is, and its words as they were taken along; or
 * every field that has to be mended first.
 */
export function readLetter(
  fields: LetterFields,
  { shown, step, ways }: Sending,
  now: Temporal.Instant,
  zone: string,
):
  | { readonly contact: ContactFields; readonly sent: SentText }
  | { readonly problems: readonly LetterProblem[] } {
  const way = ways.find(({ channel }) => channel === fields.channel);
  const started = readLocalTime(fields.sentAt, now, zone);
  const words = recordedWords(fields, shown);
  const text = wrapText(words.text);
  const subject = words.subject.trim();
  const details = fields.details.trim();
  const usedTo = fields.usedTo === '' ? undefined : fields.usedTo;
  const problems: LetterProblem[] = [];
  if (fields.name.trim().length > LONGEST_FIELD) problems.push('name');
  if (fields.details.length > LONGEST_SENDER_DETAILS) problems.push('details');
  if (subject.length > LONGEST_SUBJECT) problems.push('subject');
  if (text.length > LONGEST_LETTER) problems.push('text');
  if (text.trim() === '') problems.push('text-empty');
  if (way === undefined) problems.push('channel');
  if (typeof started === 'string') problems.push(started);
  if (fields.number.trim().length > LONGEST_FIELD) problems.push('number');
  if (way === undefined || problems.length > 0) return { problems };
  return {
    contact: {
      ...emptyContact(step, now, zone),
      channel: way.channel,
      inquiry: fields.inquiry,
      kind: fields.kind,
      startedAt: fields.sentAt,
      number: fields.number,
      startsWait: fields.startsWait,
    },
    sent: present({
      to: fields.usedBy === way.channel ? usedTo : way.mailbox?.address,
      subject: subject === '' ? undefined : subject,
      text,
      senderDetails: details === '' ? undefined : details,
    }),
  };
}
