import type { DeviceId } from './ids.ts';
import { parseDeviceId } from './ids.ts';
import type { Foreign } from './reading.ts';
import { asText, present } from './reading.ts';

/** What a browser profile is called, and who records there: for whoever reads its entries elsewhere. */
export type DeviceName = {
  readonly deviceId: DeviceId;
  /** As *Office laptop*; absent where nobody said. */
  readonly name?: string;
  /** Of the person who records there; absent where nobody said. */
  readonly initials?: string;
};

/** Which browser profile one is in, once it has an id, and what all of them are called. */
export type KnownDevices = {
  readonly own: DeviceId | undefined;
  readonly names: readonly DeviceName[];
};

/** The person said what a browser profile is called. The last one holds; one that says neither takes it back. */
export type DeviceNamed = DeviceName & { readonly type: 'device-named' };

/** The most characters of the name of a device; as many as the header of a backup file holds. */
export const LONGEST_DEVICE_NAME = 100;
/** The most characters of initials: *R. M.-U. jr.* fits. */
export const LONGEST_INITIALS = 12;

/** So many devices are known by name at a time, those named last. */
const MOST_DEVICES = 1000;

/** A naming from outside, or `undefined` if it does not say of which device. */
export function parseDeviceName(raw: Foreign): DeviceName | undefined {
  const deviceId = parseDeviceId(raw['deviceId']);
  if (deviceId === undefined) return undefined;
  const name = asText(raw['name'], LONGEST_DEVICE_NAME);
  const initials = asText(raw['initials'], LONGEST_INITIALS);
  return present({ deviceId, name, initials });
}

/** The devices after one more was named; of each device the last naming holds. */
export function nameDevice(
  devices: readonly DeviceName[],
  { deviceId, name, initials }: DeviceName,
): readonly DeviceName[] {
  const others = devices.filter((each) => each.deviceId !== deviceId);
  return [...others, present({ deviceId, name, initials })].slice(-MOST_DEVICES);
}

/** What is known of a device; `undefined` where nobody said anything of it. */
export function deviceNamed(
  deviceId: DeviceId | undefined,
  devices: readonly DeviceName[],
): DeviceName | undefined {
  const found = devices.find((each) => each.deviceId === deviceId);
  return found?.name === undefined && found?.initials === undefined ? undefined : found;
}
