import { describe, expect, test } from 'vitest';
import type { DocketRow } from '../../src/domain/docket.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { exactCase, likelyCases, toWaitingCases } from '../../src/domain/waiting-cases.ts';
import { day, receipt } from '../support/given.ts';

const idOf = (n: number) => `pending:0f8fad5b-d9cb-469f-a165-70867728950${n}` as CaseId;

function rowOf(n: number, said: Partial<DocketRow> = {}): DocketRow {
  return { caseId: idOf(n), openInquiries: 0, occasionKeys: [], listKeys: [], basis: '', ...said };
}

const WAITING = toWaitingCases([
  rowOf(1, { label: 'Zoë' }),
  rowOf(2, { form: 'I-130' }),
  rowOf(3, { people: ['Rosa M.'] }),
  rowOf(4, { label: 'Luis', matterNumber: 'M-7' }),
]);

describe('the cases that a new number may belong to', () => {
  test('are open, have none yet, and are not protected', () => {
    const { all } = toWaitingCases([
      rowOf(1),
      rowOf(2, { closedOn: day('2026-11-01') }),
      rowOf(3, { isProtected: true }),
      rowOf(4, { receiptNumber: receipt('EAC2190012345') }),
    ]);
    expect(all.map(({ caseId }) => caseId)).toEqual([idOf(1)]);
  });

  test('come by label, then by person, then by form, and then by name', () => {
    const said = { label: 'zoe', people: ['rosa m.'], form: 'I-130' };
    const likely = likelyCases(WAITING, said, 9).map(({ caseId }) => caseId);
    expect(likely).toEqual([1, 3, 2, 4].map(idOf));
    const all = likelyCases(WAITING, {}, 9).map(({ caseId }) => caseId);
    expect(all).toEqual([4, 1, 2, 3].map(idOf));
  });

  test('are as many as there is room for, without those that another number was given to', () => {
    const likely = likelyCases(WAITING, { label: 'Zoë' }, 2, new Set([idOf(1)]));
    expect(likely.map(({ caseId }) => caseId)).toEqual([4, 2].map(idOf));
  });

  test('are meant beyond doubt by matter number or label, letter by letter', () => {
    expect(exactCase(WAITING, { label: 'Zoë' })?.caseId).toBe(idOf(1));
    expect(exactCase(WAITING, { label: 'Zoe' })).toBeUndefined();
    expect(exactCase(WAITING, { label: 'Other', matterNumber: 'M-7' })?.caseId).toBe(idOf(4));
    expect(exactCase(WAITING, { label: 'Luis', matterNumber: 'M-8' })).toBeUndefined();
    const twice = toWaitingCases([rowOf(1, { label: 'Luis' }), rowOf(2, { label: 'Luis' })]);
    expect(exactCase(twice, { label: 'Luis' })).toBeUndefined();
  });
});
