import '../support/temporal.ts';
import { expectAccessible } from './support/accessibility.ts';
import { recordCall } from './support/agenda.ts';
import { expect, test } from './support/extension.ts';
import { recordFacts } from './support/record-facts.ts';
import { pressUntilShown, RECEIPT } from './support/steps.ts';

test('a few letters lead to a case, and single keys to rooms', async ({ extension }) => {
  const desk = await extension.openDesk('#/agenda');
  await recordFacts(desk, RECEIPT, { type: 'case-described', patch: { label: 'Rosa Made-Up' } });
  await pressUntilShown(desk, 'Control+k', 'palette-input');
  await expect(desk.getByTestId('palette-input')).toBeFocused();
  await expectAccessible(desk);
  await desk.keyboard.type('rósa');
  await expect(desk.getByTestId('palette-command')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));

  await desk.keyboard.press('n');
  await expect(desk).toHaveURL(new RegExp(`#/call/${RECEIPT}$`));
  // The room has come, and its heading the focus: what is pressed from then on is pressed in it.
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Note a call');
  await expect(desk.locator('main h1')).toBeFocused();
  await desk.goBack();
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  await expect(desk.locator('main h1')).toBeFocused();
  await desk.keyboard.press('l');
  await expect(desk).toHaveURL(/#\/letters$/);
  await expect(desk.locator('main h1')).toBeFocused();
  await desk.keyboard.press('n');
  await expect(desk.getByTestId('call-form')).toBeVisible();
  // What is typed is typed.
  await desk.getByTestId('call-notes').fill('');
  await desk.getByTestId('call-notes').press('c');
  await expect(desk.getByTestId('call-notes')).toHaveValue('c');
});

test('handing off and erasing are found by a few letters, about the case in front where one is', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  await recordFacts(desk, RECEIPT, { type: 'case-described', patch: { label: 'Rosa Made-Up' } });
  const go = async (typed: string) => {
    await pressUntilShown(desk, 'Control+k', 'palette-input');
    await desk.getByTestId('palette-input').fill(typed);
    await desk.keyboard.press('Enter');
    await expect(desk.getByTestId('palette')).toHaveCount(0);
  };
  await go('hand off');
  await expect(desk.getByTestId('hand-off-none')).toBeVisible();
  await pressUntilShown(desk, 'Control+k', 'palette-input');
  await desk.getByTestId('palette-input').fill('erase this');
  await expect(desk.getByTestId('palette-command')).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await go('erase every');
  await expect(desk.getByTestId('erase-everything')).toBeFocused();

  await go('rosa');
  await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));
  await go('erase this');
  await expect(desk.getByTestId('erase-case')).toBeFocused();
  await expect(desk.getByTestId('erase-form')).toHaveCount(0);
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('erase-form')).toBeVisible();
  await desk.getByTestId('erase-cancel').click();
  await expect(desk.getByTestId('erase-form')).toHaveCount(0);
  await go('hand off');
  await expect(desk.getByTestId('hand-off-cases').getByRole('listitem')).toHaveCount(1);
});

test('“?” says what the keys do, and they can be switched off', async ({ extension }) => {
  const desk = await extension.openDesk('#/settings');
  await expect(desk.getByTestId('has-shortcuts')).toBeChecked();
  await pressUntilShown(desk, '?', 'keys-help');
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await expect(desk.getByTestId('keys-help')).toHaveCount(0);
  await desk.getByTestId('has-shortcuts').uncheck();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(async () => {
    // That is said before the window has read its settings anew.
    await desk.keyboard.press('?');
    const isShown = (await desk.getByTestId('keys-help').count()) > 0;
    if (isShown) await desk.keyboard.press('Escape');
    expect(isShown).toBe(false);
  }).toPass();
  await desk.keyboard.press('a');
  await desk.keyboard.press('Control+k');
  await expect(desk.getByTestId('palette')).toBeVisible();
  await expect(desk).toHaveURL(/#\/settings$/);
});

test('theme and masking hold in every window, from the first moment', async ({ extension }) => {
  const desk = await extension.openDesk('#/settings');
  await recordCall(desk, RECEIPT, 45);
  const popup = await extension.openPopup();
  await desk.getByTestId('theme-dark').check();
  await desk.getByTestId('is-masked').check();
  const schemeOf = (page: typeof desk) =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const numberOn = (page: typeof desk) => page.locator('[data-testid="agenda-item"] .number');
  await expect.poll(() => schemeOf(popup)).toBe('dark');
  await expect(numberOn(popup)).toHaveText('EAC (… 2345)');
  const another = await extension.openPopup();
  // Said before anything was read from the database.
  expect(await another.evaluate(() => localStorage.getItem('look'))).toBe(
    JSON.stringify({ language: 'browser', theme: 'dark', isMasked: true }),
  );
  await expect(numberOn(another)).toHaveText('EAC (… 2345)');
  const file = await extension.openDesk(`#/case/${RECEIPT}`);
  await expect(file.locator('.timeline .private-values dd').first()).toHaveCSS(
    '-webkit-text-security',
    'disc',
  );
  // Dates and what a thing is called can be read.
  await expect(file.locator('.timeline .when').first()).toHaveCSS('-webkit-text-security', 'none');
  await expect(file.locator('.timeline dt').first()).toHaveCSS('-webkit-text-security', 'none');
  await desk.bringToFront();
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('m');
  await expect(numberOn(popup)).toHaveText('EAC 21 900 12345');
});
