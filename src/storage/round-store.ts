import type { LeftOut, RoundCandidate } from '../domain/round/choose-for-round.ts';
import { LEFT_OUT, toCandidate } from '../domain/round/choose-for-round.ts';
import type { Round, RoundTick } from '../domain/round/round.ts';
import { mayBeSeen, outcomeOf, parseRound } from '../domain/round/round.ts';
import { inBoundedTransaction } from './bounded-transaction.ts';
import type { ReadContext } from './read-case.ts';
import { readCaseFiles } from './read-case.ts';
import { everyRow } from './read-group.ts';
import { readRowsOf } from './read-rows.ts';
import type { Storage } from './storage.ts';

const LIMIT_IN_MS = 5000;

/** Every case as one that can be looked up, and how many can't be, by why. */
export type RoundChoice = {
  readonly candidates: readonly RoundCandidate[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
};

/** Reads what a round can be made of, some rows at a time. */
export async function readRoundChoice(storage: Pick<Storage, 'connection'>): Promise<RoundChoice> {
  const candidates: RoundCandidate[] = [];
  const leftOut = new Map<LeftOut, number>(LEFT_OUT.map((why) => [why, 0]));
  for await (const rows of everyRow(storage)) {
    for (const row of rows) {
      const candidate = toCandidate(row);
      if (typeof candidate !== 'string') candidates.push(candidate);
      else leftOut.set(candidate, (leftOut.get(candidate) ?? 0) + 1);
    }
  }
  return { candidates, leftOut };
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
