import type { AddressBook } from '../address-book.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Caller } from '../caller.ts';
import type { CaseFile } from '../case-file.ts';
import type { Inquiry } from '../inquiry.ts';
import type { ServiceCenter } from '../office.ts';
import { listDetails, tellDetails, writeForm, writeReceipt } from './case-details.ts';
import { tellContacts } from './contacts-told.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { LetterContext } from './letter-context.ts';
import type { LetterKind } from './letter-kind.ts';
import { isTypedIntoPage } from './letter-kind.ts';
import { asSentence, writeDate, writeOrdinal } from './letter-words.ts';
import { timesAskedInWriting } from './earlier-contacts.ts';
import type { Marks } from './marks.ts';
import { createMarks } from './marks.ts';
import { centerWrittenTo } from './offered-letters.ts';
import { toOneLine } from './plain-text.ts';
import { recipientLines, SALUTATION } from './recipient.ts';
import { writeSignature } from './signature.ts';
import { toWriter, writeSelf } from './writer.ts';

/** What a letter is composed from. */
export type LetterInput = {
  readonly kind: LetterKind;
  readonly file: CaseFile;
  /** The matter it is about; `undefined` for one that was not raised before. */
  readonly inquiry?: Inquiry | undefined;
  /** Who writes; `null` until somebody was named. */
  readonly sender: Caller | null;
  /** How the sender can be reached: lines, as they are to stand at the end. */
  readonly senderDetails: string;
  /** What is asked for, in one sentence of the person's own. */
  readonly request: string;
  /** Tells which center an earlier letter went to. */
  readonly addresses: AddressBook;
  /** The day it is dated, from which waiting times are counted. */
  readonly today: CalendarDate;
};

/**
 * Composes a letter from what is on record, and from nothing else: what is not known stands in it as
 * a mark, and is listed. Each field is one line of the text at most, whatever was typed into it.
 */
export function composeLetter(input: LetterInput): Letter {
  const marks = createMarks();
  const subject = writeSubject(input, marks);
  const center = centerWrittenTo(input.file);
  const opening = writeOpening(input, center, marks);
  const writer = toWriter(input.sender, input.file, marks);
  const context: LetterContext = { ...input, writer, marks, center };
  const parts = [
    toPart('date-and-recipient', opening),
    toPart('sender', writeSelf(writer)),
    toPart('case', writeCase(context)),
    toPart('request', `My request: ${writeRequest(context)}`),
    ...tellContacts(context).map(({ name, text }) => toPart(name, text)),
    toPart('closing', CLOSING[input.kind]),
    toPart('signature', writeSignature(context)),
  ].filter((part) => part !== undefined);
  const body = parts.map(({ text }) => text).join('\n\n');
  return { subject, body, parts, missing: marks.missing() };
}

function toPart(name: LetterPart, text: string | undefined): Letter['parts'][number] | undefined {
  return text === undefined || text === '' ? undefined : { name, text };
}

function writeSubject({ kind, file, inquiry }: LetterInput, marks: Marks): string {
  const about = `Receipt ${writeReceipt(file, marks)}, Form ${writeForm(file, marks)}`;
  switch (kind) {
    case 'ombudsman':
      return `${about}: request for case assistance (Form DHS-7001)`;
    case 'congressional-office':
      return `${about}: request for help with a USCIS case`;
    case 'service-center':
    case 'headquarters':
    case 'e-request':
    case 'account-message':
      return `${about}: ${writeOrdinal(timesAskedInWriting(inquiry) + 1)} request`;
  }
}

function writeOpening(
  { kind, today }: LetterInput,
  center: ServiceCenter | undefined,
  marks: Marks,
): string | undefined {
  const salutation = SALUTATION[kind];
  if (salutation === undefined) return undefined;
  const recipient = recipientLines(kind, center, marks);
  return [writeDate(today), recipient.join('\n'), salutation]
    .filter((each) => each !== '')
    .join('\n\n');
}

function writeCase(context: LetterContext): string {
  const { kind } = context;
  if (isTypedIntoPage(kind)) return tellDetails(context);
  const opening =
    kind === 'congressional-office'
      ? 'I would like to ask for the help of your office with this case at U.S. Citizenship and Immigration Services (USCIS):'
      : 'I am writing about this case:';
  return `${opening}\n\n${listDetails(context)}`;
}

function writeRequest({ request, marks }: LetterContext): string {
  const words = toOneLine(request);
  return words === '' ? marks.mark('request') : asSentence(words);
}

const CLOSING: Readonly<Record<LetterKind, string>> = {
  'service-center': 'Please look into this case and let me know the result. Thank you.',
  headquarters: 'Please look into this case and let me know the result. Thank you.',
  'e-request': 'Thank you.',
  'account-message': 'Thank you.',
  ombudsman: 'Please help with this case and let me know the result. Thank you.',
  'congressional-office': 'Please ask USCIS about this case and let me know the result. Thank you.',
};
