import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { ownDeviceId, readDevices } from '../../src/storage/devices.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import {
  entriesById,
  fileOfLines,
  fileWith,
  headerText,
  preview,
  restore,
} from '../support/backup-files.ts';
import { call, DEVICE, entry, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { keptAndCalled, newEntry } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

const PROTECTED_CASE = 'LIN9990000003' as CaseId;
const ERASED_CASE = 'WAC9990000004' as CaseId;

let here: MemoryStorage;
beforeEach(async () => {
  here = await anotherBrowser();
  await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
});

const kept = (n: number, caseId: CaseId): Entry => ({ ...entry(n, { type: 'case-kept' }), caseId });

describe('what a file would do to cases', () => {
  it('is told by their names: the new ones, and those that get entries', async () => {
    const file = fileWith(
      [
        kept(20, TEXAS_CASE),
        kept(21, PROTECTED_CASE),
        {
          ...kept(22, PROTECTED_CASE),
          fact: { type: 'case-described', patch: { isProtected: true } },
        },
        { ...kept(23, VERMONT_CASE), fact: { type: 'entry-struck', entryId: entryId(2) } },
        kept(24, ERASED_CASE),
      ],
      [entryId(24)],
    );
    expect(await preview(here, file)).toMatchObject({
      added: 4,
      newCases: [
        { caseId: TEXAS_CASE, isProtected: false },
        { caseId: PROTECTED_CASE, isProtected: true },
      ],
      changedCases: [VERMONT_CASE],
    });
    await restore(here, file);
    expect(await preview(here, file)).toMatchObject({ newCases: [], changedCases: [] });
  });

  it('is never to name this browser anew, in whoever’s name that is said', async () => {
    const own = await ownDeviceId(here);
    const named = newEntry(0x30, { type: 'device-named', deviceId: own, name: 'Mine' });
    await recordEntries(here, [{ id: named.id, fact: named.fact }]);
    const other = DEVICE.replace(/.$/, 'f');
    const naming = (n: number, recordedBy: string) => {
      const { caseId: _, ...rest } = entry(n, {
        type: 'device-named',
        deviceId: own,
        name: 'Theirs',
      });
      return { ...rest, recordedAt: '2026-11-30T10:00:00.000Z', recordedBy };
    };
    const lines = [naming(0x31, other), naming(0x32, own)].map((each) =>
      JSON.stringify({ entry: each }),
    );
    const handOff = fileOfLines([headerText({ kind: 'hand-off' }), ...lines]);
    expect([...(await preview(here, handOff)).leftOut]).toEqual([['names-this-browser', 2]]);
    const before = await entriesById(here);
    await restore(here, handOff);
    expect(await entriesById(here)).toEqual(before);
    // A backup keeps what its journal kept; but what another device says of this one counts for nothing.
    await restore(here, fileWith([naming(0x31, other)]));
    expect((await readDevices(here)).names).toMatchObject([{ deviceId: own, name: 'Mine' }]);
  });
});
