import type { CaseQuery } from '../../domain/case-search.ts';
import type { Entry } from '../../domain/entry.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { FoundNote, Note } from '../../domain/note-search.ts';
import { concernsNotes, findNote, toNotes, toSnippet } from '../../domain/note-search.ts';
import { readEntriesAfter, readEntriesOf } from '../../storage/read-entries.ts';
import type { Storage } from '../../storage/storage.ts';

/** The notes of all cases, to be searched at once. */
export type NoteIndex = {
  /** Reads what arrived since it was last read; the first time that is the whole journal. */
  readonly readOn: () => Promise<void>;
  /** The cases found, and a short piece of the note: whole notes of thousands of cases are a heavy load. */
  readonly find: (query: CaseQuery) => readonly FoundNote[];
};

/** Entries read at once: enough that most of the time is not spent waiting. */
const SLICE = 2000;

/** An index of notes that is empty until it is read. */
export function createNoteIndex(storage: Pick<Storage, 'connection'>): NoteIndex {
  const notes = new Map<CaseId, readonly Note[]>();
  let last = -1;
  const keep = (caseId: CaseId, entries: readonly Entry[]) => {
    const own = toNotes(entries);
    if (own.length === 0) notes.delete(caseId);
    else notes.set(caseId, own);
  };

  const readOn = async () => {
    const isFirst = last < 0;
    const arrived = new Map<CaseId, Entry[]>();
    let until = last;
    for (;;) {
      const slice = await readEntriesAfter(storage, until, SLICE);
      if (slice === undefined) break;
      until = slice.last;
      for (const entry of slice.entries) {
        if (entry.caseId === undefined || !concernsNotes(entry)) continue;
        const own = arrived.get(entry.caseId);
        if (own === undefined) arrived.set(entry.caseId, [entry]);
        else own.push(entry);
      }
    }
    for (const [caseId, entries] of arrived) {
      keep(caseId, isFirst ? entries : await readEntriesOf(storage, caseId));
    }
    // Not before all is read: what failed halfway is read again.
    last = until;
  };

  const find = (query: CaseQuery) =>
    [...notes].flatMap(([caseId, own]) => {
      const note = findNote(own, query);
      return note === undefined ? [] : [{ caseId, text: toSnippet(note.text, query) }];
    });

  return { readOn, find };
}
