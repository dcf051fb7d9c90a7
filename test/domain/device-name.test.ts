import { describe, expect, it } from 'vitest';
import { deviceNamed, nameDevice, parseDeviceName } from '../../src/domain/device-name.ts';
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

  it('is taken back by a naming that says nothing', () => {
    const named = nameDevice([], { deviceId: DEVICE, name: 'Laptop' });
    const takenBack = nameDevice(named, { deviceId: DEVICE });
    expect(takenBack).toHaveLength(1);
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
    expect(hasOtherDevice(told, { own: OTHER })).toBe(true);
  });
});
