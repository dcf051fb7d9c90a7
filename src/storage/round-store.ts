import type { CalendarDate } from '../domain/calendar-date.ts';
import { boundsAfterRound, boundsOfRound, outKey } from '../domain/list-key.ts';
import type { LeftOut, RoundCandidate } from '../domain/round-candidate.ts';
import { LEFT_OUT, toCandidate } from '../domain/round-candidate.ts';
import type { Round, RoundTick } from '../domain/round/round.ts';
import { mayBeSeen, outcomeOf, parseRound } from '../domain/round/round.ts';
import { inBoundedTransaction } from './bounded-transaction.ts';
import type { ReadContext } from './read-case.ts';
import { readCaseFiles } from './read-case.ts';
import { readRowsOf } from './read-rows.ts';
import type { Storage } from './storage.ts';

const LIMIT_IN_MS = 5000;

/** How many cases a round could have, and how many it can't, by why. */
export type RoundOutlook = {
  readonly fitting: number;
  /** Those that were looked at too lately. */
  readonly recent: number;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
};

/**
 * Counts, by index, what a round can be made of.
 *
 * @param latest the last day on which a case may have been looked at.
 */
export async function readRoundOutlook(
  storage: Pick<Storage, 'connection'>,
  latest: CalendarDate,
): Promise<RoundOutlook> {
  const database = await storage.connection();
  const index = database.transaction('docket').store.index('listKeys');
  const [after, end] = boundsAfterRound(latest);
  const [fitting, recent, ...out] = await Promise.all([
    index.count(IDBKeyRange.bound(...boundsOfRound(latest))),
    index.count(IDBKeyRange.bound(after, end, true, true)),
    ...LEFT_OUT.map((why) => index.count(outKey(why))),
  ]);
  return {
    fitting,
    recent,
    leftOut: new Map(LEFT_OUT.map((why, place) => [why, out[place] ?? 0])),
  };
}

/** The cases that a round can have, the oldest look first and those never looked at before any, `limit` at most. */
export async function readRoundCandidates(
  storage: Pick<Storage, 'connection'>,
  latest: CalendarDate,
  limit: number,
): Promise<readonly RoundCandidate[]> {
  const database = await storage.connection();
  const range = IDBKeyRange.bound(...boundsOfRound(latest));
  const rows = await database.getAllFromIndex('docket', 'listKeys', range, limit);
  return rows.map(toCandidate).filter((candidate) => typeof candidate !== 'string');
}

/** The round that was begun last, or `undefined` when there is none. */
export async function readRound(storage: Pick<Storage, 'connection'>): Promise<Round | undefined> {
  const database = await storage.connection();
  return parseRound(await database.get('settings', 'round'));
}

/**
 * Changes the round in one transaction, so that two windows can't undo what the other did; resolves to
 * the round after it. It is kept beside the journal, not in it: nothing is said of a case by it.
 *
 * @param change gets the round as it is kept, and gives it as it is to be; `undefined` for none.
 */
export async function changeRound(
  storage: Pick<Storage, 'connection'>,
  change: (round: Round | undefined) => Round | undefined,
): Promise<Round | undefined> {
  const bounds = { stores: ['settings'] as ['settings'], limitInMs: LIMIT_IN_MS };
  return inBoundedTransaction(storage, bounds, async (transaction) => {
    const store = transaction.objectStore('settings');
    const next = change(parseRound(await store.get('round')));
    if (next === undefined) await store.delete('round');
    else await store.put(next, 'round');
    return next;
  });
}

/** A round over these cases, as they stand now. */
export async function beginRound(
  storage: ReadContext,
  chosen: readonly RoundCandidate[],
): Promise<void> {
  const files = await readCaseFiles(
    storage,
    chosen.map(({ caseId }) => caseId),
  );
  const cases = chosen.map(({ caseId, receiptNumber }, index) => {
    const { lookedAtOn, status } = files[index] ?? {};
    return {
      caseId,
      receiptNumber,
      ...(lookedAtOn && { lookedAtBefore: lookedAtOn }),
      ...(status && { statusBefore: status.entryId }),
    };
  });
  await changeRound(storage, () => ({ cases, ticks: [] }));
}

/**
 * What the journal knows by now of the cases of a round that are not done with: whose pages were seen,
 * and which cases are out of it. Rows tell which have to be folded for that.
 */
export async function findTicks(storage: ReadContext, round: Round): Promise<readonly RoundTick[]> {
  const waiting = mayBeSeen(round);
  const rows = await readRowsOf(
    storage,
    waiting.map(({ caseId }) => caseId),
  );
  const touched = waiting.filter(({ lookedAtBefore }, index) => {
    const row = rows[index];
    const candidate = row && toCandidate(row);
    if (candidate === undefined || typeof candidate === 'string') return true;
    return candidate.lookedAtOn !== lookedAtBefore;
  });
  const files = await readCaseFiles(
    storage,
    touched.map(({ caseId }) => caseId),
  );
  return touched.flatMap((each, index) => {
    const file = files[index];
    const outcome = file && outcomeOf(each, file);
    return outcome === undefined ? [] : [{ caseId: each.caseId, outcome }];
  });
}
