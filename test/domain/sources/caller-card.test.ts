import { describe, expect, it } from 'vitest';
import { toCallerCard } from '../../../src/domain/caller-card.ts';
import type { CaseDescribed } from '../../../src/domain/case-described.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { seen } from '../../support/dates.ts';
import { answer, call, day, fileOf, inquiryId, receipt, sighting } from '../../support/given.ts';
import { HAVE_AVAILABLE } from './prepare.ts';

const OWN = receipt('EAC9990000001');
const kept: Fact = { type: 'case-kept', receiptNumber: OWN };
const said = (patch: CaseDescribed['patch']): Fact => ({ type: 'case-described', patch });
const rosa = { role: 'applicant', name: 'Rosa Made-Up' } as const;

describe('the card with all that a caller is asked', () => {
  it(`is ready. ${HAVE_AVAILABLE}`, () => {
    const patch = { aNumber: 'none', form: 'I-130', filedOn: day('2026-01-02') } as const;
    expect(toCallerCard(fileOf(kept, said(patch)), 'delay')).toEqual({
      receiptNumber: OWN,
      otherReceipts: [],
      aNumber: 'none',
      form: 'I-130',
      filedOn: '2026-01-02',
      people: [],
      requests: [],
    });
  });

  it('has the people, the other numbers, and the last status with its date', () => {
    const others = [receipt('EAC9990000007')];
    const patch = { people: [rosa], otherReceipts: others, receivedOn: day('2026-01-05') };
    expect(toCallerCard(fileOf(seen('2026-11-20', {}), said(patch)), 'delay')).toMatchObject({
      people: [rosa],
      otherReceipts: others,
      receivedOn: '2026-01-05',
      status: { sighting: sighting() },
      lookedAtOn: '2026-11-20',
    });
  });

  it('Please have the initial service request referral number with you when you call: of each open matter, that of the call first', () => {
    const first = call({ serviceRequest: { number: 'SR-made-up-1' } });
    const later = call({ on: day('2026-12-20'), serviceRequest: { number: 'SR-made-up-2' } });
    const other = call({ inquiryId: inquiryId(2), inquiryKind: 'expedite' });
    const file = fileOf(first, later, other);
    const delay = { kind: 'delay', number: 'SR-made-up-1' };
    expect(toCallerCard(file, 'delay').requests).toMatchObject([delay, { kind: 'expedite' }]);
    expect(toCallerCard(file, 'expedite').requests).toMatchObject([{ kind: 'expedite' }, delay]);
    const settled = fileOf(first, answer('2026-12-01', 'settles'));
    expect(toCallerCard(settled, 'delay').requests).toEqual([]);
  });

  it('takes no number from a contact that did not get through, and says which contact lacks one', () => {
    const missed = call({ outcome: 'not-reached', serviceRequest: { number: 'SR-made-up-1' } });
    const reached = call({ on: day('2026-11-23') });
    const [request] = toCallerCard(fileOf(missed, reached), 'delay').requests;
    expect(request).not.toHaveProperty('number');
    expect(request?.contact).toBe(fileOf(missed, reached).inquiries[0]?.contacts[1]?.entryId);
  });
});
