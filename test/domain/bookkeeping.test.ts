import { describe, expect, test } from 'vitest';
import { MOST_TAGS } from '../../src/domain/bookkeeping.ts';
import { parseCaseDescribed } from '../../src/domain/case-described.ts';
import { day, fileOf } from '../support/given.ts';

function described(patch: object) {
  return parseCaseDescribed({ type: 'case-described', patch })?.patch;
}

describe('the bookkeeping of a case', () => {
  test('holds what was said last, and nothing that was taken back', () => {
    const file = fileOf(
      { type: 'case-described', patch: { tags: ['urgent'], matterNumber: '42', category: 'H-1B' } },
      { type: 'case-described', patch: { tags: ['family', 'urgent'], category: null } },
      { type: 'case-described', patch: { g28On: day('2026-01-05') } },
    );
    expect(file.bookkeeping).toEqual({
      tags: ['family', 'urgent'],
      matterNumber: '42',
      g28On: '2026-01-05',
    });
  });

  test('reads tags from outside once each, and leaves out what is none', () => {
    expect(described({ tags: ['a', 'b', 'a', 7, '', null] })).toEqual({ tags: ['a', 'b'] });
    expect(described({ tags: 'a' })).toEqual({});
    expect(described({ tags: [] })).toEqual({});
    expect(described({ tags: null })).toEqual({ tags: null });
  });

  test('keeps no more tags than a case can have', () => {
    const tags = Array.from({ length: MOST_TAGS + 5 }, (_, index) => `tag ${index}`);
    expect(described({ tags })?.tags).toHaveLength(MOST_TAGS);
  });
});
