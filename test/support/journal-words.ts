/** What generated journals are made of. Every name and number in them is made up. */

export const PREFIXES = ['EAC', 'WAC', 'LIN', 'SRC', 'MSC', 'IOE', 'YSC'] as const;
export const FORMS = [
  'I-765',
  'I-485',
  'I-130',
  'I-140',
  'I-131',
  'I-90',
  'I-539',
  'N-400',
] as const;
export const KINDS = ['delay', 'delay', 'status-check', 'not-received', 'expedite'] as const;
export const OFFICES = [
  'vermont',
  'california',
  'nebraska',
  'texas',
  'field-office',
  'potomac',
  'national-benefits-center',
] as const;
export const GIVEN_NAMES = [
  'Maria',
  'José',
  'Linh',
  'Amina',
  'Oleksandr',
  'Wei',
  'Fátima',
] as const;
export const MATTERS = [
  'work permit',
  'green card',
  'husband’s petition',
  'advance parole, renewal',
  'Müller & Søn GmbH, extension',
] as const;
export const FAMILY_NAMES = ['Made-Up', 'Núñez-Test', 'Đặng', 'O’Sample', 'van der Probe'] as const;
/** Three of them make a family name that hardly another case has, as in an office with thousands of clients. */
export const SYLLABLES = [
  'ba',
  'de',
  'fi',
  'go',
  'ha',
  'ji',
  'ko',
  'lu',
  'ma',
  'ne',
  'pi',
  'ro',
  'sa',
  'te',
  'vu',
  'za',
] as const;
export const TAGS = ['urgent', 'H-1B', 'pro bono', 'Família Test', 'waits for client'] as const;
export const NOTES = [
  'Waited 40 minutes. Was told that the file is with an officer and to wait for a notice.',
  'Representative confirmed the address. Service request opened for processing delay.\nAsked for the number twice.',
  'Tier 1 could not see more than Case Status Online and transferred to Tier 2.',
  'No reason given. “It is pending.” Will write to the center when the 30 days are over.',
] as const;
export const ANSWERS = [
  'Letter: the case is being processed.',
  'E-mail: biometrics will be reused.',
  'Notice re-issued and received.',
] as const;

type Status = readonly [title: string, sentence: string];
export const RECEIVED: Status = ['Case Was Received', 'received'];
/** What asks when its answer is due: a line of the agenda. */
export const ASKING: Status = [
  'Request for Additional Evidence Was Sent',
  'sent a request for additional evidence for',
];
export const STATUSES: readonly [Status, ...Status[]] = [
  ['Case Was Approved', 'approved'],
  ASKING,
  ['Case Was Transferred And A New Office Has Jurisdiction', 'transferred'],
  ['Name Was Updated', 'updated your name for'],
];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-21` as the page writes it: November 21, 2026. */
export function writtenDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}
