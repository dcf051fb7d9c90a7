import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { InquiryKind } from '../../src/domain/contact.ts';
import type { ContactStep } from '../../src/domain/step.ts';
import {
  countedRemark,
  isCallBackDue,
  offeredStart,
  toWaitRemark,
} from '../../src/domain/wait-remark.ts';
import {
  FIELD_OFFICE_LADDER,
  SERVICE_CENTER_LADDER,
  SERVICE_REQUEST_GOAL,
} from '../../src/domain/published-ladders.ts';
import type { Ladder } from '../../src/domain/ladder.ts';
import { answer, call, day, fileOf, inquiryId, letter, officeRead } from '../support/given.ts';

const numbered = call({ serviceRequest: { number: 'SR-made-up-1' } });

function remarkOn(
  file: CaseFile,
  noted: { step?: ContactStep; kind?: InquiryKind; number?: string } = {},
) {
  const inquiry = file.inquiries.find(({ isOpen }) => isOpen);
  const { step = 'call', kind = 'delay', number } = noted;
  const serviceRequest = number === undefined ? undefined : { number };
  const contact = { step, channel: 'call', kind, serviceRequest, promises: [] } as const;
  return toWaitRemark(file, inquiry, contact);
}

describe('a contact on a step whose wait is running', () => {
  test('may start it again when it brings a number the matter does not have', () => {
    const remark = remarkOn(fileOf(numbered), { number: 'SR-made-up-2' });
    expect(remark).toEqual({ says: 'again' });
    expect(offeredStart(remark)).toBe('again');
  });

  test.each([
    ['the number the matter has', fileOf(numbered), { number: 'SR-made-up-1' }],
    ['no number', fileOf(numbered), {}],
    [
      'a number on another step',
      fileOf(numbered, letter('2026-11-21')),
      { number: 'SR-made-up-2' },
    ],
    [
      'a number where only a call back is waited for',
      fileOf(
        call({
          promises: [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }],
          outcome: 'not-reached',
        }),
      ),
      { number: 'SR-made-up-2' },
    ],
    [
      'a number in a settled matter',
      fileOf(numbered, answer('2026-11-21', 'settles')),
      { number: 'SR-made-up-2' },
    ],
  ])('need not be asked about with %s', (_, file, noted) => {
    expect(remarkOn(file, noted)).toBeUndefined();
  });
});

describe('a recorded call that was counted at the person’s word', () => {
  const remarkOf = (ladder: Ladder, change: Parameters<typeof call>[0]) => {
    const [inquiry] = fileOf(call(change)).inquiries;
    const [contact] = inquiry?.contacts ?? [];
    return inquiry && contact && countedRemark(contact, inquiry, ladder);
  };

  test.each<[string, Ladder, InquiryKind, string]>([
    ['a field office', FIELD_OFFICE_LADDER, 'delay', 'field-office'],
    ['the goal for service requests', SERVICE_REQUEST_GOAL, 'delay', 'goal'],
    ['a matter of requests', SERVICE_CENTER_LADDER, 'expedite', 'kind'],
  ])('is told by the rule it was counted against, and can be taken back: %s', (...given) => {
    const [, ladder, inquiryKind, because] = given;
    const remark = remarkOf(ladder, { inquiryKind, startsWait: 'anyway' });
    expect(remark).toEqual({ says: 'none', because, isCounted: true });
    expect(offeredStart(remark)).toBe('anyway');
  });

  test('can be taken back where it began a wait again, and says nothing of any other', () => {
    expect(remarkOf(SERVICE_CENTER_LADDER, { startsWait: 'again' })).toEqual({ says: 'again' });
    expect(remarkOf(FIELD_OFFICE_LADDER, {})).toBeUndefined();
    expect(remarkOf(FIELD_OFFICE_LADDER, { ...numbered, startsWait: 'anyway' })).toBeUndefined();
  });
});

describe('a first call without a service request number', () => {
  test.each<InquiryKind>(['rescheduling', 'expedite', 'change-of-address'])(
    'starts no wait for this kind of matter: %s',
    (kind) => {
      const remark = remarkOn(fileOf(), { kind });
      expect(remark).toEqual({ says: 'none', because: 'kind' });
      expect(offeredStart(remark)).toBeUndefined();
    },
  );

  test('starts one for a delay at a service center, confirmed or only proposed', () => {
    expect(remarkOn(fileOf())).toBeUndefined();
    expect(remarkOn(fileOf(officeRead('vermont')))).toBeUndefined();
  });

  test('starts none at an office that is no service center, but may be counted all the same', () => {
    const remark = remarkOn(fileOf(officeRead('field-office')));
    expect(remark).toEqual({ says: 'none', because: 'field-office' });
    expect(offeredStart(remark)).toBe('anyway');
  });

  test('goes by the number that the matter had from the beginning', () => {
    const settledWait = fileOf(officeRead('field-office'), numbered);
    expect(remarkOn(settledWait)).toBeUndefined();
  });

  test('is not spoken of where an answer was promised, which is waited for in any case', () => {
    const promises = [{ of: 'answer', wait: { unit: 'hours', amount: 72 } }] as const;
    const contact = { step: 'call', channel: 'call', kind: 'expedite', promises } as const;
    const noted = { ...contact, serviceRequest: undefined };
    expect(toWaitRemark(undefined, undefined, noted)).toBeUndefined();
    expect(toWaitRemark(undefined, undefined, { ...noted, promises: [] })).toEqual({
      says: 'none',
      because: 'kind',
    });
  });

  test('is not spoken of in a protected case, which has no waits', () => {
    const protectedCase = { type: 'case-described', patch: { isProtected: true } } as const;
    expect(remarkOn(fileOf(protectedCase, officeRead('field-office')))).toBeUndefined();
  });
});

test('a call back is due in the matter in which it was promised', () => {
  const file = fileOf(
    call({ promises: [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] }),
    call({ inquiryId: inquiryId(2), on: day('2026-11-20') }),
  );
  const [first, second] = [1, 2].map((n) => file.inquiries.find(({ id }) => id === inquiryId(n)));
  expect(isCallBackDue(file, first)).toBe(true);
  expect(isCallBackDue(file, second)).toBe(false);
  expect(isCallBackDue(file, undefined)).toBe(true);
  expect(isCallBackDue(undefined, undefined)).toBe(false);
});
