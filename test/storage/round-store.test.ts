import { beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { tickOff } from '../../src/domain/round/round.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { othersOfGroup, readGroup } from '../../src/storage/read-group.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import {
  beginRound,
  changeRound,
  findTicks,
  readRound,
  readRoundCandidates,
  readRoundOutlook,
} from '../../src/storage/round-store.ts';
import { day, entryId, groupId, receipt, sighting } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';

const [FIRST, SECOND, THIRD] = ['EAC2190012345', 'EAC2190012346', 'EAC2190012347'] as CaseId[] as [
  CaseId,
  CaseId,
  CaseId,
];
let storage: MemoryStorage;
let recorded = 0;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function record(caseId: CaseId, ...facts: readonly Fact[]): Promise<void> {
  const entries = facts.map((fact) => ({ id: entryId((recorded += 1)), caseId, fact }));
  await recordEntries(storage, entries);
}

async function keep(caseId: CaseId, ...facts: readonly Fact[]): Promise<void> {
  await record(caseId, { type: 'case-kept', receiptNumber: receipt(caseId) }, ...facts);
}

const seen = (on: string): Fact => ({ type: 'status-seen', on: day(on), sighting: sighting() });

test('a round knows which pages were seen since it began, and is changed by two windows at once', async () => {
  await keep(FIRST, seen('2026-11-02'));
  await keep(SECOND, seen('2026-11-03'));
  await keep(THIRD, { type: 'case-closed', on: day('2026-11-03') });
  const latest = day('2026-11-14');
  const outlook = await readRoundOutlook(storage, latest);
  expect(outlook).toMatchObject({ fitting: 2, recent: 0 });
  expect(outlook.leftOut.get('closed')).toBe(1);
  await beginRound(storage, await readRoundCandidates(storage, latest, 9));
  const begun = await readRound(storage);
  expect(begun?.cases.map(({ caseId }) => caseId)).toEqual([FIRST, SECOND]);
  if (begun === undefined) return;
  expect(await findTicks(storage, begun)).toEqual([]);

  await record(SECOND, { type: 'status-checked', on: day('2026-11-21') });
  const ticks = await findTicks(storage, begun);
  expect(ticks).toEqual([{ caseId: SECOND, outcome: 'same' }]);
  await Promise.all([
    changeRound(storage, (round) => round && ticks.reduce(tickOff, round)),
    changeRound(
      storage,
      (round) => round && tickOff(round, { caseId: FIRST, outcome: 'not-found' }),
    ),
  ]);
  expect((await readRound(storage))?.ticks).toEqual([
    { caseId: SECOND, outcome: 'same' },
    { caseId: FIRST, outcome: 'not-found' },
  ]);
  await changeRound(storage, () => undefined);
  expect(await readRound(storage)).toBeUndefined();
});

test('a round has the cases looked at longest ago, those never looked at first, of which the rest are counted', async () => {
  await keep(FIRST, seen('2026-11-14'));
  await keep(SECOND, seen('2026-11-15'));
  await keep(THIRD);
  await keep('EAC2190012348' as CaseId, seen('2026-10-01'));
  await keep('EAC2190012349' as CaseId, {
    type: 'case-described',
    patch: { isProtected: true },
  });
  const latest = day('2026-11-14');
  const { fitting, recent, leftOut } = await readRoundOutlook(storage, latest);
  expect({ fitting, recent }).toEqual({ fitting: 3, recent: 1 });
  expect([...leftOut]).toEqual([
    ['closed', 0],
    ['handed-over', 0],
    ['protected', 1],
    ['no-number', 0],
  ]);
  const chosen = await readRoundCandidates(storage, latest, 2);
  expect(chosen.map(({ caseId }) => caseId)).toEqual([THIRD, 'EAC2190012348']);
});

test('the group of a case has its protected cases too, whose rows say nothing of it', async () => {
  const linked: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
  await keep(FIRST, linked);
  await keep(SECOND, linked, { type: 'case-described', patch: { isProtected: true } });
  await keep(THIRD, { ...linked, groupId: groupId(2) });
  const group = await readGroup(storage, await readCaseFile(storage, FIRST));
  expect(group.map(({ caseId, isProtected }) => [caseId, isProtected])).toEqual([[SECOND, true]]);
  expect(await readGroup(storage, { caseId: FIRST, links: [] })).toEqual([]);
});

test('a group is whole while rows still wait to be folded anew, as they do after an update', async () => {
  const linked: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
  await keep(FIRST, linked);
  await keep(SECOND, linked);
  await keep(THIRD);
  const database = await storage.connection();
  const row = await database.get('docket', SECOND);
  if (row !== undefined) await database.put('docket', { ...row, listKeys: [], basis: 'earlier' });
  expect(await othersOfGroup(storage, groupId(1), FIRST)).toEqual([SECOND]);
});
