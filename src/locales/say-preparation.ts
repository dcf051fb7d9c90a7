import { formatANumber } from '../domain/a-number.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type {
  ChecklistPoint,
  Finding,
  MissingInformation,
  SettledBy,
  WordOfCaller,
} from '../domain/preparation.ts';
import type { TextKey, Words } from './catalogue.ts';

/** What is prepared, in the words of the guide and its order. */
export const POINT_TEXT = {
  information: 'prepareInformation',
  status: 'prepareStatus',
  'processing-time': 'prepareProcessing',
  'priority-date': 'preparePriority',
  receipts: 'prepareReceipts',
  'a-number': 'prepareANumber',
  correspondence: 'prepareCorrespondence',
} as const satisfies Record<Finding['point'], TextKey>;

const MISSING_TEXT = {
  form: 'prepareMissingForm',
  date: 'prepareMissingDate',
  people: 'prepareMissingPeople',
} as const satisfies Record<MissingInformation, TextKey>;

const WORD_TEXT = {
  'none-posted': 'prepareNonePosted',
  'no-priority-date': 'prepareNoPriority',
  'all-receipts': 'prepareAllReceipts',
  'no-a-number': 'prepareNoANumber',
  correspondence: 'prepareAtHand',
} as const satisfies Record<WordOfCaller, TextKey>;

/** A point of what is prepared. */
export function sayPoint(point: Finding['point'], { text }: Words): string {
  return text(POINT_TEXT[point]);
}

/** What the person says with one click. */
export function sayWordOfCaller(word: WordOfCaller, { text }: Words): string {
  return text(WORD_TEXT[word]);
}

/** What is entered in the form that a point leads to. */
export function sayEnter(
  point: Finding['point'],
  form: Extract<SettledBy, { readonly by: 'form' }>['form'],
  { text }: Words,
): string {
  if (form === 'number') return text('caseNumberEdit');
  if (form === 'case-dates') {
    return text(point === 'information' ? 'prepareEnterReceived' : 'prepareEnterPosted');
  }
  switch (point) {
    case 'priority-date':
      return text('prepareEnterPriority');
    case 'receipts':
      return text('prepareEnterReceipts');
    case 'a-number':
      return text('prepareEnterANumber');
    default:
      return text('prepareEnter');
  }
}

/** What was found of a point: a sentence. */
export function sayFinding(found: ChecklistPoint, today: CalendarDate, words: Words): string {
  const { text, date } = words;
  switch (found.point) {
    case 'information':
      return sayInformation(found.missing, words);
    case 'status': {
      const { lookedAtOn } = found;
      if (lookedAtOn === undefined) return text('prepareStatusNever');
      const on = { date: date(lookedAtOn) };
      return lookedAtOn === today ? text('prepareStatusToday', on) : text('prepareStatusOn', on);
    }
    case 'processing-time': {
      const { lookedOn, postedOn } = found;
      if (lookedOn === undefined) return text('prepareProcessingNever');
      const looked = date(lookedOn);
      return postedOn === undefined
        ? text('prepareProcessingNone', { looked })
        : text('prepareProcessingPosted', { looked, posted: date(postedOn) });
    }
    case 'priority-date':
      if (found.known === undefined) return text('prepareNotSaid');
      return found.known === 'not-applicable'
        ? text('preparePriorityNone')
        : text('preparePriorityDate', { date: date(found.known) });
    case 'receipts':
      return sayReceipts(found, words);
    case 'a-number':
      if (found.known === undefined) return text('prepareNotSaid');
      return found.known === 'none'
        ? text('prepareANumberNone')
        : text('prepareANumberKnown', { number: words.secret(formatANumber(found.known)) });
    case 'correspondence':
      return found.atHandOn === undefined
        ? text('prepareCorrespondenceAsk')
        : text('prepareCorrespondenceOn', { date: date(found.atHandOn) });
  }
}

function sayInformation(missing: readonly MissingInformation[], { text, list }: Words): string {
  if (missing.length === 0) return text('prepareInformationKnown');
  return text('prepareMissing', { missing: list(missing.map((each) => text(MISSING_TEXT[each]))) });
}

function sayReceipts(
  { own, otherCount, completeOn }: Extract<Finding, { readonly point: 'receipts' }>,
  { text, date }: Words,
): string {
  if (own === undefined) return text('prepareReceiptsNone');
  const count = otherCount + 1;
  return completeOn === undefined
    ? text('prepareReceiptsAsk', { count })
    : text('prepareReceiptsAll', { count, date: date(completeOn) });
}
