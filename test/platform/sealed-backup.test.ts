import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealedHeaderText } from '../../src/domain/backup/sealed-file.ts';
import { lookAtBackup, openPlain, openSealed } from '../../src/platform/open-backup.ts';
import { sealBackup } from '../../src/platform/seal-backup.ts';
import { createSealingKey, deriveOpeningKey } from '../../src/platform/sealing-key.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { writeBackup } from '../../src/storage/write-backup.ts';
import {
  APP,
  collect,
  fileOf,
  fileOfLines,
  fileWith,
  headerText,
  inPieces,
} from '../support/backup-files.ts';
import { call, DEVICE, receipt, uuid } from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';
import { chunksOf, FEW, HEADER, PASSPHRASE, seal, unseal } from '../support/sealed-files.ts';
import { readAsStranger } from '../support/stranger.ts';

/** What an independent program of twenty lines on Node’s crypto made of the same. */
const KNOWN = {
  bytes: 391,
  sha256: '09f42c795b4b7458c86819588ff3a58bdec7289b10eb54dcdc3096adc2efcc1c',
};

/** Bytes that count up: what is drawn at random, in a test that wants to know it. */
function countingBytes() {
  let next = 0;
  return (count: number) => Uint8Array.from({ length: count }, () => (next += 1) & 0xff);
}

describe('a sealed file', () => {
  it('is what it was for these words, salt and IVs (known answer, computed with Node’s crypto)', async () => {
    const random = countingBytes();
    const key = await createSealingKey('password', { rounds: 1000, random });
    const plain = new TextEncoder().encode('{"entry":"made up"}\n'.repeat(3));
    const bytes = inPieces(plain)();
    const sealed = await collect(
      sealBackup({ header: HEADER, bytes }, key, { chunkSize: 32, random }),
    );
    expect(sealed.length).toBe(KNOWN.bytes);
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(KNOWN.sha256);
  });

  it('is opened by its passphrase, as often as is needed', async () => {
    const plain = fileWith([{ x: 'é'.repeat(500) }]);
    const open = await openSealed(new Blob([await seal(plain)]), PASSPHRASE, FEW);
    expect(await collect(open())).toEqual(plain);
    expect(await collect(open())).toEqual(plain);
  });

  it.each([0, 1, 99, 100, 101, 200, 1000])('holds %i bytes as they were', async (length) => {
    const plain = Uint8Array.from({ length }, (_, at) => at & 0xff);
    expect(await unseal(await seal(plain))).toEqual(plain);
  });

  it('is the same passphrase however a keyboard spells its letters', async () => {
    const sealed = await seal(fileWith([]), { passphrase: 'caf\u00e9' });
    await expect(unseal(sealed, 'cafe\u0301')).resolves.toEqual(fileWith([]));
  });

  it('draws an IV for every chunk, and a salt for every key', async () => {
    const plain = fileWith([{ x: 'x'.repeat(3000) }]);
    const files = [await seal(plain), await seal(plain)];
    const ivs = files.flatMap((sealed) =>
      chunksOf(sealed).map(([from]) =>
        Buffer.from(sealed.subarray(from, from + 12)).toString('hex'),
      ),
    );
    expect(ivs.length).toBeGreaterThan(50);
    expect(new Set(ivs).size).toBe(ivs.length);
    const salts = files.map(
      (sealed) => /"salt":"(\w{32})"/.exec(Buffer.from(sealed).toString())?.[1],
    );
    expect(new Set(salts).size).toBe(2);
  });

  it('is written with 600,000 rounds and read with no fewer', async () => {
    const { rounds } = await createSealingKey('x');
    expect(rounds).toBe(600_000);
    await expect(lookAtBackup(new Blob([await seal(fileWith([]))]))).rejects.toMatchObject({
      refusal: 'rounds',
    });
  });

  it('is not opened when it asks for so many rounds that the page would stand still', async () => {
    const salt = new Uint8Array(16);
    const text = sealedHeaderText({ ...HEADER, sealed: { rounds: 2 ** 40, salt, chunkSize: 100 } });
    const opening = openSealed(new Blob([`${text}\n`, new Uint8Array(50)]), PASSPHRASE);
    await expect(opening).rejects.toMatchObject({ refusal: 'rounds' });
  });

  it('is not opened when its chunks are so small that reading it would take hours', async () => {
    const sealed = await seal(fileWith([]), { chunkSize: 4095 });
    const { leastChunk: _, ...anyRounds } = FEW;
    const opening = openSealed(new Blob([sealed]), PASSPHRASE, anyRounds);
    await expect(opening).rejects.toMatchObject({ refusal: 'damaged' });
    const least = await seal(fileWith([]), { chunkSize: 4096 });
    await expect(openSealed(new Blob([least]), PASSPHRASE, anyRounds)).resolves.toBeDefined();
  });

  it('is refused when it is another file inside than it says outside', async () => {
    const changes = [
      { kind: 'hand-off' },
      { file: uuid(7) },
      { createdAt: '2026-11-20T10:00:01Z' },
    ];
    for (const change of changes) {
      const sealed = await seal(fileOfLines([headerText(change)]));
      await expect(unseal(sealed)).rejects.toMatchObject({ refusal: 'damaged' });
    }
    const same = fileOfLines([headerText({ app: '1.2.3' })]);
    expect(await unseal(await seal(same))).toEqual(same);
  });

  it('is sealed by a key that opens nothing, and opened by one that can’t be read', async () => {
    const { key } = await createSealingKey(PASSPHRASE, { rounds: 10 });
    expect([key.usages, key.extractable]).toEqual([['encrypt'], false]);
    const opening = await deriveOpeningKey(PASSPHRASE, new Uint8Array(16), 10);
    expect([opening.key.usages, opening.key.extractable]).toEqual([['decrypt'], false]);
  });

  it('says of itself before it is opened only what it is and since when', async () => {
    const seen = await lookAtBackup(new Blob([await seal(fileWith([]))]), FEW);
    expect(seen).toMatchObject({
      isSealed: true,
      header: { kind: 'backup', file: HEADER.file, createdAt: '2026-11-20T10:00:00Z' },
    });
  });
});

