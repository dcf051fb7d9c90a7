import { toCalendarEvent } from '../../domain/calendar-event.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { DocketRow } from '../../domain/docket.ts';
import {
  CALENDAR_END,
  CALENDAR_HEAD,
  CALENDAR_TYPE,
  toEventLines,
} from '../../domain/export/calendar-file.ts';
import { BYTE_ORDER_MARK, toCsvLine } from '../../domain/export/csv.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { JournalRules } from '../../domain/journal-rules.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Words } from '../../locales/catalogue.ts';
import { createWords } from '../../locales/catalogue.ts';
import { sayCalendarOccasion } from '../../locales/say-calendar-event.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import { readRules } from '../../storage/settings-store.ts';
import type { App } from '../../ui/app.ts';
import { caseHeadings, caseRow } from './case-table.ts';
import { caseText } from './case-text.ts';
import { contactHeadings, contactRows } from './contact-table.ts';
import { makeCopy } from './make-copy.ts';
import type { Taken, Walked } from './walk-cases.ts';
import { walkCases } from './walk-cases.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { caseHeadingsOfTeam, caseRowOfTeam } from '../team/case-table-of-team.ts';

/** What cases can be taken out as. */
export const EXPORT_KINDS = ['copy', 'cases', 'contacts', 'calendar', 'text'] as const;
/** What cases are taken out as. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** How much a calendar says. */
export type Detail = Settings['notificationDetail'];

/** A file that was made, and how many cases are in it. */
export type Exported = { readonly file: Blob; readonly count: number; readonly isEmpty: boolean };

/** Writes cases one after the other; what stands before and after them is the same for any number. */
export type CaseWriter = {
  readonly type: string;
  readonly head: string;
  readonly write: (file: CaseFile) => string;
  readonly end: string;
};

/** What a file has to know besides the cases. */
export type ExportContext = {
  readonly words: Words;
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly rules: JournalRules;
  /** The rows of the cases that entries of those that are written were moved to. */
  readonly others: ReadonlyMap<CaseId, DocketRow>;
};

/** Tables are read by programs, and by this one: what they are called is the same in every language. */
const TABLE_WORDS = createWords('en-US');

const CSV_TYPE = 'text/csv;charset=utf-8';
const TEXT_TYPE = 'text/plain;charset=utf-8';

/** The names that files end with. */
export const EXTENSIONS = {
  cases: 'csv',
  contacts: 'csv',
  calendar: 'ics',
  text: 'txt',
  copy: 'html',
} as const satisfies Record<ExportKind, string>;

/** What writes one kind of file. */
export function createCaseWriter(
  kind: Exclude<ExportKind, 'copy'>,
  detail: Detail,
  context: ExportContext,
): CaseWriter {
  const { words, zone, rules, others } = context;
  const ownLadders = rules.ladders;
  switch (kind) {
    case 'cases':
      return {
        type: CSV_TYPE,
        head:
          BYTE_ORDER_MARK +
          toCsvLine(HAS_TEAM ? caseHeadingsOfTeam(TABLE_WORDS) : caseHeadings(TABLE_WORDS)),
        write: (file) =>
          toCsvLine(
            HAS_TEAM ? caseRowOfTeam(file, rules.members, TABLE_WORDS) : caseRow(file, TABLE_WORDS),
          ),
        end: '',
      };
    case 'contacts':
      return {
        type: CSV_TYPE,
        head: BYTE_ORDER_MARK + toCsvLine(contactHeadings(TABLE_WORDS)),
        write: (file) => contactRows(file, ownLadders, TABLE_WORDS).map(toCsvLine).join(''),
        end: '',
      };
    case 'calendar':
      return createOccasionWriter(detail, context);
    case 'text':
      return {
        type: TEXT_TYPE,
        head: '',
        write: (file) =>
          `${caseText(
            file,
            HAS_TEAM
              ? { words, zone, ownLadders, others, members: rules.members }
              : { words, zone, ownLadders, others },
          )}\n\n\n`,
        end: '',
      };
  }
}

/** Writes an event for each open wait and each date of a case. */
function createOccasionWriter(
  detail: Detail,
  { words, now, rules: { settings } }: ExportContext,
): CaseWriter {
  const write = (file: CaseFile) =>
    file.occasions
      .map((occasion) => {
        const texts = sayCalendarOccasion(occasion, file, detail, words);
        return texts && toEventLines(toCalendarEvent(occasion, texts, { now, ...settings }));
      })
      .filter((text) => text !== undefined)
      .join('');
  return { type: CALENDAR_TYPE, head: CALENDAR_HEAD, write, end: CALENDAR_END };
}

/** Makes a file of cases, a slice of them at a time. */
export async function makeExport(
  app: App,
  kind: ExportKind,
  detail: Detail,
  taken: Taken,
  onWalked: (walked: Walked) => void,
): Promise<Exported> {
  if (kind === 'copy') return { ...(await makeCopy(app, taken, onWalked)), isEmpty: false };
  const rules = await readRules(app.storage);
  const others = new Map<CaseId, DocketRow>();
  const { words, clock } = app;
  const context = { words: words.full, now: clock.now(), zone: clock.zone(), rules, others };
  const { type, head, write, end } = createCaseWriter(kind, detail, context);
  const parts: Blob[] = [];
  const add = async (files: readonly CaseFile[]) => {
    if (kind === 'text') for (const row of await movedToOf(app, files)) others.set(row.caseId, row);
    const text = files.map(write).join('');
    // As a blob it need not stay in the page's memory.
    if (text !== '') parts.push(new Blob([text]));
  };
  const count = await walkCases(app.storage, taken, add, onWalked);
  return { file: new Blob([head, ...parts, end], { type }), count, isEmpty: parts.length === 0 };
}

async function movedToOf(
  { storage }: App,
  files: readonly CaseFile[],
): Promise<readonly DocketRow[]> {
  const caseIds = files.flatMap(({ history }) =>
    history.told.flatMap(({ struck }) => struck?.movedTo ?? []),
  );
  return (await readRowsOf(storage, caseIds)).filter((row) => row !== undefined);
}
