import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { readKeptNotesHere } from '../support/drafts.ts';
import type { InstalledFirefox } from '../support/installed-firefox.ts';
import { readEntriesHere } from '../support/journal.ts';
import { expect, test } from './machine.ts';
import { expectOnce, nothingSaid, type IdentifiedEntry, type Said } from './noted.ts';
import { expectNothingElse, inPage, readAlarmTimes, reconcile } from './on-desktop.ts';

const KILLS = 5;
const DAY_IN_MS = 86_400_000;
const SLACK_IN_MS = 60_000;
const NOTES = '[data-testid="call-notes"]';

test('in Firefox a reminder 60 days ahead stays silent: no alarm is set more than a day ahead', async ({
  machine,
}) => {
  const { desktop } = machine;
  const browser = await machine.startFirefox();
  await browser.openPopup();
  await inPage(browser, 'recordLongWait(60)');
  await reconcile(browser);
  const times = await readAlarmTimes(browser);
  expect(times).toHaveLength(2);
  expect(Math.max(...times)).toBeLessThan(Date.now() + DAY_IN_MS + SLACK_IN_MS);
  await expectNothingElse(browser, desktop, []);
});

test('Firefox killed while notes are being saved: every note whose “Saved” was said is there, none twice', async ({
  machine,
}) => {
  test.setTimeout(240_000);
  const said = nothingSaid();
  for (let round = 0; round < KILLS; round += 1) {
    const browser = await machine.startFirefox();
    await expectAllThere(browser, said);
    await beginToNote(browser, round);
    const before = said.saved.size;
    // More notes each time, so that the kills come at different moments of a save.
    await expect
      .poll(() => hearSaved(browser, said), { intervals: [20], timeout: 30_000 })
      .toBeGreaterThan(before + round * 3);
    await browser.kill();
  }
  const browser = await machine.startFirefox();
  await expectAllThere(browser, said);
  const description = `${KILLS} kills, ${said.saved.size} notes`;
  test.info().annotations.push({ type: 'count', description });
});

test('in Firefox a call half noted is offered again after the browser was killed', async ({
  machine,
}) => {
  const browser = await machine.startFirefox();
  await browser.openPopup();
  await browser.click('[data-testid="note-call"]');
  await browser.type('[data-testid="call-case"]', 'EAC2190012345');
  await browser.type(NOTES, 'She said the file is at');
  await expect.poll(() => browser.evaluate(readKeptNotesHere)).toEqual(['She said the file is at']);
  await browser.kill();

  const again = await machine.startFirefox();
  await again.openPopup();
  await again.click('[data-testid="continue-call"]');
  await expect
    .poll(() =>
      again.evaluate((at) => document.querySelector<HTMLTextAreaElement>(at)?.value, NOTES),
    )
    .toBe('She said the file is at');
});

type Hearing = {
  saved: string[];
  tellSaved: (id: string) => Promise<void>;
  tellNotSaved: (why: string) => Promise<void>;
};

/** Begins to note calls without end; the page remembers of which of them “Saved” was said. */
async function beginToNote(browser: InstalledFirefox, round: number): Promise<void> {
  await browser.evaluate(() => {
    // What is put on globalThis here is gone with the script; the window stays.
    const hearing = window as unknown as Hearing;
    hearing.saved = [];
    hearing.tellSaved = async (id) => void hearing.saved.push(id);
    hearing.tellNotSaved = async (why) => void hearing.saved.push(`not saved: ${why}`);
  });
  const bundle = await bundleForPage('../faults/in-browser/note');
  await browser.evaluate(toPageFunction<void>(bundle, `noteWithoutEnd('round ${round}')`));
}

/** Takes down what the page said so far, where no kill can reach it; how many notes that are by now. */
async function hearSaved(browser: InstalledFirefox, { saved }: Said): Promise<number> {
  const heard = await browser.evaluate(() => (window as unknown as Hearing).saved);
  for (const id of heard) saved.add(id);
  return saved.size;
}

async function expectAllThere(browser: InstalledFirefox, said: Said): Promise<void> {
  await browser.openPopup();
  await browser.readText('[data-testid="note-call"]');
  expectOnce((await browser.evaluate(readEntriesHere)) as IdentifiedEntry[], said);
}