describe('a backup of somebody’s journal', () => {
  const NOTES = 'Ms. Made-Up said to wait, and to call Mr. Nobody';

  async function recorded() {
    forgetDatabases();
    const storage = createMemoryStorage();
    const made = receipt('EAC2190012345');
    await recordEntries(storage, [
      ...keptAndCalled(1, made as never, call({ notes: NOTES, representativeName: 'Jo Made-Up' })),
      newEntry(3, { type: 'case-described', patch: { label: 'Rosa Made-Up' } }, made as never),
    ]);
    return storage;
  }

  it('shows no number, name or note in its bytes once it is sealed', async () => {
    const storage = await recorded();
    const plain = new TextDecoder('latin1').decode(await fileOf(storage));
    const written = await writeBackup(storage, { app: APP, deviceName: 'Rosa’s laptop' });
    const key = await createSealingKey(PASSPHRASE, { rounds: 10 });
    const sealed = new TextDecoder('latin1').decode(await collect(sealBackup(written, key)));
    const telling = [
      /EAC ?21[ -]?900[ -]?12345/i,
      /2190012345/,
      /Made-Up/,
      /Rosa/,
      /Nobody/,
      /wait/,
    ];
    for (const words of telling.slice(0, 4)) expect(plain).toMatch(words);
    for (const words of telling) expect(sealed).not.toMatch(words);
    expect(sealed).not.toContain(DEVICE);
  });

  it('is read by who has only the document, a passphrase, and Node', async () => {
    const storage = await recorded();
    const written = await writeBackup(storage, { app: APP });
    const key = await createSealingKey(PASSPHRASE, { rounds: 10 });
    const sealed = await collect(sealBackup(written, key, { chunkSize: 512 }));
    const lines = readAsStranger(sealed, PASSPHRASE).split('\n').slice(0, -1);
    const [first, ...rest] = lines.map((line) => JSON.parse(line) as Record<string, never>);
    const last = rest.pop();
    expect(first).toMatchObject({
      format: 'followthrough-backup',
      version: 1,
      counts: { entries: 3 },
    });
    expect(rest.map(({ entry }) => entry)).toMatchObject([
      { fact: { type: 'case-kept' } },
      { fact: { type: 'contact-made', notes: NOTES } },
      { fact: { type: 'case-described' } },
    ]);
    const before = lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('');
    const sha256 = createHash('sha256').update(before, 'utf8').digest('hex');
    expect(last).toEqual({ end: { entries: 3, markers: 0, sha256 } });
  });

  it('can be looked at without a passphrase when it is not sealed', async () => {
    const bytes = await fileOf(await recorded());
    const file = new Blob([bytes]);
    expect(await lookAtBackup(file)).toMatchObject({ isSealed: false, header: { app: APP } });
    expect(await collect(openPlain(file)())).toEqual(bytes);
    expect(await collect((await openSealed(file, 'whatever'))())).toEqual(bytes);
  });
});
