import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toCaseFile } from '../../src/domain/case-file.ts';
import { inOrder, stampAfter } from '../../src/domain/entry.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { toHistory } from '../../src/domain/history.ts';
import { anyFoldRules } from '../support/arbitraries.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  day,
  DEVICE,
  entry,
  entryId,
  journalOf,
  RULES,
  VERMONT_CASE,
} from '../support/given.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const label = (text: string): Fact => ({ type: 'case-described', patch: { label: text } });
const corrected = (n: number, fact: Fact): Fact => ({
  type: 'entry-corrected',
  entryId: entryId(n),
  fact,
});
const struck = (n: number, reason?: string): Fact => ({
  type: 'entry-struck',
  entryId: entryId(n),
  ...(reason !== undefined && { reason }),
});

/** What the only thing told by these entries is. */
function onlyTold(...entries: readonly Entry[]) {
  const { told, waiting } = toHistory(entries);
  expect(told).toHaveLength(1);
  expect(waiting).toEqual([]);
  const [only] = told;
  if (only === undefined) throw new Error('Nothing was told.');
  return only;
}

describe('a correction', () => {
  it('changes what holds, and leaves the old words readable', () => {
    const told = onlyTold(entry(1, label('Old')), entry(2, corrected(1, label('New'))));
    expect(told).toMatchObject({ entryId: entryId(1), shownEntryId: entryId(2), hasRivals: false });
    expect(told.fact).toEqual(label('New'));
    expect(told.earlier).toEqual([entry(1, label('Old'))]);
  });

  it('can itself be corrected, and the chain keeps the id of its first entry', () => {
    const told = onlyTold(
      entry(1, label('One')),
      entry(2, corrected(1, label('Two'))),
      entry(3, corrected(2, label('Three'))),
    );
    expect(told.fact).toEqual(label('Three'));
    expect(told.entryId).toBe(entryId(1));
    expect(told.earlier.map(({ id }) => id)).toEqual([entryId(1), entryId(2)]);
  });

  it('follows what it names even when a clock set back stamped it earlier', () => {
    const early = { recordedAt: '2026-11-20T09:00:00.000Z' };
    const told = onlyTold(entry(1, label('Old')), entry(2, corrected(1, label('New')), early));
    expect(told.fact).toEqual(label('New'));
  });

  it('has a rival when another was made without knowledge of it: the latest shows, both are kept', () => {
    const told = onlyTold(
      entry(1, label('Old')),
      entry(2, corrected(1, label('Mine'))),
      entry(3, corrected(1, label('Yours'))),
    );
    expect(told.hasRivals).toBe(true);
    expect(told.fact).toEqual(label('Yours'));
    expect(told.earlier.map(({ id }) => id)).toEqual([entryId(1), entryId(2)]);
  });

  it('beats a rival that was recorded later by being corrected once more, later still', () => {
    const told = onlyTold(
      entry(1, label('Old')),
      entry(2, corrected(1, label('Mine'))),
      entry(3, corrected(1, label('Yours'))),
      entry(4, corrected(2, label('Mine again'))),
    );
    expect(told.fact).toEqual(label('Mine again'));
    expect(told.hasRivals).toBe(true);
    expect(told.earlier).toHaveLength(3);
  });

  it('cannot turn a thing into one of another kind', () => {
    const told = onlyTold(entry(1, label('Old')), entry(2, corrected(1, { type: 'case-kept' })));
    expect(told.fact).toEqual(label('Old'));
  });
});

describe('a strike', () => {
  it('takes back what it names and says why; the words stay readable', () => {
    const told = onlyTold(entry(1, label('Wrong case')), entry(2, struck(1, 'Wrong case')));
    expect(told.fact).toEqual(label('Wrong case'));
    expect(told.struck).toEqual({
      reason: 'Wrong case',
      recordedAt: entry(2, label('')).recordedAt,
      recordedBy: DEVICE,
    });
  });

  it.each([
    ['is recorded before it', 2, 3],
    ['is recorded after it', 3, 2],
  ])('beats a correction that %s', (_, strikeN, correctionN) => {
    const told = onlyTold(
      entry(1, label('Old')),
      entry(strikeN, struck(1)),
      entry(correctionN, corrected(1, label('New'))),
    );
    expect(told.struck).toBeDefined();
  });

  it('of the version shown strikes the thing as a whole, and brings no older words back', () => {
    const told = onlyTold(
      entry(1, label('Old')),
      entry(2, corrected(1, label('New'))),
      entry(3, struck(2)),
    );
    expect(told.struck).toBeDefined();
    expect(told.fact).toEqual(label('New'));
  });

  it('beats a correction of a correction that it did not know of', () => {
    const told = onlyTold(
      entry(1, label('One')),
      entry(2, corrected(1, label('Two'))),
      entry(3, struck(2)),
      entry(4, corrected(2, label('Three'))),
    );
    expect(told.struck).toBeDefined();
    expect(told.earlier).toHaveLength(2);
  });

  it('takes its effect away from the case: a struck call leaves no window', () => {
    const file = toCaseFile(VERMONT_CASE, journalOf(call(), struck(1)), RULES);
    expect(file).toMatchObject({ windows: [], inquiries: [], isKept: true });
  });

  it('of its keeping makes a case one that is not kept', () => {
    expect(toCaseFile(VERMONT_CASE, journalOf(struck(0)), RULES).isKept).toBe(false);
  });
});

