import { MOST_TAGS, splitTags } from '../../domain/bookkeeping.ts';
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

/**
 * The fields as a draft keeps them: beside each what stood there when the form was opened, so that only
 * what the person changed is recorded, and what was recorded elsewhere since stays.
 */
export type BookkeepingDraft = BookkeepingFields & {
  readonly [Name in keyof BookkeepingFields as `${Name}Before`]: string;
};

/** What has to be mended first. */
export type BookkeepingProblem = 'tags' | 'g28' | 'g28-future';

type Known = Pick<CaseFile, 'bookkeeping' | 'particulars'>;

/** The fields as they are known now. */
function fieldsOfBookkeeping({ bookkeeping, particulars }: Known): BookkeepingFields {
  return {
    tags: (bookkeeping.tags ?? []).join(', '),
    matterNumber: bookkeeping.matterNumber ?? '',
    category: bookkeeping.category ?? '',
    representative: representativeOf(particulars.people)?.name ?? '',
    g28: bookkeeping.g28On ?? '',
  };
}

/** What the form begins with when it is opened now; what a draft kept goes before. */
export function startBookkeeping(
  known: Known,
  kept: Readonly<Record<string, string>> = {},
): BookkeepingDraft {
  const fields = fieldsOfBookkeeping(known);
  return {
    ...fields,
    tagsBefore: fields.tags,
    matterNumberBefore: fields.matterNumber,
    categoryBefore: fields.category,
    representativeBefore: fields.representative,
    g28Before: fields.g28,
    ...kept,
  };
}

/** The field with a tag put in, or taken out if it was in. */
export function withTag(field: string, tag: string): string {
  const tags = splitTags(field);
  const others = tags.filter((each) => each !== tag);
  return (others.length === tags.length ? [...tags, tag] : others).join(', ');
}

/**
 * What the person changed of the case, or what has to be mended first; `undefined` when she changed
 * nothing, or what she changed is known already. What was emptied is taken back.
 *
 * @param known the case as it is now, which others may have gone on with since the form was opened.
 */
export function readBookkeeping(
  fields: BookkeepingDraft,
  known: Known,
  today: CalendarDate,
): CaseDescribed | { readonly problem: BookkeepingProblem } | undefined {
  const now = fieldsOfBookkeeping(known);
  const isChanged = (name: keyof BookkeepingFields) => {
    const typed = fields[name].trim();
    return typed !== fields[`${name}Before`] && typed !== now[name];
  };
  const tags = mergedTags(fields, known.bookkeeping.tags ?? []);
  if (isChanged('tags') && tags.length > MOST_TAGS) return { problem: 'tags' };
  const g28On = parseCalendarDate(fields.g28);
  if (fields.g28 !== '' && g28On === undefined) return { problem: 'g28' };
  if (g28On !== undefined && g28On > today) return { problem: 'g28-future' };
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

/** The tags as typed, without those taken out elsewhere since the form was opened, and with those put in. */
function mergedTags(
  fields: Pick<BookkeepingDraft, 'tags' | 'tagsBefore'>,
  now: readonly string[],
): readonly string[] {
  const before = splitTags(fields.tagsBefore);
  const typed = splitTags(fields.tags);
  const left = typed.filter((tag) => now.includes(tag) || !before.includes(tag));
  const putInElsewhere = now.filter((tag) => !before.includes(tag) && !typed.includes(tag));
  return [...left, ...putInElsewhere];
}

/** Who represents in a case: the first who is said to. */
function representativeOf(people: readonly Person[] = []): Person | undefined {
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
