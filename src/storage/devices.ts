import { deviceNamed } from '../domain/device-naming.ts';
import type { KnownDevices } from '../domain/device-naming.ts';
import type { DeviceId } from '../domain/ids.ts';
import { parseDeviceId } from '../domain/ids.ts';
import { deviceIdIn, rulesIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** Reads which browser profile this is, and what all of them are called. */
export async function readDevices(storage: Pick<Storage, 'connection'>): Promise<KnownDevices> {
  const database = await storage.connection();
  const { store } = database.transaction('settings');
  const own = parseDeviceId(await store.get('deviceId'));
  const { devices } = await rulesIn(store);
  return { own, names: devices };
}

/** What this browser profile is called by now, as the header of a file says it; `undefined` where nobody said. */
export async function readOwnName(
  storage: Pick<Storage, 'connection'>,
): Promise<string | undefined> {
  const { own, names } = await readDevices(storage);
  return deviceNamed(own, names)?.name;
}

/** The id of this browser profile; it gets one where it has none yet. */
export async function ownDeviceId(
  storage: Pick<Storage, 'connection' | 'newUuid'>,
): Promise<DeviceId> {
  return inWriteTransaction(storage, (transaction) =>
    deviceIdIn(transaction.objectStore('settings'), storage.newUuid),
  );
}
