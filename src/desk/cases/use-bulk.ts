import { useEffect, useState } from 'preact/hooks';
import type { BulkChange, BulkUndo } from '../../domain/bulk-change.ts';
import { toBulkFact, toUndoFact, undoOf } from '../../domain/bulk-change.ts';
import type { DocketRow } from '../../domain/docket.ts';
import type { Fact } from '../../domain/fact.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import { withLock } from '../../platform/locks.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import type { App } from '../../ui/app.ts';
import { today, useApp } from '../../ui/app.ts';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';
import type { BulkRest, RestKeeper } from './bulk-rest.ts';
import { BULK_LOCK, createRestKeeper, readKeptRest, readRest } from './bulk-rest.ts';

/** How a change of several cases goes. */
export type BulkState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'running'; readonly count: number; readonly total: number }
  /** Nothing was changed: of an earlier change of many cases some are left, and it is asked about first. */
  | { readonly stage: 'refused' }
  /** What is left of an earlier change is still there. */
  | { readonly stage: 'not-left'; readonly failure: unknown }
  /** It could not be begun. */
  | { readonly stage: 'failed'; readonly error: unknown }
  | {
      readonly stage: 'done';
      readonly change: BulkChange | 'undo';
      /** How many cases it changed; the others were so already. */
      readonly count: number;
      /** Absent when nothing had to be saved. */
      readonly result?: SaveResult;
      readonly undo?: () => void;
    };

/** Changing several cases, and how it goes. */
export type Bulk = {
  readonly state: BulkState;
  readonly run: (change: BulkChange, caseIds: readonly CaseId[]) => void;
  /** What a change that was cut short left to do. */
  readonly rest: BulkRest | undefined;
  readonly goOn: () => void;
  /** Forgets it: what was done stays. */
  readonly leaveRest: () => void;
};

/**
 * Cases that are saved in one transaction: few enough that on a slow machine it is settled long before
 * it would be given up, and a save in another window is not held up.
 */
const BATCH = 100;

/** Records a change of several cases, one batch after another; what was saved before a failure stays. */
export function useBulk(): Bulk {
  const app = useApp();
  const [state, setState] = useState<BulkState>({ stage: 'idle' });
  const [rest, setRest] = useState<BulkRest>();
  const look = () => {
    readRest(app).then(setRest, (error: unknown) => reportProblem('reading', error));
  };
  useEffect(look, []);

  /** Saves batch after batch; stops at the first that is not saved. */
  const inBatches = async (
    caseIds: readonly CaseId[],
    toFact: (row: DocketRow) => Fact | undefined,
    onBatch: (changed: readonly Changed[], left: readonly CaseId[]) => Promise<void>,
  ): Promise<{ readonly count: number; readonly result?: SaveResult }> => {
    const total = caseIds.length;
    let changedCount = 0;
    let last: SaveResult | undefined;
    for (let count = 0; count < total; count += BATCH) {
      setState({ stage: 'running', count, total });
      const { changed, result } = await saveBatch(app, caseIds.slice(count, count + BATCH), toFact);
      last = result ?? last;
      if (last?.saved === false) break;
      changedCount += changed.length;
      await onBatch(changed, caseIds.slice(count + BATCH));
    }
    return { count: changedCount, ...(last && { result: last }) };
  };

  const undo = async (undos: ReadonlyMap<CaseId, BulkUndo>) => {
    const left = new Map(undos);
    const ended = await inBatches(
      [...undos.keys()],
      (row) => {
        const own = undos.get(row.caseId);
        return own && toUndoFact(row, own);
      },
      async (_, still) => {
        const isLeft = new Set(still);
        for (const caseId of left.keys()) if (!isLeft.has(caseId)) left.delete(caseId);
      },
    );
    setState({ stage: 'done', change: 'undo', ...ended, ...undoLater(left) });
  };
  const undoLater = (undos: ReadonlyMap<CaseId, BulkUndo>) =>
    undos.size === 0 ? {} : { undo: () => start(undos.size, () => undo(undos)) };

  const record = async (
    { change, caseIds, total }: Omit<BulkRest, 'id'>,
    keeper: RestKeeper | undefined,
  ) => {
    setRest(undefined);
    const undos = new Map<CaseId, BulkUndo>();
    await keeper?.keep({ change, total, caseIds });
    const ended = await inBatches(
      caseIds,
      (row) => toBulkFact(row, change),
      async (changed, left) => {
        for (const { row, entryId } of changed) {
          undos.set(row.caseId, undoOf(row, change, entryId, today(app)));
        }
        if (left.length > 0) await keeper?.keep({ change, total, caseIds: left });
      },
    );
    if (ended.result?.saved !== false) await keeper?.forget();
    setState({ stage: 'done', change, ...ended, ...undoLater(undos) });
  };

  const begin = async (change: BulkChange, caseIds: readonly CaseId[]) => {
    const total = caseIds.length;
    // What is saved in one transaction is never cut short.
    if (total <= BATCH) return record({ change, caseIds, total }, undefined);
    // Another window may have left it: there is room for what is left of one change only.
    if ((await readKeptRest(app)) !== undefined) return setState({ stage: 'refused' });
    return record({ change, caseIds, total }, createRestKeeper(app));
  };

  const goOn = async ({ id }: BulkRest) => {
    // As it is now: another window may have gone on with it, or left it.
    const kept = await readKeptRest(app);
    if (kept?.id !== id) return setState({ stage: 'idle' });
    return record(kept, createRestKeeper(app, id));
  };

  const leave = async ({ id }: BulkRest) => {
    if ((await readKeptRest(app))?.id === id) {
      const { failure } = await createRestKeeper(app, id).forget();
      if (failure !== undefined) return setState({ stage: 'not-left', failure });
    }
    setRest(undefined);
    return setState({ stage: 'idle' });
  };

  const start = (total: number, work: () => Promise<void>) => {
    setState({ stage: 'running', count: 0, total });
    withLock(BULK_LOCK, work).then(look, (error: unknown) => {
      reportProblem('changing cases', error);
      setState({ stage: 'failed', error });
    });
  };
  return {
    state,
    run: (change, caseIds) => start(caseIds.length, () => begin(change, caseIds)),
    rest,
    goOn: () => rest && start(rest.caseIds.length, () => goOn(rest)),
    leaveRest: () => rest && start(rest.caseIds.length, () => leave(rest)),
  };
}

/** A case that was changed, as it was before, and the entry that changed it. */
type Changed = { readonly row: DocketRow; readonly entryId: EntryId };

/** Changes some cases as they are in the transaction that does it: another window may have been first. */
async function saveBatch(
  app: App,
  caseIds: readonly CaseId[],
  toFact: (row: DocketRow) => Fact | undefined,
): Promise<{ readonly changed: readonly Changed[]; readonly result?: SaveResult }> {
  const ids = caseIds.map((caseId) => [caseId, newEntryId()] as const);
  let changed: readonly Changed[] = [];
  const result = await save(app, async (now) => {
    const entries: NewEntry[] = [];
    const found: Changed[] = [];
    for (const [caseId, entryId] of ids) {
      const row = await now.rowOf(caseId);
      const fact = row && toFact(row);
      if (row === undefined || fact === undefined) continue;
      entries.push({ id: entryId, caseId, fact });
      found.push({ row, entryId });
    }
    changed = found;
    return entries.length === 0 ? undefined : entries;
  });
  return result.saved && changed.length === 0 ? { changed } : { changed, result };
}
