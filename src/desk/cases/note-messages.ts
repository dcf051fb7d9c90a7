import type { FoundNote } from '../../domain/note-search.ts';

/** What the page asks the worker that reads the notes. */
export type NoteQuestion = {
  /** Told back with the answer. */
  readonly id: number;
  readonly typed: string;
};

/** What the worker says. */
export type NoteAnswer =
  | { readonly type: 'found'; readonly id: number; readonly notes: readonly FoundNote[] }
  /** The journal changed since: what was asked is to be asked again. */
  | { readonly type: 'changed' }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };
