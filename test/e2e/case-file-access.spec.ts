import { extractText, getDocumentProxy } from 'unpdf';
import type { ContactId } from '../../src/domain/ids.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { inquiry, keepRosa, RICH, richCase, ROSA } from './support/rich-case.ts';

test('the rooms of a case file are accessible in both themes', async ({ extension }) => {
  test.setTimeout(180_000);
  const desk = await openRecordedCase(extension, RICH, richCase);
  await keepRosa(desk);
  await desk.getByTestId('settled-inquiries').locator('summary').click();
  await desk.getByTestId('filter-contacts').click();
  await desk.getByTestId('edit-link').click();
  await desk.getByTestId('pick-case').fill('rosa');
  await expect(desk.getByTestId(`pick-${ROSA}`)).toBeVisible();
  await expectAccessible(desk);
  for (const form of ['bookkeeping', 'hand-over']) {
    await desk.getByTestId(`edit-${form}`).click();
    await expect(desk.getByTestId(`${form}-form`)).toBeVisible();
    await expectAccessible(desk);
  }
  await desk.getByTestId('move-entry').first().click();
  await expect(desk.getByTestId('move-form')).toBeVisible();
  await expectAccessible(desk);
});

test('with the keyboard alone a case is handed over and an entry is moved', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, ({ call }) => [call(1, -3)]);
  await keepRosa(desk);
  const { keyboard } = desk;
  const tabTo = async (testId: string) => {
    for (let presses = 0; presses < 120; presses += 1) {
      const focused = await desk.evaluate(() =>
        document.activeElement?.getAttribute('data-testid'),
      );
      if (focused === testId) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${testId} is not reached by Tab.`);
  };
  await expect(desk.getByTestId('edit-hand-over')).toBeVisible();
  await tabTo('edit-hand-over');
  await keyboard.press('Enter');
  await expect(desk.getByTestId('hand-over-form')).toBeVisible();
  await tabTo('hand-over-to');
  await keyboard.type('A. Colleague');
  await keyboard.press('Enter');
  await expect(desk.getByTestId('handed-over')).toContainText('A. Colleague');

  await tabTo('move-entry');
  await keyboard.press('Enter');
  await tabTo('pick-case');
  await keyboard.type('Rosa');
  await expect(desk.getByTestId(`pick-${ROSA}`)).toBeVisible();
  await tabTo(`pick-${ROSA}`);
  await keyboard.press('Space');
  await tabTo('confirm-move');
  await keyboard.press('Enter');
  await expect(desk.getByTestId('moved-to')).toBeVisible();
});

test('on paper there is nothing to press, what is folded is open, and nothing is cut off', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, richCase);
  await expect(desk.getByTestId('ladder-band').first()).toBeVisible();
  await desk.setViewportSize({ width: 760, height: 1000 });
  await desk.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(desk.locator('.case-file button:visible')).toHaveCount(0);
  await expect(inquiry(desk, 3)).toBeVisible();
  await expect(desk.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  // The pictures are drawn for the paper once it is known how wide that is.
  const wide = () => desk.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(wide).toBeLessThanOrEqual(760);
});

test('on paper stands the whole record, however much of it was shown', async ({ extension }) => {
  const desk = await openRecordedCase(extension, RICH, ({ call }) =>
    Array.from({ length: 60 }, (_, n) =>
      call(n, -n, {
        contactId: `00000000-0000-7000-8002-${String(n).padStart(12, '0')}` as ContactId,
        serviceRequest: { number: `SR-paper-${n}` },
      }),
    ),
  );
  await expect(desk.getByTestId('timeline-more')).toBeVisible();
  const shown = await desk.getByTestId('timeline-entry').count();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await desk.pdf())));
  expect(await desk.getByTestId('timeline-entry').count()).toBeGreaterThan(shown);
  const printed = new Set(text.join(' ').match(/SR-paper-\d+/g));
  expect(printed.size).toBe(60);
});
