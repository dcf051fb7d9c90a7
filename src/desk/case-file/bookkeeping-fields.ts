import { MOST_TAGS } from '../../domain/bookkeeping.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { parseCalendarDate } from '../../domain/calendar-date.ts';
import type { CaseDescribed } from '../../domain/case-described.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { Person } from '../../domain/particulars.ts';
import { present } from '../../domain/reading.ts';

/** By what an office finds a case again, as typed. */
export type BookkeepingFields = {
  /** With commas between them. */
  readonly tags: string;
  readonly matterNumber: string;
  readonly category: string;
  readonly representative: string;
  readonly g28: string;
};

/** What has to be mended first. */
export type BookkeepingProblem = 'tags' | 'g28' | 'g28-future';

type Known = Pick<CaseFile, 'bookkeeping' | 'particulars'>;

/** The fields as they are known now. */
export function fieldsOfBookkeeping({ bookkeeping, particulars }: Known): BookkeepingFields {
  return {
    tags: (bookkeeping.tags ?? []).join(', '),
    matterNumber: bookkeeping.matterNumber ?? '',
    category: bookkeeping.category ?? '',
    representative: representativeOf(particulars.people)?.name ?? '',
    g28: bookkeeping.g28On ?? '',
  };
}

/** The tags that a field holds, each once. */
export function toTags(field: string): readonly string[] {
  const tags = field.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** The field with a tag put in, or taken out if it was in. */
export function withTag(field: string, tag: string): string {
  const tags = toTags(field);
  const others = tags.filter((each) => each !== tag);
  return (others.length === tags.length ? [...tags, tag] : others).join(', ');
}

/**
 * What the fields say anew of the case, or what has to be mended first; `undefined` when they say
 * nothing that is not known already. What was emptied is taken back.
 */
export function readBookkeeping(
  fields: BookkeepingFields,
  known: Known,
  today: CalendarDate,
): CaseDescribed | { readonly problem: BookkeepingProblem } | undefined {
  const before = fieldsOfBookkeeping(known);
  const tags = toTags(fields.tags);
  if (tags.length > MOST_TAGS) return { problem: 'tags' };
  const g28On = parseCalendarDate(fields.g28);
  if (fields.g28 !== '' && g28On === undefined) return { problem: 'g28' };
  if (g28On !== undefined && g28On > today) return { problem: 'g28-future' };
  const isChanged = (name: keyof BookkeepingFields) => fields[name].trim() !== before[name];
  const patch = present({
    tags: isChanged('tags') ? (tags.length === 0 ? null : tags) : undefined,
    matterNumber: isChanged('matterNumber') ? fields.matterNumber.trim() || null : undefined,
    category: isChanged('category') ? fields.category.trim() || null : undefined,
    people: isChanged('representative')
      ? withRepresentative(known.particulars.people ?? [], fields.representative.trim())
      : undefined,
    g28On: isChanged('g28') ? (g28On ?? null) : undefined,
  });
  return Object.keys(patch).length === 0 ? undefined : { type: 'case-described', patch };
}

/** Who represents in a case: the first who is said to. */
export function representativeOf(people: readonly Person[] = []): Person | undefined {
  return people.find(({ role }) => role === 'representative');
}

/** The people with another representative, who takes the place of the first; none left takes all back. */
function withRepresentative(people: readonly Person[], name: string): readonly Person[] | null {
  const first = representativeOf(people);
  const others = people.filter((person) => person !== first);
  const after: readonly Person[] =
    name === '' ? others : [...others, { role: 'representative', name }];
  return after.length === 0 ? null : after;
}
