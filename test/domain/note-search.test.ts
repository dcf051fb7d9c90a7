import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../src/domain/case-search.ts';
import type { Fact } from '../../src/domain/fact.ts';
import {
  concernsNotes,
  findNote,
  toExcerpt,
  toNotes,
  toSnippet,
} from '../../src/domain/note-search.ts';
import { call, day, journalOf, entryId, inquiryId } from '../support/given.ts';

function notesOf(...facts: readonly Fact[]): readonly string[] {
  return toNotes(journalOf(...facts)).map(({ text }) => text);
}

describe('the notes of a case', () => {
  it('are those of its calls, answers and dates', () => {
    const answer: Fact = {
      type: 'answer-received',
      inquiryId: inquiryId(1),
      on: day('2026-11-22'),
      verdict: 'nothing-new',
      notes: 'A letter.',
    };
    expect(notesOf(call({ notes: 'A call.' }), answer, call())).toEqual(['A call.', 'A letter.']);
  });

  it('are as last corrected, and none that was struck', () => {
    const corrected: Fact = {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call({ notes: 'Right.' }),
    };
    const struck: Fact = { type: 'entry-struck', entryId: entryId(1) };
    expect(notesOf(call({ notes: 'Wrong.' }), corrected)).toEqual(['Right.']);
    expect(notesOf(call({ notes: 'Wrong.' }), corrected, struck)).toEqual([]);
  });

  it('need only those entries that have some, change some or take some back', () => {
    const kept: Fact = { type: 'case-kept' };
    const entries = journalOf(kept, call({ notes: 'A call.' }), {
      type: 'entry-struck',
      entryId: entryId(2),
    });
    expect(entries.filter(concernsNotes).map(({ fact }) => fact.type)).toEqual([
      'contact-made',
      'entry-struck',
    ]);
    expect(toNotes(entries.filter(concernsNotes))).toEqual([]);
  });
});

describe('a note that is found', () => {
  const [note] = toNotes(journalOf(call({ notes: 'Said that José’s file is with an officer.' })));

  it('holds every word in any order', () => {
    const found = (typed: string) => note && findNote([note], parseCaseQuery(typed));
    expect(found('OFFICER jose')).toBe(note);
    expect(found('officer maria')).toBeUndefined();
  });

  it('shows its words around what was found', () => {
    expect(toExcerpt(note?.text ?? '', parseCaseQuery('jose officer'))).toEqual([
      { text: 'Said that ', isFound: false },
      { text: 'José', isFound: true },
      { text: '’s file is with an ', isFound: false },
      { text: 'officer', isFound: true },
      { text: '.', isFound: false },
    ]);
  });

  it('says where its words were left out, and cuts none before what was found', () => {
    const text = `${'Long ago and far away. '.repeat(10)}Needle here. ${'And so on. '.repeat(20)}`;
    const parts = toExcerpt(text, parseCaseQuery('needle'));
    expect(parts.at(0)?.text).toBe('… ');
    expect(parts.at(-1)?.text).toBe(' …');
    expect(parts.filter(({ isFound }) => isFound)).toEqual([{ text: 'Needle', isFound: true }]);
    expect(parts.map((part) => part.text).join('')).toMatch(/^… \S+ .*Needle here\./);
  });

  it('is handed on as a piece that shows the same as the whole', () => {
    const words = fc.array(fc.constantFrom('officer', 'José’s', 'ﬁle', 'a', 'İstanbul', 'needle'), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, words, (some, others) => {
        const text = [...some, 'turquoise', ...others].join(' ');
        for (const typed of ['turquoise', 'turq istanbul', 'needle file']) {
          const query = parseCaseQuery(typed);
          expect(toExcerpt(toSnippet(text, query), query)).toEqual(toExcerpt(text, query));
          expect(toSnippet(text, query).length).toBeLessThan(400);
        }
      }),
    );
  });

  it('is shown in its own words, whatever was looked for', () => {
    const anyText = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' });
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        const parts = toExcerpt(text, parseCaseQuery(typed));
        const shown = parts.map((part) => part.text).join('');
        expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});
