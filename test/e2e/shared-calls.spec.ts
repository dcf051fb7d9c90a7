import type { Page } from '@playwright/test';
import { contactsOf, openCase, readContacts } from './support/contacts.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { closeWindow, daysAgo, keepFixtureCase, RECEIPT } from './support/steps.ts';

const [SECOND, THIRD] = ['WAC2190012346', 'LIN2690012347'] as const;
const ALL = [RECEIPT, SECOND, THIRD];

/** Begins a call about three receipts, each with the number of its service request. */
async function fillThreeCases(form: Page): Promise<void> {
  await form.getByTestId('call-started-at').fill(await daysAgo(form, 3));
  await form.getByTestId('call-service-request').fill('SR-made-up-1');
  for (const [index, receipt] of [SECOND, THIRD].entries()) {
    await form.getByTestId('call-also').click();
    const row = form.getByTestId('call-also-row').nth(index);
    await expect(row.getByTestId('call-also-case')).toBeFocused();
    await row.getByTestId('call-also-case').fill(receipt);
    await row.getByTestId('call-also-service-request').fill(`SR-made-up-${index + 2}`);
  }
}

test.describe('one call about three receipts', () => {
  test('is saved once, and stands in all three case files, each with its own number', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await fillThreeCases(popup);
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    const outcomes = popup.getByTestId('saved-case');
    await expect(outcomes).toHaveCount(3);
    for (const [index, receipt] of ALL.entries()) {
      await expect(outcomes.nth(index)).toContainText(`Case ending ${receipt.slice(-4)}`);
      await expect(outcomes.nth(index)).toContainText('is the last day of the wait. From ');
      await expect(outcomes.nth(index)).toContainText('Write to the service center');
    }

    const contacts = await readContacts(popup);
    expect(contacts.map(({ caseId }) => caseId)).toEqual(ALL);
    expect(new Set(contacts.map(({ fact }) => fact.contactId)).size).toBe(1);
    for (const { fact } of contacts) expect(fact.sharedBy).toEqual(ALL);
    for (const [index, receipt] of ALL.entries()) {
      const desk = await openCase(extension, receipt);
      await expect(contactsOf(desk)).toContainText(`SR-made-up-${index + 1}`);
      await expect(contactsOf(desk)).toContainText('One call about 3 cases');
      await expect(desk.getByTestId('agenda-item')).toHaveCount(1);
      await desk.close();
    }
  });

  test('is corrected once and struck once, in all of them', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await fillThreeCases(popup);
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');

    const desk = await openCase(extension, SECOND);
    await desk.getByTestId('correct-entry').click();
    await expect(desk.getByTestId('correct-shared')).toContainText('This call was about 3 cases');
    await desk.getByTestId('call-representative-name').fill('Ms. Made-Up');
    await desk.getByTestId('call-service-request').fill('SR-made-up-4');
    await desk.getByTestId('save-call').click();
    await expect(desk.getByTestId('save-call')).toHaveCount(0);
    for (const [receipt, number] of [
      [RECEIPT, 'SR-made-up-1'],
      [SECOND, 'SR-made-up-4'],
      [THIRD, 'SR-made-up-3'],
    ] as const) {
      const file = await openCase(extension, receipt);
      await expect(contactsOf(file)).toContainText('Ms. Made-Up');
      await expect(contactsOf(file)).toContainText(number);
      await file.close();
    }

    await desk.getByTestId('strike-entry').click();
    await expect(desk.getByTestId('strike-shared')).toHaveText(
      'This call was about 3 cases; it is struck in all of them.',
    );
    await desk.getByTestId('strike-reason').fill('Noted twice');
    await desk.getByTestId('confirm-strike').click();
    await expect(desk.getByText('Struck', { exact: false }).first()).toBeVisible();
    for (const receipt of ALL) {
      const file = await openCase(extension, receipt);
      await expect(contactsOf(file)).toContainText('Noted twice');
      await expect(file.getByTestId('agenda-item')).toHaveCount(0);
      await file.close();
    }
    const types = (await readEntries(popup)).map(({ fact }) => fact.type);
    expect(types.filter((type) => type === 'entry-corrected')).toHaveLength(3);
    expect(types.filter((type) => type === 'entry-struck')).toHaveLength(3);
  });

  test('is continued with all its rows when the popup closed on it', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await fillThreeCases(popup);
    await popup.getByTestId('call-also-service-request').nth(1).fill('SR-made-up-33');
    await closeWindow(popup);

    const again = await extension.openPopup();
    await again.getByTestId('continue-call').click();
    await expect(again.getByTestId('call-also-row')).toHaveCount(2);
    await expect(again.getByTestId('call-also-case').nth(0)).toHaveValue(SECOND);
    await expect(again.getByTestId('call-also-service-request').nth(1)).toHaveValue(
      'SR-made-up-33',
    );
    await again.getByTestId('save-call').click();
    await expect(again.getByTestId('saved')).toHaveText('Saved');
    const contacts = await readContacts(again);
    expect(contacts.map(({ fact }) => fact.serviceRequest?.number)).toEqual([
      'SR-made-up-1',
      'SR-made-up-2',
      'SR-made-up-33',
    ]);
  });

  test('takes no case twice, and none that is no number, and says so at its row', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await fillThreeCases(popup);
    await popup.getByTestId('call-also-case').nth(0).fill('eac 21 900 12345');
    await popup.getByTestId('call-also-case').nth(1).fill('LIN26900');
    await popup.getByTestId('save-call').click();
    const rows = popup.getByTestId('call-also-row');
    await expect(rows.nth(0).getByRole('alert')).toContainText('part of the call already');
    await expect(rows.nth(1).getByRole('alert')).toContainText('only 5 digits');
    await expect(rows.nth(0).getByTestId('call-also-case')).toBeFocused();
    await rows.nth(0).getByTestId('call-also-remove').click();
    await expect(popup.getByTestId('call-also')).toBeFocused();
    await popup.getByTestId('call-also-case').fill(THIRD);
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    const contacts = await readContacts(popup);
    expect(contacts.map(({ caseId }) => caseId)).toEqual([RECEIPT, THIRD]);
  });
});

test('after a call about a protected case the popup says only that it is saved', async ({
  extension,
}) => {
  await openRecordedCase(extension, RECEIPT, () => [
    { type: 'case-described', patch: { label: 'Rosa, made up', isProtected: true } },
  ]);
  const popup = await extension.openPopup();
  const names = /Rosa|EAC|2345|protected/i;
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-case').fill(RECEIPT);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await expect(popup.getByTestId('saved-part')).toHaveAttribute('aria-busy', 'false');
  await expect(popup.getByTestId('no-wait')).toHaveCount(0);
  await expect(popup.locator('main')).not.toContainText(names);
  await popup.getByTestId('close-saved').click();

  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-case').fill(RECEIPT);
  await popup.getByTestId('call-also').click();
  await popup.getByTestId('call-also-case').fill(THIRD);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved-case')).toHaveCount(1);
  await expect(popup.getByTestId('saved-case')).toContainText(`Case ending ${THIRD.slice(-4)}`);
  await expect(popup.locator('main')).not.toContainText(names);
});
