import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { NoteAnswer, NoteQuestion } from './note-messages.ts';

/** What the notes say to what was typed. */
export type FoundInNotes = {
  /** `off`: too little was typed to look for it in every note. */
  readonly state: 'off' | 'searching' | 'found' | 'failed';
  /** By case, the note in which it stands; of what was typed before, until the answer is there. */
  readonly notes: ReadonlyMap<CaseId, string>;
};

/** Fewer letters stand in nearly every note. */
const FEWEST_LETTERS = 2;
const NONE: FoundInNotes = { state: 'off', notes: new Map() };

/** One for the page: it keeps what it read, so that a second visit finds notes at once. */
let shared: Worker | undefined;

/** Begins to read the notes, if that has not been begun yet. */
export function readNotes(): Worker {
  if (shared !== undefined) return shared;
  const worker = new Worker(new URL('./note-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', () => {
    // It may never answer again; the next question begins another.
    worker.terminate();
    if (shared === worker) shared = undefined;
  });
  shared = worker;
  return worker;
}

/** Searches the notes in a worker, which reads the journal when it is first asked. */
export function useNoteSearch(typed: string): FoundInNotes {
  const [found, setFound] = useState(NONE);
  const lastId = useRef(0);
  const query = typed.trim();
  useEffect(() => {
    if (query.length < FEWEST_LETTERS) {
      setFound(NONE);
      return undefined;
    }
    const worker = readNotes();
    const ask = () => {
      lastId.current += 1;
      const question: NoteQuestion = { id: lastId.current, typed: query };
      worker.postMessage(question);
    };
    const hear = ({ data }: MessageEvent<NoteAnswer>) => {
      if (data.type === 'changed') return ask();
      if (data.id !== lastId.current) return;
      if (data.type === 'failed') return fail(data.reason);
      const notes = new Map(data.notes.map(({ caseId, text }) => [caseId, text]));
      setFound({ state: 'found', notes });
    };
    const fail = (reason: unknown) => {
      reportProblem('searching notes', reason);
      setFound({ state: 'failed', notes: new Map() });
    };
    setFound((before) => ({ ...before, state: 'searching' }));
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    ask();
    return () => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
  }, [query]);
  return found;
}
