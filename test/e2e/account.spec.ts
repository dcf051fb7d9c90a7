import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ACCOUNT_PAGE, ACCOUNT_SITE } from './support/account-site.ts';
import { expect, test } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { grantInProfile } from './support/granted-permissions.ts';
import type { InstalledChromium } from './support/installed-chromium.ts';
import { startInstalled } from './support/installed-chromium.ts';
import type { InstalledProfile } from './support/installed-profile.ts';
import { createInstalledProfile } from './support/installed-profile.ts';
import { readEntries } from './support/journal.ts';
import { killRunning } from './support/process-group.ts';

const [FIRST, SECOND, THIRD] = ['IOE0912345678', 'IOE0912345078', 'LIN2690012345'];

type OwnPage = {
  readonly chrome: {
    readonly permissions: { request: (asked: object) => Promise<boolean> };
    readonly scripting: {
      readonly getRegisteredContentScripts: () => Promise<{ id: string; matches: string[] }[]>;
    };
  };
  asked?: object[];
};

async function serveAccount(context: BrowserContext): Promise<void> {
  await context.route(`${ACCOUNT_SITE}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: readFixturePage('account-cards'),
    }),
  );
}

/** Opens the account page and waits until all of its cards are drawn. */
async function openAccount(context: BrowserContext, firstCard: object = {}): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((card) => Object.assign(globalThis, { firstCard: card }), firstCard);
  await page.goto(ACCOUNT_PAGE);
  await expect(page.getByRole('region')).toHaveCount(3);
  return page;
}

function readRegistered(ownPage: Page) {
  return ownPage.evaluate(async () => {
    const { scripting } = (globalThis as unknown as OwnPage).chrome;
    const all = await scripting.getRegisteredContentScripts();
    return all.map(({ id, matches }) => ({ id, matches }));
  });
}

/** The titles of all recorded statuses, in order. */
async function readTitles(ownPage: Page) {
  const entries = await readEntries(ownPage);
  return entries
    .filter(({ fact }) => fact.type === 'status-seen')
    .map(({ caseId, fact }) => [caseId, fact.sighting?.title]);
}

async function readKept(ownPage: Page) {
  const entries = await readEntries(ownPage);
  return entries.filter(({ fact }) => fact.type === 'case-kept').map(({ caseId }) => caseId);
}

test('without the permission the account page is not read, and a button asks for it', async ({
  extension,
}) => {
  const { context, id } = extension;
  await serveAccount(context);
  await openAccount(context);
  const popup = await context.newPage();
  await popup.addInitScript(() => {
    const own = globalThis as unknown as OwnPage;
    own.asked = [];
    own.chrome.permissions.request = (asked) => {
      own.asked?.push(asked);
      return Promise.resolve(false);
    };
  });
  await popup.goto(`chrome-extension://${id}/src/popup/index.html`);
  await expect(popup.getByTestId('page-nothing')).toBeVisible();
  expect(await readRegistered(popup)).toEqual([]);
  await popup.getByTestId('account-allow').click();
  await expect(popup.getByTestId('account-refused')).toHaveText(
    'Not allowed, so the account page is not read.',
  );
  expect(await popup.evaluate(() => (globalThis as unknown as OwnPage).asked)).toEqual([
    { origins: [`${ACCOUNT_SITE}/*`] },
  ]);
  expect(await readRegistered(popup)).toEqual([]);
  expect(await readEntries(popup)).toEqual([]);
  await expectAccessible(popup);
});

