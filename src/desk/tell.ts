import type { ContactMade, InquiryKind, Promised } from '../domain/contact.ts';
import type { AnswerReceived, Fact, StatusSeen } from '../domain/fact.ts';
import type { InquiryId } from '../domain/ids.ts';
import { formatReceiptNumber } from '../domain/receipt-number.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { sayInquiry, sayStep, sayWait } from '../locales/words-of-domain.ts';
import {
  known,
  sayDescribed,
  tellDateNoted,
  tellDone,
  tellInquiryDescribed,
  tellLadderChosen,
  tellLadderDefined,
  tellSnoozed,
} from './tell-case.ts';

/** Something recorded, in words. */
export type Telling = {
  readonly title: string;
  /** What else is known of it, each with its name. */
  readonly facts: readonly (readonly [name: string, value: string])[];
};

/** What the words of a fact depend on. */
export type TellContext = {
  readonly words: Words;
  /** What an inquiry is about; `undefined` when its contacts are not here. */
  readonly kindOf: (inquiryId: InquiryId) => InquiryKind | undefined;
};

const PROMISED_TEXT = {
  answer: 'callPromiseAnswer',
  'call-back': 'callPromiseCallBack',
  notice: 'callPromiseNotice',
} as const satisfies Record<Promised['of'], TextKey>;

/**
 * Puts a fact into words.
 *
 * @param type what the fact calls itself: all there is to say of one that a newer version wrote.
 */
export function tell(fact: Fact | undefined, type: string, context: TellContext): Telling {
  const { text } = context.words;
  switch (fact?.type) {
    case 'contact-made':
      return tellContact(fact, context);
    case 'answer-received':
      return tellAnswer(fact, context);
    case 'status-seen':
      return tellStatus(fact, context.words);
    case 'status-checked':
      return bare(text('tellChecked'));
    case 'case-kept':
      return bare(text('tellKept'));
    case 'case-described':
      return bare(sayDescribed(fact, context.words));
    case 'number-known':
      return bare(text('tellNumberKnown', { receipt: formatReceiptNumber(fact.receiptNumber) }));
    case 'case-closed':
      return bare(text('tellClosed'));
    case 'case-reopened':
      return bare(text('tellReopened'));
    case 'inquiry-described':
      return tellInquiryDescribed(fact, context);
    case 'date-noted':
      return tellDateNoted(fact, context.words);
    case 'window-snoozed':
      return tellSnoozed(fact, context.words);
    case 'reminder-done':
      return tellDone(fact, context.words);
    case 'ladder-defined':
      return tellLadderDefined(fact, context.words);
    case 'ladder-chosen':
      return tellLadderChosen(fact, context.words);
    case 'setting-changed':
    case 'entry-corrected':
    case 'entry-struck':
    case undefined:
      return bare(text('tellUnknown', { type }));
  }
}

function tellContact(contact: ContactMade, { words, kindOf }: TellContext): Telling {
  const { text } = words;
  const { representativeName, representativeId, serviceRequest } = contact;
  return {
    title: sayContact(contact, words),
    facts: known([
      [text('tellStep'), contact.channel === 'call' ? '' : sayStep(contact.step, undefined, words)],
      [text('tellAbout'), sayInquiry(kindOf(contact.inquiryId) ?? contact.inquiryKind, words)],
      [
        text('tellRepresentative'),
        [representativeName, representativeId].filter((part) => part !== undefined).join(', '),
      ],
      serviceRequest !== undefined && 'refusedBecause' in serviceRequest
        ? [text('tellRefused'), serviceRequest.refusedBecause]
        : [text('tellServiceRequest'), serviceRequest?.number],
      ...(contact.promises ?? []).map(
        (promised) => [text('tellPromised'), sayPromise(promised, words)] as const,
      ),
      [text('tellNotes'), contact.notes],
    ]),
  };
}

function sayContact({ channel, outcome, tier }: ContactMade, { text }: Words): string {
  if (outcome === 'came-back') return text('tellCameBack');
  if (channel !== 'call') return text('tellContact');
  if (outcome === 'not-reached') return text('tellCallNotReached');
  return tier === undefined ? text('tellCalled') : text('tellCalledTier', { tier });
}

function sayPromise({ of, wait }: Promised, words: Words): string {
  const what = words.text(PROMISED_TEXT[of]);
  return wait.unit === 'date'
    ? words.text('tellPromiseUntil', { what, date: words.date(wait.until) })
    : words.text('tellPromise', { what, wait: sayWait(wait, words) });
}

function tellAnswer(answer: AnswerReceived, { words, kindOf }: TellContext): Telling {
  const { text } = words;
  const kind = kindOf(answer.inquiryId);
  return {
    title: sayVerdict(answer, words),
    facts: known([
      [text('tellAbout'), kind && sayInquiry(kind, words)],
      [text('tellNotes'), answer.notes],
    ]),
  };
}

function sayVerdict(answer: AnswerReceived, { text, date }: Words): string {
  switch (answer.verdict) {
    case 'settles':
      return text('tellAnswerSettles');
    case 'told-to-wait':
      return text('tellAnswerWait', { date: date(answer.waitUntil) });
    case 'nothing-new':
      return text('tellAnswerNothing');
  }
}

function tellStatus({ on, sighting }: StatusSeen, { text, date }: Words): Telling {
  const { title, form, statusOn, askIfNotArrivedBy, actBy, officeNamed } = sighting;
  return {
    title: title === undefined ? text('tellStatusUntitled') : text('tellStatus', { title }),
    facts: known([
      [text('caseForm'), form],
      [text('caseAskIfNotArrived'), askIfNotArrivedBy && date(askIfNotArrivedBy)],
      [text('caseActBy'), actBy && date(actBy)],
      [text('tellOfficeNamed'), officeNamed],
      [text('tellText'), sighting.text],
      [text('tellSeen'), statusOn === undefined || statusOn === on ? '' : date(on)],
    ]),
  };
}

function bare(title: string): Telling {
  return { title, facts: [] };
}
