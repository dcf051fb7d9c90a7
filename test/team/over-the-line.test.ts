import { beforeEach, expect, it } from 'vitest';
import { exchange } from '../../src/background/team/exchange.ts';
import { createKeyring, wrapKeyring } from '../../src/platform/team/keyring.ts';
import { createTeamSealing, toStoredKeyring } from '../../src/platform/team/team-sealing.ts';
import { createTeamServer } from '../../src/platform/team/team-server.ts';
import { eraseCase } from '../../src/storage/erase.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { joinTeam, leaveTeam } from '../../src/storage/team/team-record.ts';
import { entriesById } from '../support/backup-files.ts';
import { recordEverything } from '../support/every-fact.ts';
import { BUSY_MACHINE_IN_MS, call, TEXAS_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';
import { FEW_ROUNDS, TEAM_PASSPHRASE } from '../support/team-keys.ts';
import { NOTHING_IN_THE_WAY, startTeamServer } from '../support/team-server.ts';

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  // What is noted on the server under such an id is none of the journal's.
  storage = { ...createMemoryStorage(), newUuid: () => crypto.randomUUID() };
});

it(
  'of all that is noted no word, number, name or day is seen by who has the server',
  async () => {
    const served = await startTeamServer();
    const server = createTeamServer(served.access, NOTHING_IN_THE_WAY);
    const keyring = createKeyring();
    await server.writeTeam(await wrapKeyring(keyring, TEAM_PASSPHRASE, FEW_ROUNDS), undefined);
    const stored = await toStoredKeyring(keyring);
    const sealing = createTeamSealing(stored);
    await joinTeam(storage, { access: served.access, keyring: stored });
    await recordEverything(storage);
    await recordEntries(storage, keptAndCalled(0x900, TEXAS_CASE, call({ notes: 'Said to wait' })));
    const words = new Set((await entriesById(storage)).flatMap((entry) => wordsIn(entry)));
    expect(words).toContain(TEXAS_CASE);
    expect(words.size).toBeGreaterThan(100);
    expect(await exchange({ storage, server, sealing, version: '1' })).not.toHaveProperty('failed');
    await eraseCase(storage, TEXAS_CASE);
    expect(await exchange({ storage, server, sealing, version: '1' })).not.toHaveProperty('failed');
    expect((await served.documents()).length).toBeGreaterThan(40);
    const seen = await served.everythingSeen();
    expect([...words].filter((word) => seen.includes(word))).toEqual([]);
    await served.close();
  },
  BUSY_MACHINE_IN_MS,
);

it('of who one is at the server nothing is in the problems that diagnostics list', async () => {
  const served = await startTeamServer();
  const server = createTeamServer(served.access, NOTHING_IN_THE_WAY);
  const keyring = createKeyring();
  await server.writeTeam(await wrapKeyring(keyring, TEAM_PASSPHRASE, FEW_ROUNDS), undefined);
  const stored = await toStoredKeyring(keyring);
  const exchanged = () =>
    exchange({ storage, server, sealing: createTeamSealing(stored), version: '1' });
  await joinTeam(storage, { access: served.access, keyring: stored });
  for (const status of [400, 401, 403, 404, 409, 413, 418, 429, 500, 507]) {
    served.failNext(status);
    expect([status, await exchanged()]).toMatchObject([status, { added: 0 }]);
  }
  await served.stop();
  expect(await exchanged()).toMatchObject({ failed: 'unreachable' });
  await leaveTeam(storage);
  const told = JSON.stringify(
    storage.problems.map(({ where, error }) => [where, String(error), (error as Error).stack]),
  );
  const { database, user, password } = served.access;
  for (const secret of [new URL(database).host, user, password, TEAM_PASSPHRASE]) {
    expect(told).not.toContain(secret);
  }
});

/** All texts that are long enough not to be met by chance in what is sealed. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length < 8 ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
