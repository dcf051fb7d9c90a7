import { describe, expect, it } from 'vitest';
import { parseDeviceName } from '../../src/domain/device-name.ts';
import { deviceNamed, nameDevice, namesNow } from '../../src/domain/device-naming.ts';
import type { DeviceNaming } from '../../src/domain/device-naming.ts';
import type { Stamp } from '../../src/domain/entry.ts';
import type { DeviceId } from '../../src/domain/ids.ts';
import { changeRules, DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { hasOtherDevice, sayDevice, sayRecorded } from '../../src/locales/say-device.ts';
import { call, DEVICE, entryId, fileOf } from '../support/given.ts';

const OTHER = 'd0000000-0000-4000-8000-000000000002' as DeviceId;
const words = createWords('en-US');

describe('the name of a device', () => {
  it('is read as far as it can be, and not without the device', () => {
    const named = { deviceId: DEVICE, name: 'Office laptop', initials: 'A. B.' };
    expect(parseDeviceName(named)).toEqual(named);
    expect(parseDeviceName({ ...named, name: 'x'.repeat(101), initials: 7 })).toEqual({
      deviceId: DEVICE,
    });
    expect(parseDeviceName({ ...named, deviceId: 'laptop' })).toBeUndefined();
  });

  it('is the one that was said last, of each device', () => {
    const said = [
      { type: 'device-named', deviceId: DEVICE, name: 'Laptop', initials: 'A. B.' },
      { type: 'device-named', deviceId: OTHER, name: 'Home' },
      { type: 'device-named', deviceId: DEVICE, name: 'Office laptop' },
    ];
    const { devices } = said.reduce(
      (rules, raw) => changeRules(rules, parseFact(raw)),
      DEFAULT_RULES,
    );
    expect(deviceNamed(DEVICE, devices)).toEqual({ deviceId: DEVICE, name: 'Office laptop' });
    expect(deviceNamed(OTHER, devices)?.name).toBe('Home');
  });

  it('is what it was when something was recorded', () => {
    const on = (day: number, era?: number): Stamp => ({
      recordedAt: `2026-11-${day}T10:00:00.000Z`,
      ...(era && { era }),
    });
    const named = (['A. B.', 'C. D.'] as const).reduce(
      (rules, initials, index) =>
        changeRules(
          rules,
          { type: 'device-named', deviceId: DEVICE, initials },
          { ...on(11 + 4 * index), recordedBy: DEVICE },
        ),
      DEFAULT_RULES,
    ).devices;
    const at = (stamp: Stamp) => deviceNamed(DEVICE, named, stamp)?.initials;
    // Who records here is asked after the first entries.
    expect([10, 11, 14, 15, 20].map((day) => at(on(day)))).toEqual([
      'A. B.',
      'A. B.',
      'A. B.',
      'C. D.',
      'C. D.',
    ]);
    expect(at(on(10, 1))).toBe('C. D.');
    expect(deviceNamed(DEVICE, named)?.initials).toBe('C. D.');
    expect(namesNow([...named, { deviceId: OTHER }])).toHaveLength(1);
  });

  it('is never what another device says of it', () => {
    const fact = { type: 'device-named', deviceId: DEVICE, initials: 'X. Y.' } as const;
    const entry = { recordedAt: '2026-11-20T10:00:00.000Z', recordedBy: OTHER };
    expect(changeRules(DEFAULT_RULES, fact, entry)).toBe(DEFAULT_RULES);
    const own = changeRules(DEFAULT_RULES, fact, { ...entry, recordedBy: DEVICE });
    expect(own.devices).toHaveLength(1);
  });

  it('stays known however often another device is named', () => {
    const first = nameDevice([], { deviceId: DEVICE, initials: 'A. B.' });
    const namings = Array.from({ length: 1100 }).reduce<readonly DeviceNaming[]>(
      (all) => nameDevice(all, { deviceId: OTHER, initials: 'C. D.' }),
      first,
    );
    expect(namings).toHaveLength(1000);
    expect(deviceNamed(DEVICE, namings)?.initials).toBe('A. B.');
  });

  it('is taken back by a naming that says nothing', () => {
    const named = nameDevice([], { deviceId: DEVICE, name: 'Laptop' });
    const takenBack = nameDevice(named, { deviceId: DEVICE });
    expect(deviceNamed(DEVICE, takenBack)).toBeUndefined();
  });
});

describe('who recorded something is said', () => {
  const say = (naming: object, own: DeviceId) =>
    sayDevice(DEVICE, { own, names: [{ deviceId: DEVICE, ...naming }] }, words);

  it('by initials and device, as far as they are known', () => {
    expect(say({ name: 'Office laptop', initials: 'A. B.' }, OTHER)).toBe(
      'by A. B. on Office laptop',
    );
    expect(say({ name: 'Office laptop' }, OTHER)).toBe('on Office laptop');
    expect(say({ initials: 'A. B.' }, OTHER)).toBe('by A. B.');
    expect(say({}, OTHER)).toBe('in another browser');
    expect(say({}, DEVICE)).toBe('in this browser');
  });

  it('with who corrected it and who struck it, where that was somebody else', () => {
    const { told } = fileOf(call(), {
      type: 'entry-struck',
      entryId: entryId(1),
    }).history;
    const first = told.find(({ struck }) => struck !== undefined);
    if (first?.struck === undefined) throw new Error('It was struck.');
    const names = [
      { deviceId: DEVICE, initials: 'A. B.' },
      { deviceId: OTHER, initials: 'C. D.' },
    ];
    const devices = { own: DEVICE, names };
    expect(sayRecorded(first, devices, words)).toBe('Recorded by A. B.');
    const elsewhere = { ...first, shownBy: OTHER, struck: { ...first.struck, recordedBy: OTHER } };
    expect(sayRecorded(elsewhere, devices, words)).toBe(
      'Recorded by A. B. · Corrected by C. D. · Struck by C. D.',
    );
    expect(hasOtherDevice(told, devices)).toBe(false);
    expect(hasOtherDevice([elsewhere], devices)).toBe(true);
    expect(hasOtherDevice(told, { own: OTHER, names: [] })).toBe(true);
  });

  it('of two persons who used one device in turn, each by what was recorded then', () => {
    const { told } = fileOf(call(), { type: 'entry-struck', entryId: entryId(1) }).history;
    const first = told.find(({ struck }) => struck !== undefined);
    if (first?.stamps.struck === undefined) throw new Error('It was struck.');
    const names = [
      { deviceId: DEVICE, initials: 'A. B.' },
      { deviceId: DEVICE, initials: 'C. D.', said: first.stamps.struck },
    ];
    const devices = { own: DEVICE, names };
    expect(sayRecorded(first, devices, words)).toBe('Recorded by A. B. · Struck by C. D.');
    expect(hasOtherDevice(told, devices)).toBe(true);
  });
});
