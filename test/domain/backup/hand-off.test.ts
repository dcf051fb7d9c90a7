import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  laddersNamed,
  namingsHeld,
  selectAboutJournal,
  selectForHandOff,
  toNamings,
} from '../../../src/domain/backup/hand-off.ts';
import type { HandOffChoice } from '../../../src/domain/backup/hand-off.ts';
import { wholeOf } from '../../../src/domain/cut-entries.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { CaseId, DeviceId, EntryId } from '../../../src/domain/ids.ts';
import type { RawFact } from '../../../src/domain/fact.ts';
import { parseFact } from '../../../src/domain/fact.ts';
import { toHistory } from '../../../src/domain/history.ts';
import { anyFact } from '../../support/fact-arbitraries.ts';
import {
  call,
  contactId,
  day,
  DEVICE,
  entryId,
  TEXAS_CASE,
  uuid,
  VERMONT_CASE,
} from '../../support/given.ts';

const WHOLE: HandOffChoice = { cases: new Set([VERMONT_CASE]), withNotes: true, withStruck: true };
const BARE: HandOffChoice = { ...WHOLE, withNotes: false, withStruck: false };

function entries(...facts: readonly RawFact[]): readonly Entry[] {
  return facts.map((fact, index) => ({
    id: entryId(index + 1),
    v: 1,
    caseId: VERMONT_CASE,
    recordedAt: `2026-11-${10 + index}T10:00:00.000Z`,
    recordedBy: DEVICE,
    fact,
  }));
}

const facts = (given: readonly Entry[]) => given.map(({ fact }) => fact);

describe('what of a case goes into a hand-off', () => {
  it('is everything, word for word, where nothing is to stay behind', () => {
    const all = entries({ type: 'case-kept' }, call({ notes: 'N' }), {
      type: 'of-a-newer-version',
      x: 1,
    });
    expect(selectForHandOff(all, WHOLE)).toEqual({
      entries: all,
      keptBack: { struck: 0, notes: 0, unknown: 0, other: 0 },
    });
  });

  it('holds no free note and no reason where these stay behind, in corrections neither', () => {
    const all = entries(
      call({ notes: 'Secret', answerGiven: 'Wait 30 days' }),
      { type: 'entry-corrected', entryId: entryId(1), fact: call({ notes: 'Secret' }) },
      call({ contactId: contactId(2), movedFrom: { caseId: VERMONT_CASE, reason: 'Secret' } }),
      { type: 'entry-struck', entryId: entryId(3), reason: 'Secret' },
      { type: 'reminder-done', subject: entryId(1), on: day('2026-11-20'), notes: 'Secret' },
      { type: 'of-a-newer-version', remark: 'Secret' },
      { ...call({ contactId: contactId(3) }), remark: 'Secret' },
    );
    const given = selectForHandOff(all, { ...WHOLE, withNotes: false });
    expect(JSON.stringify(given.entries)).not.toContain('Secret');
    expect(JSON.stringify(given.entries)).toContain('Wait 30 days');
    expect(given.entries).toHaveLength(6);
    expect(given.keptBack).toEqual({ struck: 0, notes: 5, unknown: 1, other: 0 });
  });

  it('holds nothing of what was struck, and nothing that names it, where that stays behind', () => {
    const all = entries(
      { type: 'case-kept' },
      call({ notes: 'Wrong' }),
      { type: 'entry-corrected', entryId: entryId(2), fact: call({ notes: 'Wrong too' }) },
      { type: 'entry-struck', entryId: entryId(3) },
      {
        type: 'window-snoozed',
        subject: entryId(2),
        on: day('2026-11-20'),
        until: day('2026-11-30'),
      },
      { type: 'ladder-chosen', ladder: null, moves: [entryId(2), entryId(7)] },
      call({ contactId: contactId(2) }),
    );
    const given = selectForHandOff(all, { ...WHOLE, withStruck: false });
    expect(given.entries.map(wholeOf)).toEqual([1, 6, 7].map(entryId));
    expect(facts(given.entries)[1]).toEqual({
      type: 'ladder-chosen',
      ladder: null,
      moves: [entryId(7)],
    });
    expect(given.keptBack).toEqual({ struck: 3, notes: 0, unknown: 0, other: 1 });
  });

  it('holds nothing of what was moved to a case that is not given, even with what was struck', () => {
    const movedTo = (caseId?: CaseId) => ({
      type: 'entry-struck',
      entryId: entryId(2),
      isMoved: true,
      ...(caseId && { movedTo: caseId }),
    });
    const moved = (caseId?: CaseId) =>
      entries(
        call({ notes: 'Of another client' }),
        { type: 'entry-corrected', entryId: entryId(1), fact: call({ notes: 'Of another, too' }) },
        movedTo(caseId),
        call({ contactId: contactId(2) }),
        { type: 'entry-struck', entryId: entryId(4), reason: 'Doubled' },
      );
    // Where it went to a protected case, its strike does not say where to.
    for (const all of [moved(TEXAS_CASE), moved()]) {
      const { entries: given, keptBack } = selectForHandOff(all, WHOLE);
      expect(given.map(({ id }) => id)).toEqual([4, 5].map(entryId));
      expect(keptBack.struck).toBe(3);
    }
    const both = { ...WHOLE, cases: new Set([VERMONT_CASE, TEXAS_CASE]) };
    expect(selectForHandOff(moved(TEXAS_CASE), both).entries).toHaveLength(5);
    // A second strike of the same thing changes nothing of that.
    const twice = entries(
      call({}),
      { type: 'entry-struck', entryId: entryId(1) },
      { ...movedTo(TEXAS_CASE), entryId: entryId(1) },
    );
    expect(selectForHandOff(twice, WHOLE).entries).toEqual([]);
  });

  it('never names a case that is not given, nor says who looks after this one', () => {
    const all = entries(
      call({
        movedFrom: { caseId: TEXAS_CASE, reason: 'Mixed up' },
        sharedBy: [VERMONT_CASE, TEXAS_CASE],
      }),
      { type: 'entry-struck', entryId: entryId(1) },
      { type: 'case-handed-over', on: day('2026-11-20'), to: 'Jo Made-Up' },
      {
        type: 'entry-corrected',
        entryId: entryId(3),
        fact: { type: 'case-handed-over', on: day('2026-11-21') },
      },
    );
    const { entries: given, keptBack } = selectForHandOff(all, WHOLE);
    expect(JSON.stringify(given)).not.toContain(TEXAS_CASE);
    expect(JSON.stringify(given)).toContain('Mixed up');
    expect([given.length, keptBack.other]).toEqual([2, 2]);
    const both = { ...WHOLE, cases: new Set([VERMONT_CASE, TEXAS_CASE]) };
    expect(selectForHandOff(all, both).entries[0]).toEqual(all[0]);
  });

  it('holds nothing of a newer version that names another case, nor what nobody can read', () => {
    const all = entries(
      { type: 'of-a-newer-version', about: [{ case: TEXAS_CASE }] },
      { ...call(), likeThatOf: TEXAS_CASE },
      { type: 'entry-corrected', entryId: entryId(9), fact: { ...call(), likeThatOf: TEXAS_CASE } },
      { type: 'case-closed', on: '2026-02-30' },
      { type: 'of-a-newer-version', about: VERMONT_CASE, remark: 'Two' },
      { type: 'number-known', receiptNumber: TEXAS_CASE },
    );
    const { entries: given, keptBack } = selectForHandOff(all, WHOLE);
    expect(given.map(({ id }) => id)).toEqual([5, 6].map(entryId));
    expect(keptBack).toEqual({ struck: 0, notes: 0, unknown: 4, other: 0 });
  });

  it('names only entries that go along, and all of them fold (property)', () => {
    const anyEntries = fc.array(anyFact, { maxLength: 10 }).map((some) => entries(...some));
    const anyChoice = fc.constantFrom(WHOLE, BARE, { ...BARE, withNotes: true });
    fc.assert(
      fc.property(anyEntries, anyChoice, (all, choice) => {
        const { entries: given, keptBack } = selectForHandOff(all, choice);
        const ids = new Set(given.map(wholeOf));
        const { waiting, told } = toHistory(given);
        for (const { fact } of given) {
          const read = parseFact(fact);
          const named = read?.type === 'entry-corrected' ? read.entryId : undefined;
          expect(named === undefined || ids.has(named)).toBe(true);
        }
        expect(waiting.length).toBeLessThanOrEqual(toHistory(all).waiting.length);
        expect(told.some(({ struck }) => struck !== undefined) && !choice.withStruck).toBe(false);
        expect(given.length + keptBack.struck + keptBack.unknown + keptBack.other).toBe(all.length);
      }),
    );
  });
});

