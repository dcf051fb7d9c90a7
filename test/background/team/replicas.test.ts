import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeWhole } from '../../../src/storage/make-whole.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { idsInCopy, markersIn } from '../../support/backup-files.ts';
import { BUSY_MACHINE_IN_MS, entryId } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { newEntry } from '../../support/memory-storage.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import { anyTeamEvent, createTeamLife } from '../../support/team-life.ts';
import {
  createMember,
  exchangeWith,
  settle,
  sharedBy,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

/** `TEAM_RUNS=500 npx vitest run replicas` looks for longer. */
const RUNS = Number(process.env['TEAM_RUNS'] ?? 25);

it(
  'replicas that lived through anything hold the same once all have exchanged and accepted, and lost nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.array(anyTeamEvent, { minLength: 4, maxLength: 24 }),
        async (count, partSize, events) => {
          const server = createMemoryTeamServer(TEAM_WRAPPED);
          server.faring.partSize = partSize;
          const replicas: MemoryStorage[] = [];
          for (let n = 0; n < count; n += 1) replicas.push(await createMember(n));
          const life = createTeamLife(replicas, server);
          for (const event of events) await life.live(event);
          await settle(replicas, server);

          const [first, ...others] = replicas as [MemoryStorage, ...MemoryStorage[]];
          const expected = await sharedBy(first);
          const markers = new Set(await markersIn(first));
          for (const storage of others) {
            expect(await sharedBy(storage)).toEqual(expected);
            for (const id of await markersIn(storage)) markers.add(id);
          }
          const held = new Set(expected.entries.map(({ id }) => id as string));
          for (const storage of replicas) {
            for (const { id } of (await sharedBy(storage)).entries) held.add(id);
            expect(await makeWhole(storage, { fully: true })).toBeUndefined();
            expect(await idsInCopy(storage)).toEqual(
              (await (await storage.connection()).getAll('entries')).map(({ id }) => id).toSorted(),
            );
          }
          const lost = [...life.recorded].filter((id) => !held.has(id) && !markers.has(id));
          expect(await notTravelling(replicas, lost)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  },
  BUSY_MACHINE_IN_MS + RUNS * 2000,
);

/** Those of some ids that no replica has as its own. */
async function notTravelling(
  replicas: readonly MemoryStorage[],
  ids: readonly string[],
): Promise<readonly string[]> {
  const own = new Set<string>();
  for (const storage of replicas) {
    const entries = await (await storage.connection()).getAll('entries');
    for (const { id, caseId } of entries) if (caseId === undefined) own.add(id);
  }
  return ids.filter((id) => !own.has(id));
}

it('2,000 entries go from one to another in few transactions and requests', async () => {
  const server = createMemoryTeamServer(TEAM_WRAPPED);
  server.faring.partSize = 500;
  const [ada, ben] = [await createMember(0), await createMember(1)];
  const facts = Array.from({ length: 2000 }, (_, n) =>
    newEntry(
      n + 1,
      { type: 'case-described', patch: { label: `No. ${n}` } },
      `EAC21900${String(10000 + (n % 90)).slice(-5)}` as CaseId,
    ),
  );
  await recordEntries(ada, facts);
  await exchangeWith(ada, server);
  const before = { ...server.asked };
  expect(before).toMatchObject({ lacking: 8, push: 8, remove: 0 });
  expect(await exchangeWith(ben, server)).toEqual({ added: 2000, offered: 0 });
  expect(server.asked).toMatchObject({
    lacking: before.lacking,
    push: before.push,
    changes: before.changes + 5,
  });
  expect((await sharedBy(ben)).entries).toHaveLength(2000);
  expect((await sharedBy(ben)).entries[0]?.id).toBe(entryId(1));
  expect((await stateOf(ben)).pushedThrough).toBe(1999);
});
