import type { ANumber } from '../a-number.ts';
import { LONGEST_MATTER, LONGEST_TAG, MOST_TAGS } from '../bookkeeping.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { CaseDescribed } from '../case-described.ts';
import type { CaseFile } from '../case-file.ts';
import type { ConfirmedOffice } from '../confirmed-office.ts';
import { LONGEST_FIELD } from '../contact.ts';
import type { Person } from '../particulars.ts';
import { LONGEST_NAME, MOST_PEOPLE } from '../particulars.ts';
import { present } from '../reading.ts';

/** What a line of a table can say of a case, beside its number. */
export type ImportFields = {
  readonly label?: string;
  readonly form?: string;
  readonly tags?: readonly string[];
  readonly people?: readonly Person[];
  readonly matterNumber?: string;
  readonly category?: string;
  /** The office that issued the receipt, and the day it was read on Form I-797, if that is said. */
  readonly office?: ConfirmedOffice;
  readonly officeReadOn?: CalendarDate;
  readonly receivedOn?: CalendarDate;
  readonly filedOn?: CalendarDate;
  readonly priorityDate?: CalendarDate | 'not-applicable';
  readonly aNumber?: ANumber | 'none';
};
/** The name of something that a line can say; the day an office was read goes with the office. */
export type ImportField = Exclude<keyof ImportFields, 'officeReadOn'>;

/** In the order in which they are shown. */
export const IMPORT_FIELDS = [
  'label',
  'form',
  'tags',
  'people',
  'matterNumber',
  'category',
  'office',
  'receivedOn',
  'filedOn',
  'priorityDate',
  'aNumber',
] as const satisfies readonly ImportField[];

/** The most characters of what is one text. */
export const LONGEST_IMPORTED = {
  label: LONGEST_FIELD,
  form: LONGEST_FIELD,
  matterNumber: LONGEST_MATTER,
  category: LONGEST_MATTER,
  tag: LONGEST_TAG,
  name: LONGEST_NAME,
} as const;

/** What is known already of a case that a line speaks of. */
export function fieldsOf(file: CaseFile): ImportFields {
  const { label, form, issuingOffice, receivedOn, bookkeeping, particulars } = file;
  const { people, filedOn, priorityDate, aNumber } = particulars;
  const { tags, matterNumber, category } = bookkeeping;
  return present({
    label,
    form,
    tags,
    people,
    matterNumber,
    category,
    office: issuingOffice?.code,
    receivedOn,
    filedOn,
    priorityDate,
    aNumber,
  });
}

/** What there are too many of once a line is added to what is known; a list keeps what it has. */
export function overfull({ tags = [], people = [] }: ImportFields): 'tags' | 'people' | undefined {
  if (tags.length > MOST_TAGS) return 'tags';
  return people.length > MOST_PEOPLE ? 'people' : undefined;
}

/**
 * What holds once a line was taken over. Of lists nothing goes: tags and people are added to those there
 * are; an empty cell takes nothing back.
 */
export function withFields(before: ImportFields, said: ImportFields): ImportFields {
  const tags = union(before.tags, said.tags, (tag) => tag);
  const people = union(before.people, said.people, ({ role, name }) => `${role} ${name}`);
  return { ...before, ...said, ...present({ tags, people }) };
}

/** The fields in which two differ. */
export function changedFields(before: ImportFields, after: ImportFields): readonly ImportField[] {
  return IMPORT_FIELDS.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/**
 * What is recorded of the `changed` fields.
 *
 * @param today the day on which the table was read: that on which its office was, where no earlier is said.
 */
export function toPatch(
  after: ImportFields,
  changed: readonly ImportField[],
  today: CalendarDate,
): CaseDescribed['patch'] {
  const patch = Object.fromEntries(changed.map((field) => [field, after[field]]));
  const { office, officeReadOn = today } = after;
  const confirmedOn = officeReadOn < today ? officeReadOn : today;
  const reading = office && changed.includes('office') && { code: office, confirmedOn };
  return present({ ...(patch as Omit<ImportFields, 'office'>), office: reading || undefined });
}

function union<Item>(
  before: readonly Item[] | undefined,
  said: readonly Item[] | undefined,
  toKey: (item: Item) => string,
): readonly Item[] | undefined {
  if (said === undefined) return before;
  const all = new Map<string, Item>();
  for (const item of [...(before ?? []), ...said]) {
    if (!all.has(toKey(item))) all.set(toKey(item), item);
  }
  return [...all.values()];
}
