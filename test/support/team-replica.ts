import type { Exchanged, Exchanging } from '../../src/background/team/exchange.ts';
import { exchange } from '../../src/background/team/exchange.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { TeamServer } from '../../src/domain/team/team-server.ts';
import type { ExchangeState } from '../../src/domain/team/team-state.ts';
import { travels } from '../../src/domain/team/travels.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import type { TeamKeyring } from '../../src/storage/schema.ts';
import { acceptErasures, readOffered } from '../../src/storage/team/offered-erasures.ts';
import { joinTeam, readTeam } from '../../src/storage/team/team-record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { inWriteTransaction } from '../../src/storage/write-transaction.ts';
import { entriesById } from './backup-files.ts';
import { entryId, uuid } from './given.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createPlainSealing } from './plain-sealing.ts';
import { anotherBrowser, forgetWhatRang } from './whole-journals.ts';

/** The team of the tests, its document on the server, and its keys. */
export const TEAM = uuid(0x7ea3);
export const TEAM_WRAPPED = {
  team: TEAM,
  generation: 1,
  newest: `${TEAM} 1`,
  salt: '00',
  rounds: 1,
  sealed: 'x',
};
export const SEALING = createPlainSealing({ team: TEAM });

/** A browser of its own, the *n*-th of a test, whose ids are nobody else's. */
export async function createReplica(n: number): Promise<MemoryStorage> {
  const storage = await anotherBrowser();
  let uuids = 0;
  let minted = 0x100_0000 * (n + 1);
  return {
    ...storage,
    newUuid: () => `d0000000-0000-4000-8000-${String(1000 * (uuids += 1) + n).padStart(12, '0')}`,
    newEntryId: () => entryId((minted += 1)),
  };
}

/** Keys that nobody uses: what is sealed here is sealed plainly. */
const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
export const KEYRING: TeamKeyring = { team: TEAM, generation: 1, idKey: key, keys: [] };

/** Joins the team of the tests. */
export async function join(storage: MemoryStorage): Promise<void> {
  await joinTeam(storage, {
    access: { database: 'https://couch.example.org/team', user: 'ada', password: 'secret words' },
    keyring: KEYRING,
  });
}

/** A browser that has joined. */
export async function createMember(n: number): Promise<MemoryStorage> {
  const storage = await createReplica(n);
  await join(storage);
  return storage;
}

/** One exchange with a server. */
export function exchangeWith(
  storage: Storage,
  server: TeamServer,
  { sealing = SEALING, version = '1' }: Partial<Pick<Exchanging, 'sealing' | 'version'>> = {},
): Promise<Exchanged> {
  return exchange({ storage, server, sealing, version });
}

/** How far the exchange is. */
export async function stateOf(storage: MemoryStorage): Promise<ExchangeState> {
  const record = await readTeam(storage);
  if (record === undefined) throw new RangeError('It is in no team.');
  return record.state;
}

/** What a replica holds of what travels, and the rows that follow from it where nobody has set anything. */
export async function sharedBy(storage: MemoryStorage) {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').put(DEFAULT_SETTINGS, 'settings');
  });
  await forgetWhatRang(storage);
  while (await refoldStaleRows(storage));
  const entries: readonly Entry[] = await entriesById(storage);
  return {
    entries: entries.filter(travels),
    docket: await (await storage.connection()).getAll('docket'),
  };
}

/** Has all exchange, in turn, until nobody has anything new, and every erasure accepted that is offered. */
export async function settle(
  replicas: readonly MemoryStorage[],
  server: TeamServer,
): Promise<void> {
  const MOST_ROUNDS = 12;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isQuiet = true;
    for (const storage of replicas) {
      const { added, failed } = await exchangeWith(storage, server);
      if (failed !== undefined) throw new Error(`It failed: ${failed}.`);
      const offered = await readOffered(storage);
      if (offered.length > 0) await acceptErasures(storage, offered);
      if (added > 0 || offered.length > 0) isQuiet = false;
    }
    if (isQuiet && round > 0) return;
  }
  throw new Error('They go on exchanging.');
}
