import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it, test } from 'vitest';
import { CAPACITIES } from '../../../src/domain/caller.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { composeLetter } from '../../../src/domain/letter/compose-letter.ts';
import { LETTER_KINDS, isMailboxLetter } from '../../../src/domain/letter/letter-kind.ts';
import { CENTER_NAME } from '../../../src/domain/letter/letter-words.ts';
import { toPlainText } from '../../../src/domain/letter/plain-text.ts';
import { toEml } from '../../../src/domain/letter/to-eml.ts';
import { LETTER_WIDTH, wrapText } from '../../../src/domain/letter/wrap-text.ts';
import { addressOf, EMPTY_ADDRESS_BOOK } from '../../../src/domain/address-book.ts';
import { SERVICE_CENTERS } from '../../../src/domain/office.ts';
import { answer, day, fileOf } from '../../support/given.ts';
import { answeredCall, described, letterInput, letterSent } from '../../support/letters.ts';

const TO = 'vsc.ncscfollowup@dhs.gov';

/** What tries to leave its field: line breaks of every kind, headers, encoded words, boundaries. */
const anyAttempt = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0'),
      fc.constantFrom('Bcc: a@b.gov', 'To: a@b.gov', 'Content-Type: text/html', '\r\n\r\n<b>'),
      fc.constantFrom('=?utf-8?B?DQpCY2M6IGFAYi5nb3Y=?=', '%0d%0aCc:a@b.gov', '\u202E', '--x', ' '),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

/** Every field of a letter that is free text. */
const anyFields = fc.record({
  form: anyAttempt,
  applicant: anyAttempt,
  sender: anyAttempt,
  senderDetails: anyAttempt,
  request: anyAttempt,
  caller: anyAttempt,
  name: anyAttempt,
  id: anyAttempt,
  secondName: anyAttempt,
  secondId: anyAttempt,
  request1: anyAttempt,
  reason: anyAttempt,
  item: anyAttempt,
  zone: anyAttempt,
  to: anyAttempt,
});
type Fields = typeof anyFields extends fc.Arbitrary<infer Value> ? Value : never;

/** A letter in which each free field holds something of its own. */
function letterWith(fields: Fields, kind: (typeof LETTER_KINDS)[number]) {
  const file = fileOf(
    described(),
    {
      type: 'case-described',
      patch: { form: fields.form, people: [{ role: 'applicant', name: fields.applicant }] },
    },
    answeredCall({
      caller: { capacity: 'petitioner', name: fields.caller },
      representativeName: fields.name,
      representativeId: fields.id,
      secondRepresentative: { tier: 2, name: fields.secondName, id: fields.secondId },
      serviceRequest: { refusedBecause: fields.reason },
      callBack: { serviceItemNumber: fields.item },
      zone: fields.zone,
    }),
    letterSent({ sent: { to: fields.to, text: 'A letter.' } }),
    letterSent({ on: day('2026-12-23'), serviceRequest: { number: fields.request1 } }),
  );
  return composeLetter(
    letterInput(kind, file, {
      sender: { capacity: 'helper', name: fields.sender },
      senderDetails: fields.senderDetails,
      request: fields.request,
    }),
  );
}

const PLAIN: Fields = {
  form: 'I-765',
  applicant: 'Ana',
  sender: 'John',
  senderDetails: 'Street',
  request: 'Please decide',
  caller: 'Lee',
  name: 'Maria',
  id: '1',
  secondName: 'Sam',
  secondId: '2',
  request1: 'SR1',
  reason: 'too early',
  item: 'SI1',
  zone: 'America/New_York',
  to: TO,
};

describe('what is typed into a field of a letter', () => {
  it('stays in it: one recipient, the subject as given, no other header, and the text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyFields, fc.constantFrom(...LETTER_KINDS), async (fields, kind) => {
        const { subject, body } = letterWith(fields, kind);
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        const text = wrapText(body);
        const read = await PostalMime.parse(toEml({ to: TO, subject, text }) ?? '');
        expect(read.to).toEqual([{ address: TO, name: '' }]);
        expect([read.cc, read.bcc, read.from, read.html]).toEqual(Array(4).fill(undefined));
        expect(read.headers).toHaveLength(6);
        expect(read.subject).toBe(subject);
        expect(read.text).toBe(`${text}\n`);
      }),
      { numRuns: 500 },
    );
  });

  it('begins no line of its own: with each field alone spoiled, the letter has as many parts and paragraphs', () => {
    const paragraphs = (body: string) => body.split('\n\n').length;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(PLAIN)),
        fc.constantFrom('\r\n', '\n\n', '\r', '\u0085', '\u2028\u2029', '\v\f'),
        fc.constantFrom(...LETTER_KINDS),
        (field, lineBreak, kind) => {
          const value = (at: string) => ({ ...PLAIN, [field]: `one${at}Bcc: a@b.gov` });
          const spoiled = letterWith(value(lineBreak), kind);
          expect(paragraphs(spoiled.body)).toBe(paragraphs(letterWith(value(' '), kind).body));
          // How the sender can be reached is the one field of several lines.
          const given = field === 'senderDetails' ? lineBreak : ' ';
          expect(spoiled).toEqual(letterWith(value(given), kind));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is nowhere in a letter unless it was entered', () => {
    const { body, subject } = composeLetter(
      letterInput('headquarters', fileOf(), { sender: null, senderDetails: '', request: '' }),
    );
    expect(subject + body).not.toMatch(/A\d|I-\d|Ana|Lopez|SR-|2026/);
  });
});

