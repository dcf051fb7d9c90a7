import {
  announceSkipped,
  hasSharedPages,
  readAnswers,
  readSharedPage,
} from '../../support/shared-pages.ts';
import { ACCOUNT_PAGE, ACCOUNT_SITE } from '../support/account-site.ts';
import { expect, test } from '../support/extension.ts';
import { grantInProfile } from '../support/granted-permissions.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { inTurn } from './figures.ts';
import { loadInBoth, toPageTab, type PageTab } from './status-pages.ts';
import { tellLoads } from './tell-loads.ts';

/* What the extension costs the account page, which it reads only by permission. */

const FLOOR = 'the same extension without the permission';

announceSkipped('what the extension adds to the stored account page');

type Session = {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly remove: (key: string) => Promise<void>;
};
type OwnPage = { readonly chrome: { readonly storage: { readonly session: Session } } };

let profiles: readonly InstalledProfile[];
let browsers: readonly InstalledChromium[];

test.beforeAll(() => {
  profiles = [createInstalledProfile(), createInstalledProfile()];
  browsers = [];
});
test.afterAll(async () => {
  for (const browser of browsers) await browser.kill();
  for (const profile of profiles) profile.remove();
});

async function start(profile: InstalledProfile): Promise<InstalledChromium> {
  const browser = await startInstalled(profile);
  browsers = [...browsers, browser];
  return browser;
}

async function openAccountTab({ context }: InstalledChromium): Promise<PageTab> {
  const page = await context.newPage();
  let body = '';
  await page.route(`${ACCOUNT_SITE}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  return toPageTab(page, async (html) => {
    body = html;
    await page.goto(ACCOUNT_PAGE);
  });
}

test.describe('the account page is loaded', () => {
  for (const [name] of readAnswers().filter(([each]) => each.includes('account'))) {
    test(name, async () => {
      const [without, allowed] = profiles;
      if (without === undefined || allowed === undefined) throw new Error('There is no profile.');
      grantInProfile(allowed, { hosts: [`${ACCOUNT_SITE}/*`] });
      const floor = await start(without);
      await floor.openPage('desk/index.html#/settings');
      const ours = await start(allowed);
      const settings = await ours.openPage('desk/index.html#/settings');
      await settings.getByTestId('account-allow').click();
      await expect(settings.getByTestId('account-allowed')).toBeVisible();
      const tabs = { floor: await openAccountTab(floor), ours: await openAccountTab(ours) };

      const arrives = async () => {
        await settings.evaluate(async () => {
          await (globalThis as unknown as OwnPage).chrome.storage.session.remove('newest-sighting');
        });
        const readNewest = () =>
          settings.evaluate(async () => {
            const { session } = (globalThis as unknown as OwnPage).chrome.storage;
            return (await session.get('newest-sighting'))['newest-sighting'];
          });
        return () => expect.poll(readNewest, 'what the page shows is heard').toBeDefined();
      };
      const costs = await inTurn(...loadInBoth(tabs, readSharedPage(name), arrives));
      tellLoads(name, FLOOR, costs);
    });
  }
});

test('the stored account page is here', () => {
  expect(hasSharedPages).toBe(true);
});
