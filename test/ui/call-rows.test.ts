import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FIELD } from '../../src/domain/contact.ts';
import type { CallRow, CallRows } from '../../src/ui/call-rows.ts';
import {
  changeRow,
  emptyRow,
  formatCallRows,
  isTooLongRow,
  MOST_ROWS,
  parseCallRows,
  removeRow,
  rowsTwice,
} from '../../src/ui/call-rows.ts';
import { entryId } from '../support/given.ts';

const field = fc.string({ maxLength: LONGEST_FIELD });
const anyRow = fc.record({
  entryId: fc.integer({ min: 1, max: 0xffff }).map(entryId),
  receipt: field,
  inquiry: field,
  kind: field,
  serviceRequest: field,
  refusal: field,
  refusalKind: field,
  askAgainFrom: field,
  startsWait: field,
});
const anyRows = fc.record({
  rows: fc.uniqueArray(anyRow, { selector: (row) => row.entryId, maxLength: MOST_ROWS }),
  removed: fc.uniqueArray(fc.integer({ min: 0x1_0000, max: 0x1_ffff }).map(entryId), {
    maxLength: 20,
  }),
});

const NO_ROWS: CallRows = { rows: [], removed: [] };

describe('the other cases of a call, in one field of its draft', () => {
  test('are there again word for word', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(parseCallRows(formatCallRows(rows))).toEqual(rows);
      }),
    );
  });

  test('are none where nothing can be read, and never more or longer than they may be', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify({ rows: value, removed: value }) ?? ''),
      fc.array(anyRow, { maxLength: 40 }).map((rows) => JSON.stringify({ rows, removed: [] })),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { rows } = parseCallRows(text);
        expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
        const ids = rows.map(({ entryId: id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(rows.every(({ receipt }) => receipt.length <= LONGEST_FIELD)).toBe(true);
        expect(parseCallRows(formatCallRows({ rows, removed: [] })).rows).toEqual(rows);
      }),
    );
  });

  test('leave the field empty when there are none', () => {
    expect(formatCallRows(NO_ROWS)).toBe('');
    expect(parseCallRows('')).toEqual(NO_ROWS);
    expect(parseCallRows('{"rows": [')).toEqual(NO_ROWS);
  });

  test('are changed and taken out one by one, and what was taken out stays known by its id', () => {
    const rows = { rows: [rowOf(1), rowOf(2)], removed: [] };
    const changed = changeRow(rows, entryId(2), { serviceRequest: 'SR-made-up-2' });
    expect(changed.rows.map(({ serviceRequest }) => serviceRequest)).toEqual(['', 'SR-made-up-2']);
    expect(removeRow(changed, entryId(1))).toEqual({
      rows: [{ ...rowOf(2), serviceRequest: 'SR-made-up-2' }],
      removed: [entryId(1)],
    });
  });
});

test('a case that stands there already is found, however it is written', () => {
  const rows = [
    { ...rowOf(1), receipt: 'eac 21 900 12345' },
    { ...rowOf(2), receipt: 'WAC2190012345' },
    { ...rowOf(3), receipt: 'WAC-21-900-12345' },
    { ...rowOf(4), receipt: 'half a num' },
    { ...rowOf(5), receipt: 'half a num' },
  ];
  expect([...rowsTwice('EAC2190012345', rows)]).toEqual([entryId(1), entryId(3)]);
});

function rowOf(n: number) {
  return emptyRow(entryId(n), '', 'delay');
}

test.each<readonly [Partial<CallRow>, boolean]>([
  [{ serviceRequest: 'x'.repeat(200), refusal: 'x'.repeat(20_001) }, false],
  [{ serviceRequest: 'x'.repeat(201) }, true],
  [{ refusal: 'x'.repeat(20_000) }, false],
  [{ refusal: 'x'.repeat(20_001) }, true],
])('a row whose text is too long is kept uncut, and told: case %#', (change, isTooLong) => {
  const row = { ...emptyRow(entryId(1), '', 'delay'), ...change };
  const [kept] = parseCallRows(formatCallRows({ rows: [row], removed: [] })).rows;
  expect(kept).toEqual(row);
  expect(isTooLongRow(row)).toBe(isTooLong);
});
