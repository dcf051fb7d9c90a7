import type { DeviceName } from './device-name.ts';
import { parseDeviceName } from './device-name.ts';
import type { Stamp } from './entry.ts';
import { compareStamps, parseStamp } from './entry.ts';
import type { DeviceId } from './ids.ts';
import type { Foreign } from './reading.ts';
import { present } from './reading.ts';
import type { KnownMembers } from './team/known-members.ts';

/** What a browser profile was called from some time on. */
export type DeviceNaming = DeviceName & {
  /** When it was said; absent: before everything. */
  readonly said?: Stamp;
};

/** Which browser profile one is in, once it has an id, and every naming of all of them, in their order. */
export type KnownDevices = {
  readonly own: DeviceId | undefined;
  readonly names: readonly DeviceNaming[];
  /** Who is in the team, where there is one. */
  readonly members?: KnownMembers | undefined;
};

/** So many namings are known at a time; where there are more, the device named most often loses its first. */
const MOST_NAMINGS = 1000;

/** A naming as it was stored, or `undefined` when it is none. */
export function parseDeviceNaming(raw: Foreign): DeviceNaming | undefined {
  const named = parseDeviceName(raw);
  return named && present({ ...named, said: parseStamp(raw['said']) });
}

/** The namings after one more, which comes last. */
export function nameDevice(
  namings: readonly DeviceNaming[],
  { deviceId, name, initials }: DeviceName,
  said?: Stamp,
): readonly DeviceNaming[] {
  const all = [...namings, present({ deviceId, name, initials, said })];
  return all.length > MOST_NAMINGS ? withoutOne(all) : all;
}

/** One that is named over and over keeps no other from being known. */
function withoutOne(namings: readonly DeviceNaming[]): readonly DeviceNaming[] {
  const times = new Map<DeviceId, number>();
  for (const { deviceId } of namings) times.set(deviceId, (times.get(deviceId) ?? 0) + 1);
  const most = Math.max(...times.values());
  const first = namings.findIndex(({ deviceId }) => times.get(deviceId) === most);
  return namings.toSpliced(first, 1);
}

/** What all devices are called now, each once. */
export function namesNow(namings: readonly DeviceNaming[]): readonly DeviceName[] {
  const last = new Map(namings.map((each) => [each.deviceId, each]));
  return [...last.values()].filter(saysAnything);
}

/**
 * What is known of a device; `undefined` where nobody said anything of it.
 *
 * @param at as it was when something of that stamp was recorded; now, when left out.
 */
export function deviceNamed(
  deviceId: DeviceId | undefined,
  namings: readonly DeviceNaming[],
  at?: Stamp,
): DeviceNaming | undefined {
  const own = namings.filter((each) => each.deviceId === deviceId);
  const found = at === undefined ? own.at(-1) : heldAt(own, at);
  return found !== undefined && saysAnything(found) ? found : undefined;
}

/**
 * Which of the namings of a device, in their order, held when something of that stamp was recorded there:
 * the last before it, or the first of all, as who recorded there is seldom asked before the first entry.
 */
export function heldAt<Naming extends { readonly said?: Stamp }>(
  namings: readonly Naming[],
  at: Stamp,
): Naming | undefined {
  const before = ({ said }: Naming) => said === undefined || compareStamps(said, at) <= 0;
  return namings.findLast(before) ?? namings[0];
}

function saysAnything({ name, initials }: DeviceName): boolean {
  return name !== undefined || initials !== undefined;
}
