import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension.ts';
import { expectAccessible } from './support/accessibility.ts';
import { deleteDatabase, readCopies, readKeptNotes, typeWithoutPause } from './support/drafts.ts';
import { readEntries } from './support/journal.ts';
import { keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

const ELSEWHERE = 'This form is open in another window.';

/** Begins a call about the fixture's case in a popup, and opens the same form in a second one. */
async function openTwice(extension: Extension): Promise<{ first: Page; second: Page }> {
  const first = await keepFixtureCase(extension);
  await first.getByTestId('note-call').click();
  await first.getByTestId('call-notes').fill('Half a');
  const second = await extension.openPopup();
  await second.getByTestId('continue-call').click();
  await expect(second.getByTestId('call-notes')).toHaveValue('Half a');
  return { first, second };
}

async function expectReadOnly(page: Page): Promise<void> {
  await expect(page.getByTestId('call-notes')).not.toBeEditable();
  await expect(page.getByTestId('call-tier')).toBeDisabled();
  await expect(page.getByTestId('call-reached-no')).toBeDisabled();
  await expect(page.getByTestId('save-call')).toHaveCount(0);
}

test('a second window shows the form to be read only, says why, and follows what is typed', async ({
  extension,
}) => {
  const { first, second } = await openTwice(extension);
  await expect(second.getByRole('status').getByText(ELSEWHERE)).toBeVisible();
  await expectReadOnly(second);
  await first.getByTestId('call-notes').fill('Half a sentence.');
  await expect(second.getByTestId('call-notes')).toHaveValue('Half a sentence.');
  // Enter in a field saves nothing either.
  await second.getByTestId('call-case').press('Enter');
  await first.getByTestId('save-call').click();
  await expect(first.getByTestId('saved')).toHaveText('Saved');
  await expect(
    second.getByText(
      'This form was saved or discarded in another window, or erased with what it is about.',
    ),
  ).toBeVisible();
  await second.getByRole('button', { name: 'Back' }).click();
  await expect(second.getByTestId('continue-call')).toHaveCount(0);
  const calls = (await readEntries(second)).filter(({ fact }) => fact.type === 'contact-made');
  expect(calls.map(({ fact }) => fact.notes)).toEqual(['Half a sentence.']);
});

test('“Continue here” takes the form over with every word, and back again', async ({
  extension,
}) => {
  const { first, second } = await openTwice(extension);
  // Not waited for: what was typed last is kept before the form is handed over.
  await first.getByTestId('call-notes').pressSequentially(' sentence');
  await second.getByTestId('continue-here').click();
  await expect(second.getByTestId('call-notes')).toBeEditable();
  await expect(second.getByTestId('call-notes')).toHaveValue('Half a sentence');
  await expect(second.getByTestId('call-case')).toBeFocused();
  await expect(first.getByText('This form was continued in another window.')).toBeVisible();
  await expectReadOnly(first);

  await second.getByTestId('call-notes').fill('Half a sentence, and more');
  await first.getByTestId('continue-here').click();
  await expect(first.getByTestId('call-notes')).toBeEditable();
  await expect(first.getByTestId('call-notes')).toHaveValue('Half a sentence, and more');
  await expectReadOnly(second);
  await first.getByTestId('save-call').click();
  await expect(first.getByTestId('saved')).toHaveText('Saved');
});

test('a form whose window is closed is free for the second one by itself', async ({
  extension,
}) => {
  const { first, second } = await openTwice(extension);
  await first.getByTestId('call-notes').fill('Half a sentence');
  await expect(second.getByTestId('call-notes')).toHaveValue('Half a sentence');
  await first.close({ runBeforeUnload: true });
  await expect(second.getByTestId('call-notes')).toBeEditable();
  await expect(second.getByTestId('call-notes')).toHaveValue('Half a sentence');
  await second.getByTestId('call-notes').fill('A sentence.');
  await second.getByTestId('save-call').click();
  await expect(second.getByTestId('saved')).toHaveText('Saved');
});

test.describe('in a browser of its own', () => {
  test.use({ isBrowserNew: true });

  test('a form whose window was killed while it was typed in is free, with its words', async ({
    extension,
  }) => {
    const first = await keepFixtureCase(extension);
    await first.getByTestId('note-call').click();
    await first.getByTestId('call-notes').pressSequentially('She said the file is at');
    await expect.poll(() => readKeptNotes(first)).toEqual(['She said the file is at']);
    // All pages of an extension share a process, so each one that is open ends with it.
    const crashed = first.waitForEvent('crash');
    const session = await first.context().newCDPSession(first);
    session.send('Page.crash').catch(() => undefined);
    await crashed;

    const again = await extension.openPopup();
    await again.getByTestId('continue-call').click();
    await expect(again.getByTestId('call-notes')).toBeEditable();
    await expect(again.getByTestId('call-notes')).toHaveValue('She said the file is at');
  });
});

test('a window that does not answer does not keep the form from being continued', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  const hung = await extension.openDesk('#/settings');
  await hung.evaluate(
    (name) =>
      new Promise<void>((isHeld) => {
        navigator.locks
          .request(name, () => {
            isHeld();
            return new Promise<never>(() => undefined);
          })
          .catch(() => undefined);
      }),
    `draft call ${RECEIPT}`,
  );
  await popup.getByTestId('note-call').click();
  await expect(popup.getByText(ELSEWHERE)).toBeVisible();
  await expectReadOnly(popup);
  await popup.getByTestId('continue-here').click();
  await expect(popup.getByTestId('call-notes')).toBeEditable();
  await expect(popup.getByTestId('continue-here')).toHaveCount(0);
});

