import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseId } from '../../domain/ids.ts';
import { nextTurn } from '../../storage/next-turn.ts';
import { countCases, readCaseFiles, readRows } from '../../storage/read-case.ts';
import type { Storage } from '../../storage/storage.ts';

/** So many cases are read and written in one go; between two the page does what else there is to do. */
const SLICE = 100;

/** Which cases are taken. */
export type Taken = {
  /** Absent: all that are kept. */
  readonly caseIds?: readonly CaseId[] | undefined;
  readonly withProtected: boolean;
};

/** How far a walk got. */
export type Walked = { readonly done: number; readonly count: number };

/**
 * Goes through cases a slice at a time, so that neither their number nor their size stops the page.
 *
 * @returns how many cases were taken, the protected ones that were left out not counted.
 */
export async function walkCases(
  storage: Storage,
  { caseIds, withProtected }: Taken,
  onSlice: (files: readonly CaseFile[]) => Promise<void>,
  onWalked: (walked: Walked) => void,
): Promise<number> {
  const count = caseIds?.length ?? (await countCases(storage));
  let done = 0;
  let taken = 0;
  for await (const ids of slicesOf(storage, caseIds)) {
    const files = await readCaseFiles(storage, ids);
    const kept = files.filter(
      ({ isKept, isProtected }) => isKept && (withProtected || !isProtected),
    );
    await onSlice(kept);
    taken += kept.length;
    done += ids.length;
    onWalked({ done, count: Math.max(count, done) });
    await nextTurn();
  }
  return taken;
}

async function* slicesOf(
  storage: Storage,
  caseIds: readonly CaseId[] | undefined,
): AsyncGenerator<readonly CaseId[]> {
  if (caseIds !== undefined) {
    for (let at = 0; at < caseIds.length; at += SLICE) yield caseIds.slice(at, at + SLICE);
    return;
  }
  let last: CaseId | undefined;
  for (;;) {
    const rows = await readRows(storage, SLICE, last);
    last = rows.at(-1)?.caseId;
    if (last === undefined) return;
    yield rows.map(({ caseId }) => caseId);
  }
}
