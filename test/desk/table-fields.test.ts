import { describe, expect, test } from 'vitest';
import { fromFields, startTable, toFields } from '../../src/desk/adding/table-fields.ts';

const ROWS = [
  ['Number', 'Who', 'Note'],
  ['IOE0912345678', 'Rosa', 'x'],
];
const SAID = {
  hasHeader: true,
  mapping: ['receipt', 'beneficiary', undefined],
  format: 'month-first',
} as const;

describe('what was said of the columns of a table', () => {
  test('holds again for a table with the same first row', () => {
    const fields = toFields(ROWS, SAID);
    expect(fromFields(startTable({ ...fields, text: '' }), ROWS, 3)).toEqual(SAID);
  });

  test('says nothing of another table, or of a wider one', () => {
    const fields = toFields(ROWS, SAID);
    expect(fromFields(fields, [['Other', 'Who', 'Note']], 3)).toBeUndefined();
    expect(fromFields(fields, ROWS, 4)).toBeUndefined();
    expect(fromFields(startTable(), ROWS, 3)).toBeUndefined();
  });

  test('is read as foreign: what is no column is not taken', () => {
    const fields = { ...toFields(ROWS, SAID), mapping: '["receipt","__proto__",7]', format: 'x' };
    expect(fromFields(fields, ROWS, 3)).toEqual({
      hasHeader: true,
      mapping: ['receipt', undefined, undefined],
      format: undefined,
    });
    expect(fromFields({ ...fields, mapping: '["receipt"' }, ROWS, 3)).toBeUndefined();
  });

  test('is not kept of a very wide table', () => {
    const wide = Array.from({ length: 3000 }, (_, at) => `Column ${at}`);
    expect(toFields([wide], SAID).firstRow).toBe('');
  });
});
