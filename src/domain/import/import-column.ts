import type { Role } from '../particulars.ts';
import { ROLES } from '../particulars.ts';
import { asOneOf } from '../reading.ts';

/** What a column of a table can say of a case. */
export const IMPORT_COLUMNS = [
  'receipt',
  'label',
  'form',
  'tags',
  ...ROLES,
  'matterNumber',
  'category',
  'office',
  'officeReadOn',
  'receivedOn',
  'filedOn',
  'priorityDate',
  'aNumber',
] as const;
/** What a column of a table says of a case. */
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** The columns that hold dates. */
export const DATE_COLUMNS = [
  'officeReadOn',
  'receivedOn',
  'filedOn',
  'priorityDate',
] as const satisfies readonly ImportColumn[];
/** A column that holds dates. */
export type DateColumn = (typeof DATE_COLUMNS)[number];

/** What each column of a table says, in the table's order; `undefined` of one that is not taken. */
export type ColumnMapping = readonly (ImportColumn | undefined)[];

/** Whether several columns of a table can say this of a case: several tags, several beneficiaries. */
export function canRepeat(column: ImportColumn): boolean {
  return column === 'tags' || isRole(column);
}

/**
 * The same columns without the office of Form I-797. Where a case lies, or was taken in, may be another one,
 * so no heading tells: offices are taken only where the person says that they were read there.
 */
export function withoutOffice(mapping: ColumnMapping): ColumnMapping {
  return mapping.map((column) =>
    column === 'office' || column === 'officeReadOn' ? undefined : column,
  );
}

/** Whether the column holds the names of people, of which it says the part they have. */
export function isRole(column: ImportColumn): column is Role {
  return asOneOf(column, ROLES) !== undefined;
}

/**
 * Headings as lists of cases have them, packed to letters and digits; the first that fits counts, so what
 * is more telling stands first. Our own export comes first of all.
 */
const HEADINGS: readonly (readonly [column: ImportColumn, heading: RegExp])[] = [
  ['receipt', /^(?:uscis)?(?:receipt|caseno|casenumber|receiptnotice)(?:number|num|no|nos|id)?$/],
  ['aNumber', /^(?:a(?:number|num|no)|arn|(?:uscis)?alien(?:registration)?(?:number|num|no|id)?)$/],
  ['priorityDate', /^(?:priority|pd)(?:date)?$/],
  ['receivedOn', /^(?:date)?(?:received|receipt|rd|receiveddate|receiptdate)(?:on|date|byuscis)?$/],
  ['filedOn', /^(?:date)?(?:filed|filing|submitted|submission|mailed)(?:on|date|at)?$/],
  [
    'matterNumber',
    /^(?:our)?(?:matter|file|internal|reference|ref)(?:number|num|no|id|code|ref)?$/,
  ],
  ['category', /^(?:visa|case|preference|eligibility)?(?:category|classification|class|categ)$/],
  ['officeReadOn', /^office(?:read|confirmed)(?:on|date)$/],
  [
    'office',
    /^(?:issuing|uscis|service)?(?:office|center|centre|servicecenter)(?:name|code|formi797)?$/,
  ],
  ['form', /^(?:uscis)?(?:form|formtype|formnumber|formno|petitiontype|applicationtype|casetype)$/],
  ['tags', /^(?:tags?|labels|keywords?|groups?)$/],
  ['petitioner', /^(?:petitioner|employer|company|sponsor)(?:s|name|names)?$/],
  [
    'beneficiary',
    /^(?:beneficiary|beneficiaries|employee|worker|foreignnational|fn)(?:name|names)?$/,
  ],
  ['applicant', /^(?:applicant|client|person)(?:s|name|names)?$/],
  ['representative', /^(?:representative|attorney|lawyer|rep|preparer)(?:s|name|names|ofrecord)?$/],
  ['label', /^(?:label|name|title|description|casename|nickname|case|subject)$/],
];

/** What the columns most likely say, by their headings; nothing twice that can be said only once. */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const taken = new Set<ImportColumn>();
  return header.map((cell) => {
    const column = guessColumn(cell);
    if (column === undefined || (taken.has(column) && !canRepeat(column))) return undefined;
    taken.add(column);
    return column;
  });
}

/** Whether the first line of a table names its columns, at least one that is known. */
export function isHeader(cells: readonly string[]): boolean {
  return guessColumns(cells).some((column) => column !== undefined);
}

/** The mapping in which one column says something else; what can be said once is taken from the other. */
export function withColumn(
  mapping: ColumnMapping,
  index: number,
  column: ImportColumn | undefined,
): ColumnMapping {
  return mapping.map((before, at) => {
    if (at === index) return column;
    return before === column && column !== undefined && !canRepeat(column) ? undefined : before;
  });
}

function guessColumn(cell: string): ImportColumn | undefined {
  const packed = cell
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('#', 'number')
    .replace(/[^a-z\d]/g, '');
  return HEADINGS.find(([, heading]) => heading.test(packed))?.[0];
}
