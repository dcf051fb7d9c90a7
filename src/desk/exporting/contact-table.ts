import type { CaseFile } from '../../domain/case-file.ts';
import type { Outcome, Refusal, ServiceRequest } from '../../domain/contact.ts';
import type { CustomLadder } from '../../domain/custom-ladder.ts';
import type { AnswerReceived } from '../../domain/fact.ts';
import type { Contact, Inquiry, InquiryEvent } from '../../domain/inquiry.ts';
import { eventsOf } from '../../domain/inquiry.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';
import { sayCapacity } from '../../locales/say-caller.ts';
import { sayChannel } from '../../locales/say-channel.ts';
import { sayInquiry, sayNotReached, sayStep } from '../../locales/words-of-domain.ts';
import { sayLadderRef } from '../../ui/tell-case.ts';
import { sayPromise } from '../../ui/tell-contact.ts';

const OUTCOME_TEXT = {
  reached: 'colReached',
  'not-reached': 'colNotReached',
  submitted: 'colSubmitted',
  'came-back': 'colCameBack',
} as const satisfies Record<Outcome, TextKey>;

const VERDICT_TEXT = {
  settles: 'colSettles',
  'told-to-wait': 'colToldToWait',
  'nothing-new': 'colNothingNew',
} as const satisfies Record<AnswerReceived['verdict'], TextKey>;

const REFUSAL_TEXT = {
  unexplained: 'callRefusalUnexplained',
  'within-normal-time': 'callRefusalWithinNormalTime',
} as const satisfies Record<Refusal, TextKey>;

/** A contact or an answer, with the case and the matter it belongs to. */
type Row = {
  readonly file: CaseFile;
  readonly inquiry: Inquiry;
  readonly event: InquiryEvent;
  readonly contact: Partial<Contact>;
  readonly ownLadders: readonly CustomLadder[];
};

type ContactColumn = readonly [
  heading: TextKey,
  cell: (row: Row, words: Words) => string | number | undefined,
];

