import { test as base } from '@playwright/test';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { addHelpers, expect, type Extension } from './support/extension.ts';
import { speak } from './support/languages.ts';
import { findLayoutFaults } from './support/layout.ts';
import { photograph } from './support/photograph.ts';
import { buildPseudoLocale } from './support/pseudo-locale.ts';
import { keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

/** A browser whose Spanish is English made longer: what has no room for it has none for the next language. */
const test = base.extend<object, { extension: Extension }>({
  extension: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const extensionDir = await buildPseudoLocale();
      const executablePath = expectBrowser('chromium').path;
      const running = await launchChromium({
        executablePath,
        extensionDir,
        timeZone: 'America/New_York',
      });
      const extension = await addHelpers(running);
      await noteCall(await keepFixtureCase(extension), 32);
      const desk = await extension.openDesk('#/agenda');
      await speak(desk, 'es');
      await desk.close();
      await use(extension);
      await running.close();
    },
    { scope: 'worker' },
  ],
});

test('the popup has room for longer texts', async ({ extension }) => {
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('agenda-item')).toBeVisible();
  await expect(popup.getByTestId('note-call')).toHaveText(/^\[Ñóté á cáll/);
  await photograph(popup, 'pseudo');
  expect(await findLayoutFaults(popup)).toEqual([]);
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('save-call')).toBeVisible();
  await photograph(popup, 'pseudo');
  expect(await findLayoutFaults(popup)).toEqual([]);
});

test('the panel has room for longer texts', async ({ extension }) => {
  const panel = await extension.openPanel();
  await expect(panel.getByTestId('note-call').first()).toContainText('lorem');
  await photograph(panel, 'pseudo');
  expect(await findLayoutFaults(panel)).toEqual([]);
});

for (const route of [
  '#/welcome',
  '#/agenda',
  '#/cases',
  '#/cases/add',
  `#/case/${RECEIPT}`,
  `#/call/${RECEIPT}`,
  '#/guide',
  '#/letters',
  '#/backup',
  '#/export',
  '#/ladders',
  '#/round',
  `#/report/${RECEIPT}`,
  '#/settings',
]) {
  test(`the desk at ${route} has room for longer texts`, async ({ extension }) => {
    const desk = await extension.openDesk(route);
    await expect(desk.locator('main h1')).toBeVisible();
    await expect(desk.locator('main')).toContainText('lorem');
    await photograph(desk, 'pseudo');
    expect(await findLayoutFaults(desk)).toEqual([]);
  });
}
