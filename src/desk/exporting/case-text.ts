import type { CaseFile } from '../../domain/case-file.ts';
import type { CustomLadder } from '../../domain/custom-ladder.ts';
import { toHeldText } from '../../domain/export/csv.ts';
import { IMPORT_FIELDS, fieldsOf } from '../../domain/import/import-fields.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayNotedKind } from '../../locales/say-noted-date.ts';
import { sayInquiry, sayStep } from '../../locales/words-of-domain.ts';
import { sayCaseNumber } from '../say-case-id.ts';
import { sayColumn, sayField } from '../say-column.ts';
import { tell } from '../tell.ts';
import { toTimeline } from '../timeline.ts';

/** What the text of a case depends on besides its file. */
export type TextContext = {
  readonly words: Words;
  /** The machine's zone, in which what was recorded gets its day. */
  readonly zone: string;
  readonly ownLadders: readonly CustomLadder[];
};

/** A case to be read as plain text: what is known, what comes next, and all that happened, newest first. */
export function caseText(file: CaseFile, context: TextContext): string {
  const { words } = context;
  const parts = [
    headOf(file, words),
    comingOf(file, words),
    [words.text('caseTimeline'), ...happenedIn(file, context)],
  ];
  return toHeldText(parts.map((lines) => lines.join('\n')).join('\n\n'));
}

function headOf(file: CaseFile, words: Words): readonly string[] {
  const { text, date } = words;
  const number = sayCaseNumber(file.receiptNumber, words);
  const { title, statusOn } = file.status?.sighting ?? {};
  const fields = fieldsOf(file);
  const known = IMPORT_FIELDS.flatMap((field) => {
    const value = sayField(fields, field, words);
    return value === undefined ? [] : [line(sayColumn(field, words), value)];
  });
  return [
    number,
    '='.repeat(number.length),
    ...(file.isProtected ? [text('caseIsProtected')] : []),
    ...(file.closedOn ? [text('caseClosed', { date: date(file.closedOn) })] : []),
    ...known,
    ...(title ? [line(text('caseStatus'), title)] : []),
    ...(statusOn ? [line(text('colStatusOn'), date(statusOn))] : []),
  ];
}

/** The dates that were noted, and the waits that run. */
function comingOf({ notedDates, windows, inquiries }: CaseFile, words: Words): readonly string[] {
  const { text, date } = words;
  const noted = notedDates.map(({ kind, on }) => line(date(on), sayNotedKind(kind, words)));
  const waits = windows.map(({ dueOn, next, inquiryId }) => {
    const about = inquiries.find(({ id }) => id === inquiryId)?.kind;
    const step = sayStep(next, undefined, words);
    return line(date(dueOn), about ? `${step} (${sayInquiry(about, words)})` : step);
  });
  if (noted.length + waits.length === 0) return [text('caseNoWait')];
  return [text('colNextDue'), ...noted, ...waits];
}

function happenedIn(
  { history, inquiries }: CaseFile,
  { words, zone, ownLadders }: TextContext,
): readonly string[] {
  const { text, date } = words;
  const kindOf = (id: string) => inquiries.find((inquiry) => inquiry.id === id)?.kind;
  return toTimeline(history, zone).flatMap(({ told, on }) => {
    const telling = tell(told.fact, told.rawFact.type, { words, kindOf, ownLadders });
    const struck =
      told.struck && ` (${text('caseStruckAt', { at: words.dateTime(told.struck.recordedAt) })})`;
    return [
      '',
      `${date(on)}  ${telling.title}${struck ?? ''}`,
      ...telling.facts.map(([name, value]) => `  ${line(name, value.replaceAll('\n', '\n    '))}`),
    ];
  });
}

function line(name: string, value: string): string {
  return `${name}: ${value}`;
}
