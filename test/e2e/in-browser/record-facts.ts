import type { Fact } from '../../../src/domain/fact.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { newEntryId } from '../../../src/platform/new-ids.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { createStorage } from '../../../src/storage/storage.ts';

/** Records facts of one case, one after another, and tells nobody. */
export async function recordFacts(caseId: CaseId, facts: readonly Fact[]): Promise<void> {
  const storage = createStorage(browserSurroundings);
  await recordEntries(
    storage,
    facts.map((fact) => ({ id: newEntryId(), caseId, fact })),
  );
}
