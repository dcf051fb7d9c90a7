import type { CaseFile } from '../../domain/case-file.ts';
import type {
  CasePaper,
  PaperLetter,
  PaperRow,
  PaperWait,
} from '../../domain/report/report-paper.ts';
import { explainWindow } from '../../locales/explain-window.ts';
import { sayStep } from '../../locales/words-of-domain.ts';
import { composeCover, sayReceipt } from './compose-cover.ts';
import { composeRows } from './compose-rows.ts';
import type { PaperContext, ReportedCase } from './paper-context.ts';

/** Everything that a report says of one case, as far as its parts were chosen. */
export function composePaper(reported: ReportedCase, context: PaperContext): CasePaper {
  const { file } = reported;
  const { parts } = context;
  const contacts = composeRows(reported, ['contact-made', 'answer-received'], context);
  const letters = contacts.flatMap((row) => letterOf(row, context));
  return {
    heading: sayReceipt(file.receiptNumber, context),
    cover: composeCover(file, context),
    ...(parts.has('contacts') && {
      contacts: contacts.map((row) => withoutLetter(row, context)),
    }),
    ...(parts.has('letters') && { letters }),
    ...(parts.has('statuses') && {
      statuses: composeRows(reported, ['status-seen'], context),
      ...composeLooks(file, context),
    }),
    ...(parts.has('dates') && {
      dates: composeRows(reported, ['date-noted'], context),
      waits: composeWaits(file, context),
    }),
  };
}

/** The text of what was sent stands for itself: a page of it would tear the table. */
function letterOf({ number, when, kind, facts }: PaperRow, { words }: PaperContext): PaperLetter[] {
  const sent = facts.find(({ name }) => name === words.text('tellSentText'));
  return sent === undefined ? [] : [{ number, when, kind, text: sent.value }];
}

function withoutLetter(row: PaperRow, { words, parts }: PaperContext): PaperRow {
  const name = words.text('tellSentText');
  const below = { name, value: words.text('reportLetterBelow', { number: row.number }) };
  const hasLetters = parts.has('letters');
  return {
    ...row,
    facts: row.facts.flatMap((fact) => {
      if (fact.name !== name) return [fact];
      return hasLetters ? [below] : [];
    }),
    earlier: hasLetters
      ? row.earlier
      : row.earlier.map((version) => ({
          ...version,
          facts: version.facts.filter((fact) => fact.name !== name),
          missing: version.missing.filter((missing) => missing !== name),
        })),
  };
}

/** How often the page was looked at and found as it was; each look as a row would say nothing. */
function composeLooks({ history }: CaseFile, { words }: PaperContext): Pick<CasePaper, 'looks'> {
  const looks = history.told.flatMap(({ fact, struck }) =>
    fact?.type === 'status-checked' && struck === undefined ? [fact.on] : [],
  );
  const last = looks.toSorted().at(-1);
  if (last === undefined) return {};
  return { looks: words.text('reportLooks', { count: looks.length, date: words.date(last) }) };
}

function composeWaits({ windows, office }: CaseFile, { words }: PaperContext): PaperWait[] {
  return windows.map((window) => ({
    step: words.text('reportWait', {
      date: words.date(window.dueOn),
      step: sayStep(window.next, office, words),
    }),
    sentences: explainWindow(window, office, words),
  }));
}
