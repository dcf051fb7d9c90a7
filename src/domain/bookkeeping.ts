import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { PatchOf } from './patched.ts';
import { patched } from './patched.ts';
import type { Foreign } from './reading.ts';
import { asText, nullable, present } from './reading.ts';

/** By what an office finds a case again. USCIS asks for none of it. */
export type Bookkeeping = {
  /** In the order they were given; none twice. */
  readonly tags?: readonly string[];
  /** The number under which the office keeps the matter. */
  readonly matterNumber?: string;
  /** The classification or category asked for, such as *H-1B* or *(c)(9)*. */
  readonly category?: string;
  /** The day Form G-28 was filed: since then the representative may be told of the case. */
  readonly g28On?: CalendarDate;
};

/** A change of the bookkeeping: a field set to `null` is taken back. */
export type BookkeepingPatch = PatchOf<Bookkeeping>;

/** So many tags a case can have. */
export const MOST_TAGS = 20;
/** The most characters of a tag. */
export const LONGEST_TAG = 60;
/** The most characters of a matter number or a category. */
export const LONGEST_MATTER = 100;

/** The tags in what was typed, each once: none holds a comma, a semicolon, in Chinese or not, or the end of a line. */
export function splitTags(typed: string): readonly string[] {
  const tags = typed.split(/[,;，；、\r\n]/).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

const NAMES = [
  'tags',
  'matterNumber',
  'category',
  'g28On',
] as const satisfies readonly (keyof Bookkeeping)[];

/** What a patch from outside says of the bookkeeping. */
export function parseBookkeeping(patch: Foreign): BookkeepingPatch {
  return present({
    tags: nullable(patch['tags'], parseTags),
    matterNumber: nullable(patch['matterNumber'], (value) => asText(value, LONGEST_MATTER)),
    category: nullable(patch['category'], (value) => asText(value, LONGEST_MATTER)),
    g28On: nullable(patch['g28On'], parseCalendarDate),
  });
}

/** The bookkeeping after one more description. */
export function describeBookkeeping(before: Bookkeeping, patch: BookkeepingPatch): Bookkeeping {
  return patched(before, patch, NAMES);
}

/** Tags from outside; what can't be read is left out, and a list of which nothing is left says nothing. */
function parseTags(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const tags = value.slice(0, MOST_TAGS).map((tag) => asText(tag, LONGEST_TAG));
  const known = [...new Set(tags.filter((tag) => tag !== undefined))];
  return known.length === 0 ? undefined : known;
}
