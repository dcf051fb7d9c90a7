import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/domain/entry.ts';
import type { RawFact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { carryOn, unreadParts } from '../../src/domain/unread-parts.ts';
import { anyBaseFact, anyFact } from '../support/fact-arbitraries.ts';
import { answer, call, day, entry, inquiryId } from '../support/given.ts';

/** A value with a member more in one of the objects in it. */
function withMore(value: unknown, more: unknown, at: number): unknown {
  if (Array.isArray(value)) {
    const [chosen, ...rest] = value as unknown[];
    return chosen === undefined ? [more] : [withMore(chosen, more, at), ...rest];
  }
  if (typeof value !== 'object' || value === null) return value;
  const nested = Object.entries(value).filter(([, each]) => typeof each === 'object');
  const [name, chosen] = nested[at % (nested.length + 1)] ?? [];
  return name === undefined
    ? { ...value, moreThanKnown: more }
    : { ...value, [name]: withMore(chosen, more, at) };
}

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
    expect(carryOn(call(), { ...call({ notes: 'Wrong' }) })).toEqual(call());
    const waiting = { ...answer('2026-11-21', { waitUntil: '2027-01-01' }) };
    expect(carryOn(answer('2026-11-21', 'settles'), waiting)).not.toHaveProperty('waitUntil');
  });

  it('is a value that this version cannot read, too, until another one is chosen', () => {
    const recorded = { ...call(), tier: 3 };
    expect(carryOn(call({ on: day('2026-11-20') }), recorded)).toMatchObject({ tier: 3 });
    expect(carryOn(call({ tier: 2 }), recorded)).toMatchObject({ tier: 2 });
  });

  const NEWER_PROMISE = { of: 'answer', wait: { unit: 'moons', amount: 2 } };
  const promised = { of: 'notice', wait: { unit: 'calendar-days', amount: 9 } } as const;

  it('is found at any depth', () => {
    const said = {
      ...call({ serviceRequest: { number: 'T1' } }),
      serviceRequest: { number: 'T1', desk: { floor: 3 } },
      promises: [promised, { ...promised, by: 'e-mail' }, NEWER_PROMISE],
    };
    expect(unreadParts(said)).toEqual({
      serviceRequest: { desk: { floor: 3 } },
      promises: [{ by: 'e-mail' }, NEWER_PROMISE],
    });
    const patch = {
      label: 'Ana',
      mood: 'calm',
      office: { code: 'texas', confirmedOn: '2026-11-20', by: 'mail' },
    };
    expect(unreadParts({ type: 'case-described', patch })).toEqual({
      patch: { mood: 'calm', office: { by: 'mail' } },
    });
    expect(
      unreadParts({ type: 'inquiry-described', inquiryId: inquiryId(1), patch: { mood: 1 } }),
    ).toEqual({ patch: { mood: 1 } });
  });

  it('stays in what is corrected beside it, at any depth', () => {
    const recorded = {
      ...call(),
      serviceRequest: { number: 'T1', desk: { floor: 3 } },
      promises: [NEWER_PROMISE, { ...promised, by: 'e-mail' }],
    };
    const corrected = call({ serviceRequest: { number: 'T2' }, promises: [promised] });
    expect(carryOn(corrected, recorded)).toEqual({
      ...corrected,
      serviceRequest: { number: 'T2', desk: { floor: 3 } },
      promises: [{ ...promised, by: 'e-mail' }, NEWER_PROMISE],
    });
  });

  it('goes with what the correction took away, and no other', () => {
    const recorded = {
      ...call(),
      serviceRequest: { number: 'T1', desk: 3 },
      promises: [NEWER_PROMISE, { ...promised, by: 'e-mail' }],
    };
    expect(carryOn(call(), recorded)).toEqual({ ...call(), promises: [NEWER_PROMISE] });
  });

  it('stays beside a promise that is added to one that could not be read', () => {
    const recorded = { ...call(), promises: [NEWER_PROMISE] };
    expect(carryOn(call({ promises: [promised] }), recorded)).toMatchObject({
      promises: [promised, NEWER_PROMISE],
    });
  });

  it('is left out where it would say something else beside the corrected words', () => {
    const recorded = { ...call(), serviceRequest: { number: 'T1', refusal: 'unexplained' } };
    const corrected = call({ serviceRequest: { refusedBecause: 'Too early' } });
    expect(carryOn(corrected, recorded)).toEqual(corrected);
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

  it('never changes what a correction says, wherever it stands', () => {
    fc.assert(
      fc.property(anyBaseFact, anyBaseFact, fc.jsonValue(), fc.nat(), (fact, other, more, at) => {
        const from = withMore({ ...other }, more, at) as RawFact;
        const carried = carryOn(fact, from);
        expect(parseFact(carried)).toEqual(parseFact({ ...fact }));
        // Once more, it is all there already.
        expect(carryOn(fact, carried)).toEqual(carried);
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
