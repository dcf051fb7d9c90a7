import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { eraseCase, eraseEntry } from '../../src/storage/erase.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { writeHandOff } from '../../src/storage/write-backup.ts';
import {
  APP,
  collect,
  entriesById,
  fileOf,
  fileWith,
  idsInCopy,
  markersIn,
  preview,
  restore,
} from '../support/backup-files.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  contactId,
  day,
  entryId,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { newEntry } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

const SHARED_BY = [VERMONT_CASE, TEXAS_CASE];

/** What the giver has: a call about two cases, corrected, and one about one. */
async function giver(): Promise<MemoryStorage> {
  const storage = await anotherBrowser();
  const shared = call({ notes: 'Secret', sharedBy: SHARED_BY });
  await recordEntries(storage, [
    newEntry(1, { type: 'case-kept' }, VERMONT_CASE),
    newEntry(2, { type: 'case-kept' }, TEXAS_CASE),
    newEntry(3, shared, VERMONT_CASE),
    newEntry(4, shared, TEXAS_CASE),
  ]);
  storage.setNow('2026-11-21T15:10:00Z');
  await recordEntries(storage, [
    newEntry(5, {
      type: 'entry-corrected',
      entryId: entryId(3),
      fact: { ...shared, notes: 'Secret, put right' },
    }),
    newEntry(6, call({ contactId: contactId(2), answerGiven: 'Wait' }), VERMONT_CASE),
  ]);
  return storage;
}

async function handOff(
  storage: MemoryStorage,
  withNotes: boolean,
  cases: readonly CaseId[] = [VERMONT_CASE],
): Promise<Uint8Array<ArrayBuffer>> {
  const choice = { cases: new Set(cases), withNotes, withStruck: true };
  return collect((await writeHandOff(storage, choice, { app: APP })).bytes);
}

/** What the case file shows, apart from which device it is read at. */
async function told(storage: MemoryStorage, caseId = VERMONT_CASE) {
  const { history, inquiries, windows } = await readCaseFile(storage, caseId);
  return { told: history.told, waiting: history.waiting, inquiries, windows };
}

let gives: MemoryStorage;
let bare: Uint8Array<ArrayBuffer>;
let withNotes: Uint8Array<ArrayBuffer>;
let both: Uint8Array<ArrayBuffer>;
let whole: Uint8Array<ArrayBuffer>;
let here: MemoryStorage;

beforeEach(async () => {
  gives = await giver();
  bare = await handOff(gives, false);
  withNotes = await handOff(gives, true);
  both = await handOff(gives, true, SHARED_BY);
  whole = await fileOf(gives);
  here = await anotherBrowser();
});

