import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/domain/entry.ts';
import type { RawFact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { carryOn, unreadParts } from '../../src/domain/unread-parts.ts';
import { anyBaseFact, anyFact } from '../support/fact-arbitraries.ts';
import { answer, call, day, entry } from '../support/given.ts';

describe('what a newer version said beyond this one', () => {
  it('is nothing in a fact of this version', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        expect(unreadParts(fact as unknown as RawFact)).toEqual({});
        expect(carryOn(fact, fact as unknown as RawFact)).toEqual(fact);
      }),
    );
  });

  it('stays with a fact that is corrected', () => {
    const recorded = { ...call({ notes: 'Before' }), mood: 'calm', queue: { minutes: 40 } };
    expect(carryOn(call({ notes: 'After' }), recorded)).toEqual({
      ...call({ notes: 'After' }),
      mood: 'calm',
      queue: { minutes: 40 },
    });
  });

  it('does not bring back what the correction took away', () => {
    expect(carryOn(call(), call({ notes: 'Wrong' }))).toEqual(call());
    const waiting = { ...answer('2026-11-21', { waitUntil: '2027-01-01' }) };
    expect(carryOn(answer('2026-11-21', 'settles'), waiting)).not.toHaveProperty('waitUntil');
  });

  it('is a value that this version cannot read, too, until another one is chosen', () => {
    const recorded = { ...call(), tier: 3 };
    expect(carryOn(call({ on: day('2026-11-20') }), recorded)).toMatchObject({ tier: 3 });
    expect(carryOn(call({ tier: 2 }), recorded)).toMatchObject({ tier: 2 });
  });

  it('is not looked for in a fact of which nothing can be read', () => {
    expect(unreadParts({ type: 'hologram-shown', on: '2026-11-21' })).toEqual({});
  });

  it('never changes what this version reads', () => {
    fc.assert(
      fc.property(anyBaseFact, fc.dictionary(fc.string(), fc.jsonValue()), (fact, more) => {
        const carried = carryOn(fact, { ...more, ...fact });
        expect(parseFact(carried)).toEqual(parseFact(fact as unknown as RawFact));
      }),
    );
  });
});

describe('an entry of a newer version', () => {
  it('keeps what its envelope says beyond this version', () => {
    const newer = { ...entry(1, call(), { v: 2 }), witnessedBy: ['Rosa'], confirmed: { at: null } };
    expect(parseEntry(newer)).toEqual(newer);
  });

  it('that claims to be of this one has nothing beyond it', () => {
    expect(parseEntry({ ...entry(1, call()), witnessedBy: ['Rosa'] })).toEqual(entry(1, call()));
  });
});
