import { parseAddress } from '../mailbox.ts';
import { toOneLine, toPlainText } from './plain-text.ts';
import { toEncodedWords, toQuotedPrintable } from './quoted-printable.ts';

/** A message to one address. */
export type Message = {
  /** One address, as `parseAddress` reads it. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/**
 * The message as a file that a mail program opens as a draft (RFC 5322 and MIME; `X-Unsent` is how
 * Outlook knows one), or `undefined` when `to` is not one address. It has no sender and no date: the
 * mail program puts in those of the person. One recipient, no copies: "addressed only to" the center
 * that issued the receipt (guide of 2017).
 */
export function toEml({ to, subject, text }: Message): string | undefined {
  const address = parseAddress(to);
  if (address === undefined) return undefined;
  return [
    'X-Unsent: 1',
    `To: ${address}`,
    ...subjectLines(toOneLine(subject)),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    toQuotedPrintable(toPlainText(text)),
    '',
  ].join('\r\n');
}

function subjectLines(subject: string): readonly string[] {
  if (subject === '') return [];
  const plain = `Subject: ${subject}`;
  // `=?` would be read as the beginning of an encoded word.
  const isPlain = /^[ -~]*$/.test(subject) && !subject.includes('=?') && plain.length <= 76;
  return [isPlain ? plain : `Subject: ${toEncodedWords(subject)}`];
}