describe('a second hand-off', () => {
  it('brings the notes that stayed behind at first, and nothing twice', async () => {
    await restore(here, bare);
    const first = await told(here);
    expect(JSON.stringify(first)).not.toContain('Secret');
    expect(first.inquiries[0]?.contacts).toHaveLength(2);
    expect((await preview(here, bare)).added).toBe(0);
    expect((await preview(here, await handOff(gives, false))).added).toBe(0);
    const seen = await preview(here, withNotes);
    expect([seen.added, [...seen.leftOut]]).toEqual([2, []]);
    await restore(here, withNotes);
    const second = await told(here);
    expect(second.inquiries[0]?.contacts.map(({ notes }) => notes)).toEqual([
      'Secret, put right',
      undefined,
    ]);
    expect(second.told.map(({ entryId: id }) => id)).toEqual(
      first.told.map(({ entryId: id }) => id),
    );
  });

  it('with more cases tells that a call was about these, too', async () => {
    await restore(here, withNotes);
    expect((await told(here)).inquiries[0]?.contacts[0]?.sharedBy).toBeUndefined();
    await restore(here, both);
    expect((await told(here)).inquiries[0]?.contacts[0]?.sharedBy).toEqual(SHARED_BY);
  });

  it(
    'and the giver’s whole backup end in one and the same case file, in whatever order they come',
    async () => {
      const files = { bare, withNotes, both, whole };
      const anyOrder = fc.shuffledSubarray(['bare', 'withNotes', 'both', 'whole'] as const, {
        minLength: 4,
      });
      const expected = await told(gives);
      await fc.assert(
        fc.asyncProperty(anyOrder, async (order) => {
          const storage = await anotherBrowser();
          for (const name of order) {
            expect([...(await preview(storage, files[name])).leftOut]).toEqual([]);
            await restore(storage, files[name]);
          }
          expect(await told(storage)).toEqual(expected);
          expect(await told(storage, TEXAS_CASE)).toEqual(await told(gives, TEXAS_CASE));
        }),
        { numRuns: 8 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );

  it('leaves what was recorded of the first one where it was', async () => {
    await restore(here, bare);
    const [contact] = (await told(here)).told.filter(({ fact }) => fact?.type === 'contact-made');
    if (contact === undefined) throw new Error('It was handed off.');
    await recordEntries(here, [
      newEntry(0x20, {
        type: 'entry-corrected',
        entryId: contact.shownEntryId,
        fact: call({ answerGiven: 'Put right there' }),
      }),
      newEntry(0x21, {
        type: 'window-snoozed',
        subject: contact.entryId,
        on: day('2026-11-21'),
        until: day('2026-12-30'),
      }),
    ]);
    await restore(here, whole);
    const { told: now, waiting } = await told(here);
    expect(waiting).toEqual([]);
    const shown = now.find(({ entryId: id }) => id === contact.entryId);
    expect(shown?.rawFact['answerGiven']).toBe('Put right there');
    expect(shown?.earlier.map(({ fact }) => JSON.stringify(fact)).join()).toContain('Secret');
    // And what the receiver recorded comes back to the giver.
    await restore(gives, await fileOf(here));
    expect(await told(gives)).toEqual(await told(here));
  });

  it('of what was handed off cut goes on as cut, and by the same ids', async () => {
    await restore(here, bare);
    const again = await handOff(here, true);
    const third = await anotherBrowser();
    await restore(third, again);
    expect((await entriesById(third)).map(({ id }) => id)).toEqual(
      (await entriesById(here)).map(({ id }) => id),
    );
    await restore(third, bare);
    await restore(third, withNotes);
    expect((await told(third)).inquiries[0]?.contacts).toHaveLength(2);
  });

  it('brings back nothing that was erased, nor does the whole backup, unless that is chosen', async () => {
    await restore(here, bare);
    await eraseEntry(here, { id: entryId(3), caseId: VERMONT_CASE });
    expect((await told(here)).inquiries[0]?.contacts).toHaveLength(1);
    expect(await markersIn(here)).toContain(entryId(3));
    for (const file of [withNotes, bare]) {
      expect((await preview(here, file)).erasedHere).toEqual([3, 5].map(entryId));
      expect((await restore(here, file)).added).toBe(0);
    }
    await restore(here, whole);
    expect((await told(here)).inquiries[0]?.contacts).toHaveLength(1);
    await restore(here, withNotes, { bringBack: true });
    await restore(here, whole, { bringBack: true });
    const { inquiries } = await told(here);
    expect(inquiries[0]?.contacts.map(({ notes }) => notes).toSorted()).toEqual([
      'Secret, put right',
      undefined,
    ]);
  });

  it('of an erased case is known to be erased', async () => {
    await restore(here, bare);
    await eraseCase(here, VERMONT_CASE);
    expect((await preview(here, whole)).erasedHere).toEqual([1, 3, 5, 6].map(entryId));
    expect((await preview(here, withNotes)).added).toBe(0);
  });
});

describe('the marker of an entry', () => {
  it('is asked about where only a cut of it is here, and erases that once it is confirmed', async () => {
    await restore(here, bare);
    const file = fileWith([], [3, 5].map(entryId));
    expect((await preview(here, file)).wouldErase).toEqual([3, 5].map(entryId));
    await restore(here, file, { erased: 'keep-here' });
    expect((await told(here)).inquiries[0]?.contacts).toHaveLength(2);
    const other = await anotherBrowser();
    await restore(other, bare);
    await restore(other, file, { erased: 'erase-here' });
    expect((await told(other)).inquiries[0]?.contacts).toHaveLength(1);
    expect(await idsInCopy(other)).toHaveLength(2);
    expect((await preview(other, withNotes)).added).toBe(0);
  });
});
