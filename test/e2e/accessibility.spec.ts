import { expectAccessible } from './support/accessibility.ts';
import { expect, test as testAlone, type Extension } from './support/extension.ts';
import { openReadPage } from './support/open-read-page.ts';
import { test } from './support/shared-extension.ts';
import { DESK_STATES } from './support/desk-states.ts';
import { PANEL_STATES } from './support/panel-states.ts';
import { POPUP_STATES } from './support/popup-states.ts';
import { toStatusOf } from './support/states.ts';
import { daysAgo, RECEIPT } from './support/steps.ts';

/** Running, where that of the fixture page is due. */
const RUNNING = 'LIN2690012345';
/** Words without a blank, as pasted addresses are, for what must break and not widen the window. */
const LONG_WORD = 'https://example.org/'.padEnd(200, 'a-very-long-address');

/** One case whose wait is over, with a corrected call, and one whose wait is running. */
async function keepTwoCases(extension: Extension): Promise<void> {
  for (const [receipt, days] of [
    [RECEIPT, 32],
    [RUNNING, 5],
  ] as const) {
    const page = await openReadPage(extension, toStatusOf(receipt));
    const popup = await extension.openPopup();
    await popup.getByTestId('keep-case').click();
    await expect(popup.getByTestId('case-kept')).toBeVisible();
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-started-at').fill(await daysAgo(popup, days));
    await popup.getByTestId('call-representative-name').fill('Ms. Made-Up');
    await popup.getByTestId('call-service-request').fill('SR-made-up-1');
    await popup.getByTestId('call-notes').fill(`She said to look at ${LONG_WORD} again.`);
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('close-saved')).toBeVisible();
    await Promise.all([page.close(), popup.close()]);
  }
}

test.describe('with two cases kept', () => {
  test.beforeAll(({ sharedExtension }) => keepTwoCases(sharedExtension));

  for (const [surface, states] of [
    ['popup', POPUP_STATES],
    ['panel', PANEL_STATES],
    ['desk', DESK_STATES],
  ] as const) {
    test.describe(`the ${surface} is accessible, showing`, () => {
      for (const [name, open] of states) {
        test(name, async ({ extension }) => {
          await expectAccessible(await open(extension));
        });
      }
    });
  }
});

testAlone('with nothing kept yet, popup and desk are accessible', async ({ extension }) => {
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('page-nothing')).toBeVisible();
  await expectAccessible(popup);
  for (const route of ['#/agenda', '#/cases', '#/settings']) {
    const desk = await extension.openDesk(route);
    await expect(desk.locator('main h1')).toBeVisible();
    await expectAccessible(desk);
  }
});

testAlone(
  'with a record that cannot be read, popup and desk are accessible',
  async ({ extension }) => {
    const popup = await extension.openPopup();
    await expect(popup.getByTestId('page-nothing')).toBeVisible();
    const before = [await extension.openPopup(), await extension.openDesk('#/agenda')];
    for (const page of before)
      await expect(page.getByText('No waiting time is running.')).toBeVisible();
    await popup.evaluate(async () => {
      const opening = indexedDB.open('followthrough', 99);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      opening.result.close();
    });
    for (const page of [
      await extension.openPopup(),
      await extension.openDesk('#/agenda'),
      await extension.openDesk('#/cases'),
      await extension.openDesk(`#/case/${RECEIPT}`),
    ]) {
      await expect(page.getByRole('alert').first()).toContainText('a newer version');
      await page.getByTestId('save-raw-copy').first().click();
      await expect(page.getByText('Handed to the browser to save.').first()).toBeVisible();
      // The choice of a language can't be recorded either.
      await expectAccessible(page, { isOneLanguage: true });
    }
    for (const page of before) {
      await expect(page.getByTestId('updated')).toBeVisible();
      // The choice of a language can't be recorded either.
      await expectAccessible(page, { isOneLanguage: true });
    }
  },
);
