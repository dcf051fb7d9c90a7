import { formatANumber } from '../a-number.ts';
import type { Caller } from '../caller.ts';
import type { CaseFile } from '../case-file.ts';
import type { Role } from '../particulars.ts';
import type { LetterContext } from './letter-context.ts';
import { CENTER_NAME, writeDate, writeList } from './letter-words.ts';
import type { Marks } from './marks.ts';
import { toOneLine } from './plain-text.ts';
import { namesOf } from './writer.ts';

type Detail = readonly [label: string, value: string];

/** The receipt number, without blanks or dashes, or its mark. */
export function writeReceipt({ receiptNumber }: CaseFile, { mark }: Marks): string {
  return receiptNumber ?? mark('receipt-number');
}

/** The form, as in `I-765`, or its mark. */
export function writeForm({ form }: CaseFile, { mark }: Marks): string {
  const bare = form === undefined ? '' : toOneLine(form).replace(/^form\s+/i, '');
  return bare === '' ? mark('form') : bare;
}

/**
 * "Your receipt number, alien registration number, type of application filed and date filed" (USCIS
 * release of 2009, step 1), and whose case it is.
 */
function detailsOf(context: LetterContext): readonly Detail[] {
  const { kind, file, sender, marks, center } = context;
  const { aNumber, filedOn } = file.particulars;
  const { mark } = marks;
  return [
    ['Receipt number', writeReceipt(file, marks)],
    ['A-number', aNumber === undefined ? mark('a-number') : writeANumber(aNumber)],
    ['Form', writeForm(file, marks)],
    ['Date filed', filedOn === undefined ? mark('filed-on') : writeDate(filedOn)],
    ...(file.receivedOn === undefined || file.receivedOn === filedOn
      ? []
      : [['Date received', writeDate(file.receivedOn)] as const]),
    // The center itself need not be told.
    ...(center === undefined || kind === 'service-center'
      ? []
      : [['Office', CENTER_NAME[center]] as const]),
    ...peopleOf(file, sender, marks),
  ];
}

function writeANumber(aNumber: NonNullable<CaseFile['particulars']['aNumber']>): string {
  return aNumber === 'none' ? 'none' : formatANumber(aNumber);
}

function peopleOf(file: CaseFile, sender: Caller | null, { mark }: Marks): readonly Detail[] {
  const own = (role: Role) => {
    const names = namesOf(role, file);
    if (names.length > 0 || sender?.capacity !== role) return names;
    return [toOneLine(sender.name ?? '')].filter((name) => name !== '');
  };
  const details = (
    [
      ['Applicant', own('applicant')],
      ['Petitioner', own('petitioner')],
      ['Beneficiary', own('beneficiary')],
    ] as const
  )
    .filter(([, names]) => names.length > 0)
    .map(([label, names]): Detail => [label, writeList(names)]);
  const isSomebodys = details.some(([label]) => label !== 'Beneficiary');
  return isSomebodys ? details : [['Applicant', mark('applicant')], ...details];
}

/** The details of a case, one a line, their values below one another. */
export function listDetails(context: LetterContext): string {
  const details = detailsOf(context);
  const width = Math.max(...details.map(([label]) => label.length)) + 3;
  return details.map(([label, value]) => `${`${label}:`.padEnd(width)}${value}`).join('\n');
}

/** The details of a case in a row, for a page that has little room. */
export function tellDetails(context: LetterContext): string {
  const details = detailsOf(context);
  return `${details.map(([label, value]) => `${label}: ${value}`).join('; ')}.`;
}
