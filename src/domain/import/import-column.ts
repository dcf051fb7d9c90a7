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
function isRole(column: ImportColumn): column is Role {
  return asOneOf(column, ROLES) !== undefined;
}

/**
 * Headings as lists of cases have them, packed to letters without marks and digits; the first that fits counts, so what
 * is more telling stands first. Our own export comes first of all.
 */
const HEADINGS: readonly (readonly [column: ImportColumn, heading: RegExp])[] = [
  [
    'receipt',
    /^(?:uscis)?(?:receipt|caseno|casenumber|receiptnotice)(?:number|num|no|nos|id)?$|^(?:(?:numero|no|num)de)?recibo$|^收据(?:号|号码|编号)$/,
  ],
  [
    'aNumber',
    /^(?:a(?:number|num|no)|arn|(?:uscis)?alien(?:registration)?(?:number|num|no|id)?)$|^numero(?:a|de(?:registrode)?extranjero)$|^(?:a号码?|外国人登记号)$/,
  ],
  ['priorityDate', /^(?:priority|pd)(?:date)?$|^fechadeprioridad$|^优先日期$/],
  [
    'receivedOn',
    /^(?:date)?(?:received|receipt|rd|receiveddate|receiptdate)(?:on|date|byuscis)?$|^fechade(?:recibo|recepcion)$|^(?:收件|收据)日期$/,
  ],
  [
    'filedOn',
    /^(?:date)?(?:filed|filing|submitted|submission|mailed)(?:on|date|at)?$|^fechadepresentacion$|^(?:递交|提交)日期$/,
  ],
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
  [
    'form',
    /^(?:uscis)?(?:form|formtype|formnumber|formno|petitiontype|applicationtype|casetype)$|^(?:tipode)?formulario$|^表格(?:编号|类型)?$/,
  ],
  ['tags', /^(?:tags?|labels|keywords?|groups?)$|^etiquetas$|^(?:标记|分组)$/],
  [
    'petitioner',
    /^(?:petitioner|employer|company|sponsor)(?:s|name|names)?$|^(?:peticionario|empleador|patrocinador)a?$|^(?:请愿人|雇主)(?:姓名)?$/,
  ],
  [
    'beneficiary',
    /^(?:beneficiary|beneficiaries|employee|worker|foreignnational|fn)(?:name|names)?$|^beneficiari[oa]s?$|^受益人(?:姓名)?$/,
  ],
  [
    'applicant',
    /^(?:applicant|client|person)(?:s|name|names)?$|^(?:solicitante|cliente)s?$|^(?:申请人|客户)(?:姓名)?$/,
  ],
  [
    'representative',
    /^(?:representative|attorney|lawyer|rep|preparer)(?:s|name|names|ofrecord)?$|^(?:abogad[oa]|representante)s?$|^(?:律师|代表)(?:姓名)?$/,
  ],
  [
    'label',
    /^(?:label|name|title|description|casename|nickname|case|subject)$|^(?:etiqueta|nombre|titulo)$|^(?:标签|名称)$/,
  ],
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
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('#', 'number')
    .replace(/[^\p{L}\d]/gu, '');
  return HEADINGS.find(([, heading]) => heading.test(packed))?.[0];
}
