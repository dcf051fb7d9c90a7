import type { EntryId } from './ids.ts';

/** A form that is being filled in. Kept while it is typed, so that closing a window loses nothing. */
export type Draft = {
  /** Which form, and about what: `call <receipt number>`, `answer <inquiry id>` … */
  readonly key: string;
  /** The id the entry will have; minted with the draft, so that a retry can't double it. */
  readonly entryId: EntryId;
  /** The instant of the last key stroke that was kept. */
  readonly savedAt: string;
  /** What stands in the fields, by name. */
  readonly fields: { readonly [name: string]: string };
};
