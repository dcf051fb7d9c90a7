import type { ANumber } from '../domain/a-number.ts';
import { formatANumber, parseANumber } from '../domain/a-number.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { CaseDescribed } from '../domain/case-described.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Person } from '../domain/particulars.ts';
import { present } from '../domain/reading.ts';
import type { ReceiptNumber, ReceiptNumberProblem } from '../domain/receipt-number.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { fieldsBegun } from './begun-fields.ts';
import { fromLines, fromPersonRows, toLines, toPersonRows } from './particulars-rows.ts';

/** What a caller has ready, as typed. A field that is ticked holds `yes`, one that is not is empty. */
export type ParticularsFields = {
  readonly aNumber: string;
  readonly hasNoANumber: string;
  readonly form: string;
  readonly filed: string;
  readonly priority: string;
  readonly hasNoPriority: string;
  readonly isNonePosted: string;
  /** One a line: role, blank, name. */
  readonly people: string;
  /** The other receipt numbers, one a line. */
  readonly receipts: string;
  readonly areReceiptsComplete: string;
  readonly isCorrespondenceAtHand: string;
  /** How all these fields stood when the form was begun, as JSON: what differs from it is hers. */
  readonly begun: string;
};

/** What is known of it in the file of the case. */
export type KnownParticulars = Pick<CaseFile, 'receiptNumber' | 'form' | 'particulars'>;

type DateProblem = 'date' | 'future';

/** What has to be mended, all of it at once; rows by their place from 0. */
export type ParticularsProblems = {
  readonly aNumber?: 'shape';
  readonly filed?: DateProblem;
  readonly priority?: DateProblem;
  readonly people: ReadonlyMap<number, 'role' | 'name'>;
  /** `twice`: the number of the case itself, or one that stands above it. */
  readonly receipts: ReadonlyMap<number, ReceiptNumberProblem | 'twice'>;
};

const YES = 'yes';
const ticked = (isSo: boolean) => (isSo ? YES : '');

/** The fields as they are known now. */
export function fieldsOfParticulars({ form, particulars }: KnownParticulars): ParticularsFields {
  const { aNumber, priorityDate } = particulars;
  const fields = {
    aNumber: aNumber === undefined || aNumber === 'none' ? '' : formatANumber(aNumber),
    hasNoANumber: ticked(aNumber === 'none'),
    form: form ?? '',
    filed: particulars.filedOn ?? '',
    priority: priorityDate === undefined || priorityDate === 'not-applicable' ? '' : priorityDate,
    hasNoPriority: ticked(priorityDate === 'not-applicable'),
    isNonePosted: ticked(particulars.noProcessingTimeOn !== undefined),
    people: fromPersonRows(particulars.people ?? []),
    receipts: fromLines((particulars.otherReceipts ?? []).map(formatReceiptNumber)),
    areReceiptsComplete: ticked(particulars.receiptsCompleteOn !== undefined),
    isCorrespondenceAtHand: ticked(particulars.correspondenceOn !== undefined),
  };
  return { ...fields, begun: JSON.stringify(fields) };
}

/**
 * The fields that she changed over what is known by now: one click beside the form, or another window,
 * may have said something since the form was begun, and saving it must not take that back.
 */
export function rebase(
  fields: Partial<ParticularsFields>,
  known: KnownParticulars,
): ParticularsFields {
  const begun = fieldsBegun(fields.begun);
  const hers = Object.entries(fields).filter(
    ([name, value]) => name !== 'begun' && value !== begun[name],
  );
  return { ...fieldsOfParticulars(known), ...Object.fromEntries(hers) };
}

/**
 * What the fields say anew of the case, or what has to be mended; `undefined` when they say nothing
 * that is not known already. What was emptied or unticked is taken back.
 *
 * @param today the day on which what is ticked anew was said.
 */
