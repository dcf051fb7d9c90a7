import { expect, test, type Page } from '@playwright/test';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import { createInstalledProfile } from '../support/installed-profile.ts';
import { killRunning } from '../support/process-group.ts';

/** How often the browser is killed; `npm run test:faults` may ask for more. */
const KILLS = Number(process.env['FOLLOWTHROUGH_DRAFT_KILLS'] ?? 2);
const SEED = Number(process.env['FOLLOWTHROUGH_SEED'] ?? 20_261_121);
/** What is promised: a key stroke is kept by then. */
const KEPT_WITHIN_MS = 300;
/** So much later than promised the browser is killed at the latest. */
const LATEST_MS = 100;
const RECEIPT = 'EAC2190012345';
/**
 * Where a call is typed, and where it is begun and gone on with there. They share what keeps it, so
 * that half as many kills of the others will do.
 */
const SURFACES = [
  ['popup', KILLS, { path: 'popup/index.html', begin: 'note-call', goOn: 'continue-call' }],
  [
    'panel',
    Math.ceil(KILLS / 2),
    { path: 'panel/index.html', begin: 'note-call', goOn: 'continue-call' },
  ],
  // It has no other view than its form.
  ['room of a call', Math.ceil(KILLS / 2), { path: `desk/index.html#/call/${RECEIPT}` }],
] as const;
const SENTENCE = 'She said that the file went to the Vermont center on Monday, and to call again. ';

test.afterEach(killRunning);

/** So many signs of what is typed in a round: each begins elsewhere, not to be taken for the last. */
function textOf(round: number, length: number): string {
  return SENTENCE.repeat(2 + Math.ceil(length / SENTENCE.length))
    .slice(round % SENTENCE.length)
    .slice(0, length);
}

/** So many signs, and more, are typed in time in each round, however slow the machine is. */
const LEAST_IN_TIME = 6;

/** Types a sign at a time and says when each was typed, until then and until enough of them count. */
async function typeOn(page: Page, round: number, end: number): Promise<number[]> {
  const typedAt: number[] = [];
  const isOver = (now: number) =>
    now >= end && (typedAt[LEAST_IN_TIME - 1] ?? now) < now - KEPT_WITHIN_MS;
  while (!isOver(Date.now())) {
    await page.keyboard.type(textOf(round, typedAt.length + 1).slice(-1));
    typedAt.push(Date.now());
  }
  return typedAt;
}

async function openForm(
  browser: InstalledChromium,
  path: string,
  testId: string | undefined,
): Promise<Page> {
  const page = await browser.openPage(path);
  if (testId !== undefined) await page.getByTestId(testId).click();
  await expect(page.getByTestId('call-notes')).toBeEditable();
  await page.getByTestId('call-notes').press('Control+End');
  return page;
}

for (const [surface, kills, form] of SURFACES) {
  const { begin, goOn } = { begin: undefined, goOn: undefined, ...form };
  test(
    `in the ${surface}, ${kills} kills while a call is typed: every sign up to 300 ms before each is there`,
    { tag: '@alone' },
    async () => {
      test.setTimeout(30_000 + kills * 20_000);
      const random = createSeededRandom(SEED + kills);
      const profile = createInstalledProfile();
      try {
        for (let round = 0; round < kills; round += 1) {
          // Killed in the midst of typing, and, every second time, in a pause as long as is promised.
          const typingMs = 500 + random.below(1500);
          const pauseMs = round % 2 === 0 ? 0 : KEPT_WITHIN_MS + random.below(LATEST_MS);
          const browser = await startInstalled(profile);
          const popup = await openForm(browser, form.path, begin);
          // Started once, it runs through every kill.
          if (round === 0) await popup.getByTestId('call-clock-start').click();
          await popup.getByTestId('call-notes').fill('');
          const end = Date.now() + typingMs;
          const typedAt = await typeOn(popup, round, end);
          // No wait for anything: the moment is what the seed chose.
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
          const killedAt = Date.now();
          await browser.kill();

          const kept = typedAt.filter((at) => at <= killedAt - KEPT_WITHIN_MS).length;
          expect(kept, 'signs typed in time').toBeGreaterThanOrEqual(LEAST_IN_TIME);
          const again = await startInstalled(profile);
          const found = await openForm(again, form.path, goOn);
          const notes = await found.getByTestId('call-notes').inputValue();
          expect(
            textOf(round, typedAt.length).startsWith(notes),
            'what was typed, as it was typed',
          ).toBe(true);
          expect(notes.length, 'signs that are there').toBeGreaterThanOrEqual(kept);
          await expect(found.getByTestId('call-clock')).toBeVisible();
          await again.kill();
        }
      } finally {
        profile.remove();
      }
    },
  );
}
