import { describe, expect, it } from 'vitest';
import { whyNewContactOpensNone } from '../../src/domain/new-contact.ts';
import { whyNoWait } from '../../src/domain/opening-contact.ts';
import {
  FIELD_OFFICE_LADDER,
  SERVICE_CENTER_LADDER,
  SERVICE_REQUEST_GOAL,
} from '../../src/domain/published-ladders.ts';
import { call, day, fileOf, inquiryId, officeRead } from '../support/given.ts';

const NUMBER = { serviceRequest: { number: 'SR-made-up-1' } } as const;

describe('why a contact opens no wait', () => {
  const known = {
    kind: 'delay',
    isUnderWay: false,
    isNumberKnown: false,
    ladder: FIELD_OFFICE_LADDER,
    recordedLadder: FIELD_OFFICE_LADDER,
  } as const;

  it.each([
    ['not-reached', call({ outcome: 'not-reached' }), known],
    ['beside', call({ step: 'beside' }), known],
    ['channel', call({ channel: 'e-request' }), known],
    ['kind', call({ inquiryKind: 'expedite' }), { ...known, kind: 'expedite' as const }],
    ['field-office', call(), { ...known, kind: 'expedite' as const }],
    [undefined, call({ channel: 'chat' }), { ...known, isUnderWay: true, isNumberKnown: true }],
    ['field-office', call(), known],
    [
      'goal',
      call(),
      { ...known, ladder: SERVICE_REQUEST_GOAL, recordedLadder: SERVICE_REQUEST_GOAL },
    ],
    [undefined, call(), { ...known, isNumberKnown: true }],
    [undefined, call(), { ...known, recordedLadder: undefined }],
    [undefined, call(), { ...known, ladder: SERVICE_CENTER_LADDER }],
    [undefined, call({ startsWait: 'anyway' }), known],
  ])('is said to the form: %s', (reason, contact, about) => {
    expect(whyNoWait(contact, about)).toBe(reason);
  });

  it('is said before it is recorded, from what the case holds', () => {
    const field = fileOf(officeRead('field-office'));
    expect(whyNewContactOpensNone(call(), field)).toBe('field-office');
    expect(whyNewContactOpensNone(call(), fileOf())).toBeUndefined();
    const asked = fileOf(officeRead('field-office'), call(NUMBER));
    const again = call({ on: day('2026-12-28') });
    expect(whyNewContactOpensNone(again, asked)).toBeUndefined();
    expect(whyNewContactOpensNone({ ...again, inquiryId: inquiryId(2) }, asked)).toBe(
      'field-office',
    );
  });
});
