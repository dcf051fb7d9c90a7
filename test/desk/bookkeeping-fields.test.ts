import { describe, expect, test } from 'vitest';
import { MOST_TAGS } from '../../src/domain/bookkeeping.ts';
import type { CaseDescribed } from '../../src/domain/case-described.ts';
import { readBookkeeping, startBookkeeping } from '../../src/desk/case-file/bookkeeping-fields.ts';
import { day, fileOf } from '../support/given.ts';

const TODAY = day('2026-11-22');
const AT_START: CaseDescribed = {
  type: 'case-described',
  patch: {
    tags: ['urgent', 'family'],
    matterNumber: '42',
    people: [{ role: 'representative', name: 'Rosa Made-Up' }],
  },
};
const OPENED = startBookkeeping(fileOf(AT_START));

function said(patch: CaseDescribed['patch']) {
  return { type: 'case-described', patch };
}

describe('the form of the bookkeeping', () => {
  const goneOnWith = fileOf(AT_START, {
    type: 'case-described',
    patch: {
      tags: ['family', 'moved'],
      matterNumber: '43',
      category: 'H-1B',
      people: [{ role: 'representative', name: 'Bruno Made-Up' }],
      g28On: day('2026-01-05'),
    },
  });

  test('says nothing when nothing was changed in it', () => {
    expect(readBookkeeping(OPENED, fileOf(AT_START), TODAY)).toBeUndefined();
  });

  test('takes back nothing that was recorded elsewhere since it was opened', () => {
    expect(readBookkeeping(OPENED, goneOnWith, TODAY)).toBeUndefined();
    expect(readBookkeeping({ ...OPENED, category: 'L-1' }, goneOnWith, TODAY)).toEqual(
      said({ category: 'L-1' }),
    );
  });

  test('keeps the tags put in elsewhere, and brings back none that were taken out there', () => {
    const typed = { ...OPENED, tags: 'mine, urgent, family' };
    expect(readBookkeeping(typed, goneOnWith, TODAY)).toEqual(
      said({ tags: ['mine', 'family', 'moved'] }),
    );
    expect(readBookkeeping({ ...OPENED, tags: '' }, goneOnWith, TODAY)).toEqual(
      said({ tags: ['moved'] }),
    );
  });

  test('takes back what was emptied in it', () => {
    const emptied = { ...OPENED, tags: ' ', matterNumber: '', representative: '' };
    expect(readBookkeeping(emptied, fileOf(AT_START), TODAY)).toEqual(
      said({ tags: null, matterNumber: null, people: null }),
    );
  });

  test('says nothing of what is recorded already as it was typed', () => {
    expect(readBookkeeping({ ...OPENED, matterNumber: '43' }, goneOnWith, TODAY)).toBeUndefined();
  });

  test('goes on with a draft as it was typed, and with what stood there when it was begun', () => {
    const typed = { ...OPENED, matterNumber: '44' };
    expect(startBookkeeping(goneOnWith, typed)).toEqual(typed);
  });

  test('asks for fewer tags when there are too many with those put in elsewhere', () => {
    const tags = Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`);
    const typed = { ...OPENED, tags: tags.join(', ') };
    expect(readBookkeeping(typed, goneOnWith, TODAY)).toEqual({ problem: 'tags' });
    expect(readBookkeeping(typed, fileOf(AT_START), TODAY)).toEqual(said({ tags }));
  });
});
