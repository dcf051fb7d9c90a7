import type { ContactMade, Promised, WaitStart } from '../domain/contact.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { sayCaller } from '../locales/say-caller.ts';
import { sayChannel } from '../locales/say-channel.ts';
import { sayInquiry, sayNotReached, sayStep, sayWait } from '../locales/words-of-domain.ts';
import { sayLadderRef } from './tell-case.ts';
import type { TellContext, Telling } from './telling.ts';
import { known } from './telling.ts';

const PROMISED_TEXT = {
  answer: 'callPromiseAnswer',
  'call-back': 'callPromiseCallBack',
  notice: 'callPromiseNotice',
} as const satisfies Record<Promised['of'], TextKey>;

const COUNTED_TEXT = {
  again: 'tellCountedAgain',
  anyway: 'tellCountedAnyway',
} as const satisfies Record<WaitStart, TextKey>;

/** A contact in words: how it was made and ended, and everything that was noted of it. */
export function tellContact(contact: ContactMade, context: TellContext): Telling {
  const { words, kindOf } = context;
  const { text, date } = words;
  const { channel, outcome, notReached, neededBy, startsWait, ladder, sharedBy } = contact;
  const isCall = channel === 'call';
  return {
    title: sayContact(contact, words),
    facts: known([
      [text('tellStep'), isCall ? '' : sayStep(contact.step, undefined, words)],
      [text('tellChannel'), outcome === 'came-back' ? sayChannel(channel, words) : ''],
      [text('tellWhy'), notReached && sayNotReached(notReached, words)],
      [text('tellDuration'), sayDuration(contact, words)],
      [
        text(isCall ? 'tellCaller' : 'tellSender'),
        contact.caller && sayCaller(contact.caller, words),
      ],
      [text('tellAbout'), sayInquiry(kindOf(contact.inquiryId) ?? contact.inquiryKind, words)],
      [
        text('tellShared'),
        // Not which: one of them may be protected, and stands in no file but its own.
        sharedBy && text('tellSharedCount', { count: sharedBy.length }),
      ],
      [
        text('tellRepresentative'),
        words.aside([contact.representativeName, contact.representativeId]),
      ],
      [text('tellTransferred'), saySecond(contact, words)],
      ...tellRequest(contact, words),
      [text('tellCounted'), startsWait && text(COUNTED_TEXT[startsWait])],
      ...(contact.promises ?? []).map(
        (promised) => [text('tellPromised'), sayPromise(promised, words)] as const,
      ),
      [text('tellNeededBy'), neededBy && date(neededBy)],
      [
        text('tellLadder'),
        ladder?.by === 'choice'
          ? text('tellLadderPinned', { name: sayLadderRef(ladder, context) })
          : '',
      ],
      [text('tellAnswerGiven'), contact.answerGiven],
      [text('tellReadOut'), contact.readOut],
      [text('tellNextStep'), contact.nextStep],
      ...tellCallBack(contact, words),
      [text('tellNotes'), contact.notes],
      ...tellSent(contact, words),
    ]),
  };
}

function sayContact(contact: ContactMade, words: Words): string {
  const { channel, outcome } = contact;
  const { text } = words;
  if (outcome === 'came-back') return text('tellCameBack');
  if (channel === 'call') return sayCall(contact, words);
  const how = { channel: sayChannel(channel, words) };
  switch (outcome) {
    case 'submitted':
      return text('tellSubmitted', how);
    case 'reached':
      return text('tellReached', how);
    case 'not-reached':
      return text('tellContactNotReached', how);
  }
}

function sayCall({ outcome, notReached, isCallBack, tier }: ContactMade, { text }: Words): string {
  if (outcome === 'not-reached') {
    return text(notReached === 'call-back-missed' ? 'tellCallBackMissed' : 'tellCallNotReached');
  }
  if (isCallBack === true) {
    return tier === undefined ? text('tellCallBack') : text('tellCallBackTier', { tier });
  }
  return tier === undefined ? text('tellCalled') : text('tellCalledTier', { tier });
}

function saySecond({ secondRepresentative }: ContactMade, { text, aside }: Words): string {
  const { name, id, tier } = secondRepresentative ?? {};
  return aside([name, id, tier && text('tellTier', { tier })]);
}

function sayDuration({ durationInSeconds }: ContactMade, { duration }: Words): string {
  return durationInSeconds === undefined ? '' : duration(durationInSeconds);
}

function tellCallBack({ callBack }: ContactMade, { text }: Words) {
  const { when, number, serviceItemNumber, attempts } = callBack ?? {};
  return [
    [text('tellCallBackWhen'), when] as const,
    [text('tellCallBackNumber'), number] as const,
    [text('tellServiceItem'), serviceItemNumber] as const,
    [text('tellAttempts'), attempts === undefined ? undefined : String(attempts)] as const,
  ];
}

function tellSent({ sent }: ContactMade, { text }: Words) {
  return [
    [text('tellSentTo'), sent?.to] as const,
    // Letters to USCIS are English.
    [text('tellSubject'), sent?.subject, 'en'] as const,
    [text('tellSentText'), sent?.text, 'en', true] as const,
  ];
}

function tellRequest({ serviceRequest }: ContactMade, { text, date }: Words) {
  if (serviceRequest === undefined) return [];
  if ('number' in serviceRequest) {
    return [[text('tellServiceRequest'), serviceRequest.number] as const];
  }
  const { refusedBecause, askAgainFrom } = serviceRequest;
  return [
    [text('tellRefused'), refusedBecause] as const,
    [text('tellAskAgainFrom'), askAgainFrom && date(askAgainFrom)] as const,
  ];
}

/** What was promised, and within what time. */
export function sayPromise({ of, wait }: Promised, words: Words): string {
  const what = words.text(PROMISED_TEXT[of]);
  return wait.unit === 'date'
    ? words.text('tellPromiseUntil', { what, date: words.date(wait.until) })
    : words.text('tellPromise', { what, wait: sayWait(wait, words) });
}
