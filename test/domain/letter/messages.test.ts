import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it, test } from 'vitest';
import { toPlainText } from '../../../src/domain/letter/plain-text.ts';
import { toEml } from '../../../src/domain/letter/to-eml.ts';
import { LONGEST_MAILTO, toMailto } from '../../../src/domain/letter/to-mailto.ts';

const TO = 'vsc.ncscfollowup@dhs.gov';
const NOT_ONE_ADDRESS = [
  '',
  'nobody',
  'a@b.gov, c@d.gov',
  'a@b.gov\r\nBcc: c@d.gov',
  'a@b.gov?cc=c@d.gov',
  'Name <a@b.gov>',
];
const HEADERS = [
  'x-unsent',
  'to',
  'subject',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
];

function eml(change: { readonly subject?: string; readonly text?: string }): string {
  const made = toEml({ to: TO, subject: 'A request', text: 'A text.', ...change });
  if (made === undefined) throw new Error('There is no message.');
  return made;
}

/** Text of any kind, with what headers and links are made of more often than chance has it. */
const anyTyped = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          '\u2028',
          '\0',
          '\t',
          ' ',
          '=?utf-8?Q?x?=',
          '&cc=',
          '%0d%0a',
        ),
        fc.constantFrom(
          'Bcc: a@b.gov',
          'From: a@b.gov',
          '\r\n\r\n',
          '--',
          '.',
          '=',
          '’',
          '\u{1F4EC}',
        ),
        fc.string({ maxLength: 30 }),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join('')),
);
const oneLine = (text: string) => toPlainText(text).replaceAll(/\s+/g, ' ').trim();

describe('a message as a file', () => {
  it('has one recipient, no sender, and is a draft', () => {
    expect(eml({ text: 'Dear Officer:\n\nIt’s late.' })).toBe(
      [
        'X-Unsent: 1',
        `To: ${TO}`,
        'Subject: A request',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Dear Officer:',
        '',
        'It=E2=80=99s late.',
        '',
      ].join('\r\n'),
    );
  });

  test.each(NOT_ONE_ADDRESS)('is none for what is not one address: %j', (to) => {
    expect(toEml({ to, subject: 'A request', text: 'A text.' })).toBeUndefined();
  });

  it('is read back by another program as it was given, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyTyped, anyTyped, async (subject, text) => {
        const read = await PostalMime.parse(eml({ subject, text }));
        expect(read.to).toEqual([{ address: TO, name: '' }]);
        expect([read.cc, read.bcc, read.from]).toEqual([undefined, undefined, undefined]);
        expect(read.subject ?? '').toBe(oneLine(subject));
        expect(read.text).toBe(`${toPlainText(text)}\n`);
        const expected = HEADERS.filter((key) => key !== 'subject' || oneLine(subject) !== '');
        expect(read.headers.map(({ key }) => key)).toEqual(expected);
        expect(read.attachments).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is ASCII with CRLF only, in lines of at most 76', () => {
    fc.assert(
      fc.property(anyTyped, anyTyped, (subject, text) => {
        const lines = eml({ subject, text }).split('\r\n');
        for (const line of lines) expect(line).toMatch(/^[ -~\t]{0,76}$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a message as a link', () => {
  it('has one recipient, and CRLF in its text', () => {
    expect(toMailto({ to: TO, subject: 'A & b?', text: 'One\ntwo’s' })).toEqual({
      href: `mailto:${TO}?subject=A%20%26%20b%3F&body=One%0D%0Atwo%E2%80%99s`,
      fits: true,
    });
    expect(toMailto({ to: TO, subject: '', text: '' })?.href).toBe(`mailto:${TO}`);
  });

  test.each(NOT_ONE_ADDRESS)('is none for what is not one address: %j', (to) => {
    expect(toMailto({ to, subject: 'A request', text: 'A text.' })).toBeUndefined();
  });

  it('says when it is longer than mail programs take', () => {
    const href = toMailto({ to: TO, subject: '', text: 'x' })?.href ?? '';
    const room = LONGEST_MAILTO - href.length + 1;
    expect(toMailto({ to: TO, subject: '', text: 'x'.repeat(room) })?.fits).toBe(true);
    expect(toMailto({ to: TO, subject: '', text: 'x'.repeat(room + 1) })?.fits).toBe(false);
  });

  it('is read back as it was given, and as nothing more', () => {
    fc.assert(
      fc.property(anyTyped, anyTyped, (subject, text) => {
        const { protocol, pathname, search, hash } = new URL(
          toMailto({ to: TO, subject, text })?.href ?? '',
        );
        // A plus sign is a plus sign in a mailto link, unlike in a form.
        const fields = new URLSearchParams(search.replaceAll('+', '%2B'));
        expect([protocol, pathname, hash]).toEqual(['mailto:', TO, '']);
        expect([...fields.keys()].every((key) => key === 'subject' || key === 'body')).toBe(true);
        expect(fields.get('subject') ?? '').toBe(oneLine(subject));
        expect(fields.get('body') ?? '').toBe(toPlainText(text).replaceAll('\n', '\r\n'));
      }),
      { numRuns: 1000 },
    );
  });
});
