import type { Channel } from '../contact.ts';

/**
 * The letters that can be composed: the two e-mail steps of the USCIS release of 2009; the two ways in
 * writing of today; and the two that go to an office outside USCIS (facts.md §1 and §2).
 */
export const LETTER_KINDS = [
  'service-center',
  'headquarters',
  'e-request',
  'account-message',
  'ombudsman',
  'congressional-office',
] as const;
/** What letter it is. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The channel that a letter of this kind is composed for. */
export const CHANNEL_OF_LETTER = {
  'service-center': 'e-mail',
  headquarters: 'e-mail',
  'e-request': 'e-request',
  'account-message': 'account-message',
  ombudsman: 'ombudsman',
  'congressional-office': 'congressional-office',
} as const satisfies Record<LetterKind, Channel>;

/** Whether the letter is one of the two published e-mail steps, with a mailbox of its own. */
export function isMailboxLetter(kind: LetterKind): kind is 'service-center' | 'headquarters' {
  return kind === 'service-center' || kind === 'headquarters';
}

/** Whether it is typed into a page, where the page asks for the rest: such a letter is short. */
export function isTypedIntoPage(kind: LetterKind): kind is 'e-request' | 'account-message' {
  return kind === 'e-request' || kind === 'account-message';
}
