import { parseAddress } from '../mailbox.ts';
import { toOneLine, toPlainText } from './plain-text.ts';
import type { Message } from './to-eml.ts';

/** A link that opens the mail program. */
export type Mailto = {
  readonly href: string;
  /**
   * Whether the mail program gets all of it. Where it does not fit, leave the text out (an empty
   * `text`) and have the person paste it, or save the message as a file.
   */
  readonly fits: boolean;
};

/** Some mail programs cut a link that is longer. */
export const LONGEST_MAILTO = 2000;

/** The message as a link that opens the mail program (RFC 6068), or `undefined` when `to` is not one address. */
export function toMailto({ to, subject, text }: Message): Mailto | undefined {
  const address = parseAddress(to);
  if (address === undefined) return undefined;
  const [local = '', domain = ''] = address.split('@');
  const fields = [
    ['subject', toOneLine(subject)],
    ['body', toPlainText(text).replaceAll('\n', '\r\n')],
  ].filter(([, value]) => value !== '');
  const query = fields
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const href = `mailto:${encodeURIComponent(local)}@${domain}${query === '' ? '' : `?${query}`}`;
  return { href, fits: href.length <= LONGEST_MAILTO };
}
