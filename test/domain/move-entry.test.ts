import { describe, expect, test } from 'vitest';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Fact, RawFact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import type { ContactId } from '../../src/domain/ids.ts';
import {
  answersLeftBehind,
  isMovable,
  moveEntry,
  movedFromOf,
} from '../../src/domain/move-entry.ts';
import {
  answer,
  call,
  day,
  entry,
  entryId,
  fileOf,
  inquiryId,
  journalOf,
  letter,
  RULES,
  sighting,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';

const COPY = entryId(0x900);

/** Moves what a fact of Vermont's file says to Texas's, both ways of which are folded again. */
function moved(fact: Fact | RawFact, change: Partial<Parameters<typeof moveEntry>[2]> = {}) {
  const entries = journalOf(fact);
  const from = toCaseFile(VERMONT_CASE, entries, RULES);
  const [, told] = from.history.told;
  const to = toCaseFile(TEXAS_CASE, [], RULES);
  if (told === undefined) throw new Error('Nothing is told.');
  const move = moveEntry(told, [from, to], { copyId: COPY, reason: 'About Rosa', ...change });
  if (move === undefined) return undefined;
  const here = toCaseFile(VERMONT_CASE, [...entries, entry(8, move.strike)], RULES);
  const there = toCaseFile(
    TEXAS_CASE,
    [entry(9, move.copy, { id: COPY, caseId: TEXAS_CASE })],
    RULES,
  );
  return { move, here, there };
}

describe('moving an entry to another case', () => {
  test('strikes it here and records it there, with the reason in both', () => {
    const { here, there } = moved(call({ notes: 'Ms. Made-Up' })) ?? {};
    expect(here?.inquiries).toEqual([]);
    expect(here?.history.told[1]?.struck).toMatchObject({
      reason: 'About Rosa',
      isMoved: true,
      movedTo: TEXAS_CASE,
    });
    expect(there?.inquiries).toMatchObject([
      { id: COPY, kind: 'delay', contacts: [{ entryId: COPY, notes: 'Ms. Made-Up' }] },
    ]);
    const [told] = there?.history.told ?? [];
    expect(told && movedFromOf(told)).toEqual({ caseId: VERMONT_CASE, reason: 'About Rosa' });
  });

  test('makes a call about several cases one of its own, on the order of steps it comes to', () => {
    const shared = call({
      sharedBy: [VERMONT_CASE, TEXAS_CASE],
      ladder: { id: 'service-center', version: 1, by: 'choice' },
    });
    const copy = moved(shared)?.move.copy;
    expect(copy).not.toHaveProperty('sharedBy');
    expect(copy).toMatchObject({
      contactId: COPY as string as ContactId,
      ladder: { id: 'service-center', version: 1, by: 'office' },
    });
  });

  test('counts a contact by the order of steps that was chosen for the case it comes to', () => {
    const chosen: Fact = {
      type: 'ladder-chosen',
      ladder: { id: 'handout-variant', version: 1 },
      moves: [],
    };
    const from = fileOf(call());
    const there = [entry(1, chosen, { caseId: TEXAS_CASE })];
    const told = from.history.byEntry.get(entryId(1));
    const to = toCaseFile(TEXAS_CASE, there, RULES);
    const move = told && moveEntry(told, [from, to], { copyId: COPY });
    if (move === undefined) throw new Error('Not moved.');
    const copy = entry(9, move.copy, { id: COPY, caseId: TEXAS_CASE });
    const lastDays = toCaseFile(TEXAS_CASE, [...there, copy], RULES).windows.map(
      ({ lastDayOn }) => lastDayOn,
    );
    expect(from.windows.map(({ lastDayOn }) => lastDayOn)).toEqual(['2026-12-21']);
    expect(lastDays).toEqual(['2026-12-06']);
  });

  test('puts a contact into the matter that was chosen there', () => {
    const into = { id: inquiryId(7), kind: 'expedite' } as const;
    expect(moved(call(), { into })?.move.copy).toMatchObject({
      inquiryId: inquiryId(7),
      inquiryKind: 'expedite',
    });
  });

  test('needs a matter for an answer', () => {
    expect(moved(answer('2026-11-20', 'settles'))).toBeUndefined();
    const into = { id: inquiryId(7), kind: 'delay' } as const;
    expect(moved(answer('2026-11-20', 'settles'), { into })?.move.copy).toMatchObject({
      verdict: 'settles',
      inquiryId: inquiryId(7),
    });
  });

  test('is refused for the only contact that counts of a matter with answers', () => {
    const replies = [answer('2026-11-20', 'nothing-new'), answer('2026-11-21', 'settles')];
    const another = letter('2026-11-22');
    const leftBy = (...facts: readonly Fact[]) => {
      const from = fileOf(call(), ...replies, ...facts);
      const told = from.history.byEntry.get(entryId(1));
      const to = toCaseFile(TEXAS_CASE, [], RULES);
      const move = told && moveEntry(told, [from, to], { copyId: COPY });
      return [told && answersLeftBehind(told, from), move !== undefined];
    };
    expect(leftBy()).toEqual([2, false]);
    expect(leftBy({ type: 'entry-struck', entryId: entryId(2) })).toEqual([1, false]);
    expect(leftBy(another)).toEqual([0, true]);
    expect(leftBy(another, { type: 'entry-struck', entryId: entryId(4) })).toEqual([2, false]);
    const strikes = [2, 3].map((n): Fact => ({ type: 'entry-struck', entryId: entryId(n) }));
    expect(leftBy(...strikes)).toEqual([0, true]);
  });

  test('takes along what a newer version wrote', () => {
    const newer = { ...call(), mood: 'friendly' };
    expect(moved(newer)?.move.copy).toHaveProperty('mood', 'friendly');
  });

  test('names no protected case in the file of another', () => {
    const from = { ...fileOf(call()), isProtected: true };
    const told = from.history.told[1];
    const to = { ...toCaseFile(TEXAS_CASE, [], RULES), isProtected: true };
    const move = told && moveEntry(told, [from, to], { copyId: COPY });
    expect(move?.copy).toHaveProperty('movedFrom', {});
    expect(move?.strike).toEqual({ type: 'entry-struck', entryId: entryId(1), isMoved: true });
  });

  test('is still told after it was corrected there', () => {
    const { move } = moved(call()) ?? {};
    const entries = [
      entry(9, move?.copy ?? call(), { id: COPY, caseId: TEXAS_CASE }),
      entry(10, { type: 'entry-corrected', entryId: COPY, fact: { ...call({ notes: 'Later' }) } }),
    ];
    const [told] = toCaseFile(TEXAS_CASE, entries, RULES).history.told;
    expect(told?.fact).toMatchObject({ notes: 'Later' });
    expect(told && movedFromOf(told)?.reason).toBe('About Rosa');
  });

  test('is not for what the page showed, nor for what was struck', () => {
    const { history } = fileOf(
      { type: 'status-seen', on: day('2026-11-20'), sighting: sighting() },
      call(),
      { type: 'entry-struck', entryId: entryId(2) },
    );
    expect(history.told.map(isMovable)).toEqual([false, false, false]);
  });

  test('can be read again as it was written', () => {
    const { move } = moved(call()) ?? {};
    expect(move && parseFact({ ...move.strike })).toEqual(move?.strike);
    expect(move && parseFact({ ...move.copy })).toEqual(move?.copy);
  });
});
