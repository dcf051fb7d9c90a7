import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { findByReceiptNumber, readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { giveNumber } from '../../src/ui/give-number.ts';
import { keepCase, keepCases, toKeeping } from '../../src/ui/keep-case.ts';
import { sameIds } from '../../src/ui/same-ids.ts';
import { save } from '../../src/ui/save.ts';
import { findInJournal } from '../support/find-in-journal.ts';
import type { App } from '../../src/ui/app.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { call, entryId, receipt, sighting, VERMONT_CASE } from '../support/given.ts';
import { forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile: () => Promise.resolve() }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/private-window.ts', () => ({}));

const WAITING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e' as CaseId;
const NUMBER = receipt(VERMONT_CASE);
let app: App;

beforeEach(async () => {
  forgetDatabases();
  app = createAppInMemory();
  await recordEntries(app.storage, [newEntry(1, { type: 'case-kept' }, WAITING)]);
});

async function cases(): Promise<readonly CaseId[]> {
  const database = await app.storage.connection();
  return (await database.getAllKeys('docket')) as CaseId[];
}

test('a number that two windows keep and give to a waiting case at once has one case', async () => {
  await Promise.all([
    keepCase(app, NUMBER, sighting()),
    giveNumber(app, WAITING, NUMBER),
    keepCase(app, NUMBER, sighting()),
  ]);
  const database = await app.storage.connection();
  expect(await database.countFromIndex('docket', 'receiptNumber', NUMBER)).toBe(1);
  await keepCase(app, NUMBER, undefined, { key: 'one', entryId: entryId(9) });
  await keepCase(app, NUMBER, undefined, { key: 'one', entryId: entryId(9) });
  expect(await database.countFromIndex('docket', 'receiptNumber', NUMBER)).toBe(1);
});

/** Notes a contact about the number in whichever case has it, in the transaction that finds that. */
function noteContact({ by = app, afterFinding = () => {} } = {}) {
  const ids = sameIds();
  return save(by, async (now) => {
    const { caseId, entries } = await toKeeping(now, NUMBER, ids);
    afterFinding();
    return [...entries, { id: entryId(5), caseId, fact: call() }];
  });
}

test('a contact about a number that a waiting case was just given is noted in that case', async () => {
  let given: ReturnType<typeof giveNumber> | undefined;
  // The save has begun, and its transaction has not.
  const connection = async () => {
    given ??= giveNumber(app, WAITING, NUMBER);
    await given;
    return app.storage.connection();
  };
  const result = await noteContact({ by: { ...app, storage: { ...app.storage, connection } } });
  expect([await given, result]).toEqual([
    { saved: true, inSecondCopy: true },
    { saved: true, inSecondCopy: true },
  ]);
  expect(await cases()).toEqual([WAITING]);
  expect((await findByReceiptNumber(app.storage, NUMBER))?.openInquiries).toBe(1);
});

test('a waiting case is not given a number that a contact was about to keep', async () => {
  let given: ReturnType<typeof giveNumber> | undefined;
  const result = await noteContact({
    afterFinding: () => {
      given ??= giveNumber(app, WAITING, NUMBER);
    },
  });
  expect([await given, result]).toEqual(['kept-meanwhile', { saved: true, inSecondCopy: true }]);
  expect(await cases()).toEqual([VERMONT_CASE, WAITING]);
  expect((await findByReceiptNumber(app.storage, NUMBER))?.openInquiries).toBe(1);
});

test('a contact keeps the case once, however often what it records is found', async () => {
  const ids = sameIds();
  const [first, again] = [
    await findInJournal(app.storage, (now) => toKeeping(now, NUMBER, ids)),
    await findInJournal(app.storage, (now) => toKeeping(now, NUMBER, ids)),
  ];
  expect(again).toEqual(first);
  expect(first.entries).toHaveLength(1);
  expect(await noteContact()).toMatchObject({ saved: true });
  const { caseId, entries } = await findInJournal(app.storage, (now) =>
    toKeeping(now, NUMBER, ids),
  );
  expect([caseId, entries]).toEqual([VERMONT_CASE, []]);
});

test('several cases are kept together with what their cards say, those that are kept already not twice', async () => {
  const other = receipt('LIN2190012345');
  await keepCase(app, NUMBER, undefined);
  const chosen = [
    { receiptNumber: NUMBER, sighting: sighting() },
    { receiptNumber: other, sighting: undefined },
  ];
  expect(await keepCases(app, chosen)).toMatchObject({ saved: true });
  expect(await keepCases(app, chosen)).toMatchObject({ saved: true });
  expect(await cases()).toEqual([VERMONT_CASE, other, WAITING]);
  const told = async (caseId: CaseId) => {
    const { history } = await readCaseFile(app.storage, caseId);
    return history.told.map(({ rawFact }) => rawFact.type);
  };
  expect(await told(VERMONT_CASE)).toEqual(['case-kept', 'status-seen']);
  expect(await told(other as string as CaseId)).toEqual(['case-kept']);
});

test('of several cases none is kept where the save fails, and that is told', async () => {
  const failing = {
    ...app,
    storage: { ...app.storage, connection: () => Promise.reject(new Error('x')) },
  };
  const chosen = [NUMBER, receipt('LIN2190012345')].map((receiptNumber) => ({
    receiptNumber,
    sighting: undefined,
  }));
  expect(await keepCases(failing as App, chosen)).toMatchObject({ saved: false });
  expect(await cases()).toEqual([WAITING]);
});
