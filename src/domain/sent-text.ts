import { asForeign, asText, present } from './reading.ts';

/** A letter or message as it was sent, as far as that is known. */
export type SentText = {
  /** The one e-mail address it went to; absent of what is typed into a page or put in an envelope. */
  readonly to?: string;
  readonly subject?: string;
  /** Absent of an e-mail that was written elsewhere and noted by hand: of it only the address is known. */
  readonly text?: string;
  /** How whoever wrote can be reached, as typed beside the letter: its next one in this case begins with it. */
  readonly senderDetails?: string;
};

/** The most characters of a letter that is kept. */
export const LONGEST_LETTER = 20_000;
/** The most characters of its subject. */
export const LONGEST_SUBJECT = 300;
/** The most characters of how the sender can be reached. */
export const LONGEST_SENDER_DETAILS = 500;
/** The most characters of an e-mail address (RFC 5321). */
export const LONGEST_ADDRESS = 254;

/** A sent text from outside, or `undefined` when it has neither words nor an address. */
export function parseSentText(value: unknown): SentText | undefined {
  const raw = asForeign(value);
  const to = asText(raw?.['to'], LONGEST_ADDRESS);
  const text = asText(raw?.['text'], LONGEST_LETTER);
  if (to === undefined && text === undefined) return undefined;
  return present({
    to,
    subject: asText(raw?.['subject'], LONGEST_SUBJECT),
    text,
    senderDetails: asText(raw?.['senderDetails'], LONGEST_SENDER_DETAILS),
  });
}
