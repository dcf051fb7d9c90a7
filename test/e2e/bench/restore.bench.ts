import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import type { RestoreMeasured, RestoreWish, Took } from '../in-browser/restore-speed.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { expect, extensionDir, test } from '../support/extension.ts';
import { reconcile } from '../support/steps.ts';
import { gate, tellFigure, toSpread, TURNS } from './figures.ts';
import { sum, tell } from './measured.ts';

/*
 * Taking over a backup of 10,000 entries, and of 100,000 in some 4,000 cases, and bare IndexedDB puts of the
 * same rows in the same browser, one after the other, in a profile that had nothing; which comes first changes
 * with each turn, and the ratio is that of the medians.
 *
 * The bare puts are the floor: the same entries and the docket rows that the restore ends with, into
 * stores with the same indexes, 500 entries in each transaction, with the same durability. They hold all
 * that IndexedDB does with these rows. They hold nothing of what a restore is besides: no file is read,
 * no line is parsed and checked, no digest computed, no row folded, nothing looked up, no list kept to
 * undo it by, no second copy written. Nor is the preview, which a person looks at before, part of what
 * is compared; it is told beside it.
 */

const CASES = 4000;
const FEWEST_ENTRIES = 100_000;
/** Of that many: a turn takes a minute. */
const TURNS_OF_MANY = 3;
/** What the figure is of: enough for many batches, and little enough for as many turns as of any other. */
const FEWER_CASES = 400;
/** At half the speed of bare puts, or faster. */
const MOST_TIMES_SLOWER = 2;
const MOST_MS_PER_NOTE = 1000;
/** What a person does not take for a page that hangs. */
const MOST_MS_BLOCKED = 200;
const MOST_MS_TO_CANCEL = 500;

/** Measures in a browser of its own with an empty profile. */
async function measure(wish: Partial<RestoreWish>): Promise<RestoreMeasured> {
  const executablePath = expectBrowser('chromium').path;
  const extension = await launchChromium({ executablePath, extensionDir });
  try {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/src/desk/index.html#/backup`);
    // Answered when the worker has compared the copies: it has nothing to do then.
    expect(await reconcile(page)).toEqual({ ok: true });
    const bundle = await bundleForPage('restore-speed');
    const plain = { cases: CASES, isBareFirst: true, withNotes: false, withBackup: false };
    const call = `measureRestore(${JSON.stringify({ ...plain, ...wish })})`;
    return await page.evaluate(toPageFunction<RestoreMeasured>(bundle, call));
  } finally {
    await extension.close();
  }
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function said({ inMs, longestBlockInMs }: Took): string {
  return `${inSeconds(inMs)}, page blocked for ${longestBlockInMs} ms at most`;
}

async function measureTurns(cases: number, count: number): Promise<readonly RestoreMeasured[]> {
  const turns: RestoreMeasured[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const measured = await measure({ cases, isBareFirst: turn % 2 === 0 });
    expect(measured.isWhole).toBe(true);
    turns.push(measured);
  }
  return turns;
}

test('10,000 entries are taken over at half the speed of bare puts of the same rows', async () => {
  const turns = await measureTurns(FEWER_CASES, TURNS);
  tellFigure(
    {
      what: `taking over a backup of ${turns[0]?.entries} entries in ${FEWER_CASES} cases`,
      floor: 'bare IndexedDB puts of the same rows',
      unit: 'ms',
      compared: 'ratio',
      atMost: MOST_TIMES_SLOWER,
    },
    turns.map(({ bareInMs }) => bareInMs),
    turns.map(({ restore }) => restore.inMs),
  );
});

test('100,000 entries are taken over at half the speed of bare puts of the same rows', async () => {
  const turns = await measureTurns(CASES, TURNS_OF_MANY);
  for (const { entries, rows, fileInBytes, bareInMs, preview, restore } of turns) {
    expect(entries).toBeGreaterThanOrEqual(FEWEST_ENTRIES);
    tell(
      `${entries} entries, ${rows} rows, ${(fileInBytes / 1e6).toFixed(1)} MB: preview ${said(preview)}; restore ${said(restore)}; bare puts ${inSeconds(bareInMs)}; ${(bareInMs / restore.inMs).toFixed(2)} times their speed`,
    );
    gate(preview.longestBlockInMs, 'preview').toBeLessThanOrEqual(MOST_MS_BLOCKED);
    gate(restore.longestBlockInMs, 'restore').toBeLessThanOrEqual(MOST_MS_BLOCKED);
  }
  const [ours, bare] = [
    toSpread(turns.map(({ restore }) => restore.inMs)).median,
    toSpread(turns.map(({ bareInMs }) => bareInMs)).median,
  ];
  gate(ours / bare, 'taking over 100,000 entries').toBeLessThanOrEqual(MOST_TIMES_SLOWER);
});

test('while 100,000 entries come in notes are saved within a second, and the page stays free in a backup', async () => {
  const measured = await measure({ withNotes: true, withBackup: true });
  const { notesInMs, areNotesInBoth, restore, sealing, readingSealed, cancelledInMs } = measured;
  const { median, max, count } = sum(notesInMs);
  tell(
    `${count} notes during ${inSeconds(restore.inMs)}: median ${median} ms, longest ${max} ms until in both copies`,
  );
  expect(count).toBeGreaterThan(10);
  gate(areNotesInBoth).toBe(true);
  gate(max).toBeLessThanOrEqual(MOST_MS_PER_NOTE);

  if (sealing === undefined || readingSealed === undefined) throw new Error('Not measured.');
  tell(`sealing ${said(sealing)}; preview of it, all of it here, ${said(readingSealed)}`);
  tell(`cancelled half-way, each was over after ${cancelledInMs?.join(' and ')} ms`);
  gate(sealing.longestBlockInMs, 'sealing').toBeLessThanOrEqual(MOST_MS_BLOCKED);
  gate(readingSealed.longestBlockInMs, 'reading').toBeLessThanOrEqual(MOST_MS_BLOCKED);
  expect(cancelledInMs).toHaveLength(2);
  for (const ms of cancelledInMs ?? []) gate(ms).toBeLessThanOrEqual(MOST_MS_TO_CANCEL);
});
