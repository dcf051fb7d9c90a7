import type { ANumber } from './a-number.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { ParticularsPatch } from './particulars.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';

/** What the file of a case has to say of what a caller prepares. */
export type PreparedFile = Pick<
  CaseFile,
  'receiptNumber' | 'form' | 'receivedOn' | 'postedInquiryDate' | 'lookedAtOn' | 'particulars'
>;

/** What of the information on a case is not known yet. `date` is that of filing or of receipt. */
export type MissingInformation = 'form' | 'date' | 'people';

/** What the person can say with one click. */
export const WORDS_OF_CALLER = [
  'none-posted',
  'no-priority-date',
  'all-receipts',
  'no-a-number',
  'correspondence',
] as const;
/** What the person can say with one click. */
export type WordOfCaller = (typeof WORDS_OF_CALLER)[number];

/** What settles a point: a field of a form, a page that the person opens herself, or her word. */
export type SettledBy =
  | { readonly by: 'form'; readonly form: 'particulars' | 'case-dates' | 'number' }
  | { readonly by: 'page'; readonly page: 'status' | 'processing-times' }
  | { readonly by: 'word'; readonly word: WordOfCaller };

/** What was found of a point, by which it is done or not. */
export type Finding =
  | { readonly point: 'information'; readonly missing: readonly MissingInformation[] }
  | { readonly point: 'status'; readonly lookedAtOn?: CalendarDate }
  | {
      readonly point: 'processing-time';
      readonly lookedOn?: CalendarDate;
      /** The posted receipt date for a case inquiry; absent when none was posted that day. */
      readonly postedOn?: CalendarDate;
    }
  | { readonly point: 'priority-date'; readonly known?: CalendarDate | 'not-applicable' }
  | {
      readonly point: 'receipts';
      readonly own?: ReceiptNumber;
      readonly otherCount: number;
      /** The day the person said that these are all. */
      readonly completeOn?: CalendarDate;
    }
  | { readonly point: 'a-number'; readonly known?: ANumber | 'none' }
  | { readonly point: 'correspondence'; readonly atHandOn?: CalendarDate };

/** One of the seven points of the guide: what was found, and what settles it or makes it newer. */
export type ChecklistPoint = Finding & {
  readonly isDone: boolean;
  readonly settledBy: readonly SettledBy[];
};

/**
 * What a caller prepares, in the order of the guide of 20 May 2017 ("How Should I Prepare for My NCSC
 * Call?"), and how far the case has got. The guide sets no age for a look at the processing times: once
 * is enough, the day is always named, and since the posted date moves without notice a look on an
 * earlier day can be taken anew.
 *
 * @param today the status has to have been looked at on this day.
 */
export function toChecklist(file: PreparedFile, today: CalendarDate): readonly ChecklistPoint[] {
  return [
    information(file),
    status(file, today),
    processingTime(file, today),
    priorityDate(file),
    receipts(file),
    aNumber(file),
    correspondence(file),
  ];
}

/** What a word of the person says of her case; those that hold on a day hold on `today`. */
export function patchOfWord(word: WordOfCaller, today: CalendarDate): ParticularsPatch {
  switch (word) {
    case 'none-posted':
      return { noProcessingTimeOn: today };
    case 'no-priority-date':
      return { priorityDate: 'not-applicable' };
    case 'all-receipts':
      return { receiptsCompleteOn: today };
    case 'no-a-number':
      return { aNumber: 'none' };
    case 'correspondence':
      return { correspondenceOn: today };
  }
}

const PARTICULARS = { by: 'form', form: 'particulars' } as const;
const CASE_DATES = { by: 'form', form: 'case-dates' } as const;

function information({ form, receivedOn, particulars }: PreparedFile): ChecklistPoint {
  const known = {
    form: form !== undefined,
    date: receivedOn !== undefined || particulars.filedOn !== undefined,
    people: particulars.people !== undefined,
  };
  const missing = (['form', 'date', 'people'] as const).filter((each) => !known[each]);
  // The form of the particulars asks when it was filed, that of the dates when it was received.
  const ways = known.date ? [PARTICULARS] : [PARTICULARS, CASE_DATES];
  return toPoint({ point: 'information', missing }, missing.length === 0, ways);
}

function status({ lookedAtOn }: PreparedFile, today: CalendarDate): ChecklistPoint {
  const finding = present({ point: 'status' as const, lookedAtOn });
  return toPoint(finding, lookedAtOn === today, [{ by: 'page', page: 'status' }]);
}

function processingTime(
  { postedInquiryDate: posted, particulars }: PreparedFile,
  today: CalendarDate,
): ChecklistPoint {
  const noneOn = particulars.noProcessingTimeOn;
  // The later look counts; of two on one day, the one that found a date.
  const isNone = noneOn !== undefined && (posted === undefined || noneOn > posted.lookedOn);
  const lookedOn = isNone ? noneOn : posted?.lookedOn;
  const postedOn = isNone ? undefined : posted?.date;
  const ways = [
    { by: 'page', page: 'processing-times' },
    CASE_DATES,
    { by: 'word', word: 'none-posted' },
  ] as const;
  return {
    ...present({ point: 'processing-time' as const, lookedOn, postedOn }),
    isDone: lookedOn !== undefined,
    settledBy: lookedOn === today ? [] : ways,
  };
}

function priorityDate({ particulars }: PreparedFile): ChecklistPoint {
  const known = particulars.priorityDate;
  const finding = present({ point: 'priority-date' as const, known });
  const ways = [PARTICULARS, { by: 'word', word: 'no-priority-date' }] as const;
  return toPoint(finding, known !== undefined, ways);
}

function receipts({ receiptNumber, particulars }: PreparedFile): ChecklistPoint {
  const completeOn = particulars.receiptsCompleteOn;
  const finding = present({
    point: 'receipts' as const,
    own: receiptNumber,
    otherCount: particulars.otherReceipts?.length ?? 0,
    completeOn,
  });
  const ways: readonly SettledBy[] = [
    { by: 'form', form: receiptNumber === undefined ? 'number' : 'particulars' },
    ...(completeOn === undefined ? [{ by: 'word', word: 'all-receipts' } as const] : []),
  ];
  return toPoint(finding, receiptNumber !== undefined && completeOn !== undefined, ways);
}

function aNumber({ particulars }: PreparedFile): ChecklistPoint {
  const known = particulars.aNumber;
  const finding = present({ point: 'a-number' as const, known });
  const ways = [PARTICULARS, { by: 'word', word: 'no-a-number' }] as const;
  return toPoint(finding, known !== undefined, ways);
}

function correspondence({ particulars }: PreparedFile): ChecklistPoint {
  const atHandOn = particulars.correspondenceOn;
  const finding = present({ point: 'correspondence' as const, atHandOn });
  return toPoint(finding, atHandOn !== undefined, [{ by: 'word', word: 'correspondence' }]);
}

function toPoint(finding: Finding, isDone: boolean, ways: readonly SettledBy[]): ChecklistPoint {
  return { ...finding, isDone, settledBy: isDone ? [] : ways };
}
