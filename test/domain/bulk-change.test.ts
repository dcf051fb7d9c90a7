import { describe, expect, it } from 'vitest';
import { MOST_TAGS } from '../../src/domain/bookkeeping.ts';
import type { BulkChange } from '../../src/domain/bulk-change.ts';
import { reversalOf, toBulkFact } from '../../src/domain/bulk-change.ts';
import { toDocketRow } from '../../src/domain/docket.ts';
import type { DocketRow } from '../../src/domain/docket.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { day, fileOf } from '../support/given.ts';
import { row } from '../support/rows.ts';

const ON = day('2026-11-21');
const CHANGES: readonly BulkChange[] = [
  { kind: 'add-tag', tag: 'urgent' },
  { kind: 'remove-tag', tag: 'old' },
  { kind: 'close', on: ON },
  { kind: 'hand-over', on: ON, to: 'Ms. Made-Up' },
  { kind: 'take-back', on: ON },
  { kind: 'reopen', on: ON },
  { kind: 'ladder', ladder: null },
];

function rowOf(...facts: readonly Fact[]): DocketRow {
  const kept = { type: 'case-kept' } as const;
  const tagged = { type: 'case-described', patch: { tags: ['old'] } } as const;
  const found = toDocketRow(fileOf(kept, tagged, ...facts), [], DEFAULT_RULES);
  if (found === undefined) throw new Error('The case is kept.');
  return found;
}

describe('a change of many cases', () => {
  it.each(CHANGES.map((change) => [change.kind, change] as const))(
    'records nothing of a protected case: %s',
    (_, change) => {
      expect(toBulkFact(row('EAC2190012345', { isProtected: true }), change)).toBeUndefined();
    },
  );

  it('records facts that are read back as they were written', () => {
    const given: readonly Fact[] = [
      { type: 'case-handed-over', on: ON },
      { type: 'case-closed', on: ON },
    ];
    const facts = [rowOf(), rowOf(...given)].flatMap((each) =>
      CHANGES.flatMap((change) => toBulkFact(each, change) ?? []),
    );
    expect(new Set(facts.map(({ type }) => type)).size).toBe(6);
    for (const fact of facts) expect(parseFact(fact)).toEqual(fact);
  });

  it('adds a tag behind the others, once, as long as there is room', () => {
    const add = { kind: 'add-tag', tag: 'urgent' } as const;
    expect(toBulkFact(rowOf(), add)).toEqual({
      type: 'case-described',
      patch: { tags: ['old', 'urgent'] },
    });
    const full = Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`);
    expect(toBulkFact(row('EAC2190012345', { tags: full }), add)).toBeUndefined();
    expect(toBulkFact(row('EAC2190012345', { tags: ['urgent'] }), add)).toBeUndefined();
  });

  it('takes the last tag out as a whole', () => {
    expect(toBulkFact(rowOf(), { kind: 'remove-tag', tag: 'old' })).toEqual({
      type: 'case-described',
      patch: { tags: null },
    });
  });

  it.each([
    ['add-tag', { kind: 'add-tag', tag: 'urgent' }],
    ['remove-tag', { kind: 'remove-tag', tag: 'old' }],
    ['close', { kind: 'close', on: ON }],
    ['hand-over', { kind: 'hand-over', on: ON, to: 'Ms. Made-Up' }],
  ] as const)('is taken back by its reversal: %s', (_, change) => {
    const before = rowOf();
    const done = toBulkFact(before, change);
    const reversal = reversalOf(change, ON);
    if (done === undefined || reversal === undefined) throw new Error('It has one.');
    const changed = rowOf(done);
    expect(changed).not.toEqual(before);
    const undone = toBulkFact(changed, reversal);
    expect(undone && rowOf(done, undone)).toEqual(before);
  });
});