describe('the ladders of a hand-off', () => {
  const ladder = (n: number) => ({
    id: `custom:${uuid(n)}`,
    version: 1,
    name: 'Ours',
    basedOn: { id: 'service-center', version: 1 },
    waits: [{ unit: 'calendar-days' as const, amount: 9 }],
  });

  it('are those that its contacts count by or that were chosen, and no setting', () => {
    const pin = { id: ladder(1).id, version: 1, by: 'choice' as const };
    const used = laddersNamed(
      entries(
        { type: 'entry-corrected', entryId: entryId(9), fact: call({ ladder: pin }) },
        { type: 'ladder-chosen', ladder: { id: ladder(2).id, version: 1 }, moves: [] },
      ),
    );
    const about = entries(
      ...[1, 2, 3].map((n) => ({ type: 'ladder-defined', ladder: ladder(n) })),
      { type: 'setting-changed', name: 'reminderHour', value: 3 },
    );
    const named = { ladders: used, namings: new Set<EntryId>() };
    expect(selectAboutJournal(about, named).map(({ id }) => id)).toEqual([1, 2].map(entryId));
  });
});

describe('the names of devices in a hand-off', () => {
  const other = 'd0000000-0000-4000-8000-000000000002' as DeviceId;
  const naming = (initials: string, deviceId = DEVICE) => ({
    type: 'device-named',
    deviceId,
    initials,
  });
  const given = (about: readonly Entry[], recorded: readonly Entry[]) =>
    selectAboutJournal(about, {
      ladders: new Set(),
      namings: namingsHeld(recorded, toNamings(about)),
    }).map(({ id }) => id);

  it('are those that held when what is given was recorded, none before or since', () => {
    // On the 10th, 11th, 12th, and so on.
    const about = entries(
      naming('A.'),
      naming('B.'),
      naming('C.'),
      naming('D.', other),
      naming('Forged', other),
    ).map((entry, index) => ({ ...entry, recordedBy: index === 3 ? other : DEVICE }));
    const at = (recordedAt: string, recordedBy = DEVICE): Entry[] =>
      entries(call()).map((entry) => ({ ...entry, recordedAt, recordedBy }));
    expect(given(about, at('2026-11-11T12:00:00.000Z'))).toEqual([entryId(2)]);
    expect(given(about, at('2026-11-10T12:00:00.000Z'))).toEqual([entryId(1)]);
    // Who records is mostly asked only after the first entries.
    expect(given(about, at('2026-11-01T12:00:00.000Z'))).toEqual([entryId(1)]);
    expect(given(about, at('2026-11-30T12:00:00.000Z', other))).toEqual([entryId(4)]);
    expect(given(about.toReversed(), at('2026-11-11T12:00:00.000Z'))).toEqual([entryId(2)]);
  });
});
