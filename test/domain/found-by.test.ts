import { describe, expect, test } from 'vitest';
import { foundBy } from '../../src/domain/found-by.ts';
import { findNote, toNotes } from '../../src/domain/note-search.ts';
import { parseCaseQuery } from '../../src/domain/case-search.ts';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { call, contactId, day, fileOf, journalOf } from '../support/given.ts';

const COUNT = 70;

/** Many calls, each with a request number and two representatives of its own. */
const CALLS: readonly Fact[] = Array.from({ length: COUNT }, (_, at) =>
  call({
    on: addDays(day('2026-01-01'), at),
    contactId: contactId(at),
    serviceRequest: { number: `SR-made-up-${at}` },
    representativeName: `Ms. Number-${at}`,
    representativeId: `ID${at}`,
    secondRepresentative: { name: `Mr. Second-${at}` },
  }),
);

describe('a case with very many calls', () => {
  test('is found by the last 60 words of each kind, however many there are of another', () => {
    const words = foundBy(fileOf(...CALLS));
    const numbers = words.filter((word) => word.startsWith('SR-'));
    expect(numbers).toHaveLength(60);
    expect(numbers.at(-1)).toBe(`SR-made-up-${COUNT - 1}`);
    expect(words.filter((word) => word.startsWith('ID'))).toHaveLength(60);
    expect(words).toContain(`Mr. Second-${COUNT - 1}`);
  });

  test('is found by the older ones with its notes', () => {
    const words = new Set(foundBy(fileOf(...CALLS)));
    const notes = toNotes(journalOf(...CALLS));
    const isFound = (word: string) =>
      words.has(word) || findNote(notes, parseCaseQuery(word)) !== undefined;
    for (const at of CALLS.keys()) {
      for (const word of [`SR-made-up-${at}`, `Ms. Number-${at}`, `ID${at}`, `Mr. Second-${at}`]) {
        expect([word, isFound(word)]).toEqual([word, true]);
      }
    }
  });

  test('has nothing among its notes that its row holds', () => {
    expect(toNotes(journalOf(...CALLS.slice(0, 20)))).toEqual([]);
  });
});
