import { beforeEach, describe, expect, it } from 'vitest';
import { BACKUP_LIMITS } from '../../src/domain/backup/backup-limits.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { previewRestore } from '../../src/storage/preview-restore.ts';
import { readBackup } from '../../src/storage/read-backup.ts';
import {
  fileOf,
  fileOfLines,
  fileWith,
  headerText,
  inPieces,
  preview,
  restore,
} from '../support/backup-files.ts';
import { call, DEVICE, entryId, VERMONT_CASE } from '../support/given.ts';
import { nested, NOW, readItems, someJournal } from '../support/hostile-files.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { contentOfDatabase } from '../support/memory-storage.ts';

describe('what is left out of a file', () => {
  const sound = {
    id: entryId(1),
    v: 1,
    caseId: VERMONT_CASE,
    recordedAt: '2026-11-20T10:00:00.000Z',
    recordedBy: DEVICE,
    fact: { type: 'case-kept' },
  };
  const impossible = { ...call(), on: '2026-02-30' };

  it.each([
    ['text-too-long', { ...sound, fact: { type: 'new-one', notes: 'x'.repeat(100_001) } }],
    ['not-plain', { ...sound, fact: { type: 'new-one', deep: nested(40) } }],
    ['not-plain', { ...sound, fact: JSON.parse('{"type":"case-kept","__proto__":{}}') }],
    ['no-entry', { ...sound, id: 'one' }],
    ['no-entry', { ...sound, recordedAt: '+99999-01-01T00:00:00Z' }],
    ['no-entry', { ...sound, caseId: 'constructor' }],
    ['no-entry', 'an entry'],
    ['impossible-stamp', { ...sound, era: 1001, recordedAt: '2026-11-23T10:00:00.000Z' }],
  ])('is told by its line: %s', async (reason, entry) => {
    const items = await readItems(fileWith([sound, entry]));
    expect(items.slice(1, 3)).toMatchObject([
      { kind: 'entry', line: 2 },
      { kind: 'left-out', line: 3, reason },
    ]);
  });

  it.each([
    ['a kind of fact', { ...sound, fact: { type: 'case-dreamt-of', on: '2026-02-30' } }],
    [
      'a kind of fact in a correction',
      {
        ...sound,
        fact: { type: 'entry-corrected', entryId: entryId(9), fact: { type: 'case-dreamt-of' } },
      },
    ],
    [
      'a fact that means more by then',
      { ...sound, v: 2, fact: { ...call(), on: ['then', 'now'] } },
    ],
  ])('is nothing of what a newer version may have written: %s', async (_, entry) => {
    const lines = [headerText({ kind: 'hand-off' }), JSON.stringify({ entry })];
    const items = await readItems(fileOfLines(lines));
    expect(items[1]).toMatchObject({ kind: 'entry', entry });
  });

  it.each([
    ['told', impossible],
    ['corrected to', { type: 'entry-corrected', entryId: entryId(9), fact: impossible }],
  ])('is in a hand-off what nobody can have %s, which a backup keeps as it is', async (_, fact) => {
    const said = { ...sound, fact };
    const line = JSON.stringify({ entry: said });
    const handOff = await readItems(fileOfLines([headerText({ kind: 'hand-off' }), line]));
    expect(handOff[1]).toMatchObject({ kind: 'left-out', reason: 'unreadable-fact' });
    const backup = await readItems(fileOfLines([headerText(), line]));
    expect(backup[1]).toEqual({ kind: 'entry', line: 2, entry: said });
  });

  it('is a line that is not JSON, or of a kind that nobody knows', async () => {
    const lines = [headerText(), '{"entry":', '{"note":1}', '', '[]', 'null', '7'];
    const file = fileOfLines(lines);
    const text = new TextDecoder().decode(file).replace('"entries":1', '"entries":0');
    const items = await readItems(new TextEncoder().encode(text));
    expect(items.slice(1, -1).map((item) => item.kind === 'left-out' && item.reason)).toEqual(
      lines.slice(1).map(() => 'unknown-line'),
    );
  });

  it('is a marker that names nothing, and every marker of a hand-off', async () => {
    const kinds = async (lines: readonly string[]) =>
      (await readItems(fileOfLines(lines))).slice(1, -1).map(({ kind }) => kind);
    const markers = [JSON.stringify({ erased: entryId(1) }), '{"erased":"all"}'];
    expect(await kinds([headerText(), ...markers])).toEqual(['marker', 'left-out']);
    const handOff = headerText({ kind: 'hand-off' });
    expect(await kinds([handOff, ...markers])).toEqual(['left-out', 'left-out']);
  });

  it('is a setting or an address in a hand-off: they are the receiver’s own', async () => {
    const { caseId: _caseId, ...journalWide } = sound;
    const setting = { type: 'setting-changed', name: 'reminderHour', value: 3 };
    const lines = [
      headerText({ kind: 'hand-off' }),
      JSON.stringify({ entry: { ...journalWide, fact: setting } }),
      JSON.stringify({ entry: sound }),
    ];
    expect((await readItems(fileOfLines(lines))).slice(1, -1)).toMatchObject([
      { kind: 'left-out', reason: 'not-of-a-case' },
      { kind: 'entry' },
    ]);
  });
});