const COLUMNS: readonly ContactColumn[] = [
  ['columnReceipt', ({ file }) => file.receiptNumber],
  ['columnLabel', ({ file }) => file.label],
  ['colWhat', ({ event }, { text }) => text(event.kind === 'contact' ? 'colContact' : 'colAnswer')],
  ['colDate', ({ event }) => (event.kind === 'contact' ? event.contact.on : event.answer.on)],
  ['colTime', ({ contact }) => localTime(contact)],
  ['colZone', ({ contact }) => contact.zone],
  ['colMatter', ({ inquiry }, words) => sayInquiry(inquiry.kind, words)],
  ['colStep', ({ contact: { step } }, words) => step && sayStep(step, undefined, words)],
  ['colChannel', ({ contact: { channel } }, words) => channel && sayChannel(channel, words)],
  ['colOutcome', ({ contact }, words) => say(OUTCOME_TEXT, contact.outcome, words)],
  [
    'colWhyNot',
    ({ contact: { notReached } }, words) => notReached && sayNotReached(notReached, words),
  ],
  ['colCallBack', ({ contact }, { text }) => (contact.isCallBack ? text('colYes') : '')],
  ['colTier', ({ contact }) => contact.tier],
  ['colRepresentativeName', ({ contact }) => contact.representativeName],
  ['colRepresentativeId', ({ contact }) => contact.representativeId],
  ['colSecondTier', ({ contact }) => contact.secondRepresentative?.tier],
  ['colSecondName', ({ contact }) => contact.secondRepresentative?.name],
  ['colSecondId', ({ contact }) => contact.secondRepresentative?.id],
  ['colCallerName', ({ contact }) => contact.caller?.name],
  [
    'colCallerCapacity',
    ({ contact: { caller } }, words) => caller && sayCapacity(caller.capacity, words),
  ],
  ['colSeconds', ({ contact }) => contact.durationInSeconds],
  ['colServiceRequest', ({ contact }) => numberOf(contact.serviceRequest)],
  ['colRefusedBecause', ({ contact }) => refusedOf(contact.serviceRequest)?.refusedBecause],
  [
    'colRefusal',
    ({ contact }, words) => say(REFUSAL_TEXT, refusedOf(contact.serviceRequest)?.refusal, words),
  ],
  ['colAskAgainFrom', ({ contact }) => refusedOf(contact.serviceRequest)?.askAgainFrom],
  ['colNeededBy', ({ contact }) => contact.neededBy],
  [
    'colWaitStart',
    ({ contact: { startsWait } }, { text }) =>
      startsWait && text(startsWait === 'again' ? 'colStartedAgain' : 'colStartedAnyway'),
  ],
  [
    'colLadderPinned',
    ({ contact: { ladder }, ownLadders }, words) =>
      ladder && sayLadderRef(ladder, { words, ownLadders, kindOf: () => undefined }),
  ],
  // Not which: one of them may be protected, and stands in no file but its own.
  ['colShared', ({ contact }) => contact.sharedBy?.length],
  [
    'colPromises',
    ({ contact }, words) => contact.promises?.map((each) => sayPromise(each, words)).join('; '),
  ],
  ['colCallBackWhen', ({ contact }) => contact.callBack?.when],
  ['colCallBackNumber', ({ contact }) => contact.callBack?.number],
  ['colServiceItem', ({ contact }) => contact.callBack?.serviceItemNumber],
  ['colAttempts', ({ contact }) => contact.callBack?.attempts],
  ['colAnswerGiven', ({ contact }) => contact.answerGiven],
  ['colReadOut', ({ contact }) => contact.readOut],
  ['colSaidNext', ({ contact }) => contact.nextStep],
  [
    'colNotes',
    ({ event }) => (event.kind === 'contact' ? event.contact.notes : event.answer.notes),
  ],
  ['colSentTo', ({ contact }) => contact.sent?.to],
  ['colSentSubject', ({ contact }) => contact.sent?.subject],
  ['colSentText', ({ contact }) => contact.sent?.text],
  [
    'colVerdict',
    ({ event }, words) =>
      event.kind === 'answer' ? say(VERDICT_TEXT, event.answer.verdict, words) : '',
  ],
  [
    'colWaitUntil',
    ({ event }) =>
      event.kind === 'answer' && 'waitUntil' in event.answer ? event.answer.waitUntil : '',
  ],
  ['colCaseId', ({ file }) => file.caseId],
];

/** The headings of a table of contacts. */
export function contactHeadings({ text }: Words): readonly string[] {
  return COLUMNS.map(([heading]) => text(heading));
}

/** A row for each contact and answer of a case, matter by matter, in the order they happened. */
export function contactRows(
  file: CaseFile,
  ownLadders: readonly CustomLadder[],
  words: Words,
): readonly (readonly string[])[] {
  return file.inquiries.flatMap((inquiry) =>
    eventsOf(inquiry).map((event) => {
      const contact = event.kind === 'contact' ? event.contact : {};
      const row: Row = { file, inquiry, event, contact, ownLadders };
      return COLUMNS.map(([, cell]) => String(cell(row, words) ?? ''));
    }),
  );
}

/** The time of day where the contact was made, to the minute; where the zone is none that is known, in UTC. */
function localTime({ startedAt, zone }: Partial<Contact>): string | undefined {
  if (startedAt === undefined || zone === undefined) return undefined;
  const instant = Temporal.Instant.from(startedAt);
  try {
    return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  } catch {
    // The zone is a label that a newer or another machine wrote.
    return instant.toString({ smallestUnit: 'minute' });
  }
}

function numberOf(request: ServiceRequest | undefined): string | undefined {
  return request !== undefined && 'number' in request ? request.number : undefined;
}

function refusedOf(request: ServiceRequest | undefined) {
  return request !== undefined && 'refusedBecause' in request ? request : undefined;
}

function say<Code extends string>(
  texts: { readonly [Each in Code]: PlainKey },
  code: Code | undefined,
  { text }: Words,
): string | undefined {
  const key: PlainKey | undefined = code && texts[code];
  return key && text(key);
}

/** Texts in which nothing is to be filled in. */
type PlainKey =
  | (typeof OUTCOME_TEXT)[Outcome]
  | (typeof VERDICT_TEXT)[AnswerReceived['verdict']]
  | (typeof REFUSAL_TEXT)[Refusal];
