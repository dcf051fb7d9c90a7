import { useState } from 'preact/hooks';
import type { BulkChange } from '../../domain/bulk-change.ts';
import { reversalOf, toBulkFact } from '../../domain/bulk-change.ts';
import type { CaseId } from '../../domain/ids.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import { today, useApp } from '../../ui/app.ts';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';

/** How a change of several cases goes. */
export type BulkState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'running'; readonly count: number; readonly total: number }
  | {
      readonly stage: 'done';
      readonly change: BulkChange;
      /** The cases that it changed; the others were so already. */
      readonly changed: readonly CaseId[];
      /** Absent when nothing had to be saved. */
      readonly result?: SaveResult;
      readonly undo?: () => void;
    };

/** Changing several cases, and how it goes. */
export type Bulk = {
  readonly state: BulkState;
  readonly run: (change: BulkChange, caseIds: readonly CaseId[]) => void;
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

  const saveBatch = async (
    change: BulkChange,
    caseIds: readonly CaseId[],
  ): Promise<{ readonly ids: readonly CaseId[]; readonly result?: SaveResult }> => {
    try {
      // As they are now, which another window may have changed since they were drawn.
      const found = await readRowsOf(app.storage, caseIds);
      const rows = found.filter((row) => row !== undefined);
      const entries = rows.flatMap((row) => {
        const fact = toBulkFact(row, change);
        return fact === undefined ? [] : [{ id: newEntryId(), caseId: row.caseId, fact }];
      });
      if (entries.length === 0) return { ids: [] };
      return { ids: entries.map(({ caseId }) => caseId), result: await save(app, entries) };
    } catch (error) {
      reportProblem('reading', error);
      return { ids: [], result: { saved: false, error } };
    }
  };

  const record = async (change: BulkChange, caseIds: readonly CaseId[], canUndo: boolean) => {
    const total = caseIds.length;
    const changed: CaseId[] = [];
    let last: SaveResult | undefined;
    for (let count = 0; count < total && last?.saved !== false; count += BATCH) {
      setState({ stage: 'running', count, total });
      const { ids, result } = await saveBatch(change, caseIds.slice(count, count + BATCH));
      last = result ?? last;
      if (last?.saved !== false) changed.push(...ids);
    }
    const reversal = canUndo ? reversalOf(change, today(app)) : undefined;
    const isUndoable = reversal !== undefined && changed.length > 0;
    setState({
      stage: 'done',
      change,
      changed,
      ...(last && { result: last }),
      ...(isUndoable && { undo: () => void record(reversal, changed, false) }),
    });
  };
  return { state, run: (change, caseIds) => void record(change, caseIds, true) };
}
