import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { noWaitAfter, windowsOpenedBy } from '../../src/domain/why-no-wait.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayNoWait } from '../../src/locales/say-no-wait.ts';
import {
  answer,
  call,
  contactId,
  day,
  entryId,
  fileOf,
  letter,
  officeRead,
} from '../support/given.ts';

const words = createWords('en-US');
const numbered = { serviceRequest: { number: 'SR-made-up-1' } };
const pinned = { ladder: { id: 'field-office', version: 1, by: 'office' } } as const;

/** The last contact of the one inquiry of a case. */
function last({ inquiries }: CaseFile) {
  const contact = inquiries[0]?.contacts.at(-1);
  if (contact === undefined) throw new Error('There is no contact.');
  return contact;
}

function because(...facts: readonly Fact[]) {
  const file = fileOf(...facts);
  return noWaitAfter(last(file), file)?.because;
}

describe('nothing is waited for', () => {
  const again = call({ on: day('2026-11-25'), contactId: contactId(2) });
  test.each<[string, readonly Fact[]]>([
    ['not-reached', [call({ outcome: 'not-reached' })]],
    ['not-reached', [call({ outcome: 'not-reached', notReached: 'dropped' })]],
    ['call-back-missed', [call({ outcome: 'not-reached', notReached: 'call-back-missed' })]],
    ['came-back', [call(), letter('2026-12-22', { channel: 'e-mail', outcome: 'came-back' })]],
    ['protected', [{ type: 'case-described', patch: { isProtected: true } }, call()]],
    ['closed', [call(), { type: 'case-closed', on: day('2026-11-22') }]],
    ['kind', [call({ inquiryKind: 'expedite' })]],
    ['kind', [call({ inquiryKind: 'change-of-address' })]],
    ['kind', [call({ inquiryKind: 'rescheduling' })]],
    ['channel', [call({ channel: 'chat', outcome: 'submitted' })]],
    ['field-office', [officeRead('field-office'), call(pinned)]],
    ['beside', [call({ step: 'beside', channel: 'congressional-office', outcome: 'submitted' })]],
    ['running', [call(), again]],
    ['answered', [call(), answer('2026-11-30', 'settles')]],
    ['stopped', [call(), { type: 'reminder-done', subject: entryId(1), on: day('2026-11-22') }]],
  ])('(%s) after what was recorded', (expected, facts) => {
    expect(because(...facts)).toBe(expected);
  });

  test('while the wait of the first contact runs, and that is named', () => {
    const file = fileOf(call(), again);
    expect(noWaitAfter(last(file), file)).toMatchObject({
      because: 'running',
      window: { id: entryId(1), lastDayOn: '2026-12-21' },
    });
  });
});

describe('something is waited for', () => {
  test.each<[string, ContactMade]>([
    ['a call that reached someone', call()],
    ['an expedite request with a number', call({ inquiryKind: 'expedite', ...numbered })],
    ['a chat that yielded a number', call({ channel: 'chat', outcome: 'submitted', ...numbered })],
    ['a letter', letter('2026-11-21')],
  ])('after %s', (_, contact) => {
    expect(because(contact)).toBeUndefined();
  });

  test('after a call in which only a call back was promised', () => {
    const wait = { unit: 'hours', amount: 72 } as const;
    const file = fileOf(call({ inquiryKind: 'expedite', promises: [{ of: 'call-back', wait }] }));
    expect(noWaitAfter(last(file), file)).toBeUndefined();
    expect(windowsOpenedBy(last(file), file).map(({ next }) => next)).toEqual(['call-back']);
  });

  test('of a field office once a number was given, in whichever call', () => {
    const office = officeRead('field-office');
    expect(because(office, call({ ...pinned, ...numbered }))).toBeUndefined();
  });
});

describe('the reason', () => {
  test.each<[readonly Fact[], string]>([
    [
      [call({ outcome: 'not-reached' })],
      'No wait begins: nobody was reached. Only a contact that reached USCIS opens one.',
    ],
    [
      [call({ inquiryKind: 'expedite' })],
      'No wait begins: “Expedite request” is handed on as a service request, and none was noted. Once you have its number, correct this entry, or note the contact that brings it.',
    ],
    [
      [call(), call({ on: day('2026-11-25'), contactId: contactId(2) })],
      'No new wait begins: the one since Nov 21, 2026 runs on to Dec 21, 2026. Days count from the first contact.',
    ],
  ])('is said with what to do about it', (facts, said) => {
    const file = fileOf(...facts);
    const noWait = noWaitAfter(last(file), file);
    expect(noWait && sayNoWait(noWait, words)).toBe(said);
  });
});
