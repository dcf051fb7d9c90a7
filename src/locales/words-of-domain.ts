import type { LinkKind } from '../domain/case-link.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CaseOffice } from '../domain/case-office.ts';
import { isOfficeSure } from '../domain/case-office.ts';
import type { ConfirmedOffice } from '../domain/confirmed-office.ts';
import { isPublishedServiceCenter } from '../domain/confirmed-office.ts';
import type { InquiryKind, NotReached } from '../domain/contact.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Ladder, LadderSource, PublishedDate, ShownLadder } from '../domain/ladder.ts';
import type { ContactStep, Step } from '../domain/step.ts';
import { isWritten } from '../domain/step.ts';
import type { Wait } from '../domain/wait.ts';
import type { TextKey, Words } from './catalogue.ts';

const STEP_TEXT = {
  call: 'stepCall',
  'call-again': 'stepCallAgain',
  'write-service-center': 'stepWriteServiceCenter',
  'write-headquarters': 'stepWriteHeadquarters',
  'look-at-status': 'stepLookAtStatus',
  'ladder-ends': 'stepLadderEnds',
  'noted-date': 'stepNotedDate',
  'act-by': 'stepActBy',
  'did-it-arrive': 'stepDidItArrive',
  'call-back': 'stepCallBack',
  beside: 'stepBeside',
} as const satisfies Record<Step | ContactStep, TextKey>;

const OFFICE_TEXT = {
  california: 'officeCalifornia',
  vermont: 'officeVermont',
  nebraska: 'officeNebraska',
  texas: 'officeTexas',
  potomac: 'officePotomac',
  'national-benefits-center': 'officeNationalBenefitsCenter',
  'field-office': 'officeFieldOffice',
  other: 'officeOther',
  electronic: 'officeElectronic',
} as const satisfies Record<ConfirmedOffice | OfficeCode, TextKey>;

const INQUIRY_TEXT = {
  'status-check': 'inquiryStatusCheck',
  delay: 'inquiryDelay',
  expedite: 'inquiryExpedite',
  'change-of-address': 'inquiryChangeOfAddress',
  rescheduling: 'inquiryRescheduling',
  'not-received': 'inquiryNotReceived',
  'typographic-error': 'inquiryTypographicError',
  accommodations: 'inquiryAccommodations',
  other: 'inquiryOther',
} as const satisfies Record<InquiryKind, TextKey>;

const NOT_REACHED_TEXT = {
  'no-one': 'callNotReachedNoOne',
  dropped: 'callNotReachedDropped',
  automated: 'callNotReachedAutomated',
  'call-back-missed': 'callNotReachedCallBackMissed',
} as const satisfies Record<NotReached, TextKey>;

const LADDER_TEXT = {
  'service-centers': 'ladderServiceCenter',
  'field-offices': 'ladderFieldOffice',
  'service-requests': 'ladderServiceRequestGoal',
  'call-backs': 'ladderTier2CallBack',
  ombudsman: 'ladderOmbudsman',
} as const;

/**
 * A step as what the person does next; a center is named only when it is sure that it is the one to
 * write to, and it is one of the four that were published as such.
 */
export function sayStep(
  step: Step | ContactStep,
  office: CaseOffice | undefined,
  words: Words,
): string {
  const isNamed = isOfficeSure(office) && office?.kind === 'confirmed';
  if (step === 'write-service-center' && isNamed && isPublishedServiceCenter(office.code)) {
    return words.text('stepWriteServiceCenterNamed', { office: sayOffice(office.code, words) });
  }
  return words.text(STEP_TEXT[step]);
}

/**
 * Whether the step waits for the office to be confirmed from Form I-797, once more, or chosen:
 * headquarters too is only written to about what one of the four service centers has.
 */
export function needsOffice(step: Step, office: CaseOffice | undefined): boolean {
  return isWritten(step) && !isOfficeSure(office);
}

