import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BackupRefusedError } from '../../src/domain/backup/backup-refused.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { parseEntry } from '../../src/domain/entry.ts';
import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { openSealed } from '../../src/platform/open-backup.ts';
import { sealBackup } from '../../src/platform/seal-backup.ts';
import { createSealingKey } from '../../src/platform/sealing-key.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import type { BackupItem } from '../../src/storage/read-backup.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { foldRules } from '../../src/storage/refold-case.ts';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { APP, collect, fileOf, fileWith, restore } from '../support/backup-files.ts';
import { BUSY_MACHINE_IN_MS, entryId, holidays, VERMONT_CASE } from '../support/given.ts';
import { nested, readItems, someJournal } from '../support/hostile-files.ts';
import { newEntry } from '../support/memory-storage.ts';
import { allFromStored } from '../../src/storage/stored-entry.ts';

/** What reading gives, or by which word it refuses; anything else that is thrown fails the test. */
async function readOrRefuse(bytes: Uint8Array): Promise<readonly BackupItem[] | string> {
  try {
    return await readItems(bytes);
  } catch (error) {
    if (error instanceof BackupRefusedError) return error.refusal;
    throw error;
  }
}

/** One change somewhere in a file. */
const anyHarm = fc.record({
  kind: fc.constantFrom('flip', 'drop', 'insert', 'cut', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  size: fc.integer({ min: 1, max: 40 }),
  bit: fc.integer({ min: 0, max: 7 }),
});
type Harm = typeof anyHarm extends fc.Arbitrary<infer Value> ? Value : never;

function harmed(bytes: Uint8Array, { kind, at, size, bit }: Harm): Uint8Array<ArrayBuffer> {
  const from = Math.floor(at * bytes.length);
  const [before, behind] = [bytes.subarray(0, from), bytes.subarray(from)];
  const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (kind) {
    case 'flip': {
      const flipped = bytes.slice();
      flipped[from] = (flipped[from] ?? 0) ^ (1 << bit);
      return join(flipped);
    }
    case 'drop':
      return join(before, behind.subarray(size));
    case 'insert':
      return join(before, new Uint8Array(size).fill(0x20 + bit), behind);
    case 'cut':
      return join(before);
    default:
      return join(before, behind.subarray(0, size), behind);
  }
}

describe('a file that was changed anywhere', () => {
  let plain: Uint8Array<ArrayBuffer>;
  let whole: readonly BackupItem[];
  beforeAll(async () => {
    plain = await fileOf(await someJournal());
    whole = await readItems(plain);
  });

  it(
    'is refused, or says the same as before (5,000 changes)',
    async () => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(anyHarm, async (harm) => {
          const result = await readOrRefuse(harmed(plain, harm));
          if (typeof result === 'string') refused += 1;
          expect(typeof result === 'string' ? whole : result).toEqual(whole);
        }),
        { numRuns: 5000 },
      );
      expect(refused).toBeGreaterThan(4500);
    },
    BUSY_MACHINE_IN_MS,
  );

  it(
    'is refused, or says the same as before, when it is sealed (2,000 changes)',
    async () => {
      const key = await createSealingKey('a passphrase', { rounds: 10 });
      const written = await writeBackup(await someJournal(), { app: APP });
      const sealed = await collect(sealBackup(written, key, { chunkSize: 256 }));
      const rounds = { least: 1, most: 99 };
      const open = async (bytes: Uint8Array<ArrayBuffer>) => {
        const file = await openSealed(new Blob([bytes]), 'a passphrase', {
          rounds,
          leastChunk: 1,
        });
        return readOrRefuse(await collect(file()));
      };
      const before = await open(sealed);
      expect(before).toHaveLength(whole.length);
      await fc.assert(
        fc.asyncProperty(anyHarm, async (harm) => {
          const result = await open(harmed(sealed, harm)).catch((error: unknown) => {
            if (error instanceof BackupRefusedError) return error.refusal;
            throw error;
          });
          expect(typeof result === 'string' ? before : result).toEqual(before);
        }),
        { numRuns: 2000 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );
});

/** Values that something may stumble over, wherever they stand. */
const anyHostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    true,
    -1,
    1e308,
    2 ** 53,
    '',
    '\u0000',
    '\ud800',
    '2026-02-30',
    '0000-00-00',
    '+275760-09-13T00:00:00.001Z',
    '9999-12-31T23:59:59.999Z',
    '8999-12-31',
    'constructor',
    '__proto__',
    entryId(2),
    VERMONT_CASE,
    'x'.repeat(100_001),
    [],
    {},
    [[[]]],
  ),
  fc.constant(JSON.parse('{"__proto__":{"isKept":true}}')),
  fc.integer({ min: 20, max: 3000 }).map(nested),
  fc.jsonValue({ maxDepth: 3 }),
);

const anyEdit = fc.record({ path: fc.array(fc.nat(30), { maxLength: 5 }), value: anyHostileValue });
type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** A value with something else in one of its places. */
function edited(value: unknown, { path, value: other }: Edit): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return other;
  const entries = Object.entries(value);
  if (entries.length === 0) return other;
  const at = step % entries.length;
  const changed = entries.map(([name, held], index) => [
    name,
    index === at ? edited(held, { path: rest, value: other }) : held,
  ]) as [string, unknown][];
  return Array.isArray(value) ? changed.map(([, held]) => held) : Object.fromEntries(changed);
}

describe('a file whose lines somebody wrote to do harm, with a digest that fits', () => {
  let entries: readonly Entry[];
  let rules: ReturnType<typeof foldRules>;
  beforeAll(async () => {
    entries = allFromStored(await (await (await someJournal()).connection()).getAll('entries'));
    rules = foldRules(DEFAULT_RULES, { holidays });
  });

  const anyFile = fc.array(fc.tuple(fc.nat(5), anyEdit), { minLength: 1, maxLength: 3 });
  const madeOf = (edits: readonly (readonly [number, Edit])[]): readonly unknown[] =>
    edits.reduce<readonly unknown[]>(
      (made, [index, edit]) => made.with(index, edited(made[index], edit)),
      entries,
    );

  it(
    'gives only entries that the journal can take and fold (3,000 files)',
    async () => {
      let leftOut = 0;
      await fc.assert(
        fc.asyncProperty(anyFile, async (edits) => {
          const items = await readItems(fileWith(madeOf(edits)));
          expect(items).toHaveLength(entries.length + 2);
          leftOut += items.filter(({ kind }) => kind === 'left-out').length;
          const sound = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
          // Of several with one id the journal takes the first.
          const taken = [...new Map(sound.toReversed().map((each) => [each.id, each])).values()];
          for (const entry of taken) {
            expect(parseEntry(structuredClone(entry))).toEqual(entry);
            expect(JSON.stringify(entry)).not.toContain('"__proto__":');
          }
          expect(() => toCaseFile(VERMONT_CASE, taken, rules)).not.toThrow();
        }),
        { numRuns: 3000 },
      );
      expect(leftOut).toBeGreaterThan(1000);
    },
    BUSY_MACHINE_IN_MS,
  );

  it(
    'leaves a journal behind in which both copies agree and everything can be shown',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyFile, async (edits) => {
          const storage = await someJournal();
          await restore(storage, fileWith(madeOf(edits)));
          expect(await makeWhole(storage, { fully: true })).toBeUndefined();
          await recordEntries(storage, [newEntry(0x99, { type: 'case-kept' })]);
        }),
        { numRuns: 60 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );
});
