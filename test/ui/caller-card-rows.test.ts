import { describe, expect, it } from 'vitest';
import { parseANumber } from '../../src/domain/a-number.ts';
import { toCallerCard } from '../../src/domain/caller-card.ts';
import type { CaseDescribed } from '../../src/domain/case-described.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { toCardRows, toCardText } from '../../src/ui/caller-card-rows.ts';
import { seen } from '../support/dates.ts';
import { call, day, fileOf, receipt, VERMONT_CASE } from '../support/given.ts';

const words = createWords('en-US');
const OWN = receipt('EAC9990000001');
const said = (patch: CaseDescribed['patch']): Fact => ({ type: 'case-described', patch });
const rowsOf = (...facts: readonly Fact[]) => {
  const card = toCallerCard(fileOf({ type: 'case-kept', receiptNumber: OWN }, ...facts), 'delay');
  return toCardRows(VERMONT_CASE, card, words);
};

describe('the rows of the card', () => {
  it('have numbers in groups to read out, without them to paste, and dashes that are not said', () => {
    const rows = rowsOf(said({ aNumber: parseANumber('A 001234567') ?? 'none' }));
    expect(rows.find(({ id }) => id === 'receipt')).toMatchObject({
      value: 'EAC 99 900 00001',
      pasted: 'EAC9990000001',
      spelled: ['EAC 99 900 00001'],
    });
    expect(rows.find(({ id }) => id === 'a-number')).toMatchObject({
      value: 'A001-234-567',
      pasted: 'A001234567',
      spelled: ['A001 234 567'],
    });
  });

  it('lead to the form that enters what is missing', () => {
    const missing = rowsOf().filter(({ value }) => value === undefined);
    expect(missing.map(({ id, enter }) => [id, enter])).toEqual([
      ['a-number', { hash: `#/case/${VERMONT_CASE}/particulars` }],
      ['form', { hash: `#/case/${VERMONT_CASE}/particulars` }],
      ['received', { hash: `#/case/${VERMONT_CASE}/case-dates` }],
      ['filed', { hash: `#/case/${VERMONT_CASE}/particulars` }],
      ['people', { hash: `#/case/${VERMONT_CASE}/particulars` }],
      ['status', { page: 'status' }],
    ]);
  });

  it('lead to the contact that may lack a service request number', () => {
    const row = rowsOf(call()).at(-1);
    const [contact] = fileOf({ type: 'case-kept' }, call()).inquiries[0]?.contacts ?? [];
    expect(row).toMatchObject({
      name: 'Initial service request (Delay beyond posted times)',
      remark: 'No number was noted.',
      enter: { hash: `#/case/${VERMONT_CASE}/correct/${contact?.entryId}` },
    });
  });

  it('are copied as lines, without what is missing', () => {
    const rows = rowsOf(
      seen('2026-11-20', {}),
      said({
        aNumber: 'none',
        filedOn: day('2026-01-02'),
        people: [
          { role: 'applicant', name: 'Rosa Made-Up' },
          { role: 'petitioner', name: 'Ana Made-Up' },
        ],
        otherReceipts: [receipt('EAC9990000007')],
      }),
      call({ serviceRequest: { number: 'SR-made-up-1' } }),
    );
    expect(toCardText(rows, words)).toBe(
      [
        'Receipt number: EAC 99 900 00001',
        'Other receipt number: EAC 99 900 00007',
        'A-number: None',
        'Form: I-765',
        'Date filed: Jan 2, 2026',
        'Name, applicant: Rosa Made-Up',
        'Name, petitioner: Ana Made-Up',
        'Last status: Case Was Received (of Nov 2, 2026; last looked at on Nov 20, 2026)',
        'Initial service request (Delay beyond posted times): SR-made-up-1',
      ].join('\n'),
    );
  });
});
