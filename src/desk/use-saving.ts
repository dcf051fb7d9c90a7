import { useRef } from 'preact/hooks';
import type { Fact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { TeamFact } from '../domain/team/team-fact.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { useApp } from '../ui/app.ts';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import { useSaveResult } from './use-save-result.ts';

/**
 * Records one fact at a time, and how the last save went. A second try of a fact that was not saved
 * goes under the id of the first, so that it can't be recorded twice.
 *
 * @param caseId the case that the facts are about; without one, the whole journal.
 */
export function useSaving(
  caseId?: CaseId,
): readonly [
  result: SaveResult | undefined,
  record: (fact: Fact | TeamFact) => Promise<SaveResult>,
] {
  const app = useApp();
  const [result, setResult] = useSaveResult();
  const tried = useRef<{ readonly id: EntryId; readonly words: string } | undefined>(undefined);
  const record = async (fact: Fact | TeamFact) => {
    setResult(undefined);
    const words = JSON.stringify(fact);
    const id = tried.current?.words === words ? tried.current.id : newEntryId();
    tried.current = { id, words };
    const saved = await save(app, [{ id, ...(caseId !== undefined && { caseId }), fact }]);
    if (saved.saved) tried.current = undefined;
    setResult(saved);
    return saved;
  };
  return [result, record];
}
