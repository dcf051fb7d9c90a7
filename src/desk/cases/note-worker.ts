import { parseCaseQuery } from '../../domain/case-search.ts';
import { enterDatabase, onDatabaseWanted } from '../../platform/database-hold.ts';
import { listenForChanges } from '../../platform/journal-channel.ts';
import { createConnection } from '../../storage/connection.ts';
import type { NoteAnswer, NoteQuestion } from './note-messages.ts';
import { createNoteIndex } from './note-index.ts';

/** Reads the notes of the whole journal where the page does not have to wait for it. */
const connection = createConnection({ hold: { enterDatabase, onDatabaseWanted } });
const index = createNoteIndex({ connection });
let reading = index.readOn();

addEventListener('message', ({ data }: MessageEvent<NoteQuestion>) => void answer(data));
listenForChanges(() => {
  // One after another: two at once would read the same entries.
  reading = reading.catch(() => undefined).then(() => index.readOn());
  reading.then(() => say({ type: 'changed' }), fail);
});
reading.catch(fail);

async function answer({ id, typed }: NoteQuestion): Promise<void> {
  try {
    await reading;
    say({ type: 'found', id, notes: index.find(parseCaseQuery(typed)) });
  } catch {
    // Told when the reading failed; the next change of the journal tries again.
  }
}

function fail(error: unknown): void {
  say({ type: 'failed', reason: String(error) });
}

function say(message: NoteAnswer): void {
  postMessage(message);
}
