import { expect, test, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startInstalled } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { killRunning } from '../support/process-group.ts';
import { setVersion } from './new-version.ts';

type OwnPage = {
  readonly chrome: {
    readonly alarms: {
      readonly create: (name: string, when: { when: number }) => Promise<void>;
      readonly getAll: () => Promise<{ name: string }[]>;
    };
    readonly runtime: {
      readonly getManifest: () => { readonly version: string };
      readonly reload: () => void;
    };
  };
};

/** An alarm that nobody but this test sets: only one that was kept can still be there. */
const MARK = 'set by the test';
/** A file of the extension that is no page of it: a page would ask for the alarms itself. */
const NO_SURFACE = '../manifest.json';

let profile: InstalledProfile;
test.beforeEach(() => {
  profile = createInstalledProfile();
});
test.afterEach(async () => {
  await killRunning();
  profile.remove();
});

for (const how of ['quit', 'kill'] as const) {
  test(`an alarm outlives a browser that was ended by ${how}`, async () => {
    const first = await startInstalled(profile);
    await setMark(await first.openPage('popup/index.html'));
    // The browser writes its alarms down some time after they were set.
    await expect.poll(isMarkOnDisk, 'the alarm is on the disk').toBe(true);
    await first[how]();

    const second = await startInstalled(profile);
    const alarms = await readAlarms(await second.openPage('popup/index.html'));
    await second.quit();
    expect(alarms).toContain(MARK);
  });
}

test('an update, which clears every alarm, leaves the extension with those it needs', async () => {
  const browser = await startInstalled(profile);
  const page = await browser.openPage(NO_SURFACE);
  await expect.poll(() => readAlarms(page), 'the worker’s own alarms').not.toEqual([]);
  const own = await readAlarms(page);
  await setMark(page);
  setVersion(profile, '0.1.1');
  await page
    .evaluate(() => (globalThis as unknown as OwnPage).chrome.runtime.reload())
    // The page goes with the extension, mostly before it has answered.
    .catch(() => undefined);

  // Its pages can't be opened while it is being loaded.
  await expect(async () => {
    const again = await browser.openPage(NO_SURFACE);
    expect(await readVersion(again)).toBe('0.1.1');
    await expect.poll(() => readAlarms(again)).toEqual(own);
  }).toPass();
  await browser.quit();
});

/** Whether the browser has written the alarm into its own file of what extensions keep. */
function isMarkOnDisk(): boolean {
  const folder = join(profile.userDataDir, 'Default', 'Extension State');
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(MARK));
}

async function setMark(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      (globalThis as unknown as OwnPage).chrome.alarms.create(name, {
        when: Date.now() + 86_400_000,
      }),
    MARK,
  );
}

async function readVersion(page: Page): Promise<string> {
  return page.evaluate(
    () => (globalThis as unknown as OwnPage).chrome.runtime.getManifest().version,
  );
}

async function readAlarms(page: Page): Promise<string[]> {
  const alarms = await page.evaluate(() =>
    (globalThis as unknown as OwnPage).chrome.alarms.getAll(),
  );
  return alarms.map(({ name }) => name).toSorted();
}
