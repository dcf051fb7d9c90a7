import { describe, expect, it } from 'vitest';
import { MOST_TAGS, splitTags } from '../../src/domain/bookkeeping.ts';
import type { BulkChange } from '../../src/domain/bulk-change.ts';
import { parseBulkChange, toBulkFact, toUndoFact, undoOf } from '../../src/domain/bulk-change.ts';
import { toDocketRow } from '../../src/domain/docket.ts';
import type { DocketRow } from '../../src/domain/docket.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { day, entryId, fileOf } from '../support/given.ts';
import { row } from '../support/rows.ts';

const ON = day('2026-11-21');
const CHANGES: readonly BulkChange[] = [
  { kind: 'add-tag', tags: ['urgent'] },
  { kind: 'remove-tag', tags: ['old'] },
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
    const add = { kind: 'add-tag', tags: ['urgent'] } as const;
    expect(toBulkFact(rowOf(), add)).toEqual({
      type: 'case-described',
      patch: { tags: ['old', 'urgent'] },
    });
    const full = Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`);
    expect(toBulkFact(row('EAC2190012345', { tags: full }), add)).toBeUndefined();
    expect(toBulkFact(row('EAC2190012345', { tags: ['urgent'] }), add)).toBeUndefined();
  });

  it('takes the last tag out as a whole', () => {
    expect(toBulkFact(rowOf(), { kind: 'remove-tag', tags: ['old'] })).toEqual({
      type: 'case-described',
      patch: { tags: null },
    });
  });

  it('adds several tags at once, or none where there is no room for all', () => {
    const add = { kind: 'add-tag', tags: ['old', 'urgent', 'family'] } as const;
    expect(toBulkFact(rowOf(), add)).toMatchObject({
      patch: { tags: ['old', 'urgent', 'family'] },
    });
    const full = Array.from({ length: MOST_TAGS - 1 }, (_, index) => `tag ${index}`);
    expect(toBulkFact(row('EAC2190012345', { tags: full }), add)).toBeUndefined();
  });

  const handedOver = { type: 'case-handed-over', on: ON, to: 'Ms. Made-Up' } as const;
  const closed = { type: 'case-closed', on: day('2026-11-01') } as const;
  const chosen = {
    type: 'ladder-chosen',
    ladder: { id: 'service-center', version: 1 },
    moves: [],
  } as const;

  it.each([
    ['add-tag', { kind: 'add-tag', tags: ['old', 'urgent'] }, []],
    ['remove-tag', { kind: 'remove-tag', tags: ['old', 'urgent'] }, []],
    ['close', { kind: 'close', on: ON }, []],
    ['hand-over', { kind: 'hand-over', on: ON, to: 'Ms. Made-Up' }, []],
    ['take-back', { kind: 'take-back', on: ON }, [handedOver]],
    ['reopen', { kind: 'reopen', on: ON }, [closed]],
    ['ladder', { kind: 'ladder', ladder: null }, [chosen]],
  ] as const)('is taken back, and the case is as it was: %s', (_, change, given) => {
    const tagged = { type: 'case-described', patch: { tags: ['old'] } } as const;
    const before = fileOf({ type: 'case-kept' }, tagged, ...given);
    const beforeRow = rowOf(...given);
    const done = toBulkFact(beforeRow, change);
    if (done === undefined) throw new Error('It changes the case.');
    // The entry after those that the case had.
    const undo = undoOf(beforeRow, change, entryId(3 + given.length), ON);
    const undone = toUndoFact(rowOf(...given, done), undo);
    if (undone === undefined) throw new Error('It is taken back.');
    const after = fileOf({ type: 'case-kept' }, tagged, ...given, done, undone);
    const stateOf = ({
      bookkeeping,
      closedOn,
      handedOver: to,
      ladder,
      isLadderChosen,
    }: typeof after) => {
      return { bookkeeping, closedOn, to, ladder: ladder.id, isLadderChosen };
    };
    expect(stateOf(fileOf({ type: 'case-kept' }, tagged, ...given, done))).not.toEqual(
      stateOf(before),
    );
    expect(stateOf(after)).toEqual(stateOf(before));
  });

  it.each(CHANGES.map((change) => [change.kind, change] as const))(
    'is read back as it was kept: %s',
    (_, change) => {
      expect(parseBulkChange(JSON.parse(JSON.stringify(change)))).toEqual(change);
    },
  );

  it('is none where something else was kept', () => {
    for (const value of [
      undefined,
      'close',
      {},
      { kind: 'close' },
      { kind: 'add-tag', tags: [] },
    ]) {
      expect(parseBulkChange(value)).toBeUndefined();
    }
  });
});

describe('typed tags', () => {
  it('are told apart by commas, semicolons and line ends, each once', () => {
    expect(splitTags(' urgent; H-1B,urgent\nfamily ;, ')).toEqual(['urgent', 'H-1B', 'family']);
    expect(splitTags('加急，家庭；H-1B、加急')).toEqual(['加急', '家庭', 'H-1B']);
  });
});
