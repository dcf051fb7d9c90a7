import type { Entry } from './entry.ts';
import { toStamp } from './entry.ts';
import type { CaseId, EntryId } from './ids.ts';
import { parseCaseId, parseEntryId } from './ids.ts';
import { asForeign, asInstant, asOneOf, asText, present } from './reading.ts';

/** A form that is being filled in. Kept while it is typed, so that closing a window loses nothing. */
export type Draft = {
  /** Which form, and about what: `call <receipt number>`, `answer <inquiry id>` … */
  readonly key: string;
  /** The id the entry will have; minted with the draft, so that a retry can't double it. */
  readonly entryId: EntryId;
  /** The instant of the last key stroke that was kept; of two copies of a draft the later counts. */
  readonly savedAt: string;
  /** The case it is about, where its fields don't name it. */
  readonly caseId?: CaseId;
  /** Typed on after a save of it was tried: the entry with its id may not have all of its words. */
  readonly typedAfterSave?: true;
  /** Discarded, or saved; it stands only until its second copy is removed too. */
  readonly dropped?: true;
  /** What stands in the fields, by name. */
  readonly fields: { readonly [name: string]: string };
};

const LONGEST_KEY = 200;

/** A draft of a file, or `undefined` when it is torn or not ours. */
export function parseDraft(value: unknown): Draft | undefined {
  const raw = asForeign(value);
  const key = asText(raw?.['key'], LONGEST_KEY);
  const entryId = parseEntryId(raw?.['entryId']);
  const savedAt = asInstant(raw?.['savedAt']);
  const fields = Object.entries(asForeign(raw?.['fields']) ?? {}).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  if (!raw || !key || !entryId || !savedAt || fields.length === 0) return undefined;
  return present({
    key,
    entryId,
    savedAt,
    caseId: parseCaseId(raw['caseId']),
    typedAfterSave: raw['typedAfterSave'] === true || undefined,
    fields: Object.fromEntries(fields),
  });
}

/** Whether one was typed later than the other. */
export function isNewer(one: Pick<Draft, 'savedAt'>, other: Pick<Draft, 'savedAt'>): boolean {
  const [at, otherAt] = [one, other].map(({ savedAt }) => Temporal.Instant.from(savedAt));
  return at !== undefined && otherAt !== undefined && Temporal.Instant.compare(at, otherAt) > 0;
}

/**
 * What to keep a draft under: now, but always after what was kept before, or a clock that was set
 * back would make the newer words the older ones.
 */
export function draftStamp(now: Temporal.Instant, before: string | undefined): string {
  if (before === undefined) return toStamp(now);
  const next = Temporal.Instant.from(before).add({ milliseconds: 1 });
  return toStamp(Temporal.Instant.compare(next, now) > 0 ? next : now);
}

/** What a form is about, as its key says. */
export type DraftSubject =
  | { readonly form: 'call'; readonly receipt: string }
  | { readonly form: 'answer'; readonly about: string }
  | LadderSubject
  | LetterSubject
  | AddressSubject
  | AddingSubject
  | CaseSubject;

/** Forms of a case file that are about the case itself. */
export const FORMS_ABOUT_CASE = [
  'label',
  'number',
  'office',
  'noted-date',
  'case-dates',
  'particulars',
  'order',
  'bookkeeping',
  'link',
  'hand-over',
  'contact',
] as const;

/** Forms that only the file of their case has: those about an entry or inquiry of it, and about itself. */
const CASE_FORMS = ['correct', 'strike', 'move', 'inquiry', ...FORMS_ABOUT_CASE] as const;

/** A form that only the file of its case has, and the id of the entry, inquiry or case it is about. */
export type CaseSubject = { readonly form: (typeof CASE_FORMS)[number]; readonly about: string };

/** The form of a ladder of one's own, which is about no case; the id of the ladder it is made from. */
export type LadderSubject = { readonly form: 'ladder'; readonly about: string };

/** The form of a letter, and what it is: `<case id>/<letter kind>`. */
export type LetterSubject = { readonly form: 'letter'; readonly about: string };

/** The form of the address of a mailbox, which is about no case; the mailbox. */
export type AddressSubject = { readonly form: 'address'; readonly about: string };

/** A form that adds cases, and so is about none yet. */
export type AddingSubject = { readonly form: 'add'; readonly about: string };

const FORMS_ABOUT_ANYTHING = ['answer', 'ladder', 'letter', 'address', 'add'] as const;

/** The key of the draft of a form. */
export function draftKey(subject: DraftSubject): string {
  return `${subject.form} ${subject.form === 'call' ? subject.receipt : subject.about}`;
}

/** Which form a draft is of, or `undefined` when this version has no such form. */
export function draftSubject(key: string): DraftSubject | undefined {
  const [name = '', ...rest] = key.split(' ');
  const about = rest.join(' ');
  if (name === 'call') return { form: name, receipt: about };
  const other = asOneOf(name, FORMS_ABOUT_ANYTHING);
  if (other !== undefined) return { form: other, about };
  const form = asOneOf(name, CASE_FORMS);
  return form && { form, about };
}

/**
 * Whether all that was typed is recorded. Words typed after the entry was recorded, as after a save
 * that only seemed to fail, are still to be saved. The instants alone don't tell: an entry is stamped
 * later than all before it, which a clock that was wrong may have put hours ahead of the typing.
 *
 * @param recorded the journal's entry with the draft's id, if there is one.
 */
export function isSaved(
  { savedAt, typedAfterSave, dropped }: Pick<Draft, 'savedAt' | 'typedAfterSave' | 'dropped'>,
  recorded: Pick<Entry, 'recordedAt'> | undefined,
): boolean {
  if (recorded === undefined || typedAfterSave === true) return false;
  // A mark has no words; it is needed until the second copy is gone.
  if (dropped === true) return false;
  const typed = Temporal.Instant.from(savedAt);
  return Temporal.Instant.compare(typed, Temporal.Instant.from(recorded.recordedAt)) <= 0;
}