export function readParticulars(
  typed: ParticularsFields,
  known: KnownParticulars,
  today: CalendarDate,
): CaseDescribed | { readonly problems: ParticularsProblems } | undefined {
  const fields = rebase(typed, known);
  const before = known.particulars;
  const aNumber = readANumber(fields);
  const filedOn = readPastDate(fields.filed, today);
  const priorityDate =
    fields.hasNoPriority === YES ? 'not-applicable' : readPastDate(fields.priority, today);
  const people = readPeople(fields.people);
  const receipts = readReceipts(fields.receipts, known.receiptNumber);
  const problems = present({
    aNumber: isProblem(aNumber) ? aNumber.problem : undefined,
    filed: isProblem(filedOn) ? filedOn.problem : undefined,
    priority: isProblem(priorityDate) ? priorityDate.problem : undefined,
    people: people.problems,
    receipts: receipts.problems,
  });
  if (isProblem(aNumber) || isProblem(filedOn) || isProblem(priorityDate)) return { problems };
  if (people.problems.size > 0 || receipts.problems.size > 0) return { problems };
  const patch = present({
    aNumber: changed(aNumber, before.aNumber),
    form: changed(fields.form.trim() || null, known.form),
    filedOn: changed(filedOn, before.filedOn),
    priorityDate: changed(priorityDate, before.priorityDate),
    noProcessingTimeOn: said(fields.isNonePosted, before.noProcessingTimeOn, today),
    people: changed(orNone(people.read), before.people),
    otherReceipts: changed(orNone(receipts.read), before.otherReceipts),
    receiptsCompleteOn: said(fields.areReceiptsComplete, before.receiptsCompleteOn, today),
    correspondenceOn: said(fields.isCorrespondenceAtHand, before.correspondenceOn, today),
  });
  return Object.keys(patch).length === 0 ? undefined : { type: 'case-described', patch };
}

type Problem<Of extends string> = { readonly problem: Of };

function isProblem<Of extends string>(value: string | null | Problem<Of>): value is Problem<Of> {
  return typeof value === 'object' && value !== null;
}

function readANumber(fields: ParticularsFields): ANumber | 'none' | null | Problem<'shape'> {
  if (fields.hasNoANumber === YES) return 'none';
  if (fields.aNumber.trim() === '') return null;
  return parseANumber(fields.aNumber) ?? { problem: 'shape' };
}

function readPastDate(
  field: string,
  today: CalendarDate,
): CalendarDate | null | Problem<DateProblem> {
  if (field === '') return null;
  const date = parseCalendarDate(field);
  if (date === undefined) return { problem: 'date' };
  return date > today ? { problem: 'future' } : date;
}

type ReadRows<Row, Wrong> = {
  readonly read: readonly Row[];
  readonly problems: ReadonlyMap<number, Wrong>;
};

/** The people, without the rows in which nothing stands. */
function readPeople(field: string): ReadRows<Person, 'role' | 'name'> {
  const read: Person[] = [];
  const problems = new Map<number, 'role' | 'name'>();
  for (const [index, { role, name: typed }] of toPersonRows(field).entries()) {
    const name = typed.trim();
    if (role !== '' && name !== '') read.push({ role, name });
    else if (role !== '') problems.set(index, 'name');
    else if (name !== '') problems.set(index, 'role');
  }
  return { read, problems };
}

function readReceipts(
  field: string,
  own: ReceiptNumber | undefined,
): ReadRows<ReceiptNumber, ReceiptNumberProblem | 'twice'> {
  const read: ReceiptNumber[] = [];
  const problems = new Map<number, ReceiptNumberProblem | 'twice'>();
  for (const [index, line] of toLines(field).entries()) {
    if (line.trim() === '') continue;
    const typed = parseTypedReceiptNumber(line);
    if (!typed.ok) problems.set(index, typed);
    else if (typed.receiptNumber === own || read.includes(typed.receiptNumber)) {
      problems.set(index, 'twice');
    } else read.push(typed.receiptNumber);
  }
  return { read, problems };
}

function orNone<Row>(rows: readonly Row[]): readonly Row[] | null {
  return rows.length === 0 ? null : rows;
}

/** `undefined` where nothing changed. */
function changed<Value>(now: Value | null, before: Value | undefined): Value | null | undefined {
  return JSON.stringify(now) === JSON.stringify(before ?? null) ? undefined : now;
}

/** What ticking says: that it is so today, unless it was said before. */
function said(
  field: string,
  before: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate | null | undefined {
  if ((field === YES) === (before !== undefined)) return undefined;
  return field === YES ? today : null;
}
