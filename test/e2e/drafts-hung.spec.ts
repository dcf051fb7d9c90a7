import type { Page } from '@playwright/test';
import {
  forgetCopies,
  holdDraftCopies,
  holdDrafts,
  readCopies,
  readKeptNotes,
  releaseAll,
} from './support/drafts.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { keepFixtureCase, RECEIPT } from './support/steps.ts';

const FIRST = 'She said the file is at';
const MORE = ' the Vermont center';

/** Begins a call in a popup until both copies have its words, and closes it. */
async function beginCall(extension: Extension): Promise<void> {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill(FIRST);
  await expect.poll(() => readCopies(popup)).toEqual([expect.objectContaining({ notes: FIRST })]);
  await popup.close();
}

async function openCall(extension: Extension): Promise<Page> {
  const popup = await extension.openPopup();
  // Before it is known which case is in front, it would be the form of a call about none.
  await expect(popup.getByTestId('page-sighting')).toHaveAttribute('data-receipt', RECEIPT);
  await popup.getByTestId('note-call').click();
  return popup;
}

async function readCopiedNotes(ownPage: Page): Promise<unknown[]> {
  return (await readCopies(ownPage)).map((fields) => (fields as { notes: string }).notes);
}

test('behind a writer that does not end, a form opens with its words, and takes more', async ({
  extension,
}) => {
  await beginCall(extension);
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  const popup = await openCall(extension);
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST);
  await popup.getByTestId('call-notes').pressSequentially(MORE);
  await expect.poll(() => readCopiedNotes(popup)).toEqual([FIRST + MORE]);
  await expect(popup.getByTestId('not-kept-yet')).toHaveCount(0);
  // It is kept, if not in the database: the form can be left.
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByTestId('note-call')).toBeVisible();
  await releaseAll(hung);
  await expect.poll(() => readKeptNotes(hung)).toEqual([FIRST + MORE]);
});

test('a form whose words cannot be read can be filled in anew', async ({ extension }) => {
  await beginCall(extension);
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  await forgetCopies(hung);
  const popup = await openCall(extension);
  await popup.getByTestId('start-anew').click();
  await expect(popup.getByTestId('call-notes')).toHaveValue('');
  await popup.getByTestId('call-notes').fill('Anew');
  await releaseAll(hung);
  await expect.poll(() => readKeptNotes(popup)).toEqual(['Anew']);
});

test('a draft that cannot be read is said to be there, and nothing is typed over it', async ({
  extension,
}) => {
  await beginCall(extension);
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  await forgetCopies(hung);
  const popup = await openCall(extension);
  const problem = popup.getByTestId('unread-draft');
  await expect(problem.getByRole('alert')).toContainText('the browser did not answer in time');
  await expect(popup.getByTestId('call-notes')).toHaveCount(0);
  // Another window that only looks on is told as well.
  const second = await openCall(extension);
  await expect(second.getByTestId('unread-draft')).toBeVisible();
  await second.getByRole('button', { name: 'Back' }).click();
  await expect(second.getByTestId('note-call')).toBeVisible();

  await releaseAll(hung);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST);
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  expect(await readKeptNotes(popup)).toEqual([FIRST]);
});

test('words that are in no copy are told, and kept as soon as either can be written', async ({
  extension,
}) => {
  await beginCall(extension);
  const popup = await openCall(extension);
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST);
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  await holdDraftCopies(hung);
  await popup.getByTestId('call-notes').pressSequentially(MORE);
  const told = popup.getByTestId('not-kept-yet');
  await expect(told).toHaveText(/^Not kept yet: the browser did not answer in time\./);
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByTestId('unkept')).toBeVisible();
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST + MORE);

  await releaseAll(hung);
  await expect(told).toHaveCount(0);
  await expect(popup.getByTestId('unkept')).toHaveCount(0);
  await expect.poll(() => readKeptNotes(popup)).toEqual([FIRST + MORE]);
});

test('a form that comes free in the midst of messages about it is free to be typed in', async ({
  extension,
}) => {
  await beginCall(extension);
  const first = await openCall(extension);
  await expect(first.getByTestId('call-notes')).toBeEditable();
  const second = await openCall(extension);
  await expect(second.getByTestId('continue-here')).toBeVisible();
  const teller = await extension.openDesk('#/settings');
  await teller.evaluate((key) => {
    const channel = new BroadcastChannel('drafts');
    setInterval(() => channel.postMessage({ type: 'changed', key }), 5);
  }, `call ${RECEIPT}`);
  await first.close();
  await expect(second.getByTestId('call-notes')).toBeEditable();
  await expect(second.getByTestId('call-notes')).toHaveValue(FIRST);
});

test('a window that wakes puts nothing over newer words of the one that went on', async ({
  extension,
}) => {
  await beginCall(extension);
  const popup = await openCall(extension);
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST);
  await popup.evaluate(async (newer) => {
    const notes = document.querySelector<HTMLTextAreaElement>('[data-testid="call-notes"]');
    const opening = indexedDB.open('followthrough');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
    const reading = store.getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    const [row] = reading.result as { fields: object }[];
    const savedAt = new Date(Date.now() + 3_600_000).toISOString();
    const putting = store.put({ ...row, savedAt, fields: { ...row?.fields, notes: newer } });
    await new Promise((resolve) => putting.addEventListener('success', resolve));
    const told = new Promise((resolve) => {
      new BroadcastChannel('drafts').addEventListener('message', resolve, { once: true });
    });
    if (notes !== null) notes.value = 'Older';
    notes?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.dispatchEvent(new Event('visibilitychange'));
    await told;
    opening.result.close();
  }, FIRST + MORE);
  await expect(popup.getByTestId('call-notes')).toHaveValue('Older');
  expect(await readKeptNotes(popup)).toEqual([FIRST + MORE]);
});

test('what cannot be discarded says so and stays, and is discarded once it can be', async ({
  extension,
}) => {
  await beginCall(extension);
  const popup = await openCall(extension);
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST);
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  await popup.getByRole('button', { name: 'Discard' }).click();
  await popup.getByTestId('discard-call').click();
  await expect(popup.getByTestId('not-discarded')).toHaveText(/^Not discarded: /);
  await expect(popup.getByTestId('call-notes')).toHaveValue(FIRST);
  await releaseAll(hung);
  await popup.getByTestId('discard-call').click();
  await expect(popup.getByTestId('note-call')).toBeVisible();
  await expect.poll(() => readCopies(popup)).toEqual([]);
});
