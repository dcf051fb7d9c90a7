import type { IDBPObjectStore, StoreNames } from 'idb';
import { unwrap } from 'idb';
import type { DeviceId } from '../domain/ids.ts';
import { parseDeviceId } from '../domain/ids.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import { parseCustomLadder } from '../domain/custom-ladder.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { parseStamp } from '../domain/entry.ts';
import type { AddressBook } from '../domain/address-book.ts';
import { EMPTY_ADDRESS_BOOK, noteAddress, parseReturned } from '../domain/address-book.ts';
import { parseDeviceNaming } from '../domain/device-naming.ts';
import { parseAddressFact } from '../domain/mailbox.ts';
import { asForeign } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { KnownMembers } from '../domain/team/known-members.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { EMPTY_RECORD, parseReplicaRecord } from './replica-record.ts';
import type { Schema, StoredSettings } from './schema.ts';
import type { Storage } from './storage.ts';
import { parseMemberSaid } from '../domain/team/known-members.ts';
import { parseSilent } from '../domain/team/silence.ts';
import { parseTeamId } from '../domain/team/team-fact.ts';

/** The settings store of a transaction, in whatever mode. */
export type SettingsReader = {
  readonly get: (key: keyof StoredSettings) => Promise<unknown>;
};

/** Several values at once: a wait for each adds up. */
export async function readAll(
  store: SettingsReader,
  keys: readonly (keyof StoredSettings)[],
): Promise<readonly unknown[]> {
  // Each in a function of its own, so that one that can't be asked any more leaves none unheard.
  return Promise.all(keys.map(async (key) => store.get(key)));
}

/**
 * Asks for several values at once, and gives what answers from them; for what is read before anything
 * is written. They are answered in their order, so that only the last one's answer is waited for.
 */
export function readAhead(
  store: IDBPObjectStore<Schema, StoreNames<Schema>[], 'settings', 'readwrite'>,
  keys: readonly (keyof StoredSettings)[],
): SettingsReader {
  const asked: IDBObjectStore = unwrap(store);
  const found = new Promise<ReadonlyMap<string, unknown>>((resolve, reject) => {
    const requests = keys.map((key) => asked.get(key));
    const last = requests.at(-1);
    last?.addEventListener('success', () => {
      resolve(new Map(requests.map(({ result }, index) => [keys[index] ?? '', result])));
    });
    for (const request of requests) {
      request.addEventListener('error', () => reject(request.error ?? new Error('Not read.')));
    }
  });
  found.catch(() => undefined);
  return { get: async (key) => (keys.includes(key) ? (await found).get(key) : store.get(key)) };
}

/** What holds now: the defaults, changed by what the journal's *setting changed* facts fold to. */
export async function readSettings(storage: Pick<Storage, 'connection'>): Promise<Settings> {
  const database = await storage.connection();
  return settingsIn(database.transaction('settings').store);
}

/** What the entries about the whole journal fold to: the settings, the ladders of one's own, the addresses. */
export async function readRules(storage: Pick<Storage, 'connection'>): Promise<JournalRules> {
  const database = await storage.connection();
  return rulesIn(database.transaction('settings').store);
}

/** The settings as a transaction sees them. */
async function settingsIn(store: SettingsReader): Promise<Settings> {
  const stored = (await store.get('settings')) as Partial<Settings> | undefined;
  return { ...DEFAULT_SETTINGS, ...stored };
}

/** What the entries about the whole journal fold to, as a transaction sees it. */
export async function rulesIn(store: SettingsReader): Promise<JournalRules> {
  const [settings, [ladders, facts, returned, named]] = await Promise.all([
    settingsIn(store),
    readAll(store, ['ladders', 'addresses', 'returned', 'devices']),
  ]);
  const listed = Array.isArray(ladders) ? ladders.map(parseCustomLadder) : [];
  const said = toAddressBook(facts);
  const addresses = {
    ...said,
    returned: (Array.isArray(returned) ? returned : []).flatMap(
      (each) => parseReturned(each) ?? [],
    ),
  };
  const devices = (Array.isArray(named) ? named : []).flatMap(
    (each) => parseDeviceNaming(asForeign(each) ?? {}) ?? [],
  );
  const rules = {
    settings,
    ladders: listed.filter((ladder) => ladder !== undefined),
    addresses,
    devices,
  };
  return HAS_TEAM ? withMembers(rules, await membersIn(store)) : rules;
}

function withMembers(rules: JournalRules, members: KnownMembers): JournalRules {
  return members.said.length === 0 ? rules : { ...rules, members };
}

/** Who is in the team and whose this browser profile is, as a transaction sees it. */
export async function membersIn(store: SettingsReader): Promise<KnownMembers> {
  const [deviceId, members] = await readAll(store, ['deviceId', 'members']);
  const own = parseDeviceId(deviceId);
  const said = (Array.isArray(members) ? members : []).flatMap(
    (each) => parseMemberSaid(each) ?? [],
  );
  if (said.length === 0) return { own, said };
  const record = asForeign(await store.get('team'));
  const keyring = asForeign(record?.['keyring']);
  return {
    own,
    said,
    team: parseTeamId(keyring?.['team']),
    silent: parseSilent(record?.['state']),
  };
}

/** What was said of addresses, as stored: the facts themselves. */
function toAddressBook(stored: unknown): AddressBook {
  return (Array.isArray(stored) ? stored : []).reduce<AddressBook>((book, each) => {
    const raw = asForeign(each) ?? {};
    const fact = parseAddressFact(raw);
    return fact === undefined ? book : noteAddress(book, fact, parseStamp(raw['stamp']));
  }, EMPTY_ADDRESS_BOOK);
}

/** Writes what the entries about the whole journal fold to; what came back follows from the cases. */
export async function putRules(
  store: {
    readonly put: <Key extends 'settings' | 'ladders' | 'addresses' | 'devices'>(
      value: StoredSettings[Key],
      key: Key,
    ) => Promise<unknown>;
  },
  { settings, ladders, addresses, devices }: JournalRules,
): Promise<void> {
  await store.put(settings, 'settings');
  await store.put(ladders, 'ladders');
  await store.put([...addresses.verified, ...addresses.cameBack], 'addresses');
  await store.put(devices, 'devices');
}

/** Writes what they fold to of the members of a team. */
export async function putMembers(
  store: {
    readonly put: (value: StoredSettings['members'], key: 'members') => Promise<unknown>;
  },
  { members }: JournalRules,
): Promise<void> {
  await store.put(members?.said ?? [], 'members');
}

/** What the database holds of the journal, as a transaction sees it. */
export async function replicaIn(store: SettingsReader): Promise<ReplicaRecord> {
  return parseReplicaRecord(await store.get('replica')) ?? EMPTY_RECORD;
}

/** This browser profile's id: made once, at random, by the transaction that first needs it. */
export async function deviceIdIn(
  store: SettingsReader & {
    readonly put: (value: DeviceId, key: 'deviceId') => Promise<unknown>;
  },
  newUuid: () => string,
): Promise<DeviceId> {
  const stored = parseDeviceId(await store.get('deviceId'));
  if (stored !== undefined) return stored;
  const deviceId = newUuid() as DeviceId;
  await store.put(deviceId, 'deviceId');
  return deviceId;
}
