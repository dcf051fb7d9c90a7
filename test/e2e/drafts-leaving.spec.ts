import { holdDrafts, releaseAll, typeAndGo } from './support/drafts.ts';
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