describe('a reference to an entry that is not here', () => {
  it('waits, and takes effect when the entry comes', () => {
    const correction = entry(5, corrected(1, label('New')));
    const strike = entry(6, struck(2));
    const before = toHistory([correction, strike]);
    expect(before.told).toEqual([]);
    expect(before.waiting).toEqual([correction, strike]);
    const after = toHistory([correction, strike, entry(1, label('Old'))]);
    expect(after.told[0]?.fact).toEqual(label('New'));
    expect(after.waiting).toEqual([strike]);
  });

  it('that two corrections have to each other never ends in a circle', () => {
    const entries = [entry(1, corrected(2, label('A'))), entry(2, corrected(1, label('B')))];
    expect(toHistory(entries)).toMatchObject({ told: [], waiting: entries });
  });
});

describe('the order of entries', () => {
  it('is that of their stamps, then of their ids', () => {
    const same = { recordedAt: entry(5, label('')).recordedAt };
    const entries = [entry(9, label('c'), same), entry(6, label('d')), entry(2, label('b'), same)];
    expect(inOrder(entries).map(({ id }) => id)).toEqual([2, 9, 6].map(entryId));
  });

  it('is by era first: what was recorded after a clock was put right comes after', () => {
    const wrong = { recordedAt: '2099-01-01T00:00:00.000Z' };
    const entries = [
      entry(1, label('first')),
      entry(2, label('under the wrong clock'), wrong),
      entry(3, label('after it was put right'), { era: 1 }),
      entry(4, label('after it went wrong and right again'), { recordedAt: '2019-01-01', era: 2 }),
    ];
    expect(inOrder(entries.toReversed())).toEqual(entries);
    expect(toCaseFile(VERMONT_CASE, entries.slice(0, 3), RULES).label).toBe(
      'after it was put right',
    );
  });

  it('of a new stamp is after the newest known; a day ahead of the clock begins a new era', () => {
    const at = (recordedAt: string, era?: number) =>
      stampAfter(now, era === undefined ? { recordedAt } : { recordedAt, era });
    const nowAsStamp = '2026-11-22T12:00:00.000Z';
    expect(stampAfter(now, undefined)).toEqual({ recordedAt: nowAsStamp });
    expect(at('2026-11-22T11:00:00.000Z')).toEqual({ recordedAt: nowAsStamp });
    expect(at('2026-11-22T18:00:00.000Z', 2)).toEqual({
      recordedAt: '2026-11-22T18:00:00.001Z',
      era: 2,
    });
    expect(at('2026-11-24T00:00:00.000Z')).toEqual({ recordedAt: nowAsStamp, era: 1 });
    expect(at('2026-11-24T00:00:00.000Z', 1)).toEqual({ recordedAt: nowAsStamp, era: 2 });
  });

  it('in which the same entries come does not matter: the case file is the same', () => {
    const anyEntries = fc
      .array(fc.tuple(anyFact, fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 10 })
      .map((facts) =>
        facts.map(([fact, at], n) => entry(n, fact, { recordedAt: entry(at, fact).recordedAt })),
      );
    const shuffled = anyEntries.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyFoldRules, ([entries, otherwise], rules) => {
        expect(toCaseFile(VERMONT_CASE, otherwise, rules)).toEqual(
          toCaseFile(VERMONT_CASE, entries, rules),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('a fact that a newer version wrote', () => {
  const unknown = { type: 'hologram-shown', on: day('2026-11-21'), deep: { er: [1, null] } };

  it('is kept verbatim and told as unknown', () => {
    const told = onlyTold(entry(1, unknown, { v: 7 }));
    expect(told.fact).toBeUndefined();
    expect(told.rawFact).toBe(unknown);
  });

  it('of a known kind, but with words this version cannot read, is kept and told as unknown too', () => {
    const unreadable = { type: 'contact-made', channel: 'telepathy' };
    expect(onlyTold(entry(1, unreadable))).toMatchObject({ fact: undefined, rawFact: unreadable });
  });

  it('can be struck and corrected like any other', () => {
    const next = { ...unknown, on: day('2026-11-22') };
    const told = onlyTold(entry(1, unknown), entry(2, corrected(1, next as unknown as Fact)));
    expect(told.rawFact).toEqual(next);
    expect(onlyTold(entry(1, unknown), entry(2, struck(1))).struck).toBeDefined();
  });
});
