import type { Fact } from '../domain/fact.ts';
import type { CaseId } from '../domain/ids.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { useApp } from '../ui/app.ts';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import { useSaveResult } from './use-save-result.ts';

/** Records one fact at a time, and how the last save went. */
export function useSaving(
  caseId?: CaseId,
): readonly [result: SaveResult | undefined, record: (fact: Fact) => Promise<SaveResult>] {
  const app = useApp();
  const [result, setResult] = useSaveResult();
  const record = async (fact: Fact) => {
    setResult(undefined);
    const saved = await save(app, [{ id: newEntryId(), ...(caseId && { caseId }), fact }]);
    setResult(saved);
    return saved;
  };
  return [result, record];
}
