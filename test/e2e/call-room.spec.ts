import type { Page } from '@playwright/test';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { readContacts } from './support/contacts.ts';
import { readCopies, readKeptNotes } from './support/drafts.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { keepFixtureCase, RECEIPT } from './support/steps.ts';

const PENDING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e';
const VERMONT = 'EAC2190012346';

async function openCallRoom(extension: Extension, caseId: string): Promise<Page> {
  const desk = await extension.openDesk(`#/call/${caseId}`);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Note a call');
  return desk;
}

test.describe('the room of a call', () => {
  test('notes a call about its case, says what it opened, and leads to the case', async ({
    extension,
  }) => {
    await keepFixtureCase(extension);
    const desk = await openCallRoom(extension, RECEIPT);
    await expect(desk).toHaveTitle('Note a call · Followthrough');
    await expect(desk.getByTestId('call-case')).toHaveValue(RECEIPT);
    await desk.getByTestId('call-service-request').fill('SR-made-up-1');
    await desk.getByTestId('save-call').click();
    await expect(desk.getByTestId('saved-part').getByTestId('saved')).toHaveText('Saved');
    await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(desk.getByTestId('agenda-item')).toHaveAttribute('data-receipt', RECEIPT);
    await desk.getByTestId('close-saved').click();
    await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));
    await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  });

  test('keeps a case on save that was not kept before', async ({ extension }) => {
    const desk = await openCallRoom(extension, VERMONT);
    await desk.getByTestId('save-call').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
    expect((await readEntries(desk)).map(({ caseId, fact }) => [caseId, fact.type])).toEqual([
      [VERMONT, 'case-kept'],
      [VERMONT, 'contact-made'],
    ]);
  });

  test('keeps every word while the worker is ended under it', async ({ extension }) => {
    await keepFixtureCase(extension);
    const desk = await openCallRoom(extension, RECEIPT);
    await desk.getByTestId('call-notes').pressSequentially('Before, ');
    await extension.stopWorker();
    await desk.getByTestId('call-notes').pressSequentially('and after.');
    await expect.poll(() => readKeptNotes(desk)).toEqual(['Before, and after.']);
    await expect.poll(() => readCopies(desk)).toMatchObject([{ notes: 'Before, and after.' }]);
  });

  test('goes on with a call that was begun elsewhere, and keeps it when it is left', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-notes').fill('Half a');
    await popup.close({ runBeforeUnload: true });
    const desk = await openCallRoom(extension, RECEIPT);
    await expect(desk.getByTestId('call-notes')).toHaveValue('Half a');
    await desk.getByTestId('call-notes').pressSequentially(' word');
    await desk.getByRole('button', { name: 'Back' }).click();
    await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));
    await desk.getByTestId('continue-call').click();
    await expect(desk.getByTestId('call-notes')).toHaveValue('Half a word');
  });

  test('asks for the number first where a case has none, and is a call about it then', async ({
    extension,
  }) => {
    const desk = await extension.openDesk('#/settings');
    const keep = `keepWithoutNumber(${JSON.stringify(PENDING)})`;
    await desk.evaluate(toPageFunction<void>(await bundleForPage('keep-without-number'), keep));
    const room = await openCallRoom(extension, PENDING);
    await expect(room.getByTestId('call-no-number')).toBeVisible();
    await room.getByRole('link', { name: 'Enter the number' }).click();
    await room.getByTestId('case-number').fill(VERMONT);
    await room.getByTestId('save-number').click();
    await expect(room.getByTestId('saved')).toHaveText('Saved');
    // By either of its names.
    for (const caseId of [PENDING, VERMONT]) {
      const again = await openCallRoom(extension, caseId);
      await expect(again.getByTestId('call-case')).toHaveValue(VERMONT);
      await again.getByTestId('save-call').click();
      await expect(again.getByTestId('saved')).toHaveText('Saved');
      await again.close();
    }
    expect((await readContacts(room)).map(({ caseId }) => caseId)).toEqual([PENDING, PENDING]);
  });

  test('names no protected case in the tab, and shows what its form knows of it', async ({
    extension,
  }) => {
    const desk = await openRecordedCase(extension, VERMONT, ({ call }) => [
      { type: 'case-described', patch: { isProtected: true } },
      call(1, -5),
    ]);
    await desk.goto(desk.url().replace(/#.*$/, `#/call/${VERMONT}`));
    await expect(desk).toHaveTitle('Note a call · Followthrough');
    // Its open matter is offered: this is a place of the case’s own.
    await expect(desk.getByTestId('call-inquiry')).toBeVisible();
  });
});
