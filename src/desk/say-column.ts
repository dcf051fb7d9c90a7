import { formatANumber } from '../domain/a-number.ts';
import type { ImportColumn } from '../domain/import/import-column.ts';
import type { ImportField, ImportFields } from '../domain/import/import-fields.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { sayOffice } from '../locales/words-of-domain.ts';
import { sayPerson } from '../ui/tell-particulars.ts';

const COLUMN_TEXT = {
  receipt: 'columnReceipt',
  label: 'columnLabel',
  form: 'columnForm',
  tags: 'columnTags',
  applicant: 'columnApplicant',
  petitioner: 'columnPetitioner',
  beneficiary: 'columnBeneficiary',
  representative: 'columnRepresentative',
  people: 'columnPeople',
  matterNumber: 'columnMatterNumber',
  category: 'columnCategory',
  office: 'columnOffice',
  officeReadOn: 'colOfficeReadOn',
  receivedOn: 'columnReceived',
  filedOn: 'columnFiled',
  priorityDate: 'columnPriorityDate',
  aNumber: 'columnANumber',
} as const satisfies Record<ImportColumn | ImportField, TextKey>;

/** A column of a table, in or out, or what a line of it says, by name. */
export function sayColumn(column: ImportColumn | ImportField, { text }: Words): string {
  return text(COLUMN_TEXT[column]);
}

/** What is known of one thing that a line can say; `undefined` where nothing is. */
export function sayField(
  fields: ImportFields,
  field: ImportField,
  words: Words,
): string | undefined {
  const { text, date, list, row } = words;
  switch (field) {
    case 'label':
      return fields.label && words.name(fields.label);
    case 'matterNumber':
      return fields.matterNumber && words.secret(fields.matterNumber);
    case 'form':
    case 'category':
      return fields[field];
    case 'tags':
      return fields.tags && list(fields.tags);
    case 'people':
      return fields.people && row(fields.people.map((person) => sayPerson(person, words)));
    case 'office':
      return fields.office && sayOffice(fields.office, words);
    case 'receivedOn':
    case 'filedOn': {
      const on = fields[field];
      return on && date(on);
    }
    case 'priorityDate':
      return fields.priorityDate === 'not-applicable'
        ? text('partNotApplicable')
        : fields.priorityDate && date(fields.priorityDate);
    case 'aNumber':
      return fields.aNumber === 'none'
        ? text('partANumberNone')
        : fields.aNumber && words.secret(formatANumber(fields.aNumber));
  }
}
