import { describe, expect, test } from 'vitest';
import type { CaseId, InquiryId } from '../../src/domain/ids.ts';
import { parseHandedForm, toHandedForm } from '../../src/ui/open-form.ts';

const CASE = 'EAC2190012345' as CaseId;
const INQUIRY = '00000000-0000-7000-8000-000000001001' as InquiryId;

describe('a form that one window hands to another', () => {
  test.each([
    { name: 'call', receipt: '' },
    { name: 'call', receipt: CASE },
    { name: 'call', receipt: CASE, fileOf: CASE },
    { name: 'call', receipt: CASE, start: { inquiry: INQUIRY, isCallBack: 'yes' } },
    { name: 'call', receipt: CASE, start: { reached: 'no', notReached: 'call-back-missed' } },
    { name: 'answer', caseId: CASE, inquiryId: INQUIRY },
  ] as const)('arrives as it was: %j', (form) => {
    expect(parseHandedForm(toHandedForm(form))).toEqual(form);
  });

  test.each([
    {},
    { name: 'strike', caseId: CASE, inquiryId: INQUIRY },
    { name: 'answer', caseId: CASE },
    { name: 'answer', caseId: 'nothing', inquiryId: INQUIRY },
  ])('is none there is: %j', (handed) => {
    expect(parseHandedForm(handed)).toBeUndefined();
  });

  test('drops what is no field to begin with, and no case', () => {
    const handed = { name: 'call', receipt: CASE, fileOf: 'nothing', notes: 'Not by this way.' };
    expect(parseHandedForm(handed)).toEqual({ name: 'call', receipt: CASE });
  });
});
