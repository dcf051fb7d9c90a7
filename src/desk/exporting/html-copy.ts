import type { CaseFile } from '../../domain/case-file.ts';
import type { Markup } from '../../domain/export/markup.ts';
import { markup, ownMarkup } from '../../domain/export/markup.ts';
import type {
  EarlierVersion,
  PaperFact,
  PaperRow,
  PaperWait,
  ReportPart,
} from '../../domain/report/report-paper.ts';
import type { PageLanguage } from '../../domain/page-dates.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayCase } from '../../locales/say-case.ts';
import { composePaper } from '../report/compose-paper.ts';
import { composeRows } from '../report/compose-rows.ts';
import type { PaperContext, ReportedCase } from '../report/paper-context.ts';
import { copyPolicy, COPY_STYLE } from './html-copy-style.ts';

/** What a page of copies depends on besides the cases. */
export type CopyContext = Pick<PaperContext, 'words' | 'zone' | 'ownLadders' | 'devices'>;

/** What the cover counts. */
export type CopyCounts = {
  readonly cases: number;
  /** Things recorded in them, struck ones too. */
  readonly told: number;
  readonly protectedCases: number;
};

/** Of a report, what a copy says in its own place; the rest stands in the timeline. */
const PARTS: ReadonlySet<ReportPart> = new Set(['dates', 'notes']);

/** The page up to its list of cases. */
export function copyHead(
  { cases, told, protectedCases }: CopyCounts,
  madeAt: Temporal.Instant,
  { words, zone }: CopyContext,
): string {
  const { text, language } = words;
  const at = words.dateTime(madeAt.toString());
  const title = text('copyTitle');
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${copyPolicy()}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownMarkup(COPY_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${text('copyMadeAt', { at, zone })}</p>
<p>${text('copyCases', { count: cases })} · ${text('copyTold', { count: told })}</p>
${protectedCases > 0 ? paragraph(text('copyProtected', { count: protectedCases })) : undefined}
<p class="quiet">${text('copyMeans')}</p>
</header>
<nav aria-label="${text('copyList')}">
<h2>${text('copyList')}</h2>
<ol>
`.source;
}

/** What stands between the list of cases and the cases. */
export const COPY_BETWEEN = '</ol>\n</nav>\n<main>\n';
/** What stands behind the cases. */
export const COPY_END = '</main>\n</body>\n</html>\n';

/** A case in the list: the way to it further down. */
export function copyListed(file: CaseFile, number: number, { words }: CopyContext): string {
  // Whoever asked for protected cases asked for what they are.
  const { receiptNumber, label, form } = file;
  const says = sayCase({ receiptNumber, label, form }, words);
  const marks = sayMarks(file, words).map((mark) => markup` · ${mark}`);
  return markup`<li><a href="#case-${number}">${says}</a>${marks}</li>\n`.source;
}

/** A case with everything that is on record of it. */
export function copyCase(reported: ReportedCase, number: number, given: CopyContext): string {
  const { words } = given;
  const { text } = words;
  const context: PaperContext = { ...given, parts: PARTS, isMasked: false };
  const { heading, cover, dates = [], waits = [] } = composePaper(reported, context);
  const { file } = reported;
  const waitingCount = file.history.waiting.length;
  const rows = composeRows(reported, undefined, context);
  return markup`<section class="case" id="case-${number}">
<h2>${heading}</h2>
${sayMarks(file, words).map(paragraph)}
${factList(cover)}
<h3>${text('reportPartDates')}</h3>
${dates.length + waits.length === 0 ? paragraph(text('reportNoDates')) : undefined}
${dates.length > 0 ? table(text('reportNoted'), dates, words) : undefined}
${waits.map(waitOf)}
<h3>${text('caseTimeline')}</h3>
${waitingCount > 0 ? paragraph(text('caseWaiting', { count: waitingCount })) : undefined}
${table(text('caseTimeline'), rows, words)}
</section>
`.source;
}

function sayMarks({ isProtected, closedOn }: CaseFile, { text, date }: Words): readonly string[] {
  return [
    ...(isProtected ? [text('caseIsProtected')] : []),
    ...(closedOn === undefined ? [] : [text('caseClosed', { date: date(closedOn) })]),
  ];
}

function paragraph(says: string): Markup {
  return markup`<p>${says}</p>`;
}

function factList(facts: readonly PaperFact[]): Markup | undefined {
  if (facts.length === 0) return undefined;
  const listed = facts.map(
    ({ name, value, language }) =>
      markup`<div><dt>${name}</dt><dd${inLanguage(language)}>${value}</dd></div>`,
  );
  return markup`<dl>${listed}</dl>`;
}

/** That what follows is in the page's language, where it is not in the copy's. */
function inLanguage(language: PageLanguage | undefined): Markup | undefined {
  return language === undefined ? undefined : markup` lang="${language}"`;
}

function waitOf({ step, sentences }: PaperWait): Markup {
  return markup`<p class="kind">${step}</p>${sentences.map(paragraph)}`;
}

function table(caption: string, rows: readonly PaperRow[], words: Words): Markup {
  const headings = (['reportCountBy', 'reportWhen', 'reportWhat'] as const).map(
    (key) => markup`<th scope="col">${words.text(key)}</th>`,
  );
  return markup`<table aria-label="${caption}">
<thead><tr>${headings}</tr></thead>
<tbody>${rows.map((row) => rowOf(row, words))}
</tbody>
</table>`;
}

function rowOf(row: PaperRow, words: Words): Markup {
  const { number, when, kind, facts, remarks, struck, earlier } = row;
  const content = markup`<p class="kind">${kind}</p>${factList(facts)}`;
  const [day, said] =
    struck === undefined
      ? [markup`${when}`, content]
      : [markup`<del>${when}</del>`, markup`<p class="kind">${struck}</p><del>${content}</del>`];
  const more = [...remarks.map(paragraph), ...earlier.map((version) => earlierOf(version, words))];
  return markup`
<tr><td>${number}</td><td>${day}</td><td>${said}${more}</td></tr>`;
}

function earlierOf({ corrected, facts, missing }: EarlierVersion, { text, list }: Words): Markup {
  const remarks = [
    ...(missing.length > 0 ? [text('reportAdded', { names: list(missing) })] : []),
    ...(facts.length === 0 && missing.length === 0 ? [text('reportSame')] : []),
  ];
  return markup`<div class="earlier"><p>${corrected}</p>${factList(facts)}${remarks.map(paragraph)}</div>`;
}
