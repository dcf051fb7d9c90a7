import type { PageLanguage } from '../page-dates.ts';
import type { Mask } from './create-mask.ts';

/** What can be left out of a report. */
export const REPORT_PARTS = ['contacts', 'letters', 'statuses', 'dates', 'notes'] as const;
/** What can be left out of a report. */
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Something known of a thing recorded: its `name` is a text of the product, its `value` may be private. */
export type PaperFact = {
  readonly name: string;
  readonly value: string;
  /** The language of a value that is not in the paper's: read from a page, or a letter. */
  readonly language?: PageLanguage;
};

/** What something recorded said before it was corrected: only what it says otherwise now. */
export type EarlierVersion = {
  /** When it was corrected, in words. */
  readonly corrected: string;
  readonly facts: readonly PaperFact[];
  /** The names of what it did not say. */
  readonly missing: readonly string[];
};

/** Something recorded, as a row of a table. */
export type PaperRow = {
  /** Counted from 1 within its table. */
  readonly number: number;
  readonly when: string;
  /** What it is, in the product's own words. */
  readonly kind: string;
  readonly facts: readonly PaperFact[];
  readonly remarks: readonly string[];
  /** When and why it was struck, in words. */
  readonly struck?: string;
  readonly earlier: readonly EarlierVersion[];
};

/** The text of a letter or message, under the number of its row. */
export type PaperLetter = {
  readonly number: number;
  readonly when: string;
  readonly kind: string;
  readonly text: string;
};

/** A waiting time, with a sentence each for why its dates are what they are. */
export type PaperWait = { readonly step: string; readonly sentences: readonly string[] };

/** All that a report says of one case; a part that was left out is absent. */
export type CasePaper = {
  readonly heading: string;
  readonly cover: readonly PaperFact[];
  readonly contacts?: readonly PaperRow[];
  readonly letters?: readonly PaperLetter[];
  readonly statuses?: readonly PaperRow[];
  readonly looks?: string;
  readonly dates?: readonly PaperRow[];
  readonly waits?: readonly PaperWait[];
};

/** What holds the product's own words, in which nothing private stands. */
const OWN_WORDS: ReadonlySet<string> = new Set(['name', 'kind', 'language', 'missing']);

/** The paper with every text masked but the product's own: what is added to it later is masked too. */
export function maskPaper(paper: CasePaper, mask: Mask): CasePaper {
  return maskIn(paper, mask) as CasePaper;
}

function maskIn(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskIn(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      OWN_WORDS.has(key) ? part : maskIn(part, mask),
    ]),
  );
}
