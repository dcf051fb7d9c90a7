import { useRef, useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';

/** The cases that are selected, in sight or not. */
export type Selection = {
  readonly ids: ReadonlySet<CaseId>;
  /**
   * Selects a case or takes it out.
   *
   * @param order the list, where all from the case chosen last to this one are meant.
   */
  readonly select: (caseId: CaseId, isSelected: boolean, order?: readonly CaseId[]) => void;
  readonly selectAll: (caseIds: readonly CaseId[]) => void;
};

/** Keeps which cases are selected while the list is sorted, filtered and read anew. */
export function useSelection(isSelectable: (caseId: CaseId) => boolean): Selection {
  const [ids, setIds] = useState<ReadonlySet<CaseId>>(new Set());
  const last = useRef<CaseId>(undefined);
  return {
    ids,
    select: (caseId, isSelected, order) => {
      const chosen =
        order === undefined ? [caseId] : between(order, last.current ?? caseId, caseId);
      last.current = caseId;
      setIds((before) => {
        const after = new Set(before);
        for (const id of chosen.filter(isSelectable)) {
          if (isSelected) after.add(id);
          else after.delete(id);
        }
        return after;
      });
    },
    selectAll: (caseIds) => setIds(new Set(caseIds)),
  };
}

function between(order: readonly CaseId[], one: CaseId, other: CaseId): readonly CaseId[] {
  const [from, to] = [order.indexOf(one), order.indexOf(other)].toSorted((a, b) => a - b);
  return from === undefined || to === undefined || from < 0 ? [other] : order.slice(from, to + 1);
}
