import { deviceNamed } from '../domain/device-naming.ts';
import type { KnownDevices } from '../domain/device-naming.ts';
import type { Stamp } from '../domain/entry.ts';
import type { Told } from '../domain/history.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { TextKey, Words } from './catalogue.ts';

/**
 * Where something was recorded and by whom, as far as that was said: *by A. B. on Office laptop*.
 *
 * @param at when it was recorded: what was said of the device then is told.
 */
export function sayDevice(
  deviceId: DeviceId,
  { own, names }: KnownDevices,
  { text, name }: Words,
  at?: Stamp,
): string {
  const known = deviceNamed(deviceId, names, at);
  if (known?.initials !== undefined) {
    const { initials } = known;
    if (known.name === undefined) return text('deviceBy', { initials });
    return text('deviceByOn', { initials, name: name(known.name) });
  }
  if (known?.name !== undefined) return text('deviceOn', { name: name(known.name) });
  return text(deviceId === own ? 'deviceHere' : 'deviceElsewhere');
}

/** What was done to something told, each by the device that did it. */
type Doing = 'recorded' | 'corrected' | 'struck';
const DONE_TEXT = {
  recorded: 'deviceRecorded',
  corrected: 'deviceCorrected',
  struck: 'deviceStruck',
} as const satisfies Record<Doing, TextKey>;
const NAME_TEXT = {
  recorded: 'deviceRecordedName',
  corrected: 'deviceCorrectedName',
  struck: 'deviceStruckName',
} as const satisfies Record<Doing, TextKey>;

/** Who recorded something, and who corrected and struck it where that was somebody else, in one line. */
export function sayRecorded(told: Told, devices: KnownDevices, words: Words): string {
  return doings(told, devices)
    .map(([doing, deviceId, at]) =>
      words.text(DONE_TEXT[doing], { who: sayDevice(deviceId, devices, words, at) }),
    )
    .join(' · ');
}

/** The same, each with its name. */
export function tellRecorded(
  told: Told,
  devices: KnownDevices,
  words: Words,
): readonly (readonly [name: string, value: string])[] {
  return doings(told, devices).map(([doing, deviceId, at]) => [
    words.text(NAME_TEXT[doing]),
    sayDevice(deviceId, devices, words, at),
  ]);
}

/**
 * Whether some of what was told was recorded elsewhere, or here by somebody else: else there is nothing
 * to tell apart.
 */
export function hasOtherDevice(told: readonly Told[], devices: KnownDevices): boolean {
  const { own, names } = devices;
  const now = deviceNamed(own, names)?.initials;
  return told.some((each) =>
    doings(each, devices).some(([, deviceId, at]) => {
      return deviceId !== own || areOthers(deviceNamed(own, names, at)?.initials, now);
    }),
  );
}

type Done = readonly [doing: Doing, by: DeviceId, at: Stamp];

/** What was done, with a correction and a strike where those are of another device or person. */
function doings({ recordedBy, shownBy, struck, stamps }: Told, devices: KnownDevices) {
  const initialsOf = (deviceId: DeviceId, at: Stamp) =>
    deviceNamed(deviceId, devices.names, at)?.initials;
  const first = initialsOf(recordedBy, stamps.recorded);
  const isOther = (deviceId: DeviceId, at: Stamp) =>
    deviceId !== recordedBy || areOthers(first, initialsOf(deviceId, at));
  const done: Done[] = [['recorded', recordedBy, stamps.recorded]];
  if (isOther(shownBy, stamps.shown)) done.push(['corrected', shownBy, stamps.shown]);
  if (struck && stamps.struck && isOther(struck.recordedBy, stamps.struck)) {
    done.push(['struck', struck.recordedBy, stamps.struck]);
  }
  return done;
}

/** Whether these are the initials of two persons; where nobody said any, nothing tells. */
function areOthers(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