test.describe('where it is allowed', () => {
  let profile: InstalledProfile;
  let browser: InstalledChromium;

  test.beforeEach(async () => {
    profile = createInstalledProfile();
    grantInProfile(profile, { hosts: [`${ACCOUNT_SITE}/*`] });
    browser = await startInstalled(profile);
    await serveAccount(browser.context);
  });
  test.afterEach(async () => {
    await killRunning();
    profile.remove();
  });

  async function allow(): Promise<Page> {
    const settings = await browser.openPage('desk/index.html#/settings');
    await settings.getByTestId('account-allow').click();
    await expect(settings.getByTestId('account-allowed')).toBeVisible();
    await expect.poll(() => readRegistered(settings)).toHaveLength(1);
    return settings;
  }

  async function openPopupOver(account: Page): Promise<Page> {
    await account.bringToFront();
    return browser.openPage('popup/index.html');
  }

  test('a page that is open already is read, and cases are kept by choice, all, and never twice', async () => {
    const account = await openAccount(browser.context);
    const settings = await allow();
    await expectAccessible(settings);
    const popup = await openPopupOver(account);
    const cards = popup.getByTestId('page-number');
    await expect(cards).toHaveCount(3);
    await expect(cards.nth(0)).toContainText('I-765 · Case Was Received');
    await expect(cards.nth(1)).toContainText('I-485');
    await expect(cards.nth(2)).toContainText('I-130');
    expect(await readKept(popup)).toEqual([]);

    await popup.getByTestId('keep-choose').press('Enter');
    await expect(popup.getByTestId('keep-chosen')).toHaveText('Keep 0 of 3');
    await expect(popup.getByTestId('keep-chosen')).toBeDisabled();
    await popup.getByRole('checkbox', { name: /I-765/ }).press('Space');
    await expect(popup.getByTestId('keep-chosen')).toHaveText('Keep 1 of 3');
    await expectAccessible(popup);
    await popup.getByTestId('keep-chosen').press('Enter');
    await expect(popup.getByTestId('many-kept')).toHaveText('1 case was kept just now.');
    await expect(popup.getByTestId('keep-many')).toBeFocused();
    await expect(popup.getByTestId('case-kept')).toHaveCount(1);
    expect(await readKept(popup)).toEqual([FIRST]);
    expect(await readTitles(popup)).toEqual([[FIRST, 'Case Was Received']]);

    const other = await openPopupOver(account);
    await expect(other.getByTestId('keep-many')).toContainText('1 is kept already.');
    await other.getByTestId('keep-all').click();
    await expect(other.getByTestId('many-kept')).toHaveText('2 cases were kept just now.');
    await expect(other.getByTestId('keep-all')).toHaveCount(0);
    await expect(popup.getByTestId('case-kept')).toHaveCount(3);
    expect(await readKept(popup)).toEqual([FIRST, SECOND, THIRD]);
    await expectAccessible(other);
  });

  test('a kept case records by itself what its card says, once for each load, and only that one', async () => {
    const settings = await allow();
    const popup = await openPopupOver(await openAccount(browser.context));
    const first = popup.locator(`[data-receipt="${FIRST}"]`);
    await first.getByTestId('keep-case').click();
    await expect(first.getByTestId('case-kept')).toBeVisible();
    const approved = await openAccount(browser.context, { title: 'Case Was Approved' });
    await expect
      .poll(() => readTitles(settings))
      .toEqual([
        [FIRST, 'Case Was Received'],
        [FIRST, 'Case Was Approved'],
      ]);
    await approved.evaluate((receipt) => {
      const page = globalThis as unknown as { showCards: (all: object[]) => void };
      page.showCards([
        { receipt, form: 'I-765', title: 'Case Was Denied', text: 'x' },
        { receipt: 'SRC2190012345', form: 'I-90' },
      ]);
    }, FIRST);
    // The page was looked at again once its new card is in the popup.
    const again = await openPopupOver(approved);
    await expect(again.getByTestId('page-number')).toHaveCount(2);
    await expect
      .poll(() => again.evaluate(readNewest))
      .toMatchObject({ receiptNumbers: [FIRST, 'SRC2190012345'] });
    expect(await readTitles(settings)).toHaveLength(2);
    expect(await readKept(settings)).toEqual([FIRST]);
  });

  test('an app is read from where it comes into the account without a load until it leaves', async () => {
    const settings = await allow();
    const page = await browser.context.newPage();
    await page.goto(`${ACCOUNT_SITE}/`);
    await expect(page.getByRole('region')).toHaveCount(3);
    const before = await openPopupOver(page);
    await expect(before.getByTestId('page-nothing')).toBeVisible();
    await before.close();
    const goOnTo = (path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
    await goOnTo(new URL(ACCOUNT_PAGE).pathname);
    await expect
      .poll(() => settings.evaluate(readNewest))
      .toMatchObject({ receiptNumbers: [FIRST, SECOND, THIRD] });
    const inside = await openPopupOver(page);
    await expect(inside.getByTestId('page-number')).toHaveCount(3);
    await inside.close();
    await goOnTo('/');
    const after = await openPopupOver(page);
    await expect(after.getByTestId('page-nothing')).toBeVisible();
  });

  test('it is given back, and nothing is read any more, nor what was read remembered', async () => {
    const account = await openAccount(browser.context);
    const settings = await allow();
    const before = await openPopupOver(account);
    await expect(before.getByTestId('keep-many')).toBeVisible();
    await settings.bringToFront();
    await settings.getByTestId('account-give-up').click();
    await expect(settings.getByTestId('account-allow')).toBeVisible();
    await expect(settings.getByTestId('account-part')).toBeFocused();
    await expect.poll(() => readRegistered(settings)).toEqual([]);
    await expect.poll(() => settings.evaluate(readNewest)).toBeUndefined();
    for (const page of [account, await openAccount(browser.context)]) {
      const popup = await openPopupOver(page);
      await expect(popup.getByTestId('account-offer')).toBeVisible();
      await popup.close();
    }
    expect(await settings.evaluate(readNewest)).toBeUndefined();
  });

  test('what was allowed is still read after a restart of the browser', async () => {
    await allow();
    await browser.quit();
    browser = await startInstalled(profile);
    await serveAccount(browser.context);
    const popup = await openPopupOver(await openAccount(browser.context));
    await expect(popup.getByTestId('page-number')).toHaveCount(3);
    expect(await readRegistered(popup)).toEqual([
      { id: 'account-page', matches: [`${ACCOUNT_SITE}/*`] },
    ]);
  });
});

/** Runs in a page of the extension. */
async function readNewest(): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { get: (key: string) => Promise<Record<string, unknown>> } } };
  };
  return (await chrome.storage.session.get('newest-sighting'))['newest-sighting'];
}
