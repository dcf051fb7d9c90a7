import { describe, expect, test, vi } from 'vitest';
import { compose } from '../../src/desk/letter-room/compose.ts';
import { fillHash } from '../../src/desk/letter-room/fill-hash.ts';
import type { LetterFields } from '../../src/desk/letter-room/letter-fields.ts';
import {
  COMPOSED_AGAIN,
  emptyLetter,
  isOwn,
  marksIn,
  readLetter,
} from '../../src/desk/letter-room/letter-fields.ts';
import { toRemembered } from '../../src/desk/letter-room/save-letter.ts';
import { rememberedDetails } from '../../src/desk/letter-room/sender-details.ts';
import type { Missing } from '../../src/domain/letter/letter.ts';
import type { LetterKind } from '../../src/domain/letter/letter-kind.ts';
import { LETTER_WIDTH } from '../../src/domain/letter/wrap-text.ts';
import { LONGEST_FIELD } from '../../src/domain/contact.ts';
import type { AddressBook } from '../../src/domain/address-book.ts';
import { EMPTY_ADDRESS_BOOK } from '../../src/domain/address-book.ts';
import { LONGEST_LETTER } from '../../src/domain/sent-text.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { BY_ITSELF } from '../../src/ui/chosen-inquiry.ts';
import { call, day, entryId, fileOf, letter as letterOn, VERMONT_CASE } from '../support/given.ts';
import { answeredCall, described } from '../support/letters.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, extension: {} } }));

const NOW = Temporal.Instant.from('2026-12-22T20:00:00Z');
const ZONE = 'America/New_York';
const REQUEST = 'Please tell me when I can expect a decision on my application';

const START = {
  inquiry: BY_ITSELF,
  sentAt: '2026-12-22T09:00',
  callerEntryId: entryId(101),
  detailsEntryId: entryId(102),
};
const file = fileOf(described(), answeredCall());
const begun = emptyLetter(DEFAULT_SETTINGS, file, START);

function composed(
  change: Partial<LetterFields> = {},
  kind: LetterKind = 'service-center',
  addresses: AddressBook = EMPTY_ADDRESS_BOOK,
) {
  const today = day('2026-12-22');
  return compose({ ...begun, ...change }, { kind, file, rules: { addresses }, today });
}

function read(change: Partial<LetterFields>, addresses?: AddressBook) {
  const sending = composed(change, 'service-center', addresses);
  return readLetter({ ...begun, ...change }, sending, NOW, ZONE);
}

describe('a letter that is typed in', () => {
  test('is composed from the record and the person’s own sentence', () => {
    const { shown, step, inquiry } = composed({ request: REQUEST, capacity: 'applicant' });
    expect(shown.text).toContain(`${REQUEST}.`);
    expect(shown.text).toContain('SR-made-up-1');
    expect(inquiry?.id).toBe(file.inquiries[0]?.id);
    expect(step).toBe('write-service-center');
  });

  test('keeps the words that were written over it, each for itself, until it is composed again', () => {
    const own = { text: 'My own words', hasOwnText: 'yes' };
    const before = composed({ ...own, request: 'One thing' }).shown;
    const after = composed({ ...own, request: REQUEST, capacity: 'petitioner' }).shown;
    expect(before.text).toBe('My own words');
    expect(after).toEqual(before);
    expect(after.subject).toBe(composed().shown.subject);
    expect(composed({ text: '', hasOwnText: 'yes' }).shown.text).toBe('');
    expect(isOwn({ ...begun, ...own })).toBe(true);
    expect(isOwn({ ...begun, ...own, ...COMPOSED_AGAIN })).toBe(false);
  });

  test('lists the marks that stand in it, also in the person’s own words', () => {
    expect(marksIn(composed().shown)).toContain('[REQUEST IN ONE SENTENCE: not entered]');
    const text = 'My number is [A-NUMBER: not entered], as in [A-NUMBER: not entered]. [sic]';
    expect(marksIn({ subject: '', text })).toEqual(['[A-NUMBER: not entered]']);
    const { letter, shown } = composed();
    expect(letter.missing.map(({ mark }) => mark)).toEqual(marksIn(shown));
  });
});

