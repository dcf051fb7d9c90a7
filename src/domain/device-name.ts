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

/**
 * The person said what the browser profile that she was in is called. It holds until the next one, and
 * what was recorded before keeps its naming; one that says neither takes it back.
 */
export type DeviceNamed = DeviceName & { readonly type: 'device-named' };

/** The most characters of the name of a device; as many as the header of a backup file holds. */
export const LONGEST_DEVICE_NAME = 100;
/** The most characters of initials: *R. M.-U. jr.* fits. */
export const LONGEST_INITIALS = 12;

/** A naming from outside, or `undefined` if it does not say of which device. */
export function parseDeviceName(raw: Foreign): DeviceName | undefined {
  const deviceId = parseDeviceId(raw['deviceId']);
  if (deviceId === undefined) return undefined;
  const name = asText(raw['name'], LONGEST_DEVICE_NAME);
  const initials = asText(raw['initials'], LONGEST_INITIALS);
  return present({ deviceId, name, initials });
}
