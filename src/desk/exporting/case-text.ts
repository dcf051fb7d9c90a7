import type { CaseFile } from '../../domain/case-file.ts';
import type { CustomLadder } from '../../domain/custom-ladder.ts';
import type { DocketRow } from '../../domain/docket.ts';
import { toHeldText } from '../../domain/export/csv.ts';
import type { Told } from '../../domain/history.ts';
import type { CaseId } from '../../domain/ids.ts';
import { IMPORT_FIELDS, fieldsOf } from '../../domain/import/import-fields.ts';
import { movedFromOf } from '../../domain/move-entry.ts';
import type { Words } from '../../locales/catalogue.ts';
import { maskWords } from '../../locales/mask-words.ts';
import { sayWithReason } from '../../locales/say-reason.ts';
import { sayNotedKind } from '../../locales/say-noted-date.ts';
import { sayInquiry, sayStep } from '../../locales/words-of-domain.ts';
import { sayCaseNumber } from '../../locales/say-case.ts';
import type { Telling } from '../../ui/telling.ts';
import { sayColumn, sayField } from '../say-column.ts';
import { tellEarlier } from '../tell-earlier.ts';
import { tell } from '../tell.ts';
import { toTimeline } from '../timeline.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import type { KnownMembers } from '../../domain/team/known-members.ts';
import { tellOnPaper } from '../team/tell-in-team.ts';

/** What the text of a case depends on besides its file. */
export type TextContext = {
  readonly words: Words;
  /** The machine's zone, in which what was recorded gets its day. */
  readonly zone: string;
  readonly ownLadders: readonly CustomLadder[];
  /** The rows of the cases that entries were moved to; one that is missing is not said which it is. */
  readonly others: ReadonlyMap<CaseId, DocketRow>;
  /** Who is in the team, where there is one. */
  readonly members?: KnownMembers | undefined;
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
  const { text, date, named } = words;
  const number = sayCaseNumber(file.receiptNumber, words);
  const { title, statusOn } = file.status?.sighting ?? {};
  const fields = fieldsOf(file);
  const known = IMPORT_FIELDS.flatMap((field) => {
    const value = sayField(fields, field, words);
    return value === undefined ? [] : [named(sayColumn(field, words), value)];
  });
  return [
    number,
    '='.repeat(number.length),
    ...(file.isProtected ? [text('caseIsProtected')] : []),
    ...(file.closedOn ? [text('caseClosed', { date: date(file.closedOn) })] : []),
    ...known,
    ...(title ? [named(text('caseStatus'), title)] : []),
    ...(statusOn ? [named(text('colStatusOn'), date(statusOn))] : []),
  ];
}

/** The dates that were noted, and the waits that run. */
function comingOf({ notedDates, windows, inquiries }: CaseFile, words: Words): readonly string[] {
  const { text, date, named } = words;
  const noted = notedDates.map(({ kind, on }) => named(date(on), sayNotedKind(kind, words)));
  const waits = windows.map(({ dueOn, next, inquiryId }) => {
    const about = inquiries.find(({ id }) => id === inquiryId)?.kind;
    const what = sayStep(next, undefined, words);
    const remark = about && sayInquiry(about, words);
    return named(date(dueOn), remark ? text('joiningRemarked', { what, remark }) : what);
  });
  if (noted.length + waits.length === 0) return [text('caseNoWait')];
  return [text('colNextDue'), ...noted, ...waits];
}

function happenedIn({ history, inquiries }: CaseFile, context: TextContext): readonly string[] {
  const { words, zone, ownLadders } = context;
  const { date } = words;
  const kindOf = (id: string) => inquiries.find((inquiry) => inquiry.id === id)?.kind;
  const own = { words, kindOf, ownLadders };
  return toTimeline(history, zone).flatMap(({ told, on }) => {
    const telling = HAS_TEAM
      ? (tellOnPaper(told.rawFact, context.members, words) ??
        tell(told.fact, told.rawFact.type, own))
      : tell(told.fact, told.rawFact.type, own);
    const remarks = [
      ...(movedFromOf(told) ? [words.text('reportMovedHere')] : []),
      ...(told.struck ? [sayStruck(told.struck, context)] : []),
    ];
    const remarked = (what: string, remark: string) =>
      words.text('joiningRemarked', { what, remark });
    return [
      '',
      `${date(on)}  ${remarks.reduce(remarked, telling.title)}`,
      ...factLines(telling, '  ', words),
      ...told.earlier.toReversed().flatMap((entry) => {
        const before = tellEarlier(entry, own);
        const at = words.dateTime(entry.recordedAt);
        return [
          `  ${words.text('exportEarlier', { at, what: before.title })}`,
          ...factLines(before, '    ', words),
        ];
      }),
    ];
  });
}

function factLines({ facts }: Telling, indent: string, { named }: Words): readonly string[] {
  return facts.map(
    ([name, value]) => `${indent}${named(name, value.replaceAll('\n', `\n${indent}  `))}`,
  );
}

/**
 * That something was struck and why, or moved to another case. Of that one no more is said than its owner needs to
 * find it: the text may go to somebody whom it does not concern, and a protected case is never named.
 */
function sayStruck(struck: NonNullable<Told['struck']>, context: TextContext): string {
  return sayWithReason(sayWhereTo(struck, context), struck.reason, context.words);
}

function sayWhereTo(
  { recordedAt, isMoved, movedTo }: NonNullable<Told['struck']>,
  { words, others }: TextContext,
): string {
  const at = words.dateTime(recordedAt);
  if (isMoved !== true) return words.text('caseStruckAt', { at });
  const other = movedTo && others.get(movedTo);
  if (other?.receiptNumber === undefined || other.isProtected === true) {
    return words.text('reportMovedAway', { at });
  }
  return words.text('exportMovedTo', { at, case: maskWords(words).receipt(other.receiptNumber) });
}
