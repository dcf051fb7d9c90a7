import {
  holdDraftCopies,
  holdDrafts,
  readCopies,
  readCopyLock,
  releaseAll,
  typeAndGo,
} from './support/drafts.ts';
import { expect, test } from './support/extension.ts';
import { keepFixtureCase, RECEIPT } from './support/steps.ts';

test('words that are kept by a window that closes are offered in one that is open', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/agenda');
  await expect(desk.getByTestId('note-call').first()).toBeVisible();
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  await typeAndGo(popup, 'At the last moment');
  await desk.getByTestId('continue-call').click();
  await expect(desk.getByTestId('call-notes')).toHaveValue('At the last moment');
});

test('words that the browser cut off as their window went are offered in one that is open', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/agenda');
  await expect(desk.getByTestId('note-call').first()).toBeVisible();
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  const other = await extension.openPopup();
  // What the window begins to write as it goes waits behind this, and ends with it.
  await holdDrafts(other);
  await typeAndGo(popup, 'At the last moment');
  await popup.waitForURL('about:blank');
  await releaseAll(other);
  await desk.getByTestId('continue-call').click();
  await expect(desk.getByTestId('call-notes')).toHaveValue('At the last moment');
});

test('words that another window brings back are offered in one that had looked before', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  const agenda = await extension.openDesk('#/agenda');
  await expect(agenda.getByTestId('note-call').first()).toBeVisible();
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  const other = await extension.openDesk('#/settings');
  await holdDraftCopies(agenda);
  await holdDrafts(other);
  await typeAndGo(popup, 'At the last moment');
  await popup.waitForURL('about:blank');
  await releaseAll(other);
  await expect.poll(async () => (await readCopyLock(other)).waiting.length).toBe(1);
  const [before] = (await readCopyLock(other)).waiting;

  const late = await extension.openDesk('#/agenda');
  // It has asked for the drafts, and is the second to unite them.
  await expect.poll(async () => (await readCopyLock(other)).waiting).toHaveLength(2);
  expect((await readCopyLock(other)).waiting[0]).toBe(before);
  await releaseAll(agenda);
  await late.getByTestId('continue-call').click();
  await expect(late.getByTestId('call-notes')).toHaveValue('At the last moment');
});

test('words that a busy database could not take as they were looked for are offered later', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  const other = await extension.openDesk('#/settings');
  await holdDrafts(other);
  await typeAndGo(popup, 'At the last moment');
  await popup.waitForURL('about:blank');

  const desk = await extension.openDesk('#/agenda');
  await expect.poll(() => readCopies(other)).toMatchObject([{ notes: 'At the last moment' }]);
  // It gave up.
  await expect.poll(async () => (await readCopyLock(other)).isHeld).toBe(false);
  await releaseAll(other);
  await desk.getByTestId('continue-call').click();
  await expect(desk.getByTestId('call-notes')).toHaveValue('At the last moment');
});

for (const way of ['left', 'discarded'] as const) {
  test(`a correction that is ${way} while the database is busy closes nothing that was opened since`, async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-case').fill(RECEIPT);
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    const desk = await extension.openDesk(`#/case/${RECEIPT}`);
    await desk.getByTestId('correct-entry').click();
    await desk.getByTestId('call-notes').fill('What she really said');
    if (way === 'discarded') await desk.getByRole('button', { name: 'Discard' }).click();
    await holdDrafts(popup);
    if (way === 'left') await desk.getByRole('button', { name: 'Back' }).click();
    else await desk.getByTestId('discard-call').click();
    await desk.getByTestId('strike-entry').click();
    await releaseAll(popup);
    await expect(desk.getByTestId('continue-correct')).toHaveCount(way === 'left' ? 1 : 0);
    await desk.getByTestId('confirm-strike').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
  });
}
