import { typeAndGo } from './support/drafts.ts';
import { expect, test } from './support/extension.ts';
import { keepFixtureCase, RECEIPT } from './support/steps.ts';

test('a call half noted is there word for word after the popup was closed', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  await popup.getByTestId('call-representative-name').pressSequentially('Ms. Made-Up');
  await popup.getByTestId('call-notes').pressSequentially('She said the file is at');
  // Closed at once, before any pause in typing: hiding the page is what keeps the rest.
  await popup.close({ runBeforeUnload: true });

  const again = await extension.openPopup();
  await again.getByTestId('continue-call').click();
  await expect(again.getByTestId('call-case')).toHaveValue(RECEIPT);
  await expect(again.getByTestId('call-representative-name')).toHaveValue('Ms. Made-Up');
  await expect(again.getByTestId('call-notes')).toHaveValue('She said the file is at');
});

test('words typed in the last moment before a window goes are kept', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill('To the last');
  await typeAndGo(popup, 'To the last word');

  const again = await extension.openPopup();
  await again.getByTestId('continue-call').click();
  await expect(again.getByTestId('call-notes')).toHaveValue('To the last word');
});

test('a call left by “Back” at once is offered again at once', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill('Half a');
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByTestId('continue-call').click();
  await expect(popup.getByTestId('call-notes')).toHaveValue('Half a');
});

test('a call noted in full leaves no draft behind', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill('All said.');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');

  const again = await extension.openPopup();
  await expect(again.getByTestId('agenda-item')).toBeVisible();
  await expect(again.getByTestId('continue-call')).toHaveCount(0);
  await again.getByTestId('note-call').click();
  await expect(again.getByTestId('call-notes')).toHaveValue('');
});

test('what was typed is thrown away only after asking once', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill('Perhaps not.');
  await popup.getByRole('button', { name: 'Discard' }).click();
  await expect(popup.getByTestId('call-notes')).toHaveValue('Perhaps not.');
  await popup.getByTestId('discard-call').click();
  await expect(popup.getByTestId('note-call')).toBeVisible();
  await expect(popup.getByTestId('continue-call')).toHaveCount(0);
});

test('a call that lacks its time, or whose promise lacks a unit, says so and keeps every word', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-started-at').fill('');
  await popup.getByTestId('call-promise').selectOption('answer');
  await popup.getByTestId('call-notes').fill('Thirty, she said. Thirty what?');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByText('Enter the date and time of the call.')).toBeVisible();
  await expect(popup.getByText('Say what unit the promise was in, and how long.')).toBeVisible();
  await expect(popup.getByTestId('call-notes')).toHaveValue('Thirty, she said. Thirty what?');
  await expect(popup.getByTestId('saved')).toHaveCount(0);
});

test('pasted notes that are too long are not cut: they say so, and are saved once shortened', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  const notes = popup.getByTestId('call-notes');
  await notes.fill('x'.repeat(20_003));
  await expect(popup.getByRole('alert')).toHaveText(/^3 characters too many/);
  await popup.getByTestId('save-call').click();
  await expect(notes).toHaveValue('x'.repeat(20_003));
  await notes.fill('x'.repeat(20_000));
  await expect(popup.getByRole('alert')).toHaveCount(0);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
});

test('a begun correction of what was struck since is shown, and can be discarded', async ({
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
  await desk.getByRole('button', { name: 'Back' }).click();
  await desk.getByTestId('strike-entry').click();
  await desk.getByTestId('confirm-strike').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');

  await desk.getByTestId('continue-correct').click();
  await expect(desk.getByTestId('stranded-correction')).toContainText('What she really said');
  await desk.getByRole('button', { name: 'Discard' }).click();
  await desk.getByTestId('discard-call').click();
  await expect(desk.getByTestId('stranded-correction')).toHaveCount(0);
  await expect(desk.getByTestId('begun-form')).toHaveCount(0);
});