describe('a letter that was sent', () => {
  test('is a contact of its step, by the way and at the time that are shown, with its words wrapped', () => {
    const long = 'word '.repeat(40).trim();
    const result = read({ channel: 'e-request', text: long, hasOwnText: 'yes', number: 'SR-2' });
    expect(result).toMatchObject({
      contact: {
        step: 'write-service-center',
        channel: 'e-request',
        outcome: 'submitted',
        startedAt: '2026-12-22T09:00',
        inquiry: BY_ITSELF,
        number: 'SR-2',
      },
    });
    const { sent } = result as { sent: { text: string; to?: string } };
    expect(Math.max(...sent.text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(
      LETTER_WIDTH,
    );
    expect(sent).not.toHaveProperty('to');
  });

  test('by e-mail names the one address that it went to, as it is known then', () => {
    expect(read({ channel: 'e-mail' })).toMatchObject({
      sent: { to: 'vsc.ncscfollowup@dhs.gov' },
    });
    const verified = {
      type: 'address-verified',
      mailbox: 'vermont',
      address: 'vermont@example.gov',
      on: day('2026-12-01'),
    } as const;
    expect(
      read({ channel: 'e-mail' }, { ...EMPTY_ADDRESS_BOOK, verified: [verified] }),
    ).toMatchObject({
      sent: { to: 'vermont@example.gov' },
    });
  });

  test.each(['yes', ''])('was sent when the field says, typed over or not: %j', (hasOwnTime) => {
    const at = { channel: 'e-mail', sentAt: '2026-12-21T09:30', hasOwnTime };
    expect(read(at)).toMatchObject({ contact: { startedAt: '2026-12-21T09:30' } });
  });

  test('asks how it was sent, and says everything that has to be mended at once', () => {
    expect(read({})).toEqual({ problems: ['channel'] });
    expect(read({ channel: 'ombudsman' })).toEqual({ problems: ['channel'] });
    expect(
      read({
        details: 'x'.repeat(501),
        subject: 'x'.repeat(301),
        hasOwnSubject: 'yes',
        text: '  \n',
        hasOwnText: 'yes',
        sentAt: '',
        hasOwnTime: 'yes',
      }),
    ).toEqual({ problems: ['details', 'subject', 'text-empty', 'channel', 'time'] });
    const tooLate = { channel: 'e-mail', sentAt: '2026-12-23T09:00', hasOwnTime: 'yes' };
    expect(read(tooLate)).toEqual({ problems: ['future'] });
    const tooLong = { channel: 'e-mail', hasOwnText: 'yes', text: 'x'.repeat(LONGEST_LETTER + 1) };
    expect(read(tooLong)).toEqual({ problems: ['text'] });
    const [name, number] = ['x'.repeat(LONGEST_FIELD + 1), '1'.repeat(LONGEST_FIELD + 1)];
    expect(read({ channel: 'e-mail', name, number })).toEqual({ problems: ['name', 'number'] });
  });
});

describe('whoever writes', () => {
  const OPEN = { isProtected: false };
  const written = {
    ...begun,
    capacity: 'representative',
    name: ' Ana Example ',
    details: '1 Example St\n',
  };

  test('is remembered for the next letter, under ids that a retry has too', () => {
    const caller = { capacity: 'representative', name: 'Ana Example' } as const;
    expect(toRemembered(written, DEFAULT_SETTINGS, OPEN)).toEqual([
      [entryId(101), { type: 'setting-changed', name: 'caller', value: caller }],
      [entryId(102), { type: 'setting-changed', name: 'senderDetails', value: '1 Example St' }],
    ]);
    const settings = { caller, senderDetails: '1 Example St' };
    expect(toRemembered(written, settings, OPEN)).toEqual([]);
    expect(emptyLetter(settings, file, START)).toMatchObject({
      capacity: 'representative',
      name: 'Ana Example',
      details: '1 Example St',
    });
  });

  test('is remembered without the name where it belongs to one case', () => {
    const settings = { caller: null, senderDetails: '1 Example St' };
    expect(toRemembered({ ...written, capacity: 'applicant' }, settings, OPEN)).toEqual([
      [entryId(101), { type: 'setting-changed', name: 'caller', value: { capacity: 'applicant' } }],
    ]);
  });

  test('leaves how a party can be reached to the letters of the case', () => {
    const applicant = { ...written, capacity: 'applicant' };
    const changed = toRemembered(applicant, DEFAULT_SETTINGS, OPEN).map(([, { name }]) => name);
    expect(changed).toEqual(['caller']);
    expect(read({ ...applicant, channel: 'e-mail' })).toMatchObject({
      sent: { senderDetails: '1 Example St' },
    });
    const settings = {
      caller: { capacity: 'applicant' },
      senderDetails: 'Office of Pat Made-Up',
    } as const;
    const sent = { text: 'My letter', senderDetails: '1 Example St' };
    const own = fileOf(letterOn('2026-11-20', { caller: { capacity: 'applicant' }, sent }));
    expect(emptyLetter(settings, own, START).details).toBe('1 Example St');
    expect(emptyLetter(settings, file, START).details).toBe('');
    expect(rememberedDetails('petitioner', settings, own)).toBe('');
    expect(rememberedDetails('paralegal', settings, own)).toBe('Office of Pat Made-Up');
  });

  test('can be reached as the last letter of the case says, whichever was recorded last', () => {
    const caller = { capacity: 'petitioner' } as const;
    const sentBy = (senderDetails: string) => ({
      caller,
      sent: { text: 'My letter', senderDetails },
    });
    const own = fileOf(
      letterOn('2026-11-20', sentBy('New address')),
      letterOn('2026-11-02', sentBy('Old address')),
    );
    expect(rememberedDetails('petitioner', DEFAULT_SETTINGS, own)).toBe('New address');
  });

  test('is not remembered of a protected case', () => {
    expect(toRemembered(written, DEFAULT_SETTINGS, { isProtected: true })).toEqual([]);
  });

  test('is forgotten by no letter that does not say', () => {
    const settings = { caller: { capacity: 'helper' } as const, senderDetails: '' };
    expect(toRemembered(begun, settings, OPEN)).toEqual([]);
  });
});

describe('what a letter lacks', () => {
  const lacking = fileOf(call({ representativeName: 'Ms. Made-Up' }));

  test('is filled by a form of the case file', () => {
    const hash = (field: Missing['field']) => fillHash({ field, mark: '' }, lacking);
    expect(hash('office')).toBe(`#/case/${VERMONT_CASE}/office`);
    expect(hash('receipt-number')).toBe(`#/case/${VERMONT_CASE}/number`);
    expect(hash('first-letter')).toBe(`#/case/${VERMONT_CASE}/contact/write-service-center`);
    expect(hash('filed-on')).toBe(`#/case/${VERMONT_CASE}/particulars`);
    expect(hash('call')).toBe(`#/call/${VERMONT_CASE}`);
    expect(hash('recent-contact')).toBe(`#/call/${VERMONT_CASE}`);
  });

  test('of a call is filled by the correction of its version that holds now', () => {
    const corrected = fileOf(call(), {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call({ representativeName: 'Ms. Made-Up' }),
    });
    const missing = { field: 'service-request', mark: '', entryId: entryId(1) } as const;
    expect(fillHash(missing, corrected)).toBe(`#/case/${VERMONT_CASE}/correct/${entryId(2)}`);
    expect(fillHash({ ...missing, entryId: entryId(9) }, corrected)).toBe(`#/case/${VERMONT_CASE}`);
  });
});
