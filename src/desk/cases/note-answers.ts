import { parseCaseQuery } from '../../domain/case-search.ts';
import type { NoteIndex } from './note-index.ts';
import type { NoteAnswer, NoteQuestion } from './note-messages.ts';

/** Answers questions about the notes of all cases. */
export type NoteAnswers = {
  /** Reads the notes, unless that was done or is being done; of no use but to be ready for a question. */
  readonly begin: () => void;
  /** Answers when all is read. Every question gets an answer: what it is told, or that it can't be. */
  readonly answer: (question: NoteQuestion) => Promise<void>;
  /** The journal changed: reads on, and has what was asked be asked again. */
  readonly readOn: () => Promise<void>;
};

/** Answers from an index; what could not be read is tried again with the next question. */
export function createNoteAnswers(
  index: NoteIndex,
  say: (message: NoteAnswer) => void,
): NoteAnswers {
  let reading: Promise<void> | undefined;

  const read = (from: Promise<unknown>): Promise<void> => {
    // One after another: two at once would read the same entries.
    const own = from.then(() => index.readOn());
    reading = own;
    own.catch(() => {
      if (reading === own) reading = undefined;
    });
    return own;
  };
  const readOnce = () => reading ?? read(Promise.resolve());

  return {
    begin: () => void readOnce().catch(() => undefined),
    answer: async ({ id, typed }) => {
      try {
        await readOnce();
        say({ type: 'found', id, notes: index.find(parseCaseQuery(typed)) });
      } catch (error) {
        say({ type: 'failed', id, reason: String(error) });
      }
    },
    readOn: async () => {
      await read((reading ?? Promise.resolve()).catch(() => undefined)).catch(() => undefined);
      // Also where it failed: who asks again is told so.
      say({ type: 'changed' });
    },
  };
}
