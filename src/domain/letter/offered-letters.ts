import type { CalendarDate } from '../calendar-date.ts';
import { addDays } from '../calendar-date.ts';
import type { CaseOffice } from '../case-office.ts';
import { decidingOffice, isOfficeSure } from '../case-office.ts';
import type { CaseFile } from '../case-file.ts';
import type { Channel } from '../contact.ts';
import { hintsOn, toHintFacts } from '../hints.ts';
import type { Inquiry } from '../inquiry.ts';
import type { AddressBook, KnownAddress } from '../address-book.ts';
import { addressOf } from '../address-book.ts';
import type { ServiceCenter } from '../office.ts';
import { isServiceCenter } from '../office.ts';
import { present } from '../reading.ts';
import type { ContactStep } from '../step.ts';
import { isWritten } from '../step.ts';
import type { LetterKind } from './letter-kind.ts';
import { CHANNEL_OF_LETTER, isMailboxLetter } from './letter-kind.ts';
import { DAYS_FOR_CENTER, firstLetterToCenter } from './earlier-contacts.ts';

/**
 * Why a case can't have a letter.
 * - `protected`: nothing is offered for such a case (facts.md §2);
 * - `office-not-confirmed`: no office was read on Form I-797 yet, a prefix is only a proposal;
 * - `office-not-chosen`: a transfer notice names another office, and which is written to is not chosen;
 * - `office-in-doubt`: the page has since said that the case was transferred;
 * - `no-mailbox-published`: no e-mail step was published for the office that was confirmed.
 */
export type NotOffered =
  | 'protected'
  | 'office-not-confirmed'
  | 'office-not-chosen'
  | 'office-in-doubt'
  | 'no-mailbox-published';

/**
 * Why it is early for a letter; it can be composed all the same.
 * - `no-first-letter`: no letter to the service center got through;
 * - `within-wait`: the 21 days after that letter, of `on`, are not over before `from`;
 * - `no-recent-contact`: USCIS was not contacted within the last 90 days, as the Ombudsman asks;
 * - `within-60-days`: USCIS has not had the 60 days from the contact of `on`, which are over on `from`.
 */
export type Early =
  | { readonly because: 'no-first-letter' | 'no-recent-contact' }
  | {
      readonly because: 'within-wait' | 'within-60-days';
      readonly on: CalendarDate;
      readonly from: CalendarDate;
    };

/** A way in which a letter can be sent. */
export type LetterWay = {
  readonly channel: Channel;
  /** Only of an e-mail: its one address, where it is known from, and whether anything came back. */
  readonly mailbox?: KnownAddress;
};

/** A letter, and whether the case can have it now. */
export type OfferedLetter = {
  readonly kind: LetterKind;
  /** Absent: it is offered. */
  readonly notOffered?: NotOffered;
  readonly early?: Early;
  /** What sending it is recorded as; in the order of steps, or beside it. */
  readonly step: ContactStep;
  /**
   * How it can be sent, today's ways first: the mailboxes are very likely closed (design, 5). Empty
   * where it is not offered.
   */
  readonly ways: readonly LetterWay[];
  /** The service center that it is about, where one is confirmed and clear. */
  readonly center?: ServiceCenter;
};

/** What the offer of letters depends on besides the case. */
export type OfferRules = {
  /** The matter they are about; `undefined` for a new one. */
  readonly inquiry?: Inquiry | undefined;
  readonly addresses: AddressBook;
  readonly today: CalendarDate;
};

/** Today's ways come first, then the e-mail steps of 2009, then the offices outside USCIS. */
const IN_ORDER = [
  'e-request',
  'account-message',
  'service-center',
  'headquarters',
  'ombudsman',
  'congressional-office',
] as const satisfies readonly LetterKind[];

