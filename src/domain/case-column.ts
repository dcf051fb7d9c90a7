/** What the table of cases can show of each case, in the order it stands there. */
export const CASE_COLUMNS = [
  'receipt',
  'label',
  'people',
  'form',
  'category',
  'office',
  'status',
  'statusOn',
  'lookedAtOn',
  'openInquiries',
  'nextDue',
  'tags',
  'matterNumber',
] as const;
/** What the table of cases can show of each case. */
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** The columns shown until the person chooses. */
export const DEFAULT_CASE_COLUMNS: readonly CaseColumn[] = [
  'receipt',
  'label',
  'form',
  'office',
  'status',
  'lookedAtOn',
  'openInquiries',
  'nextDue',
];

/** Columns from outside, none twice and in their order; `undefined` if it names none there is. */
export function parseCaseColumns(value: unknown): readonly CaseColumn[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const columns = CASE_COLUMNS.filter((column) => value.includes(column));
  return columns.length === 0 ? undefined : columns;
}
