import type { CalendarDate } from '../calendar-date.ts';
import { parseCalendarDate } from '../calendar-date.ts';
import type { CaseFile } from '../case-file.ts';
import type { CaseId, EntryId } from '../ids.ts';
import { parseCaseId, parseEntryId } from '../ids.ts';
import { asForeign, asOneOf, present } from '../reading.ts';
import type { ReceiptNumber } from '../receipt-number.ts';
import { parseReceiptNumber } from '../receipt-number.ts';
import { MOST_OF_ROUND } from './choose-for-round.ts';

/**
 * How looking a case up ended.
 * - `same`, `changed`: what its page showed, beside the newest status recorded before;
 * - `first-look`: it was seen, and nothing was recorded to compare it with;
 * - `not-found`, `skipped`: as the person said;
 * - `gone`: it was closed, handed over or protected since, or is not kept any more.
 */
export const ROUND_OUTCOMES = [
  'same',
  'changed',
  'first-look',
  'not-found',
  'skipped',
  'gone',
] as const;
/** How looking a case up ended. */
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

/** A case of a round, and how it stood when the round was begun. */
export type RoundCase = {
  readonly caseId: CaseId;
  readonly receiptNumber: ReceiptNumber;
  readonly lookedAtBefore?: CalendarDate;
  /** The entry of the newest status then. */
  readonly statusBefore?: EntryId;
};

/** A case that is done with. */
export type RoundTick = { readonly caseId: CaseId; readonly outcome: RoundOutcome };

/** Looking at the status pages of many cases by hand, one after the other. */
export type Round = {
  readonly cases: readonly RoundCase[];
  /** In the order they were done, the last one last; none twice. */
  readonly ticks: readonly RoundTick[];
  /** The person ended it though not all were done. */
  readonly isEnded?: true;
};

/** A stored round, or `undefined` when it can't be read. */
export function parseRound(value: unknown): Round | undefined {
  const raw = asForeign(value);
  const cases = listOf(raw?.['cases'], parseRoundCase);
  if (raw === undefined || cases.length === 0) return undefined;
  const known = new Set(cases.map(({ caseId }) => caseId));
  const ticks = listOf(raw['ticks'], parseTick).filter(({ caseId }) => known.has(caseId));
  return { cases, ticks, ...(raw['isEnded'] === true && { isEnded: true }) };
}

/** The cases that are not done with, in their order: the first one is next. */
export function openCases({ cases, ticks }: Round): readonly RoundCase[] {
  const done = new Set(ticks.map(({ caseId }) => caseId));
  return cases.filter(({ caseId }) => !done.has(caseId));
}

/** Whether nothing more is looked up. */
export function isOver(round: Round): boolean {
  return round.isEnded === true || openCases(round).length === 0;
}

/** The round after a case was done with; of one that was done before, the later word holds. */
export function tickOff(round: Round, tick: RoundTick): Round {
  if (!round.cases.some(({ caseId }) => caseId === tick.caseId)) return round;
  return { ...round, ticks: [...untick(round, tick.caseId).ticks, tick] };
}

/** The round in which a case is to be looked up after all. */
export function untick(round: Round, caseId: CaseId): Round {
  const { isEnded: _, ...goesOn } = round;
  return { ...goesOn, ticks: round.ticks.filter((tick) => tick.caseId !== caseId) };
}

/** The round ended as it stands. */
export function endRound(round: Round): Round {
  return { ...round, isEnded: true };
}

/** How many cases ended in each way. */
export function countOutcomes({ ticks }: Round): ReadonlyMap<RoundOutcome, number> {
  const counts = new Map<RoundOutcome, number>();
  for (const { outcome } of ticks) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

/** The cases whose page may still be seen in this round: not done with, or passed over by the person. */
export function mayBeSeen(round: Round): readonly RoundCase[] {
  const seen = new Set(
    round.ticks.flatMap(({ caseId, outcome }) =>
      outcome === 'not-found' || outcome === 'skipped' ? [] : [caseId],
    ),
  );
  return round.cases.filter(({ caseId }) => !seen.has(caseId));
}

/**
 * How looking a case up ended, by its file now; `undefined` while its page was not seen in this round.
 * Statuses of two languages can't be compared: there the page's own date decides.
 */
export function outcomeOf(
  before: RoundCase,
  file: Pick<
    CaseFile,
    'isKept' | 'isProtected' | 'closedOn' | 'handedOver' | 'lookedAtOn' | 'statuses'
  >,
): RoundOutcome | undefined {
  const { lookedAtOn, statuses } = file;
  const isOut = file.isProtected || file.closedOn !== undefined || file.handedOver !== undefined;
  if (!file.isKept || isOut) return 'gone';
  if (lookedAtOn === undefined || lookedAtOn === before.lookedAtBefore) return undefined;
  const at = statuses.findIndex(({ entryId }) => entryId === before.statusBefore);
  if (at === -1) return 'first-look';
  const newer = statuses.slice(at + 1);
  const [last, now] = [statuses[at]?.sighting, newer.at(-1)?.sighting];
  if (last === undefined || now === undefined) return 'same';
  const isComparable = statuses
    .slice(0, at + 1)
    .some(({ sighting }) => sighting.language === now.language);
  return isComparable || now.statusOn !== last.statusOn ? 'changed' : 'same';
}

function parseRoundCase(value: unknown): RoundCase | undefined {
  const raw = asForeign(value);
  const caseId = parseCaseId(raw?.['caseId']);
  const receiptNumber = parseReceiptNumber(raw?.['receiptNumber']);
  if (!raw || !caseId || !receiptNumber) return undefined;
  return present({
    caseId,
    receiptNumber,
    lookedAtBefore: parseCalendarDate(raw['lookedAtBefore']),
    statusBefore: parseEntryId(raw['statusBefore']),
  });
}

function parseTick(value: unknown): RoundTick | undefined {
  const raw = asForeign(value);
  const caseId = parseCaseId(raw?.['caseId']);
  const outcome = asOneOf(raw?.['outcome'], ROUND_OUTCOMES);
  return caseId && outcome && { caseId, outcome };
}

/** A list without what can't be read, and nothing of it twice for one case. */
function listOf<Item extends { readonly caseId: CaseId }>(
  value: unknown,
  parse: (item: unknown) => Item | undefined,
): readonly Item[] {
  if (!Array.isArray(value)) return [];
  const read = value.slice(0, MOST_OF_ROUND).flatMap((item) => parse(item) ?? []);
  return [...new Map(read.map((item) => [item.caseId, item])).values()];
}