/** What is to be done about the office before anybody there is written to. */
export function sayOfficeFirst(office: CaseOffice | undefined, words: Words): string {
  if (office?.kind !== 'confirmed') return words.text('stepConfirmOfficeFirst');
  return words.text(office.isInDoubt ? 'stepOfficeInDoubt' : 'stepChooseOfficeFirst');
}

/** An office by name. */
export function sayOffice(office: ConfirmedOffice | OfficeCode, words: Words): string {
  return words.text(OFFICE_TEXT[office]);
}

/** The office of a case with how sure it is, and on which notice it was read. */
export function sayCaseOffice(
  file: Pick<CaseFile, 'office' | 'issuingOffice'>,
  words: Words,
): string {
  const { office } = file;
  if (office === undefined) return words.text('officeUnknown');
  const name = { office: sayOffice(office.code, words) };
  if (office.kind === 'proposed') return words.text('officeProposed', name);
  return words.text(isOfTransferNotice(file) ? 'officeOfTransfer' : 'officeConfirmed', name);
}

/** Whether only a transfer notice was read: which office issued the receipt is not known then. */
export function isOfTransferNotice({
  office,
  issuingOffice,
}: Pick<CaseFile, 'office' | 'issuingOffice'>): boolean {
  return office?.kind === 'confirmed' && issuingOffice === undefined;
}

/** What an inquiry is about. */
export function sayInquiry(kind: InquiryKind, words: Words): string {
  return words.text(INQUIRY_TEXT[kind]);
}

/** Why a call reached nobody. */
export function sayNotReached(why: NotReached, words: Words): string {
  return words.text(NOT_REACHED_TEXT[why]);
}

/** Why cases belong together. */
export function sayLink(kind: LinkKind, words: Words): string {
  return words.text(LINK_TEXT[kind]);
}

const LINK_TEXT = {
  person: 'linkPerson',
  filing: 'linkFiling',
  family: 'linkFamily',
} as const satisfies Record<LinkKind, TextKey>;

/** A length with its unit, or the date it ends on. */
export function sayWait(wait: Wait, words: Words): string {
  switch (wait.unit) {
    case 'calendar-days':
      return words.text('waitCalendarDays', { count: wait.amount });
    case 'business-days':
      return words.text('waitBusinessDays', { count: wait.amount });
    case 'hours':
      return words.text('waitHours', { count: wait.amount });
    case 'date':
      return words.date(wait.until);
  }
}

/** How far off a due date is, or how long over. */
export function sayDueIn(dueInDays: number, words: Words): string {
  if (dueInDays === 0) return words.text('dueToday');
  return dueInDays < 0
    ? words.text('dueOver', { count: -dueInDays })
    : words.text('dueIn', { count: dueInDays });
}

/** A ladder by name: the person's own word for hers, else what it is about, who published it and when. */
export function sayLadder(ladder: Ladder | ShownLadder, words: Words): string {
  if (ladder.use === 'followed' && ladder.own !== undefined) return ladder.own.name;
  const { source } = ladder;
  const date = sayPublished(source.published, words);
  return ladder.id === 'handout-variant'
    ? words.text('ladderHandoutVariant', { date })
    : words.text(LADDER_TEXT[ladder.scope], { source: sayPublisher(source), date });
}

/** The title of a text, and when it was last seen in print if that is known. */
export function saySource({ title, lastSeen }: LadderSource, words: Words): string {
  return lastSeen === undefined
    ? words.text('caseLadderSourceNotSeen', { title })
    : words.text('caseLadderSource', { title, seen: sayPublished(lastSeen, words) });
}

/** When a text was published, as far as that is known: a day, a month, or that it bears no date. */
export function sayPublished(published: PublishedDate | undefined, words: Words): string {
  if (published === undefined) return words.text('sourceUndated');
  return published.length > 'YYYY-MM'.length ? words.date(published) : words.month(published);
}

/** Who published a text; its title where that is not known. */
export function sayPublisher({ publisher, title }: LadderSource): string {
  return publisher ?? title;
}
