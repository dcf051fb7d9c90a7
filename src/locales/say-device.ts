import { deviceNamed } from '../domain/device-name.ts';
import type { KnownDevices } from '../domain/device-name.ts';
import type { Told } from '../domain/history.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { TextKey, Words } from './catalogue.ts';

/** Where something was recorded and by whom, as far as that was said: *by A. B. on Office laptop*. */
export function sayDevice(
  deviceId: DeviceId,
  { own, names }: KnownDevices,
  { text, name }: Words,
): string {
  const known = deviceNamed(deviceId, names);
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
  return doings(told)
    .map(([doing, deviceId]) =>
      words.text(DONE_TEXT[doing], { who: sayDevice(deviceId, devices, words) }),
    )
    .join(' · ');
}

/** The same, each with its name. */
export function tellRecorded(
  told: Told,
  devices: KnownDevices,
  words: Words,
): readonly (readonly [name: string, value: string])[] {
  return doings(told).map(([doing, deviceId]) => [
    words.text(NAME_TEXT[doing]),
    sayDevice(deviceId, devices, words),
  ]);
}

/** Whether some of what was told was recorded elsewhere: else there is nothing to tell apart. */
export function hasOtherDevice(told: readonly Told[], { own }: Pick<KnownDevices, 'own'>): boolean {
  return told.some((each) => doings(each).some(([, deviceId]) => deviceId !== own));
}

function doings({ recordedBy, shownBy, struck }: Told): readonly (readonly [Doing, DeviceId])[] {
  return [
    ['recorded', recordedBy],
    ...(shownBy === recordedBy ? [] : [['corrected', shownBy] as const]),
    ...(struck === undefined || struck.recordedBy === recordedBy
      ? []
      : [['struck', struck.recordedBy] as const]),
  ];
}