test(
  'typing that goes on without a pause is kept within 300 ms of each key stroke',
  { tag: '@alone' },
  async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await expect(popup.getByTestId('call-notes')).toBeEditable();
    const latest = await popup.evaluate(typeWithoutPause);
    expect(latest.keyStrokes).toBeGreaterThan(60);
    expect(latest.oldestUnkeptInMs).toBeLessThanOrEqual(300);
  },
);

test('an answer that was begun is offered again, in the popup, on the agenda and in its case', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  await popup.getByTestId('close-saved').click();
  await popup.getByTestId('note-answer').click();
  await popup.getByTestId('answer-notes').fill('They wrote that');
  await popup.close({ runBeforeUnload: true });

  const open = [
    () => extension.openPopup(),
    () => extension.openDesk('#/agenda'),
    () => extension.openDesk(`#/case/${RECEIPT}`),
  ];
  for (const openPage of open) {
    const page = await openPage();
    const line = page.getByTestId('begun-form');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('An answer');
    await expect(line).toContainText('EAC 21 900 12345');
    await expect(line).toContainText('Last typed');
    await expectAccessible(page);
    await line.getByRole('button', { name: 'Continue: An answer, EAC 21 900 12345' }).click();
    await expect(page.getByTestId('answer-notes')).toHaveValue('They wrote that');
    await expect(page.getByTestId('answer-notes')).toBeEditable();
    await expect(page.getByTestId('begun-form')).toHaveCount(0);
    await page.close();
  }
});

test('a correction that was begun is offered again, and one press continues it in its case', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await desk.getByTestId('correct-entry').first().click();
  await desk.getByTestId('call-notes').fill('What she really said');
  await desk.close({ runBeforeUnload: true });

  await popup.getByTestId('close-saved').click();
  await expect(popup.getByTestId('begun-form')).toContainText('A call’s correction');
  const opened = extension.context.waitForEvent('page');
  await popup.getByTestId('continue-correct').click();
  const fromPopup = await opened;
  await expect(fromPopup.getByTestId('call-notes')).toHaveValue('What she really said');
  await fromPopup.getByRole('button', { name: 'Back' }).click();
  // Left, it is offered in the case's own file.
  await fromPopup.getByTestId('continue-correct').click();
  await expect(fromPopup.getByTestId('call-notes')).toHaveValue('What she really said');
  await fromPopup.close();

  const agenda = await extension.openDesk('#/agenda');
  await agenda.getByTestId('continue-correct').click();
  await expect(agenda.getByTestId('call-notes')).toHaveValue('What she really said');
  await agenda.getByTestId('save-call').click();
  await expect(agenda.getByTestId('saved')).toHaveText('Saved');
  await expect(agenda.getByTestId('begun-form')).toHaveCount(0);
});

test('what was typed is there again after the database was deleted', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill('She said the file is at');
  await popup.getByTestId('call-tier').selectOption('2');
  await expect
    .poll(() => readCopies(popup))
    .toEqual([expect.objectContaining({ notes: 'She said the file is at', tier: '2' })]);
  const desk = await extension.openDesk('#/settings');
  await popup.close();
  await deleteDatabase(desk);

  const again = await extension.openPopup();
  await again.getByTestId('continue-call').click();
  await expect(again.getByTestId('call-notes')).toHaveValue('She said the file is at');
  await expect(again.getByTestId('call-tier')).toHaveValue('2');

  // Discarded, it stays away even when the database is lost once more.
  await again.getByRole('button', { name: 'Discard' }).click();
  await again.getByTestId('discard-call').click();
  await expect(again.getByTestId('note-call')).toBeVisible();
  await again.close();
  await deleteDatabase(desk);
  const last = await extension.openPopup();
  await expect(
    last.getByTestId('page-sighting').or(last.getByTestId('page-nothing')),
  ).toBeVisible();
  await last.getByTestId('note-call').click();
  await expect(last.getByTestId('call-notes')).toBeEditable();
  await expect(last.getByTestId('call-notes')).toHaveValue('');
  expect(await readCopies(last)).toEqual([]);
});

test('a saved call leaves no second copy of what was typed', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  await expect.poll(() => readCopies(popup)).toEqual([]);
});
