import { beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { notLookedAtFor } from '../../src/domain/round/choose-for-round.ts';
import { tickOff } from '../../src/domain/round/round.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { readGroup } from '../../src/storage/read-group.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import {
  beginRound,
  changeRound,
  findTicks,
  readRound,
  readRoundChoice,
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
  const choice = await readRoundChoice(storage);
  expect(choice.leftOut.get('closed')).toBe(1);
  await beginRound(storage, notLookedAtFor(choice.candidates, 7, day('2026-11-21')));
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

test('the group of a case has its protected cases too, whose rows say nothing of it', async () => {
  const linked: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
  await keep(FIRST, linked);
  await keep(SECOND, linked, { type: 'case-described', patch: { isProtected: true } });
  await keep(THIRD, { ...linked, groupId: groupId(2) });
  const group = await readGroup(storage, await readCaseFile(storage, FIRST));
  expect(group.map(({ caseId, isProtected }) => [caseId, isProtected])).toEqual([[SECOND, true]]);
  expect(await readGroup(storage, { caseId: FIRST, links: [] })).toEqual([]);
});
