import { expect, it } from 'vitest';
import type { SealedDocument } from '../../../src/domain/team/team-server.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { entriesById } from '../../support/backup-files.ts';
import { BUSY_MACHINE_IN_MS, call, entryId, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  settle,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

/** More than is remembered at once. */
const MANY = 300;

async function recordMany(storage: MemoryStorage, length = MANY): Promise<void> {
  const entries = Array.from({ length }, (_, n) => ({
    id: entryId(100 + n),
    caseId: VERMONT_CASE,
    fact: call({ notes: `${n}` }),
  }));
  await recordEntries(storage, entries);
}

it.each([
  ['one has them', 1],
  ['two have them', 2],
])(
  'hundreds of spoilt documents behind hundreds of junk are handed over again where %s, and no more is counted than the junk',
  async (_, count) => {
    const server = createMemoryTeamServer(TEAM_WRAPPED);
    const [ada, carl] = [await createMember(0), await createMember(2)];
    const holders = [ada, await createMember(1)].slice(0, count);
    await recordMany(ada);
    await settle(holders, server);
    const sound = server.documents().filter(({ _id }) => _id !== 'team');
    for (let n = 0; n < MANY; n += 1) {
      const junk: SealedDocument = { _id: `junk ${n}`, key: 'k', sealed: 'x' };
      server.put(junk);
    }
    for (const each of sound) {
      const spoilt = { ...each, sealed: 'spoilt' };
      server.put(spoilt);
    }
    for (let hour = 0; hour < 8; hour += 1) {
      for (const storage of holders) {
        await exchangeWith(storage, server);
        storage.setNow(storage.now().add({ hours: 1 }).toString());
      }
    }
    await exchangeWith(carl, server);
    expect(await entriesById(carl)).toHaveLength(MANY);
    for (const storage of [...holders, carl]) {
      expect((await stateOf(storage)).unopened).toBe(MANY);
    }
    expect((await stateOf(ada)).spoiltBehind).toBeUndefined();
  },
  BUSY_MACHINE_IN_MS,
);

it('what is far apart in a journal is handed over as it is found: what was, stays so where the rest is cut short', async () => {
  const server = createMemoryTeamServer(TEAM_WRAPPED);
  const ada = await createMember(0);
  await recordMany(ada, 2 * MANY);
  await settle([ada], server);
  const sound = server.documents().filter(({ _id }) => _id !== 'team');
  for (const each of [sound.at(0), sound.at(-1)]) {
    if (each === undefined) throw new RangeError('There are many.');
    const spoilt = { ...each, sealed: 'spoilt' };
    server.put(spoilt);
  }
  server.faring.meet = (name, when) => {
    if (name === 'mend' && when === 'before' && server.asked.mend > 1) throw new Error('Killed.');
  };
  await exchangeWith(ada, server);
  expect(await stateOf(ada)).toMatchObject({ unopened: 1, mending: { all: 1, mended: 1 } });
  delete server.faring.meet;
  ada.setNow(ada.now().add({ hours: 1 }).toString());
  await exchangeWith(ada, server);
  expect(await stateOf(ada)).toMatchObject({ unopened: 0, mending: { all: 2, mended: 2 } });
});
