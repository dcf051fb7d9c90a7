import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCaseFile } from '../../../src/domain/case-file.ts';
import { parseFact } from '../../../src/domain/fact.ts';
import type { ColumnMapping } from '../../../src/domain/import/import-column.ts';
import { guessColumns, IMPORT_COLUMNS } from '../../../src/domain/import/import-column.ts';
import { fieldsOf, toPatch } from '../../../src/domain/import/import-fields.ts';
import { planImport, readLines } from '../../../src/domain/import/plan-import.ts';
import { day, journalOf, RULES, VERMONT_CASE } from '../../support/given.ts';
import { NOTHING_KNOWN } from '../../support/known-cases.ts';

const NOTHING = NOTHING_KNOWN;

const hostile = fc.constantFrom(
  '',
  '=1+1',
  "'=1",
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  'EAC2190012345',
  'IOE0912345678',
  'x'.repeat(30_000),
  '3/4/2026',
  'none',
  'n/a',
  'A12345678',
  'Vermont',
  ';,;|',
);
const cell = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 }));
const column = fc.oneof(fc.constantFrom(...IMPORT_COLUMNS), fc.constant(undefined));
const table = fc
  .array(column, { minLength: 1, maxLength: 15 })
  .chain((mapping) =>
    fc.tuple(
      fc.constant(mapping as ColumnMapping),
      fc.array(fc.array(cell, { maxLength: mapping.length + 1 }), { maxLength: 12 }),
    ),
  );

test('whatever a table holds, what is recorded of it is read back as it was meant', () => {
  fc.assert(
    fc.property(table, ([mapping, rows]) => {
      const added = planImport(readLines(rows, mapping, 'month-first', 1), NOTHING).filter(
        (line) => line.becomes === 'added',
      );
      // A label may be written like a number.
      const names = added.map(({ receiptNumber, after }) => receiptNumber ?? `“${after.label}”`);
      expect(names).not.toContain('“undefined”');
      expect(new Set(names).size).toBe(names.length);
      for (const { after, changed } of added) {
        const { officeReadOn: _, ...said } = after;
        const patch = toPatch(after, changed, day('2026-11-21'));
        const fact = { type: 'case-described' as const, patch };
        expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
        expect(fieldsOf(toCaseFile(VERMONT_CASE, journalOf(fact), RULES))).toEqual(said);
      }
    }),
    { numRuns: 500 },
  );
});

test('no heading and no cell reaches a prototype', () => {
  const header = ['__proto__', 'constructor', 'Receipt', 'Label'];
  const lines = readLines(
    [['label', 'x', 'EAC2190012345', '__proto__']],
    guessColumns(header),
    'month-first',
    2,
  );
  expect(planImport(lines, NOTHING)).toMatchObject([{ becomes: 'added' }]);
  expect(Object.keys(lines[0]?.fields ?? {})).toEqual(['label']);
  expect(Object.hasOwn(Object.prototype, 'label')).toBe(false);
});
