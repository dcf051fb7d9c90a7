import type { AnswerReceived, Fact, StatusSeen } from '../domain/fact.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import {
  sayDescribed,
  sayLinked,
  tellDateNoted,
  tellDeviceNamed,
  tellDone,
  tellHandOver,
  tellInquiryDescribed,
  tellLadderChosen,
  tellLadderDefined,
  tellSnoozed,
} from '../ui/tell-case.ts';
import { tellContact } from '../ui/tell-contact.ts';
import type { TellContext, Telling } from '../ui/telling.ts';
import { known } from '../ui/telling.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { sayTeamFact } from './team/tell-in-team.ts';

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
      return bare(text('tellNumberKnown', { receipt: context.words.receipt(fact.receiptNumber) }));
    case 'case-closed':
      return bare(text('tellClosed'));
    case 'case-reopened':
      return bare(text('tellReopened'));
    case 'case-handed-over':
    case 'case-taken-back':
      return tellHandOver(fact, context.words);
    case 'case-linked':
    case 'case-unlinked':
      return bare(sayLinked(fact, context.words));
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
      return tellLadderChosen(fact, context);
    case 'address-verified':
      return bare(text('tellAddressVerified', { address: fact.address }));
    case 'address-came-back':
      return bare(text('tellAddressCameBack', { address: fact.address }));
    case 'device-named':
      return tellDeviceNamed(fact, context.words);
    case 'setting-changed':
    case 'entry-corrected':
    case 'entry-struck':
    case undefined:
      return bare(
        HAS_TEAM
          ? (sayTeamFact(type, context.words) ?? text('tellUnknown', { type }))
          : text('tellUnknown', { type }),
      );
  }
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
    ...(title !== undefined && { titleLanguage: sighting.language }),
    facts: known([
      [text('caseForm'), form],
      [text('caseAskIfNotArrived'), askIfNotArrivedBy && date(askIfNotArrivedBy)],
      [text('caseActBy'), actBy && date(actBy)],
      [text('tellOfficeNamed'), officeNamed],
      [text('tellText'), sighting.text, sighting.language],
      [text('tellSeen'), statusOn === undefined || statusOn === on ? '' : date(on)],
    ]),
  };
}

function bare(title: string): Telling {
  return { title, facts: [] };
}
