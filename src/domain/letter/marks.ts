import type { EntryId } from '../ids.ts';
import type { Missing, MissingField } from './letter.ts';

const WORDS = {
  'receipt-number': 'RECEIPT NUMBER',
  'a-number': 'A-NUMBER',
  form: 'FORM',
  'filed-on': 'DATE FILED',
  applicant: 'NAME OF THE APPLICANT OR PETITIONER',
  sender: 'NAME AND CAPACITY OF THE SENDER',
  'sender-name': 'NAME OF THE SENDER',
  'sender-details': 'ADDRESS, PHONE OR E-MAIL OF THE SENDER',
  request: 'REQUEST IN ONE SENTENCE',
  office: 'SERVICE CENTER',
  call: 'CALL TO USCIS',
  representative: 'NAME OR ID NUMBER OF THE REPRESENTATIVE',
  'service-request': 'SERVICE REQUEST NUMBER, OR WHY NONE WAS ISSUED',
  'first-letter': 'FIRST LETTER TO THE SERVICE CENTER',
  'recent-contact': 'CONTACT WITH USCIS WITHIN THE LAST 90 DAYS',
} as const satisfies Record<MissingField, string>;

/** Notes what a letter lacks while it is written. */
export type Marks = {
  /** The mark that stands in the text instead; what is missing is noted once, however often it stands there. */
  readonly mark: (field: MissingField, entryId?: EntryId) => string;
  /** What was marked so far, in its order. */
  readonly missing: () => readonly Missing[];
};

/** Marks for one letter. */
export function createMarks(): Marks {
  const missing: Missing[] = [];
  return {
    mark: (field, entryId) => {
      const mark = `[${WORDS[field]}: not entered]`;
      if (!missing.some((each) => each.field === field)) {
        missing.push({ field, mark, ...(entryId && { entryId }) });
      }
      return mark;
    },
    missing: () => missing,
  };
}
