import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/domain/case-file.ts';
import type { DocketRow } from '../../../src/domain/docket.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { toCandidate } from '../../../src/domain/round-candidate.ts';
import { latestLook } from '../../../src/domain/round/choose-for-round.ts';
import type { Round, RoundCase } from '../../../src/domain/round/round.ts';
import {
  countOutcomes,
  endRound,
  isOver,
  mayBeSeen,
  openCases,
  outcomeOf,
  parseRound,
  tickOff,
  untick,
} from '../../../src/domain/round/round.ts';
import { day, fileOf, receipt, sighting } from '../../support/given.ts';

const FIRST = 'EAC2190012345';
const SECOND = 'EAC2190012346';
const THIRD = 'EAC2190012347';
const given = (number: string, more: Partial<RoundCase> = {}): RoundCase => ({
  caseId: number as CaseId,
  receiptNumber: receipt(number),
  ...more,
});
const ROUND: Round = { cases: [given(FIRST), given(SECOND), given(THIRD)], ticks: [] };
const idOf = (number: string) => number as CaseId;

describe('which cases a round can have', () => {
  const row = (change: Partial<DocketRow>): DocketRow => ({
    caseId: idOf(FIRST),
    receiptNumber: receipt(FIRST),
    openInquiries: 0,
    occasionKeys: [],
    listKeys: [],
    basis: '',
    ...change,
  });

  test('are not those that are protected, closed, handed over or without a number', () => {
    expect(toCandidate(row({ isProtected: true }))).toBe('protected');
    expect(toCandidate(row({ closedOn: day('2026-11-01') }))).toBe('closed');
    expect(toCandidate(row({ handedOverOn: day('2026-11-01') }))).toBe('handed-over');
    const { receiptNumber: _, ...without } = row({});
    expect(toCandidate(without)).toBe('no-number');
    expect(toCandidate(row({ lookedAtOn: day('2026-11-01') }))).toEqual({
      caseId: FIRST,
      receiptNumber: FIRST,
      lookedAtOn: '2026-11-01',
    });
  });

  test('are those last looked at so many days ago, or before', () => {
    expect(latestLook(7, day('2026-11-21'))).toBe('2026-11-14');
  });
});

describe('a round', () => {
  test('offers the cases in their order, and is over when each is done with', () => {
    const one = tickOff(ROUND, { caseId: idOf(FIRST), outcome: 'same' });
    const two = tickOff(one, { caseId: idOf(THIRD), outcome: 'changed' });
    expect(openCases(two).map(({ caseId }) => caseId)).toEqual([SECOND]);
    expect(isOver(two)).toBe(false);
    const three = tickOff(two, { caseId: idOf(SECOND), outcome: 'skipped' });
    expect(isOver(three)).toBe(true);
    expect([...countOutcomes(three)]).toEqual([
      ['same', 1],
      ['changed', 1],
      ['skipped', 1],
    ]);
  });

  test('takes the later word of a case, and none of a case it does not have', () => {
    const skipped = tickOff(ROUND, { caseId: idOf(FIRST), outcome: 'skipped' });
    expect(mayBeSeen(skipped).map(({ caseId }) => caseId)).toEqual([FIRST, SECOND, THIRD]);
    const seen = tickOff(skipped, { caseId: idOf(FIRST), outcome: 'same' });
    expect(seen.ticks).toEqual([{ caseId: FIRST, outcome: 'same' }]);
    expect(mayBeSeen(seen)).toHaveLength(2);
    expect(tickOff(ROUND, { caseId: idOf('WAC2190012345'), outcome: 'same' })).toBe(ROUND);
  });

  test('goes on with a case that is to be looked up after all, though it was ended', () => {
    const ended = endRound(tickOff(ROUND, { caseId: idOf(FIRST), outcome: 'not-found' }));
    expect(isOver(ended)).toBe(true);
    expect(untick(ended, idOf(FIRST))).toEqual(ROUND);
  });

  test('is read back as it was stored, without what can’t be read', () => {
    const round = endRound(tickOff(ROUND, { caseId: idOf(FIRST), outcome: 'not-found' }));
    expect(parseRound(structuredClone(round))).toEqual(round);
    const torn = { cases: [...ROUND.cases, { caseId: 'no' }, 1], ticks: [{ caseId: FIRST }, null] };
    expect(parseRound(torn)).toEqual(ROUND);
    for (const nothing of [undefined, null, 'round', { cases: [] }, { cases: {} }]) {
      expect(parseRound(nothing)).toBeUndefined();
    }
  });
});

describe('how looking a case up ended', () => {
  const seen = (on: string, change = {}) =>
    ({ type: 'status-seen', on: day(on), sighting: sighting(change) }) as const;
  const before = fileOf(seen('2026-11-02'));
  const given2 = (file: CaseFile): RoundCase => {
    const { status, lookedAtOn } = file;
    return {
      ...given(FIRST),
      ...(lookedAtOn && { lookedAtBefore: lookedAtOn }),
      ...(status && { statusBefore: status.entryId }),
    };
  };

  test('is open until its page was seen', () => {
    expect(outcomeOf(given2(before), before)).toBeUndefined();
    expect(outcomeOf(given2(fileOf()), fileOf())).toBeUndefined();
  });

  test('is the same when the page was looked at and showed nothing else', () => {
    const after = fileOf(seen('2026-11-02'), { type: 'status-checked', on: day('2026-11-21') });
    expect(outcomeOf(given2(before), after)).toBe('same');
  });

  test('is changed when the page showed another status in the language known', () => {
    const approved = { title: 'Case Was Approved', text: 'On November 20, 2026, we approved it.' };
    const after = fileOf(seen('2026-11-02'), seen('2026-11-21', approved));
    expect(outcomeOf(given2(before), after)).toBe('changed');
  });

  test('is decided by the page’s own date when the page was in another language', () => {
    const spanish = { language: 'es', title: 'Su Caso Fue Recibido', text: 'El 2 de Noviembre' };
    const same = fileOf(seen('2026-11-02'), seen('2026-11-21', spanish));
    expect(outcomeOf(given2(before), same)).toBe('same');
    const later = { ...spanish, statusOn: day('2026-11-20') };
    const changed = fileOf(seen('2026-11-02'), seen('2026-11-21', later));
    expect(outcomeOf(given2(before), changed)).toBe('changed');
  });

  test('is a first look when no status was known', () => {
    expect(outcomeOf(given2(fileOf()), before)).toBe('first-look');
  });

  test('is left out when the case is no longer one to look up', () => {
    const closed = fileOf(seen('2026-11-02'), { type: 'case-closed', on: day('2026-11-20') });
    expect(outcomeOf(given2(before), closed)).toBe('gone');
    const handedOver = fileOf({ type: 'case-handed-over', on: day('2026-11-20') });
    expect(outcomeOf(given2(fileOf()), handedOver)).toBe('gone');
    expect(outcomeOf(given2(before), { ...before, isKept: false })).toBe('gone');
  });
});
