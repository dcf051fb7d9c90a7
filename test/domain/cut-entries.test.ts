import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniteCuts } from '../../src/domain/cut-entries.ts';
import { cutEntry, idsOfCuts } from '../../src/domain/backup/cut-entry.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { parseEntry } from '../../src/domain/entry.ts';
import type { RawFact } from '../../src/domain/fact.ts';
import { toHistory } from '../../src/domain/history.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import { call, contactId, DEVICE, entryId, VERMONT_CASE } from '../support/given.ts';

function entryOf(n: number, fact: RawFact): Entry {
  return {
    id: entryId(n),
    v: 1,
    caseId: VERMONT_CASE,
    recordedAt: `2026-11-${10 + n}T10:00:00.000Z`,
    recordedBy: DEVICE,
    fact,
  };
}

const whole = entryOf(1, call({ notes: 'N', answerGiven: 'Räumlich 30 Tage 📞' }));
const { notes: _, ...bare } = whole.fact;
const cut = cutEntry(whole, bare);

describe('a cut entry', () => {
  it('has an id that follows from the whole one’s and from what is left, however that is spelt', () => {
    const spelt = JSON.stringify(
      Object.fromEntries(Object.entries(bare).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    );
    const digest = createHash('sha256').update(`${whole.id}\n${spelt}`).digest('hex');
    expect(cut.id).toBe(`00000000-0000-7000-8${digest.slice(0, 3)}-${digest.slice(3, 15)}`);
    expect(cut.cutFrom).toBe(whole.id);
    const turned = Object.fromEntries(Object.entries(bare).toReversed()) as RawFact;
    expect(cutEntry(whole, turned).id).toBe(cut.id);
    // A cut of a cut is one of the whole.
    const further = cutEntry(cut, call());
    expect(further).toEqual(cutEntry(whole, call()));
    const [first, last] = idsOfCuts(whole.id);
    for (const { id } of [whole, cut, further]) expect(first <= id && id <= last).toBe(true);
  });

  it('is read from outside, unless it says to be cut from itself or from nothing', () => {
    expect(parseEntry(cut)).toEqual(cut);
    expect(parseEntry({ ...cut, cutFrom: cut.id })).toBeUndefined();
    expect(parseEntry({ ...cut, cutFrom: 'EAC9990000001' })).toBeUndefined();
  });

  it('stands for the whole one until that is here', () => {
    const other = entryOf(2, call({ contactId: contactId(2) }));
    expect(uniteCuts([cut, other])).toEqual([{ ...cut, id: whole.id }, other]);
    expect(uniteCuts([cut, other, whole])).toEqual([whole, other]);
    expect(uniteCuts([whole, other])).toEqual([whole, other]);
  });

  it('with notes stands before one without, however long that is', () => {
    const noted = cutEntry(whole, call({ notes: 'N' }));
    const long = cutEntry(whole, call({ answerGiven: 'Wait, and then wait, and then wait on' }));
    const short = cutEntry(whole, call());
    for (const all of [
      [noted, long, short],
      [short, long, noted],
    ]) {
      expect(uniteCuts(all)[0]?.fact).toEqual(noted.fact);
    }
    expect(uniteCuts([short, long])[0]?.fact).toEqual(long.fact);
  });

  it('folds alike in any order and any number of times (property)', () => {
    const anyEntries = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 4 }), anyFact, fc.boolean()), { maxLength: 8 })
      .map((some) => {
        const made = some.map(([n, fact, isCut]) => {
          const entry = entryOf(n, fact);
          return isCut ? cutEntry(entry, fact) : entry;
        });
        return [...new Map(made.map((entry) => [entry.id, entry])).values()];
      });
    fc.assert(
      fc.property(
        anyEntries.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          const united = uniteCuts(all);
          expect(toHistory(shuffled)).toEqual(toHistory(all));
          expect(toHistory(united)).toEqual(toHistory(all));
          const ids = united.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});
