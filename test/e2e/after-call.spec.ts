import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { convertIcsCalendar } from 'ts-ics';
import { expectAccessible } from './support/accessibility.ts';
import { openCase } from './support/contacts.ts';
import { expect, test } from './support/extension.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { dateFromToday, daysAgo, keepFixtureCase, RECEIPT } from './support/steps.ts';

const SECOND = 'WAC2190012346';

/** Fills the form of a call of so many days ago, as far as this screen shows it again. */
async function fillCall(form: Page, days: number): Promise<void> {
  await form.getByTestId('call-started-at').fill(await daysAgo(form, days));
  await form.getByTestId('call-tier').selectOption('2');
  await form.getByTestId('call-representative-name').fill('Ms. Made-Up');
  await form.getByTestId('call-service-request').fill('SR-made-up-1');
  await form.getByTestId('call-notes').fill('She said to wait.');
}

/** The calendar file that a click saves, as another library reads it. */
async function downloadEvents(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('saved-calendar').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^followthrough-\d{4}-\d\d-\d\d\.ics$/);
  const text = await readFile(await download.path(), 'utf8');
  return convertIcsCalendar(undefined, text).events ?? [];
}

/** What is on the clipboard after "Copy as text". */
async function copyAsText(page: Page): Promise<string> {
  await page.getByTestId('saved-copy').click();
  await expect(page.getByTestId('saved-copy-said')).toHaveText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.beforeEach(({ extension }) =>
  extension.context.grantPermissions(['clipboard-read', 'clipboard-write']),
);

test('after a call the popup says what was recorded, until when is waited and why', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await fillCall(popup, 3);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const facts = popup.getByTestId('saved-facts');
  for (const said of ['tier 2', 'Ms. Made-Up', 'SR-made-up-1', 'She said to wait.']) {
    await expect(facts).toContainText(said);
  }
  const due = await dateFromToday(popup, 28);
  const line = popup.getByTestId('agenda-item');
  await expect(line).toHaveAttribute('data-due-on', due);
  await expect(line.locator('details[open]')).toContainText('(day 0) + 30 days');
  await expectAccessible(popup);

  const [event, ...others] = await downloadEvents(popup);
  expect(others).toEqual([]);
  expect(event?.summary).toBe(`Case ending ${RECEIPT.slice(-4)}: Write to the service center`);
  expect(event?.start.date.toISOString()).toBe(`${due}T00:00:00.000Z`);
  expect(event?.alarms?.[0]?.trigger).toMatchObject({ value: { hours: 9 } });
  await expect(popup.getByTestId('saved-done')).toContainText('was handed to the browser');
  const [again] = await downloadEvents(popup);
  expect(again?.uid).toBe(event?.uid);

  const text = await copyAsText(popup);
  for (const said of [
    'Ms. Made-Up',
    'SR-made-up-1',
    'EAC 21 900 12345',
    '(day 0) + 30 days',
    'Write to the service center',
  ]) {
    expect(text).toContain(said);
  }
  await popup.getByTestId('close-saved').click();
  await expect(popup.getByTestId('note-call')).toBeVisible();
});

test('after a call that reached nobody the popup says why no wait begins, and has no date for a calendar', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-reached-no').check();
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('no-wait')).toHaveAttribute('data-because', 'not-reached');
  await expect(popup.getByTestId('saved-calendar')).toHaveCount(0);
  expect(await copyAsText(popup)).toContain('No wait begins: nobody was reached.');
});

test('after one call about two cases both dates are in one calendar file, and each case has what is its own', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await fillCall(popup, 3);
  await popup.getByTestId('call-also').click();
  await popup.getByTestId('call-also-case').fill(SECOND);
  await popup.getByTestId('call-also-service-request').fill('SR-made-up-2');
  await popup.getByTestId('save-call').click();
  const cases = popup.getByTestId('saved-case');
  await expect(cases).toHaveCount(2);
  await expect(popup.getByTestId('saved-facts')).toContainText('Ms. Made-Up');
  await expect(cases.nth(0)).toContainText('SR-made-up-1');
  await expect(cases.nth(0)).not.toContainText('Ms. Made-Up');
  await expect(cases.nth(1)).toContainText('SR-made-up-2');
  const events = await downloadEvents(popup);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  expect(events.map(({ summary }) => summary)).toEqual(
    ['2345', '2346'].map((digits) => `Case ending ${digits}: Write to the service center`),
  );
});

test('the desk says the same after a call and after a letter, in the case file and on the agenda', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await openCase(extension, RECEIPT);
  await desk.getByTestId('note-call').click();
  await fillCall(desk, 3);
  await desk.getByTestId('save-call').click();
  const after = desk.getByTestId('saved-part');
  await expect(after.getByTestId('saved')).toHaveText('Saved');
  await expect(after).toContainText('Ms. Made-Up');
  await expect(after.getByTestId('saved-window')).toContainText('(day 0) + 30 days');
  await expect(after.getByTestId('saved-window')).toHaveAttribute(
    'data-due-on',
    await dateFromToday(desk, 28),
  );
  expect(await downloadEvents(desk)).toHaveLength(1);
  await expectAccessible(desk);
  await after.getByTestId('close-saved').click();
  await expect(after).toHaveCount(0);

  await desk.getByTestId('note-contact').click();
  await desk.getByTestId('contact-step').selectOption('write-service-center');
  await desk.getByTestId('contact-channel').selectOption('e-request');
  await desk.getByTestId('contact-started-at').fill(await daysAgo(desk, 1));
  await desk.getByTestId('save-contact').click();
  await expect(after.getByTestId('saved-facts')).toContainText('e-Request');
  await expect(after.getByTestId('saved-window')).toContainText('+ 21 days');

  const agenda = await extension.openDesk('#/agenda');
  await agenda.getByTestId('note-call').click();
  await agenda.getByTestId('call-case').fill(RECEIPT);
  await fillCall(agenda, 0);
  await agenda.getByTestId('save-call').click();
  await expect(agenda.getByTestId('saved-facts')).toContainText('Ms. Made-Up');
  await expect(agenda.getByTestId('saved-part').getByRole('link')).toHaveAttribute(
    'href',
    `#/case/${RECEIPT}`,
  );
});

test('of a protected case its own file says what was recorded, and has nothing for a calendar', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RECEIPT, () => [
    { type: 'case-described', patch: { isProtected: true } },
  ]);
  await desk.getByTestId('note-call').click();
  await fillCall(desk, 3);
  await desk.getByTestId('save-call').click();
  await expect(desk.getByTestId('saved-facts')).toContainText('Ms. Made-Up');
  await expect(desk.getByTestId('no-wait')).toHaveAttribute('data-because', 'protected');
  await expect(desk.getByTestId('saved-calendar')).toHaveCount(0);

  const popup = await extension.openPopup();
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-case').fill(RECEIPT);
  await fillCall(popup, 2);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await expect(popup.getByTestId('saved-part')).toHaveAttribute('aria-busy', 'false');
  for (const part of ['saved-facts', 'saved-calendar', 'saved-copy', 'no-wait']) {
    await expect(popup.getByTestId(part)).toHaveCount(0);
  }
});
