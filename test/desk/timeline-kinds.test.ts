import { describe, expect, test } from 'vitest';
import { countKinds, kindsOf, ofKinds } from '../../src/desk/case-file/timeline-kinds.ts';
import { toTimeline } from '../../src/desk/timeline.ts';
import { toHistory } from '../../src/domain/history.ts';
import { answer, call, day, entry, entryId, sighting } from '../support/given.ts';

const HAPPENINGS = toTimeline(
  toHistory([
    entry(0, { type: 'case-kept' }),
    entry(1, call({ on: day('2026-10-20') })),
    entry(2, answer('2026-11-10', 'nothing-new')),
    entry(3, { type: 'status-seen', on: day('2026-11-02'), sighting: sighting() }),
    entry(4, { type: 'status-checked', on: day('2026-11-12') }),
    entry(5, { type: 'entry-corrected', entryId: entryId(1), fact: call({ notes: 'Later' }) }),
    entry(6, { type: 'entry-struck', entryId: entryId(2) }),
    entry(7, { type: 'constructor' }),
  ]),
  'America/New_York',
);

describe('the kinds of what was recorded', () => {
  test('are counted, each thing once in every kind it is of', () => {
    expect(countKinds(HAPPENINGS)).toEqual([
      ['statuses', 1],
      ['looks', 1],
      ['contacts', 1],
      ['answers', 1],
      ['case', 2],
      ['corrected', 1],
      ['struck', 1],
    ]);
  });

  test('narrow the record to any of those chosen, and to nothing less where none is', () => {
    const shown = ofKinds(HAPPENINGS, new Set(['looks', 'struck']));
    expect(shown.map(({ told }) => told.rawFact.type)).toEqual([
      'status-checked',
      'answer-received',
    ]);
    expect(ofKinds(HAPPENINGS, new Set())).toHaveLength(HAPPENINGS.length);
  });

  test('put what a newer version wrote with what is said of the case', () => {
    const newer = HAPPENINGS.find(({ told }) => told.fact === undefined);
    expect(newer && kindsOf(newer.told)).toEqual(['case']);
  });
});
