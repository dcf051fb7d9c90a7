import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtBackup } from '../../src/platform/open-backup.ts';
import { sealBackup } from '../../src/platform/seal-backup.ts';
import { createSealingKey } from '../../src/platform/sealing-key.ts';
import { collect, fileWith, headerText, inPieces } from '../support/backup-files.ts';
import { uuid } from '../support/given.ts';
import { chunksOf, HEADER, PASSPHRASE, readSealed, seal, unseal } from '../support/sealed-files.ts';

describe('a sealed file that somebody changed', () => {
  let sealed: Uint8Array<ArrayBuffer>;
  const plain = fileWith([{ x: 'x'.repeat(500) }]);
  beforeAll(async () => {
    sealed = await seal(plain);
  });
  const part = (from: number, to: number) => sealed.subarray(from, to);
  const made = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

  it('does not open with another passphrase', async () => {
    await expect(unseal(sealed, 'another')).rejects.toMatchObject({ refusal: 'wrong-passphrase' });
  });

  it('is refused with two chunks in each other’s place', async () => {
    const [, [a, b] = [0, 0], [c, d] = [0, 0]] = chunksOf(sealed);
    const moved = made(part(0, a), part(c, d), part(a, b), part(d, sealed.length));
    await expect(unseal(moved)).rejects.toMatchObject({ refusal: 'damaged' });
  });

  it('is refused with a chunk left out, or one twice', async () => {
    const [, [a, b] = [0, 0]] = chunksOf(sealed);
    const without = made(part(0, a), part(b, sealed.length));
    await expect(unseal(without)).rejects.toMatchObject({ refusal: 'damaged' });
    const twice = made(part(0, b), part(a, sealed.length));
    await expect(unseal(twice)).rejects.toMatchObject({ refusal: 'damaged' });
  });

  it('is refused when it ends with another chunk than its last, or in the middle of one', async () => {
    const chunks = chunksOf(sealed);
    for (const [from, to] of chunks.slice(1)) {
      for (const at of [from, from + 5, from + 20, to - 1]) {
        await expect(unseal(made(part(0, at)))).rejects.toMatchObject({ refusal: 'cut-off' });
      }
    }
    await expect(unseal(made(sealed, Uint8Array.of(1)))).rejects.toMatchObject({
      refusal: expect.stringMatching(/cut-off|damaged/),
    });
  });

  it('is refused with a chunk of another file under the same key', async () => {
    const key = await createSealingKey(PASSPHRASE, { rounds: 10 });
    const files = await Promise.all(
      [HEADER.file, uuid(2)].map((file) =>
        collect(
          sealBackup({ header: { ...HEADER, file }, bytes: inPieces(plain)() }, key, {
            chunkSize: 100,
          }),
        ),
      ),
    );
    const [one, other] = files as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    const [, [a, b] = [0, 0]] = chunksOf(one);
    const mixed = made(one.subarray(0, a), other.subarray(a, b), one.subarray(b));
    await expect(unseal(one)).resolves.toEqual(plain);
    await expect(unseal(mixed)).rejects.toMatchObject({ refusal: 'damaged' });
  });

  it('is refused with any other first line, even where that says the same', async () => {
    const lineEnd = sealed.indexOf(0x0a);
    const text = new TextDecoder().decode(part(0, lineEnd));
    const changes = [
      text.replace('"kind":"backup"', '"kind":"hand-off"'),
      text.replace('2026-11-20', '2026-11-19'),
      text.replace('{', '{ '),
      text.replace('"rounds":10', '"rounds":11'),
      text.replace('"chunkSize":100', '"chunkSize":99'),
    ];
    for (const changed of changes) {
      const file = made(new TextEncoder().encode(changed), part(lineEnd, sealed.length));
      await expect(unseal(file)).rejects.toMatchObject({ refusal: 'wrong-passphrase' });
    }
  });

  it('is refused whichever of its bytes is flipped', async () => {
    expect((await readSealed(sealed)).at(-1)).toMatchObject({ kind: 'end' });
    const step = Math.ceil(sealed.length / 150);
    for (let at = 0; at < sealed.length; at += step) {
      const flipped = sealed.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      await expect(readSealed(flipped)).rejects.toMatchObject({ name: 'BackupRefusedError' });
    }
  });
});

describe('a file that is none of ours', () => {
  it.each([
    ['nothing at all', '', 'not-a-backup'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'not-a-backup'],
    ['another list', '[1,2]\n', 'not-a-backup'],
    ['a long line', 'x'.repeat(9000), 'not-a-backup'],
    ['a raw copy', '{"followthrough":"raw copy","format":1}\n', 'not-a-backup'],
    ['a file of a version to come', `${headerText({ version: 2 })}\n`, 'newer-version'],
    ['a version that is no number', `${headerText({ version: 'x' })}\n`, 'not-a-backup'],
    ['a header without a device', `${headerText({ device: 5 })}\n`, 'damaged'],
    ['a cipher that nobody knows', `${headerText({ sealed: { cipher: 'rot13' } })}\n`, 'damaged'],
  ])('is refused at first sight: %s', async (_name, text, refusal) => {
    await expect(lookAtBackup(new Blob([text]))).rejects.toMatchObject({ refusal });
  });

  it('is refused for its size before anything of it is read', async () => {
    const least = { lineBytes: 10, entries: 1, markers: 1, entriesOfCase: 1 };
    const limits = { ...least, bytes: 10, headerBytes: 4096 };
    await expect(lookAtBackup(new Blob([headerText()]), { limits })).rejects.toMatchObject({
      refusal: 'too-large',
    });
  });
});
