import { expect, test } from '@playwright/test';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import {
  beginToNote,
  expectOnce,
  expectSecondCopyOf,
  nothingSaid,
  readJournal,
  type Said,
} from './noted.ts';

/** How often the browser is killed; `npm run test:faults` asks for 200. */
const KILLS = Number(process.env['FOLLOWTHROUGH_KILLS'] ?? 5);
const SEED = Number(process.env['FOLLOWTHROUGH_SEED'] ?? 20_261_121);
/** A profile is used for so many kills: a journal that only grows would make the last ones all alike. */
const KILLS_PER_PROFILE = 25;
const LONGEST_ROUND_MS = 1200;

test.describe('the browser killed while notes are being saved', () => {
  const random = createSeededRandom(SEED);
  for (let done = 0; done < KILLS; done += KILLS_PER_PROFILE) {
    const kills = Math.min(KILLS_PER_PROFILE, KILLS - done);
    const moments = Array.from({ length: kills }, () => random.below(LONGEST_ROUND_MS));

    test(`kills ${done + 1} to ${done + kills}: every note whose “Saved” was said is there, none twice`, async () => {
      test.setTimeout(30_000 + kills * 10_000);
      const profile = createInstalledProfile();
      const said = nothingSaid();
      try {
        for (const [round, moment] of moments.entries()) {
          await expectNothingLost(profile, said, async (browser) => {
            const { firstSaved } = await beginToNote(browser, said, `round ${round}`);
            await firstSaved;
            // No wait for anything: the moment is what the seed chose.
            await new Promise((resolve) => setTimeout(resolve, moment));
            await browser.kill();
          });
        }
        await expectNothingLost(profile, said, (browser) => browser.quit());
      } finally {
        profile.remove();
      }
      expect(said.notSaved).toEqual([]);
      expect(said.saved.size, 'notes saved').toBeGreaterThan(kills);
      const description = `${kills} kills, ${said.saved.size} notes`;
      test.info().annotations.push({ type: 'count', description });
    });
  }
});

/** Starts the browser again, looks for every note, and goes on with it. */
async function expectNothingLost(
  profile: InstalledProfile,
  said: Said,
  goOn: (browser: InstalledChromium) => Promise<void>,
): Promise<void> {
  const browser = await startInstalled(profile);
  try {
    const popup = await browser.openPage('popup/index.html');
    const entries = await readJournal(popup);
    expectOnce(entries, said);
    await expectSecondCopyOf(popup, entries);
    await goOn(browser);
  } finally {
    await browser.kill();
  }
}
