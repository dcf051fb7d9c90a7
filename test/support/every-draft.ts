import type { CaseId, EntryId, InquiryId } from '../../src/domain/ids.ts';
import { dropDraft, keepDraft } from '../../src/storage/drafts.ts';
import { entryId } from './given.ts';
import type { MemoryStorage } from './memory-storage.ts';

/** What the forms that were begun are about. */
type Begun = {
  readonly callAbout: CaseId;
  readonly corrects: EntryId;
  readonly answers: InquiryId;
  readonly answerIn: CaseId;
};

/** Keeps a draft of a call, an answer and a correction, and the mark of one that was discarded. */
export async function keepEveryDraft(
  storage: MemoryStorage,
  { callAbout, corrects, answers, answerIn }: Begun,
): Promise<void> {
  const begun = [
    { key: `call ${callAbout}`, fields: { receipt: callAbout, notes: 'Half a sen' } },
    { key: `answer ${answers}`, caseId: answerIn, fields: { verdict: 'settles', notes: '' } },
    { key: `correct ${corrects}`, caseId: callAbout, fields: { notes: 'It was the 4th.' } },
  ];
  for (const [n, draft] of begun.entries()) {
    const savedAt = `2026-11-21T14:3${n}:00.000Z`;
    await keepDraft(storage, { ...draft, entryId: entryId(0x700 + n), savedAt });
  }
  const discarded = { key: 'call ', entryId: entryId(0x710), savedAt: '2026-11-21T14:40:00.000Z' };
  await dropDraft(storage, discarded);
}
