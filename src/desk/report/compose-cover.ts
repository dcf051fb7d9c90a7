import { formatANumber } from '../../domain/a-number.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import type { PaperFact } from '../../domain/report/report-paper.ts';
import type { Words } from '../../locales/catalogue.ts';
import { maskWords } from '../../locales/mask-words.ts';
import { sayRole } from '../../locales/say-caller.ts';
import { sayCaseOffice, sayOffice } from '../../locales/words-of-domain.ts';
import { sayCaseNumber } from '../../locales/say-case.ts';
import { known, toPaperFacts } from '../../ui/telling.ts';
import type { PaperContext } from './paper-context.ts';

/** The receipt number as a report says it; masked, its letters and last four digits. */
export function sayReceipt(
  receiptNumber: ReceiptNumber | undefined,
  { words, isMasked }: Pick<PaperContext, 'words' | 'isMasked'>,
): string {
  return sayCaseNumber(receiptNumber, isMasked ? maskWords(words) : words);
}

/** What is known of the case itself: the first thing that whoever reads the report asks. */
export function composeCover(file: CaseFile, context: PaperContext): readonly PaperFact[] {
  const { words } = context;
  const { text, date, list } = words;
  const { form, label, receivedOn, movedOn, closedOn, bookkeeping, particulars } = file;
  const { filedOn, people, otherReceipts } = particulars;
  const { category, matterNumber, g28On } = bookkeeping;
  const other = otherReceipts?.map((receipt) => sayReceipt(receipt, context));
  const facts = known([
    [text('caseNumber'), sayReceipt(file.receiptNumber, context)],
    [text('caseForm'), form],
    [text('reportCategory'), category],
    [text('reportLabel'), label],
    [text('reportMatter'), matterNumber],
    [text('caseOffice'), sayOffices(file, words)],
    [text('partFiledShort'), filedOn && date(filedOn)],
    [text('datesReceivedShort'), receivedOn && date(receivedOn)],
    [text('partPriority'), sayPriority(file, words)],
    [text('partANumber'), sayANumber(file, words)],
    ...(people ?? []).map(({ name, role }) => [sayRole(role, words), name] as const),
    [text('reportG28'), g28On === undefined ? text('reportG28None') : date(g28On)],
    [text('partReceiptsShort'), other && list(other)],
    [text('datesPostedShort'), sayPosted(file, words)],
    [text('datesMovedShort'), movedOn && date(movedOn)],
    [text('reportClosed'), closedOn && date(closedOn)],
    [text('reportHandedOver'), sayHandOver(file, words)],
  ]);
  return toPaperFacts(facts);
}

/** The office, how sure it is, and since when each was read on a notice. */
function sayOffices(file: CaseFile, words: Words): string {
  const read = file.officesRead.map(({ code, confirmedOn, as }) =>
    words.text(as === 'issuing' ? 'caseOfficeReadIssuing' : 'caseOfficeReadPresent', {
      office: sayOffice(code, words),
      date: words.date(confirmedOn),
    }),
  );
  return [sayCaseOffice(file, words), ...read].join('\n');
}

function sayPriority({ particulars: { priorityDate } }: CaseFile, words: Words) {
  if (priorityDate === 'not-applicable') return words.text('partNotApplicable');
  return priorityDate && words.date(priorityDate);
}

function sayANumber({ particulars: { aNumber } }: CaseFile, { text }: Words) {
  return aNumber === 'none' ? text('partANumberNone') : aNumber && formatANumber(aNumber);
}

function sayPosted({ postedInquiryDate }: CaseFile, { text, date }: Words) {
  if (postedInquiryDate === undefined) return undefined;
  const looked = text('datesLookedOn', { date: date(postedInquiryDate.lookedOn) });
  return `${date(postedInquiryDate.date)}\n${looked}`;
}

function sayHandOver({ handedOver }: CaseFile, { text, date }: Words) {
  if (handedOver?.to === undefined) return handedOver && date(handedOver.on);
  return text('reportHandedOverTo', { date: date(handedOver.on), name: handedOver.to });
}
