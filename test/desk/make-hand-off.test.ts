import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeHandOff } from '../../src/desk/handing-off/make-hand-off.ts';
import type { CaseId, DeviceId } from '../../src/domain/ids.ts';
import { openPlain, openSealed } from '../../src/platform/open-backup.ts';
import { ownDeviceId, readDevices } from '../../src/storage/devices.ts';
import { previewRestore } from '../../src/storage/preview-restore.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/surfaces.ts', () => ({ appVersion: () => '9.9.9' }));

beforeEach(forgetDatabases);

const choice = { cases: new Set<CaseId>([VERMONT_CASE]), withNotes: true, withStruck: true };
const quietly = { onProgress: () => undefined, signal: new AbortController().signal };
const OTHER = 'd0000000-0000-4000-8000-00000000000f' as DeviceId;

async function giver() {
  const storage = createMemoryStorage();
  const deviceId = await ownDeviceId(storage);
  await recordEntries(storage, [
    newEntry(1, { type: 'case-kept' }, VERMONT_CASE),
    newEntry(2, call({ notes: 'About this one' }), VERMONT_CASE),
    newEntry(3, { type: 'case-kept' }, TEXAS_CASE),
    {
      id: entryId(4),
      fact: { type: 'device-named', deviceId, name: 'Office laptop', initials: 'A. B.' },
    },
    { id: entryId(5), fact: { type: 'device-named', deviceId: OTHER, name: 'Somebody else’s' } },
    { id: entryId(6), fact: { type: 'setting-changed', name: 'reminderHour', value: 3 } },
  ]);
  return { app: createAppInMemory(storage), deviceId };
}

describe('a hand-off', () => {
  test('names the browser it comes from, and those that recorded what is in it, alone', async () => {
    const { app } = await giver();
    const file = await makeHandOff(app, choice, { ...quietly, passphrase: undefined });
    const text = await file.text();
    expect(text.split('\n', 1)[0]).toContain('"deviceName":"Office laptop"');
    expect(text).toContain('"initials":"A. B."');
    expect(text).not.toContain('Somebody');
    expect(text).not.toContain(TEXAS_CASE);
    expect(text).not.toContain('reminderHour');
  });

  test('tells its receiver who recorded what, and names nobody’s browser anew', async () => {
    const { app, deviceId } = await giver();
    const file = await makeHandOff(app, choice, { ...quietly, passphrase: undefined });
    const storage = await anotherBrowser();
    const open = openPlain(file);
    const preview = await previewRestore(storage, open);
    const decided = { erased: 'keep-here', bringBack: false } as const;
    const { added } = await restoreBackup(storage, open, preview, decided);
    expect([preview.leftOut.size, added]).toEqual([0, 3]);
    const { names, own } = await readDevices(storage);
    expect(names).toMatchObject([{ deviceId, name: 'Office laptop', initials: 'A. B.' }]);
    expect(own).not.toBe(deviceId);
    const { history } = await readCaseFile(storage, VERMONT_CASE);
    expect(history.told.map(({ recordedBy }) => recordedBy)).toEqual([deviceId, deviceId]);
  });

  test('is opened by its passphrase alone where it is sealed', async () => {
    const { app } = await giver();
    const file = await makeHandOff(app, choice, { ...quietly, passphrase: 'plum kettle violin' });
    expect(await file.text()).not.toContain(VERMONT_CASE);
    await expect(openSealed(file, 'plum kettle cello')).rejects.toThrow('wrong-passphrase');
    await expect(openSealed(file, 'plum kettle violin')).resolves.toBeDefined();
  });

  test('ends where it is cancelled', async () => {
    const { app } = await giver();
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    const making = makeHandOff(app, choice, { ...quietly, signal, passphrase: undefined });
    await expect(making).rejects.toThrow(/abort/);
  });
});
