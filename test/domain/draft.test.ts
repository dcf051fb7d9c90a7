import { expect, it } from 'vitest';
import type { DraftSubject } from '../../src/domain/draft.ts';
import { draftKey, draftSubject } from '../../src/domain/draft.ts';

it.each<DraftSubject>([
  { form: 'call', receipt: 'EAC9990000001' },
  { form: 'call', receipt: '' },
  { form: 'answer', about: '00000000-0000-7000-8000-000000000001' },
  { form: 'correct', about: '00000000-0000-7000-8000-000000000001' },
  { form: 'strike', about: '00000000-0000-7000-8000-000000000001' },
  { form: 'label', about: 'EAC9990000001' },
  { form: 'number', about: 'pending:00000000-0000-4000-8000-000000000001' },
  { form: 'office', about: 'EAC9990000001' },
  { form: 'noted-date', about: 'EAC9990000001' },
  { form: 'case-dates', about: 'EAC9990000001' },
  { form: 'particulars', about: 'EAC9990000001' },
  { form: 'order', about: 'EAC9990000001' },
  { form: 'inquiry', about: '00000000-0000-7000-8000-000000000001' },
  { form: 'ladder', about: 'custom:00000000-0000-7000-8000-000000000001' },
  { form: 'letter', about: 'EAC2190012345/service-center' },
  { form: 'address', about: 'headquarters' },
])('the key of the draft of a form says which form it is: $form', (subject) => {
  expect(draftSubject(draftKey(subject))).toEqual(subject);
});

it.each(['', 'unnumbered 1', 'postcard 1', 'constructor 1'])(
  '%j is the key of no form offered',
  (key) => {
    expect(draftSubject(key)).toBeUndefined();
  },
);
