import { describe, expect, test, vi } from 'vitest';
import { compose } from '../../src/desk/letter-room/compose.ts';
import type { LetterFields } from '../../src/desk/letter-room/letter-fields.ts';
import {
  changedSinceTaken,
  emptyLetter,
  readLetter,
  reopened,
  takenAlong,
} from '../../src/desk/letter-room/letter-fields.ts';
import { wrapText } from '../../src/domain/letter/wrap-text.ts';
import type { AddressBook } from '../../src/domain/address-book.ts';
import { EMPTY_ADDRESS_BOOK } from '../../src/domain/address-book.ts';
import { LONGEST_SUBJECT } from '../../src/domain/sent-text.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { BY_ITSELF } from '../../src/ui/chosen-inquiry.ts';
import { day, entryId, fileOf } from '../support/given.ts';
import { answeredCall, described } from '../support/letters.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, extension: {} } }));

const MONDAY = '2026-12-21T09:30';
const TUESDAY = '2026-12-22T15:00';
const NOW = Temporal.Instant.from('2026-12-22T20:00:00Z');
const CORRECTED: AddressBook = {
  ...EMPTY_ADDRESS_BOOK,
  verified: [
    {
      type: 'address-verified',
      mailbox: 'vermont',
      address: 'vermont@example.gov',
      on: day('2026-12-22'),
    },
  ],
};

const begun: LetterFields = {
  ...emptyLetter(DEFAULT_SETTINGS, fileOf(described()), {
    inquiry: BY_ITSELF,
    sentAt: '2026-12-21T09:00',
    callerEntryId: entryId(101),
    detailsEntryId: entryId(102),
  }),
  request: 'Please decide',
};

/** The letter as the record makes it on Monday; on Tuesday, a call and an address are added. */
function letterOf(on: 'monday' | 'tuesday', fields: LetterFields) {
  const isMonday = on === 'monday';
  return compose(fields, {
    kind: 'service-center',
    file: isMonday ? fileOf(described()) : fileOf(described(), answeredCall()),
    rules: { addresses: isMonday ? EMPTY_ADDRESS_BOOK : CORRECTED },
    today: day(isMonday ? '2026-12-21' : '2026-12-22'),
  });
}

function taken(on: 'monday' | 'tuesday', fields: LetterFields): LetterFields {
  const { shown, ways } = letterOf(on, fields);
  const way = ways.find(({ channel }) => channel === 'e-mail');
  if (way === undefined) throw new Error('The letter has no mailbox');
  return { ...fields, ...takenAlong(fields, shown, way, on === 'monday' ? MONDAY : TUESDAY) };
}

/** What is recorded on Tuesday. */
function recorded(fields: LetterFields) {
  return readLetter(fields, letterOf('tuesday', fields), NOW, 'America/New_York');
}

const monday = letterOf('monday', begun).shown;
const tuesday = letterOf('tuesday', begun).shown;

describe('a letter that was taken along before it was recorded', () => {
  test('is recorded with the words, the address and the time of then', () => {
    expect(monday.text).not.toBe(tuesday.text);
    expect(recorded(taken('monday', begun))).toMatchObject({
      contact: { channel: 'e-mail', startedAt: MONDAY },
      sent: {
        to: 'vsc.ncscfollowup@dhs.gov',
        subject: monday.subject,
        text: wrapText(monday.text),
      },
    });
  });

  test('is recorded as it was taken along last', () => {
    expect(recorded(taken('tuesday', taken('monday', begun)))).toMatchObject({
      contact: { startedAt: TUESDAY },
      sent: { to: 'vermont@example.gov', text: wrapText(tuesday.text) },
    });
  });

  test('is recorded as shown, where it was not taken along', () => {
    expect(recorded({ ...begun, channel: 'e-mail' })).toMatchObject({
      contact: { startedAt: begun.sentAt },
      sent: { to: 'vermont@example.gov', text: wrapText(tuesday.text) },
    });
  });

  test('keeps a time that the person typed', () => {
    const typed = { ...begun, sentAt: '2026-12-20T18:00', hasOwnTime: 'yes' };
    expect(recorded(taken('monday', typed))).toMatchObject({
      contact: { startedAt: '2026-12-20T18:00' },
    });
  });

  test('went to no address, where it was sent another way', () => {
    const result = recorded({ ...taken('monday', begun), channel: 'e-request' });
    const { sent } = result as { sent: { text: string } };
    expect(sent).not.toHaveProperty('to');
    expect(sent.text).toBe(wrapText(monday.text));
  });

  test('is mended in what is shown, where it can’t be recorded as it was', () => {
    const long = { ...taken('monday', begun), usedSubject: 'x'.repeat(LONGEST_SUBJECT + 1) };
    expect(recorded(long)).toMatchObject({ sent: { subject: tuesday.subject } });
    const emptied = { ...taken('monday', begun), usedText: ' \n' };
    expect(recorded({ ...emptied, text: 'My words', hasOwnText: 'yes' })).toMatchObject({
      sent: { text: 'My words' },
    });
  });

  test('is told from what is shown by now, until it is taken along anew', () => {
    expect(changedSinceTaken(begun, tuesday)).toBe(false);
    expect(changedSinceTaken(taken('monday', begun), monday)).toBe(false);
    expect(changedSinceTaken(taken('monday', begun), tuesday)).toBe(true);
    expect(changedSinceTaken(taken('tuesday', begun), tuesday)).toBe(false);
  });

  test('is as it was when its draft is opened again; another one is sent now', () => {
    const fresh = { ...begun, sentAt: TUESDAY };
    expect(reopened(taken('monday', begun), fresh)).toEqual(taken('monday', begun));
    expect(reopened({ sentAt: MONDAY, hasOwnTime: 'yes' }, fresh).sentAt).toBe(MONDAY);
    expect(reopened({ sentAt: MONDAY }, fresh).sentAt).toBe(TUESDAY);
  });
});
