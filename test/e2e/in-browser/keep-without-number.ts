import { createWords } from '../../../src/locales/catalogue.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { newEntryId } from '../../../src/platform/new-ids.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { createApp } from '../../../src/ui/app.ts';

/** Keeps a case that has no receipt number yet. */
export async function keepWithoutNumber(caseId: string): Promise<void> {
  const entry = {
    id: newEntryId(),
    caseId: caseId as CaseId,
    fact: { type: 'case-kept' as const },
  };
  await recordEntries(createApp(createWords('en-US')).storage, [entry]);
}
