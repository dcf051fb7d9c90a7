import type { Contact, Inquiry, InquiryEvent } from '../inquiry.ts';
import { eventsOf } from '../inquiry.ts';
import { CHANNEL_NAME, NOT_REACHED_NAME, writeDate } from './letter-words.ts';
import { toOneLine } from './plain-text.ts';
import type { WrittenTo } from './recipient.ts';
import { writeAddressee } from './recipient.ts';
import { wrapText } from './wrap-text.ts';

type Row = readonly [date: string, how: string, withWhom: string, result: string];

/** Together with two blanks between them, the columns are as wide as a letter. */
const WIDTHS = [18, 16, 17, 19] as const;
/** More than so many would leave no room in a letter that can be kept. */
const MOST_ROWS = 40;
/** A reason that is longer stands in the letter, and not in the table too. */
const LONGEST_REASON = 100;
const HEAD: Row = ['Date', 'How', 'With whom', 'Number or result'];

/**
 * The contacts of an inquiry and the replies to them, oldest first, in columns of plain text: date,
 * how, with whom, number or result.
 *
 * @param writtenTo tells which center was written to.
 */
export function listContacts(inquiry: Inquiry, writtenTo: WrittenTo): string {
  const rows = shorten(eventsOf(inquiry).map((event) => toRow(event, writtenTo)));
  return [HEAD, WIDTHS.map((width) => '-'.repeat(width)) as unknown as Row, ...rows]
    .flatMap(toLines)
    .join('\n');
}

/** The first row and the latest ones: days count from the first. */
function shorten(rows: readonly Row[]): readonly Row[] {
  const left = rows.length - MOST_ROWS;
  if (left <= 0) return rows;
  return [...rows.slice(0, 1), ['...', `${left} more`, '', ''], ...rows.slice(left + 1)];
}

function toRow(event: InquiryEvent, writtenTo: WrittenTo): Row {
  if (event.kind === 'answer') {
    const { answer } = event;
    return [writeDate(answer.on), 'Reply from USCIS', '', writeVerdict(answer)];
  }
  const { contact } = event;
  return [
    writeDate(contact.on),
    writeHow(contact),
    writeWithWhom(contact, writtenTo),
    writeResult(contact),
  ];
}

/** How a contact was made: by which channel, or by USCIS. */
export function writeHow({ isCallBack, channel }: Contact): string {
  return isCallBack ? 'Call from USCIS' : CHANNEL_NAME[channel];
}

function writeVerdict(answer: Inquiry['answers'][number]): string {
  switch (answer.verdict) {
    case 'settles':
      return 'Answered';
    case 'nothing-new':
      return 'Nothing new';
    case 'told-to-wait':
      return `Told to wait until ${writeDate(answer.waitUntil)}`;
  }
}

function writeWithWhom(contact: Contact, writtenTo: WrittenTo): string {
  const { representativeName: name, representativeId: id, secondRepresentative: second } = contact;
  const people = [
    writeRepresentative(name, id),
    writeRepresentative(second?.name, second?.id),
  ].filter((each) => each !== undefined);
  if (people.length > 0) return people.join('; then ');
  return writeAddressee(contact, writtenTo);
}

/** A representative as far as known: `Ms. Lopez, ID 1234`. */
export function writeRepresentative(
  name: string | undefined,
  id: string | undefined,
): string | undefined {
  const known = [toOneLine(name ?? ''), id === undefined ? '' : writeId(toOneLine(id))];
  return known.filter((each) => each !== '').join(', ') || undefined;
}

function writeId(id: string): string {
  return id === '' || /^id\b/i.test(id) ? id : `ID ${id}`;
}

function writeResult(contact: Contact): string {
  const { outcome, notReached, serviceRequest, callBack } = contact;
  if (outcome === 'came-back') return 'Came back as not delivered';
  if (outcome === 'not-reached') {
    return notReached === undefined ? 'Nobody was reached' : NOT_REACHED_NAME[notReached];
  }
  if (serviceRequest !== undefined && 'number' in serviceRequest) {
    return `Service request ${toOneLine(serviceRequest.number)}`;
  }
  const item = toOneLine(callBack?.serviceItemNumber ?? '');
  if (item !== '') return `Service item ${item}`;
  if (serviceRequest === undefined) return outcome === 'submitted' ? 'Sent' : 'Reached';
  if (serviceRequest.refusal === 'unexplained') return 'No service request; no reason given';
  const reason = toOneLine(serviceRequest.refusedBecause);
  return reason.length > LONGEST_REASON ? 'No service request' : `No service request: ${reason}`;
}

/** A row, in as many lines as its longest cell needs. */
function toLines(row: Row): readonly string[] {
  const cells = row.map((cell, column) => wrapText(cell, WIDTHS[column]).split('\n'));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? '').padEnd(WIDTHS[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
