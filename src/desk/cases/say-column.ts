import type { CaseColumn } from '../../domain/case-column.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import type { Words } from '../../locales/catalogue.ts';

const COLUMN_TEXT = {
  receipt: 'casesColumnReceipt',
  label: 'casesColumnLabel',
  people: 'casesColumnPeople',
  form: 'casesColumnForm',
  category: 'casesColumnCategory',
  office: 'casesColumnOffice',
  status: 'casesColumnStatus',
  statusOn: 'casesColumnStatusOn',
  lookedAtOn: 'casesColumnLookedAtOn',
  openInquiries: 'casesColumnOpenInquiries',
  nextDue: 'casesColumnNextDue',
  tags: 'casesColumnTags',
  matterNumber: 'casesColumnMatterNumber',
} as const satisfies Record<CaseColumn, TextKey>;

/** The heading of a column of the table on screen, where it has to be short. */
export function sayHeading(column: CaseColumn, words: Words): string {
  return words.text(COLUMN_TEXT[column]);
}

/** How wide a column has to be for its words not to be torn, in pixels. */
export const COLUMN_WIDTH: Readonly<Record<CaseColumn, number>> = {
  receipt: 166,
  label: 140,
  people: 130,
  form: 92,
  category: 90,
  office: 104,
  status: 150,
  statusOn: 108,
  lookedAtOn: 108,
  openInquiries: 80,
  nextDue: 136,
  tags: 100,
  matterNumber: 100,
};
/** What stands before the first column: the box by which a case is selected. */
export const BOX_WIDTH = 36;
