import type { LetterPart, MissingField } from '../domain/letter/letter.ts';
import type { LetterKind } from '../domain/letter/letter-kind.ts';
import type { Early, NotOffered } from '../domain/letter/offered-letters.ts';
import type { CameBack, KnownAddress } from '../domain/address-book.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import type { ServiceCenter } from '../domain/office.ts';
import type { TextKey, Words } from './catalogue.ts';
import { sayOffice } from './words-of-domain.ts';

const LETTER_TEXT = {
  'service-center': 'letterServiceCenter',
  headquarters: 'letterHeadquarters',
  'e-request': 'letterERequest',
  'account-message': 'letterAccountMessage',
  ombudsman: 'letterOmbudsman',
  'congressional-office': 'letterCongressionalOffice',
} as const satisfies Record<LetterKind, TextKey>;

const NOT_OFFERED_TEXT = {
  protected: 'letterNotOfferedProtected',
  'office-not-confirmed': 'letterNotOfferedOffice',
  'office-not-chosen': 'letterNotOfferedChoose',
  'office-in-doubt': 'letterNotOfferedDoubt',
  'no-mailbox-published': 'letterNotOfferedMailbox',
} as const satisfies Record<NotOffered, TextKey>;

const MISSING_TEXT = {
  'receipt-number': 'letterMissingReceipt',
  'a-number': 'letterMissingANumber',
  form: 'letterMissingForm',
  'filed-on': 'letterMissingFiled',
  applicant: 'letterMissingApplicant',
  sender: 'letterMissingSender',
  'sender-name': 'letterMissingSenderName',
  'sender-details': 'letterMissingDetails',
  request: 'letterMissingRequest',
  office: 'letterMissingOffice',
  call: 'letterMissingCall',
  representative: 'letterMissingRepresentative',
  'service-request': 'letterMissingServiceRequest',
  'first-letter': 'letterMissingFirstLetter',
  'recent-contact': 'letterMissingRecent',
} as const satisfies Record<MissingField, TextKey>;

const PART_TEXT = {
  'date-and-recipient': 'letterPartRecipient',
  sender: 'letterPartSender',
  case: 'letterPartCase',
  request: 'letterPartRequest',
  call: 'letterPartCall',
  'first-letter': 'letterPartFirstLetter',
  'time-passed': 'letterPartTimePassed',
  'earlier-contacts': 'letterPartEarlier',
  closing: 'letterPartClosing',
  signature: 'letterPartSignature',
} as const satisfies Record<LetterPart, TextKey>;

/** A letter by name; one to a service center by the center's, where that is known. */
export function sayLetter(
  kind: LetterKind,
  center: ServiceCenter | undefined,
  words: Words,
): string {
  if (kind === 'service-center' && center !== undefined) {
    return words.text('letterServiceCenterNamed', { office: sayOffice(center, words) });
  }
  return words.text(LETTER_TEXT[kind]);
}

/** Why a case can't have a letter. */
export function sayNotOffered(notOffered: NotOffered, { text }: Words): string {
  return text(NOT_OFFERED_TEXT[notOffered]);
}

/** Why it is early for a letter. */
export function sayEarly(early: Early, { text, date }: Words): string {
  switch (early.because) {
    case 'no-first-letter':
      return text('letterEarlyNoFirst');
    case 'no-recent-contact':
      return text('letterEarlyNoContact');
    case 'within-wait':
      return text('letterEarlyWithinWait', { on: date(early.on), from: date(early.from) });
    case 'within-60-days':
      return text('letterEarlyWithin60', { on: date(early.on), from: date(early.from) });
  }
}

/** What a letter lacks. */
export function sayMissing(field: MissingField, { text }: Words): string {
  return text(MISSING_TEXT[field]);
}

/** What a part of a letter says, in the language of the screen. */
export function sayLetterPart(part: LetterPart, { text }: Words): string {
  return text(PART_TEXT[part]);
}

/** Whose mailbox it is. */
export function sayMailbox(mailbox: Mailbox, words: Words): string {
  return mailbox === 'headquarters' ? words.text('addressHeadquarters') : sayOffice(mailbox, words);
}

/** How the address of a mailbox is known: published long ago, or verified by the person. */
export function sayAddressKnown(
  { verifiedOn }: Pick<KnownAddress, 'verifiedOn'>,
  { text, date }: Words,
): string {
  return verifiedOn === undefined
    ? text('letterMailboxPublished')
    : text('letterMailboxVerified', { date: date(verifiedOn) });
}

/** That what was sent to an address came back. */
export function sayCameBack(cameBack: CameBack, { text, date }: Words): string {
  return 'sentOn' in cameBack
    ? text('contactWarnCameBack', { date: date(cameBack.sentOn) })
    : text('letterMailboxCameBack', { date: date(cameBack.notedOn) });
}
