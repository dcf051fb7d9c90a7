import { enterDatabase, onDatabaseWanted } from '../../platform/database-hold.ts';
import { listenForChanges } from '../../platform/journal-channel.ts';
import { createConnection } from '../../storage/connection.ts';
import { createNoteAnswers } from './note-answers.ts';
import { createNoteIndex } from './note-index.ts';
import type { NoteAnswer, NoteQuestion } from './note-messages.ts';

/** Reads the notes of the whole journal where the page does not have to wait for it. */
const connection = createConnection({ hold: { enterDatabase, onDatabaseWanted } });
const answers = createNoteAnswers(createNoteIndex({ connection }), (message: NoteAnswer) =>
  postMessage(message),
);

addEventListener('message', ({ data }: MessageEvent<NoteQuestion>) => void answers.answer(data));
listenForChanges(() => void answers.readOn());
answers.begin();