/** Every letter, whether the case can have it now or not, in the order in which to show them. */
export function offeredLetters(file: CaseFile, rules: OfferRules): readonly OfferedLetter[] {
  const center = centerWrittenTo(file);
  return IN_ORDER.map((kind): OfferedLetter => {
    const notOffered = whyNotOffered(kind, file);
    return present({
      kind,
      notOffered,
      early: notOffered === undefined ? whyEarly(kind, file, rules) : undefined,
      step: stepOfLetter(kind, file, rules),
      ways: notOffered === undefined ? waysOf(kind, center, rules.addresses) : [],
      center,
    });
  });
}

/** The service center that can be written to: confirmed, chosen, not in doubt, and one of the four. */
export function centerWrittenTo({
  office,
}: {
  readonly office?: CaseOffice | undefined;
}): ServiceCenter | undefined {
  const deciding = isOfficeSure(office) ? decidingOffice(office) : undefined;
  return deciding !== undefined && isServiceCenter(deciding) ? deciding : undefined;
}

/** What sending a letter is recorded as. */
function stepOfLetter(
  kind: LetterKind,
  file: Pick<CaseFile, 'windows'>,
  { inquiry, today }: Pick<OfferRules, 'inquiry' | 'today'>,
): ContactStep {
  switch (kind) {
    case 'service-center':
      return 'write-service-center';
    case 'headquarters':
      return 'write-headquarters';
    case 'ombudsman':
    case 'congressional-office':
      return 'beside';
    case 'e-request':
    case 'account-message':
      return stepDue(file, inquiry, today);
  }
}

/** A written step can be taken through any channel once it is due; before that, and first of all, it is what a call is. */
function stepDue(
  { windows }: Pick<CaseFile, 'windows'>,
  inquiry: Inquiry | undefined,
  today: CalendarDate,
): ContactStep {
  const due = windows
    .filter(({ inquiryId, countedOn }) => inquiryId === inquiry?.id && countedOn <= today)
    .find(({ next }) => isWritten(next));
  return due?.next === 'write-service-center' || due?.next === 'write-headquarters'
    ? due.next
    : 'call';
}

function whyNotOffered(kind: LetterKind, file: CaseFile): NotOffered | undefined {
  if (file.isProtected) return 'protected';
  if (!isMailboxLetter(kind)) return undefined;
  const { office } = file;
  if (office?.kind !== 'confirmed') return 'office-not-confirmed';
  const deciding = decidingOffice(office);
  if (deciding === undefined) return 'office-not-chosen';
  if (!isServiceCenter(deciding)) return 'no-mailbox-published';
  if (office.isInDoubt) return 'office-in-doubt';
  return undefined;
}

function whyEarly(kind: LetterKind, file: CaseFile, rules: OfferRules): Early | undefined {
  if (kind === 'headquarters') return earlyForHeadquarters(rules);
  return kind === 'ombudsman' ? earlyForOmbudsman(file, rules.today) : undefined;
}

function earlyForHeadquarters({ inquiry, today }: OfferRules): Early | undefined {
  const first = inquiry && firstLetterToCenter(inquiry);
  if (first === undefined) return { because: 'no-first-letter' };
  const from = addDays(first.on, DAYS_FOR_CENTER + 1);
  return today < from ? { because: 'within-wait', on: first.on, from } : undefined;
}

function earlyForOmbudsman(file: CaseFile, today: CalendarDate): Early | undefined {
  const hint = hintsOn(today, toHintFacts(file)).find(({ kind }) => kind === 'ombudsman');
  if (hint?.kind !== 'ombudsman' || hint.state === 'passed')
    return { because: 'no-recent-contact' };
  if (hint.state === 'holds') return undefined;
  return { because: 'within-60-days', on: hint.contactOn, from: hint.from };
}

function waysOf(
  kind: LetterKind,
  center: ServiceCenter | undefined,
  addresses: AddressBook,
): readonly LetterWay[] {
  if (!isMailboxLetter(kind)) return [{ channel: CHANNEL_OF_LETTER[kind] }];
  const mailbox = kind === 'headquarters' ? kind : center;
  return [
    { channel: 'e-request' },
    { channel: 'account-message' },
    ...(mailbox === undefined
      ? []
      : [{ channel: 'e-mail' as const, mailbox: addressOf(mailbox, addresses) }]),
  ];
}
