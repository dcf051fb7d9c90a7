import { beforeEach, expect, it } from 'vitest';
import type { ContactId, InquiryId } from '../../src/domain/ids.ts';
import { eraseEntry } from '../../src/storage/erase.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { fileOf, restore } from '../support/backup-files.ts';
import { answer, call, day, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { keptAndCalled, newEntry, readRow } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

let here: MemoryStorage;

beforeEach(async () => {
  here = await anotherBrowser();
});

/** As forms record it: the first call bears the ids of its matter and its contact itself. */
const OWN = {
  inquiryId: entryId(2) as string as InquiryId,
  contactId: entryId(2) as string as ContactId,
};

async function standing() {
  const { inquiries } = await readCaseFile(here, VERMONT_CASE);
  const row = await readRow(here, VERMONT_CASE);
  return {
    matters: inquiries.map(({ id, isOpen, contacts, answers }) => {
      return { id, isOpen, contacts: contacts.length, answers: answers.length };
    }),
    rings: row?.nextReminderOn,
  };
}

it('brings back an erased call into its matter, which stays answered', async () => {
  await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call(OWN)));
  await recordEntries(here, [
    newEntry(3, { ...answer('2026-11-21', 'settles'), inquiryId: OWN.inquiryId }),
  ]);
  const before = await standing();
  expect(before).toEqual({
    matters: [{ id: OWN.inquiryId, isOpen: false, contacts: 1, answers: 1 }],
    rings: undefined,
  });
  const file = await fileOf(here);
  await eraseEntry(here, { id: entryId(2), caseId: VERMONT_CASE });
  expect((await restore(here, file, { bringBack: true })).added).toBe(1);
  expect(await standing()).toEqual(before);
});

it('brings back an erased call whose matter was put off, and keeps it put off', async () => {
  const neededBy = day('2026-12-20');
  await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call({ ...OWN, neededBy })));
  await recordEntries(here, [
    newEntry(3, {
      type: 'window-snoozed',
      subject: `${OWN.inquiryId}/needed-by`,
      on: day('2026-11-21'),
      until: day('2027-01-05'),
    }),
  ]);
  const before = await standing();
  const file = await fileOf(here);
  await eraseEntry(here, { id: entryId(2), caseId: VERMONT_CASE });
  await restore(here, file, { bringBack: true });
  expect(await standing()).toEqual(before);
});