describe('every letter', () => {
  const cases = LETTER_KINDS.flatMap((kind) =>
    SERVICE_CENTERS.flatMap((center) =>
      CAPACITIES.map((capacity) => [kind, center, capacity] as const),
    ),
  );
  test.each(cases)('%s, of a case at %s, by the %s, is whole', (kind, center, capacity) => {
    const to = addressOf(center, EMPTY_ADDRESS_BOOK).address;
    const sent = letterSent({ sent: { to, text: 'A letter.' } });
    const file = fileOf(described(center), answeredCall(), sent);
    const sender = { capacity, name: 'John Roe' };
    const letter = composeLetter(letterInput(kind, file, { sender }));
    expect(letter.missing).toEqual([]);
    expect(letter.body).not.toContain('not entered');
    expect(letter.body).toBe(letter.parts.map(({ text }) => text).join('\n\n'));
    expect(letter.body).toMatch(/^[ -~\n]+$/);
    for (const line of wrapText(letter.body).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(LETTER_WIDTH);
    }
    const named = SERVICE_CENTERS.filter((each) => letter.body.includes(CENTER_NAME[each]));
    expect(named).toEqual([center]);
    expect(letter.body).toContain('A012-345-678');
    expect(letter.body.includes('Prepared by John Roe')).toBe(
      capacity === 'paralegal' || capacity === 'interpreter' || capacity === 'helper',
    );
    expect(letter.subject.includes('request')).toBe(true);
    expect(letter.body.includes('U.S. Citizenship and Immigration Services\n\nDear')).toBe(
      isMailboxLetter(kind),
    );
  });
});

describe('a letter says that the time has passed', () => {
  // USCIS release of 2009: step 2, "more than 30 days"; step 3, "within 21 days".
  test.each([
    ['service-center', '2026-12-21', false],
    ['service-center', '2026-12-22', true],
    ['headquarters', '2027-01-12', false],
    ['headquarters', '2027-01-13', true],
  ] as const)('(%s) on %s: %s', (kind, today, says) => {
    const file = fileOf(described(), answeredCall(), letterSent());
    const { body } = composeLetter(letterInput(kind, file, { today: day(today) }));
    expect(/More than (?:30|21) days have passed/.test(body)).toBe(says);
    expect(body).toContain('on December 22, 2026'.slice(kind === 'headquarters' ? 0 : 3));
  });

  it('only if no reply settled the matter, and none said to wait longer', () => {
    const passed = (...facts: readonly Fact[]) => {
      const file = fileOf(described(), answeredCall(), ...facts);
      return composeLetter(letterInput('service-center', file)).body;
    };
    expect(passed()).toContain('has not been resolved or explained');
    expect(passed(answer('2026-12-01', 'nothing-new'))).toContain('has not been resolved');
    expect(passed(answer('2026-12-01', 'settles'))).not.toContain('has not been resolved');
    const told = passed(answer('2026-12-01', { waitUntil: '2027-03-01' }));
    expect(told).toContain('On December 1, 2026 USCIS said to wait until March 1, 2027.');
    expect(told).not.toContain('has not been resolved');
  });
});

describe('a statement for the Ombudsman', () => {
  test.each([
    ['2027-01-19', true, false],
    ['2027-01-20', true, true],
    ['2027-02-19', true, true],
    ['2027-02-20', false, false],
  ])(
    'on %s names contacts of the last 90 days, and the 60 given, where it is so',
    (today, recent, given) => {
      const file = fileOf(described(), answeredCall());
      const input = letterInput('ombudsman', file, { today: day(today) });
      const { body, missing } = composeLetter(input);
      expect(body.includes('Within the last 90 days USCIS was contacted')).toBe(recent);
      expect(body.includes('USCIS has had at least 60 days')).toBe(given);
      expect(missing.map(({ field }) => field)).toEqual(recent ? [] : ['recent-contact']);
    },
  );
});

describe('plain text', () => {
  it('holds nothing that is not seen, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toPlainText(text).replaceAll(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}/u);
        expect(toPlainText(text).isWellFormed()).toBe(true);
      }),
    );
  });
});
