import { createCipheriv } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../../src/domain/ids.ts';
import type { Keyring } from '../../../src/platform/team/keyring.ts';
import { addTeamKey, createKeyring } from '../../../src/platform/team/keyring.ts';
import { createTeamSealing, toStoredKeyring } from '../../../src/platform/team/team-sealing.ts';
import { uuid } from '../../support/given.ts';
import { countingBytes, entryItem, erasedItem, teamSealing } from '../../support/team-keys.ts';

const ID = uuid(1) as EntryId;

describe('what a team seals', () => {
  it('opens as it was, whatever it says', async () => {
    const sealing = await teamSealing();
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.object(), async (id, says) => {
        const entry = { ...says, id };
        const asJson: unknown = JSON.parse(JSON.stringify({ entry }));
        expect(await sealing.open(await sealing.seal({ type: 'entry', entry }))).toEqual(asJson);
        const erased = await sealing.seal({ type: 'erased', id: id as EntryId });
        expect(await sealing.open(erased)).toEqual({ erased: id });
      }),
      { numRuns: 100 },
    );
  });

  it('stands under an id that tells nothing, the same on every machine and with every key', async () => {
    const keyring = createKeyring({ random: countingBytes() });
    const first = createTeamSealing(await toStoredKeyring(keyring));
    const later = createTeamSealing(await toStoredKeyring(addTeamKey(keyring)));
    const id = await first.documentId('entry', ID);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await later.documentId('entry', ID)).toBe(id);
    expect((await later.seal(entryItem(1)))._id).toBe(id);
    expect(await first.documentId('erased', ID)).not.toBe(id);
    expect(await (await teamSealing(7)).documentId('entry', ID)).not.toBe(id);
  });

  it('is sealed by the newest key, and opened by every older one', async () => {
    const keyring = createKeyring();
    const [before, after] = await Promise.all(
      [keyring, addTeamKey(keyring)].map(async (each) =>
        createTeamSealing(await toStoredKeyring(each)),
      ),
    );
    const old = await before?.seal(entryItem(1, { a: 1 }));
    const fresh = await after?.seal(entryItem(1, { a: 1 }));
    expect(old?.key).not.toBe(fresh?.key);
    expect(await after?.open(old)).toEqual({ entry: { a: 1, id: ID } });
    // Who left has no key for it.
    expect(await before?.open(fresh)).toBeUndefined();
  });

  it('is another text each time', async () => {
    const sealing = await teamSealing();
    const [one, other] = [await sealing.seal(erasedItem(1)), await sealing.seal(erasedItem(1))];
    expect(one._id).toBe(other._id);
    expect(one.sealed).not.toBe(other.sealed);
  });

  it('opens no more after any one character of it was changed', async () => {
    const sealing = await teamSealing();
    const document = await sealing.seal(entryItem(1, { notes: 'made up' }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<'_id' | 'key' | 'sealed'>('_id', 'key', 'sealed'),
        fc.nat(),
        fc.constantFrom('A', 'b', '0', '+', '=', ' ', '\u00e9'),
        async (field, where, character) => {
          const text = document[field];
          const at = where % text.length;
          const changed = `${text.slice(0, at)}${character}${text.slice(at + 1)}`;
          fc.pre(changed !== text);
          expect(await sealing.open({ ...document, [field]: changed })).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('opens no more where the bits that base64 leaves over were changed', async () => {
    const sealing = await teamSealing();
    const document = await sealing.seal(erasedItem(1));
    // 284 bytes: two of them stand in the last four characters, with two bits to spare.
    expect(document.sealed.at(-1)).toBe('=');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const spare = letters[letters.indexOf(document.sealed.at(-2) ?? '') + 1];
    const changed = `${document.sealed.slice(0, -2)}${spare}=`;
    expect(atob(changed)).toBe(atob(document.sealed));
    expect(await sealing.open({ ...document, sealed: changed })).toBeUndefined();
    expect(await sealing.open({ ...document, sealed: `${document.sealed}\n` })).toBeUndefined();
  });

  it('opens under no other id, by no other name of a key, and for no other team', async () => {
    const keyring = addTeamKey(createKeyring());
    const sealing = createTeamSealing(await toStoredKeyring(keyring));
    const document = await sealing.seal(entryItem(1));
    const other = await sealing.seal(entryItem(2));
    expect(await sealing.open({ ...document, _id: other._id })).toBeUndefined();
    expect(await sealing.open({ ...document, key: keyring.keys[0]?.name })).toBeUndefined();
    expect(await (await teamSealing(9)).open(document)).toBeUndefined();
    expect(await sealing.open({ ...document, _rev: '1-a', more: [] })).toBeDefined();
  });

  it('is not taken from a member who sealed it for the place of another entry', async () => {
    const keyring = createKeyring();
    const sealing = createTeamSealing(await toStoredKeyring(keyring));
    const own = await sealing.documentId('entry', ID);
    const other = await sealing.documentId('entry', uuid(2) as EntryId);
    const value = { entry: { id: ID } };
    // What an independent program makes of the same opens here, and only in its own place.
    expect(await sealing.open(strangelySealed(keyring, own, value))).toEqual(value);
    expect(await sealing.open(strangelySealed(keyring, other, value))).toBeUndefined();
    expect(await sealing.open(strangelySealed(keyring, own, { erased: ID }))).toBeUndefined();
    expect(await sealing.open(strangelySealed(keyring, own, [value]))).toBeUndefined();
  });

  it('is nothing where a server gives what no team writes', async () => {
    const sealing = await teamSealing();
    const { key } = await sealing.seal(entryItem(1));
    const _id = '0'.repeat(32);
    const foreign = [
      undefined,
      null,
      7,
      [],
      {},
      { _id, key },
      { _id, key, sealed: '' },
      { _id, key, sealed: 'AAAA' },
      { _id, key, sealed: 'A'.repeat(4_000_000) },
      { _id, key, sealed: { toString: 1 } },
      { _id: 'team', key, sealed: 'A'.repeat(400) },
      { _id, key: '__proto__', sealed: 'A'.repeat(400) },
    ];
    for (const document of foreign) expect(await sealing.open(document)).toBeUndefined();
  });

  it('has a length that tells a note from a long one, and nothing more', async () => {
    const sealing = await teamSealing();
    const lengths = new Set<number>();
    for (let length = 0; length < 600; length += 40) {
      const { sealed } = await sealing.seal(entryItem(1, { notes: 'x'.repeat(length) }));
      const bytes = atob(sealed).length - 12 - 16;
      expect(bytes % 256).toBe(0);
      lengths.add(bytes);
    }
    expect([...lengths]).toEqual([256, 512, 768]);
    const erased = await sealing.seal(erasedItem(1));
    expect(atob(erased.sealed).length).toBe(12 + 256 + 16);
  });

  it('holds an entry as large as a line of a backup may be, and none that is larger', async () => {
    const sealing = await teamSealing();
    const room = 2 ** 21 - JSON.stringify({ entry: { notes: '', id: ID } }).length;
    const largest = await sealing.seal(entryItem(1, { notes: 'x'.repeat(room) }));
    expect(await sealing.open(largest)).toMatchObject({ entry: { id: ID } });
    const larger = sealing.seal(entryItem(1, { notes: 'x'.repeat(room + 1) }));
    await expect(larger).rejects.toThrow(RangeError);
  });

  it('holds no part of a receipt number, a name or a note', async () => {
    const sealing = await teamSealing();
    const words = ['EAC2190012345', '2190012345', 'Rosa Made-Up', 'said to wait'];
    const says = { caseId: words[0], fact: { name: words[2], notes: words[3] } };
    const text = JSON.stringify(await sealing.seal(entryItem(1, says)));
    for (const word of words) {
      for (const spelled of [word, word.slice(0, 6), btoa(word).slice(0, 7), word.slice(-5)]) {
        expect(text.toLowerCase()).not.toContain(spelled.toLowerCase());
      }
    }
    expect(text).not.toContain(ID);
  });

  it('is sealed by keys that a database keeps and nobody reads', async () => {
    const stored = structuredClone(await toStoredKeyring(createKeyring()));
    for (const key of [stored.idKey, ...stored.keys.map((each) => each.key)]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable');
    }
    expect(JSON.stringify(stored)).not.toMatch(/[0-9a-f]{64}/);
    const sealing = createTeamSealing(stored);
    expect(await sealing.open(await sealing.seal(erasedItem(1)))).toEqual({ erased: ID });
  });

  it('has an id', async () => {
    const sealing = await teamSealing();
    await expect(sealing.seal({ type: 'entry', entry: { id: 'x' } })).rejects.toThrow(TypeError);
  });
});

/** Sealed with Node's own means, under whatever id. */
function strangelySealed({ keys: [newest] }: Keyring, _id: string, value: object): object {
  const { name = '', key = new Uint8Array(32) } = newest ?? {};
  const iv = Buffer.alloc(12, 7);
  const closing = createCipheriv('aes-256-gcm', key, iv);
  closing.setAAD(Buffer.from(JSON.stringify([_id, name])));
  const text = [iv, closing.update(JSON.stringify(value)), closing.final(), closing.getAuthTag()];
  return { _id, key: name, sealed: Buffer.concat(text).toString('base64') };
}
