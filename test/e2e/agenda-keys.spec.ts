import type { Locator, Page } from '@playwright/test';
import '../support/temporal.ts';
import { expectAccessible } from './support/accessibility.ts';
import {
  day,
  lastFact,
  line,
  NOTICED,
  openPopup,
  recordCall,
  WORK_PERMIT,
} from './support/agenda.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { recordFacts } from './support/record-facts.ts';
import { pressUntilShown, RECEIPT } from './support/steps.ts';

const PENDING = 'pending:0190f000-0000-7000-8000-000000000001';

/** A date on top, a wait that is over, and one that is running. */
async function openAgenda(extension: Extension): Promise<Page> {
  const desk = await extension.openDesk('#/agenda');
  const interview = { type: 'date-noted', kind: 'interview', on: await day(desk, 5) } as const;
  await recordFacts(desk, NOTICED, interview);
  await recordCall(desk, RECEIPT, 45);
  await recordCall(desk, WORK_PERMIT, 3);
  await expectLines(desk, 3);
  return desk;
}

/** So many lines are there and have their keys, once the settings were read. */
async function expectLines(desk: Page, count: number): Promise<void> {
  await expect(desk.locator('[data-testid="agenda-item"][tabindex="0"]')).toHaveCount(count);
}

/** Comes back to the three lines; the heading of the room has the focus, and takes it from no line later. */
async function goBackToAgenda(desk: Page): Promise<void> {
  await desk.goBack();
  await expect(desk.locator('main h1')).toBeFocused();
  await expectLines(desk, 3);
}

async function expectFocused(item: Locator): Promise<void> {
  await expect(item).toBeFocused();
  await expect(item).not.toHaveCSS('outline-style', 'none');
}

test('keys go from line to line, and one key each does what there is to do about it', async ({
  extension,
}) => {
  const desk = await openAgenda(extension);
  const { keyboard } = desk;
  const date = line(desk, NOTICED, 'noted-date');
  const over = line(desk, RECEIPT, 'write-service-center');
  const running = line(desk, WORK_PERMIT, 'write-service-center');
  await keyboard.press('j');
  await expectFocused(date);
  await keyboard.press('ArrowDown');
  await expectFocused(over);
  await keyboard.press('j');
  await expectFocused(running);
  await keyboard.press('ArrowUp');
  await keyboard.press('k');
  await expectFocused(date);
  await expectAccessible(desk);

  await keyboard.press('r');
  await expect(desk.getByTestId('key-idle')).toHaveText('The key r does nothing on this line.');
  await keyboard.press('d');
  await expect(desk.getByTestId('recorded').getByTestId('saved')).toHaveText('Saved');
  expect(await lastFact(desk)).toMatchObject({ type: 'reminder-done' });
  await expect(date).toHaveCount(0);

  // The next line has taken the place of the one that was done.
  await keyboard.press('j');
  await expectFocused(over);
  await keyboard.press('n');
  await expect(desk.getByTestId('call-form')).toBeVisible();
  await keyboard.press('j');
  await expectFocused(over);
  await keyboard.press('n');
  await expect(desk.getByTestId('call-form')).toHaveCount(0);
  await keyboard.press('r');
  await expect(desk.getByTestId('answer-form')).toBeVisible();
  await keyboard.press('j');
  await keyboard.press('r');
  await expect(desk.getByTestId('answer-form')).toHaveCount(0);

  await keyboard.press('Shift+Z');
  await expect(over.getByTestId('snooze-tomorrow')).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('z');
  await expect(desk.getByTestId('recorded')).toContainText('Put off until');
  expect(await lastFact(desk)).toMatchObject({
    type: 'window-snoozed',
    until: await day(desk, 1),
  });

  // It is drawn anew where it belongs now: a key pressed before that would be about the line that goes.
  await expect(over.getByTestId('snoozed-until')).toBeVisible();
  await keyboard.press('j');
  await keyboard.press('d');
  await expect(desk.getByTestId('stop-wait-ask')).toBeVisible();
  await keyboard.press('d');
  await expect(desk.getByTestId('recorded')).toContainText('The wait is stopped');
  // The next key is about the line that is left.
  await expectLines(desk, 1);
  await keyboard.press('j');
  await keyboard.press('o');
  await expect(desk).toHaveURL(/#\/case\/[A-Z0-9]+$/);
});

test('a key opens the letter of the step, and one the message of a case without a number', async ({
  extension,
}) => {
  const desk = await openAgenda(extension);
  const over = line(desk, RECEIPT, 'write-service-center');
  await desk.keyboard.press('j');
  await desk.keyboard.press('j');
  await expectFocused(over);
  await desk.keyboard.press('w');
  // Before it is written, the office is confirmed.
  await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}/office$`));
  await expectLines(desk, 0);
  await goBackToAgenda(desk);
  await desk.keyboard.press('j');
  await desk.keyboard.press('k');
  await desk.keyboard.press('w');
  await expect(desk).toHaveURL(new RegExp(`#/letters/${NOTICED}$`));
  await expectLines(desk, 0);
  await goBackToAgenda(desk);
  await desk.keyboard.press('j');
  await expect(line(desk, NOTICED, 'noted-date')).toBeFocused();
  const interview = { type: 'date-noted', kind: 'interview', on: await day(desk, 1) } as const;
  await recordFacts(desk, PENDING, interview);
  await expectLines(desk, 4);
  await desk.keyboard.press('k');
  await desk.keyboard.press('n');
  await expect(desk).toHaveURL(new RegExp(`#/case/${PENDING}/contact$`));
});

test('“?” lists the keys of a line, and switched off they do nothing', async ({ extension }) => {
  const desk = await openAgenda(extension);
  await pressUntilShown(desk, '?', 'keys-help');
  await expect(desk.getByTestId('keys-help')).toContainText('On the agenda');
  await expect(desk.getByTestId('keys-help')).toContainText('Remind me tomorrow');
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await expect(desk.getByTestId('keys-help')).toHaveCount(0);
  await desk.keyboard.press('s');
  await desk.getByTestId('has-shortcuts').uncheck();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await desk.getByRole('link', { name: 'Agenda' }).click();
  await expect(desk.getByTestId('agenda-item')).toHaveCount(3);
  await desk.keyboard.press('j');
  await expect(desk.locator('.agenda-line[tabindex], [aria-keyshortcuts]')).toHaveCount(0);
  await expect(desk.getByTestId('agenda-item').filter({ has: desk.locator(':focus') })).toHaveCount(
    0,
  );
});

test('in the popup the keys do the same', async ({ extension }) => {
  const popup = await openPopup(extension, 0);
  await recordCall(popup, RECEIPT, 45);
  const over = line(popup, RECEIPT, 'write-service-center');
  await expect(over).toHaveAttribute('tabindex', '0');
  await popup.keyboard.press('j');
  await expectFocused(over);
  await expectAccessible(popup);
  await popup.keyboard.press('r');
  await expect(popup.getByTestId('answer-form')).toBeVisible();
});
