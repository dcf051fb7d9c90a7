import { describe, expect, it } from 'vitest';
import {
  describeParticulars,
  MOST_OTHER_RECEIPTS,
  MOST_PEOPLE,
  parseParticulars,
} from '../../src/domain/particulars.ts';

const rosa = { role: 'applicant', name: 'Rosa Made-Up' } as const;

describe('what a caller has ready', () => {
  it('is read field by field, and what is none says nothing', () => {
    expect(
      parseParticulars({
        aNumber: 'A 001 234 567',
        filedOn: '2026-01-05',
        priorityDate: 'not-applicable',
        noProcessingTimeOn: '2026-02-30',
        people: [rosa, { role: 'emperor', name: 'No One' }, { role: 'applicant', name: '' }],
        otherReceipts: ['EAC9990000001', 'not a number'],
        receiptsCompleteOn: 5,
      }),
    ).toEqual({
      aNumber: 'A001234567',
      filedOn: '2026-01-05',
      priorityDate: 'not-applicable',
      people: [rosa],
      otherReceipts: ['EAC9990000001'],
    });
  });

  it('takes no more people and numbers than a case can have', () => {
    const read = parseParticulars({
      people: Array.from({ length: 50 }, () => rosa),
      otherReceipts: Array.from({ length: 50 }, () => 'EAC9990000001'),
    });
    expect(read.people).toHaveLength(MOST_PEOPLE);
    expect(read.otherReceipts).toHaveLength(MOST_OTHER_RECEIPTS);
  });

  it('keeps what a later description leaves out, and drops what it takes back', () => {
    const first = describeParticulars({}, parseParticulars({ aNumber: 'none', people: [rosa] }));
    const second = describeParticulars(
      first,
      parseParticulars({ aNumber: null, filedOn: '2026-01-05' }),
    );
    expect(second).toEqual({ people: [rosa], filedOn: '2026-01-05' });
  });

  it('takes nothing over that is no particular of the case', () => {
    const patch = { label: 'Rosa', form: 'I-765', aNumber: 'none' } as const;
    expect(describeParticulars({}, patch)).toEqual({ aNumber: 'none' });
  });
});
