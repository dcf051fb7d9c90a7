import { expect, it } from 'vitest';
import { createNoteAnswers } from '../../src/desk/cases/note-answers.ts';
import type { NoteAnswer } from '../../src/desk/cases/note-messages.ts';
import { VERMONT_CASE } from '../support/given.ts';

/** Answers over an index that can be made to fail. */
function given() {
  const said: NoteAnswer[] = [];
  const disk = { fails: false, reads: 0 };
  const readOn = async () => {
    disk.reads += 1;
    if (disk.fails) throw new Error('no disk');
  };
  const notes = [{ caseId: VERMONT_CASE, text: 'turquoise' }];
  const answers = createNoteAnswers({ readOn, find: () => notes }, (message) => said.push(message));
  return { answers, said, disk, notes };
}

it('every question is answered while reading fails, also when it began to before any was asked', async () => {
  const { answers, said, disk } = given();
  disk.fails = true;
  answers.begin();
  await answers.answer({ id: 1, typed: 'tu' });
  await answers.answer({ id: 2, typed: 'tur' });
  expect(said).toEqual([
    { type: 'failed', id: 1, reason: 'Error: no disk' },
    { type: 'failed', id: 2, reason: 'Error: no disk' },
  ]);
});

it('the question after a failure reads again, and those after it do not', async () => {
  const { answers, said, disk, notes } = given();
  disk.fails = true;
  await answers.answer({ id: 1, typed: 'tu' });
  disk.fails = false;
  await answers.answer({ id: 2, typed: 'tur' });
  await answers.answer({ id: 3, typed: 'turq' });
  expect(said.slice(1)).toEqual([
    { type: 'found', id: 2, notes },
    { type: 'found', id: 3, notes },
  ]);
  expect(disk.reads).toBe(2);
});

it('a change of the journal that could not be read is told to who asks again', async () => {
  const { answers, said, disk } = given();
  await answers.answer({ id: 1, typed: 'tu' });
  disk.fails = true;
  await answers.readOn();
  expect(said.at(-1)).toEqual({ type: 'changed' });
  await answers.answer({ id: 2, typed: 'tu' });
  expect(said.at(-1)).toMatchObject({ type: 'failed', id: 2 });
  disk.fails = false;
  await answers.answer({ id: 3, typed: 'tu' });
  expect(said.at(-1)).toMatchObject({ type: 'found', id: 3 });
});
