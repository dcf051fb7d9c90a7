import { asForeign, asText, present } from './reading.ts';

/** A letter or message as it was sent. */
export type SentText = {
  /** The one e-mail address it went to; absent of what is typed into a page or put in an envelope. */
  readonly to?: string;
  readonly subject?: string;
  readonly text: string;
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

/** A sent text from outside, or `undefined` when it has no words. */
export function parseSentText(value: unknown): SentText | undefined {
  const raw = asForeign(value);
  const text = asText(raw?.['text'], LONGEST_LETTER);
  if (text === undefined) return undefined;
  return present({
    to: asText(raw?.['to'], LONGEST_ADDRESS),
    subject: asText(raw?.['subject'], LONGEST_SUBJECT),
    text,
    senderDetails: asText(raw?.['senderDetails'], LONGEST_SENDER_DETAILS),
  });
}
