import { expect, test, type Page } from '@playwright/test';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { readEntries, type StoredEntry } from '../support/journal.ts';
import { readSecondCopyIds } from './second-copy-files.ts';

/** How often the browser is killed; `npm run test:faults` asks for 200. */
const KILLS = Number(process.env['FOLLOWTHROUGH_KILLS'] ?? 10);
const SEED = Number(process.env['FOLLOWTHROUGH_SEED'] ?? 20_261_121);
/** A profile is used for so many kills: a journal that only grows would make the last ones all alike. */
const KILLS_PER_PROFILE = 25;
const LONGEST_ROUND_MS = 1200;

type IdentifiedEntry = StoredEntry & { readonly id: string };
/** What was said to be saved, and what was said not to be, on one profile. */
type Said = { readonly saved: Set<string>; readonly notSaved: string[] };

test.describe('the browser killed while notes are being saved', () => {
  const random = createSeededRandom(SEED);
  for (let done = 0; done < KILLS; done += KILLS_PER_PROFILE) {
    const kills = Math.min(KILLS_PER_PROFILE, KILLS - done);
    const moments = Array.from({ length: kills }, () => random.below(LONGEST_ROUND_MS));

    test(
      `kills ${done + 1} to ${done + kills}: every note whose “Saved” was said is there, none twice`,
      {
        annotation: [{ type: 'rule', description: '24' }],
      },
      async () => {
        test.setTimeout(30_000 + kills * 10_000);
        const profile = createInstalledProfile();
        const said: Said = { saved: new Set(), notSaved: [] };
        try {
          for (const [round, moment] of moments.entries()) {
            await expectNothingLost(profile, said, (browser) =>
              noteUntil(browser, said, round, moment),
            );
          }
          await expectNothingLost(profile, said, (browser) => browser.quit());
        } finally {
          profile.remove();
        }
        expect(said.notSaved).toEqual([]);
        expect(said.saved.size, 'notes saved').toBeGreaterThan(kills);
        test.info().annotations.push({
          type: 'count',
          description: `${kills} kills, ${said.saved.size} notes`,
        });
      },
    );
  }
});

/** Starts the browser again, looks for every note, and goes on with it. */
async function expectNothingLost(
  profile: InstalledProfile,
  { saved }: Said,
  goOn: (browser: InstalledChromium) => Promise<void>,
): Promise<void> {
  const browser = await startInstalled(profile);
  try {
    const page = await browser.openPage('popup/index.html');
    // What the popup shows it has read from the database, which therefore stands.
    await expect(page.getByTestId('note-call').first()).toBeVisible();
    const entries = (await readEntries(page)) as IdentifiedEntry[];
    expectOnce(entries, saved);
    await expect
      .poll(() => readSecondCopyIds(page), 'the second copy has caught up')
      .toEqual(entries.map(({ id }) => id).toSorted());
    await goOn(browser);
  } finally {
    await browser.kill();
  }
}

function expectOnce(entries: readonly IdentifiedEntry[], saved: ReadonlySet<string>): void {
  const ids = entries.map(({ id }) => id);
  const notes = entries.map(({ fact }) => fact.notes).filter((note) => note !== undefined);
  expect(
    [...saved].filter((id) => !ids.includes(id)),
    'notes that were lost',
  ).toEqual([]);
  expect(new Set(ids).size, 'an id stands twice').toBe(ids.length);
  expect(new Set(notes).size, 'a note stands twice').toBe(notes.length);
}

/** Saves notes and kills the browser so many milliseconds after the first one was said to be saved. */
async function noteUntil(
  browser: InstalledChromium,
  { saved, notSaved }: Said,
  round: number,
  moment: number,
): Promise<void> {
  const page: Page = await browser.openPage('desk/index.html');
  let begun: () => void = () => undefined;
  const firstSaved = new Promise<void>((resolve) => {
    begun = resolve;
  });
  await page.exposeFunction('tellSaved', (id: string) => {
    saved.add(id);
    begun();
  });
  await page.exposeFunction('tellNotSaved', (why: string) => notSaved.push(why));
  await page.evaluate(await noting(round));
  await firstSaved;
  await new Promise((resolve) => setTimeout(resolve, moment));
  await browser.kill();
}

let bundle: Promise<string> | undefined;

async function noting(round: number): Promise<() => Promise<void>> {
  bundle ??= bundleForPage('../faults/in-browser/note-without-end');
  return toPageFunction<void>(await bundle, `noteWithoutEnd(${round})`);
}