describe('a file that is refused', () => {
  let storage: MemoryStorage;
  beforeEach(async () => {
    storage = await someJournal();
  });
  const encode = (text: string) => new TextEncoder().encode(text);
  const few = { entries: 3, markers: 3, entriesOfCase: 2 };
  const small = { ...few, bytes: 5000, headerBytes: 400, lineBytes: 500 };

  it.each([
    ['cut off before its last line', () => fileWith([1, 2]).slice(0, -130), 'cut-off'],
    ['cut off in its last line', () => fileWith([1, 2]).slice(0, -9), 'cut-off'],
    [
      'going on behind its last line',
      () => encode(`${decode(fileWith([]))}{"entry":1}\n`),
      'damaged',
    ],
    [
      'with another number of lines',
      () => encode(decode(fileWith([1, 2])).replace('{"entry":1}\n', '')),
      'damaged',
    ],
    ['of a newer version', () => fileOfLines([headerText({ version: 2 })]), 'newer-version'],
    ['sealed once more inside', () => fileOfLines([headerText({ sealed: {} })]), 'sealed'],
    [
      'that is no text',
      () => Uint8Array.of(...encode(`${headerText()}\n`), 0xff, 0xfe, 0x0a),
      'damaged',
    ],
    ['that is empty', () => new Uint8Array(0), 'not-a-backup'],
  ])('leaves everything as it was: one %s', async (_name, make, refusal) => {
    const before = await contentOfDatabase(await storage.connection());
    await expect(preview(storage, make())).rejects.toMatchObject({ refusal });
    expect(await contentOfDatabase(await storage.connection())).toEqual(before);
  });

  it.each([
    ['a line', () => fileWith(['x'.repeat(600)])],
    [
      'it as a whole',
      () =>
        fileWith(
          Array.from({ length: 3 }, () => 'x'.repeat(450)),
          [],
        ),
      1200,
    ],
    ['the number of entries', () => fileWith([1, 2, 3, 4])],
    ['the number of markers', () => fileWith([], [1, 2, 3, 4])],
  ])('is one in which %s is too much', async (_name, make, bytes = 5000) => {
    await expect(readItems(make(), { ...small, bytes })).rejects.toMatchObject({
      refusal: 'too-large',
    });
  });

  it('is one by which a case would have too many entries, with those that are here', async () => {
    const more = (...numbers: readonly number[]) =>
      fileWith(
        numbers.map((n) => ({
          id: entryId(n),
          v: 1,
          caseId: VERMONT_CASE,
          recordedAt: '2026-11-20T10:00:00.000Z',
          recordedBy: DEVICE,
          fact: { type: 'status-checked', on: '2026-11-20' },
        })),
      );
    const lookAt = (bytes: Uint8Array, entriesOfCase: number) =>
      previewRestore(storage, inPieces(bytes), { limits: { ...BACKUP_LIMITS, entriesOfCase } });
    expect(await lookAt(more(0x91), 6)).toMatchObject({ added: 1 });
    await expect(lookAt(more(0x91, 0x92), 6)).rejects.toMatchObject({ refusal: 'case-too-large' });
    // What is here already is no reason to refuse a file that adds nothing to it.
    expect(await lookAt(await fileOf(storage), 1)).toMatchObject({ added: 0, here: 6 });
  });

  it('is read no further than it may go', async () => {
    let asked = 0;
    async function* endless() {
      yield encode(`${headerText()}\n`);
      for (;;) {
        asked += 1000;
        yield new Uint8Array(1000).fill(0x20);
      }
    }
    const reading = (async () => {
      for await (const _item of readBackup(endless(), { now: NOW, limits: small }));
    })();
    await expect(reading).rejects.toMatchObject({ refusal: 'too-large' });
    expect(asked).toBeLessThan(6000);
  });

  it('ends at once when the person ends it', async () => {
    const gone = new AbortController();
    gone.abort(new Error('ended'));
    const items = readBackup(inPieces(fileWith([1]))(), { now: NOW, signal: gone.signal });
    await expect(items.next()).rejects.toThrow('ended');
  });

  function decode(bytes: Uint8Array): string {
    return new TextDecoder().decode(bytes);
  }
});

describe('a file of nothing but markers', () => {
  it('erases nothing that the person does not agree to', async () => {
    const storage = await someJournal();
    const before = await (await storage.connection()).getAll('entries');
    const file = fileWith(
      [],
      before.map(({ id }) => id),
    );
    const seen = await preview(storage, file);
    expect([seen.added, seen.wouldErase.length]).toEqual([0, before.length]);
    await restore(storage, file, { erased: 'keep-here' });
    expect(await (await storage.connection()).getAll('entries')).toEqual(before);
    expect(await makeWhole(storage, { fully: true })).toBeUndefined();
  });
});
