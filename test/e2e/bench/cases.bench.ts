import type { Page } from '@playwright/test';
import { expect, test } from '../support/extension.ts';
import type { Measured } from './measured.ts';
import { gate, measureFigure } from './figures.ts';
import { compare, openRoom, startWith, sum, tell, tellKeys, typeInto } from './measured.ts';

const FEW = 10;
const MANY = 10_000;
const FEWEST_ENTRIES = 100_000;
/** What opens with ten thousand cases takes at most so many times as long as with ten. */
const MOST_TIMES_SLOWER = 1.5;
/** What 19 of 20 keys may take until their answer is drawn. */
const MOST_MS_PER_KEY = 100;
const TYPED = ['maria', 'eac 99 000 1', 'fatima extension', 'officer', 'h-1b'];
/** What only the last cases have, so that all have to be looked at. */
const TYPED_RARE = ['990000999', 'maria 99999', 'nobody is called so'];
const WISH = { peopleShare: 0.4, tagShare: 0.2, linkShare: 0.1, looks: 6 };

let few: Measured;
let many: Measured;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  few = await startWith(FEW, { ...WISH, linkShare: 1, tagShare: 1 });
  many = await startWith(MANY, WISH);
});
test.afterAll(async () => {
  await few?.extension.close();
  await many?.extension.close();
});

type Seen = { readonly steps: number; readonly gaps: readonly string[]; readonly cases: number };

/** Scrolls from top to bottom as fast as it is drawn: where something else than a case was in sight. */
async function scrollThrough(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const gaps: string[] = [];
    const seen = new Set<string>();
    let steps = 0;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const root = document.documentElement;
    scrollTo(0, 0);
    await frame();
    for (;;) {
      await frame();
      for (const y of [120, innerHeight / 2, innerHeight - 40]) {
        const there = document.elementFromPoint(innerWidth / 2, y);
        const row = there?.closest('tr');
        const text = row?.textContent ?? '';
        if (row?.dataset['testid'] === 'case-row' && text !== '') seen.add(text);
        else if (there?.closest('table') !== null) gaps.push(`${scrollY}+${y}: ${there?.tagName}`);
      }
      if (scrollY + innerHeight >= root.scrollHeight - 1) break;
      steps += 1;
      // Far more than a person turns a wheel: about sixty screens, some of them only half a one further.
      scrollBy(0, steps % 4 === 0 ? innerHeight / 2 : root.scrollHeight / 60);
    }
    return { steps, gaps, cases: seen.size };
  });
}

const byTestId = (...ids: readonly string[]) => ids.map((id) => `[data-testid="${id}"]`);

async function compareRooms(
  what: string,
  selectors: readonly string[],
  toHash: (measured: Measured) => Promise<string>,
): Promise<void> {
  const hashes = new Map([
    [few, await toHash(few)],
    [many, await toHash(many)],
  ]);
  await compare(`${what}, ${MANY} cases`, [few, many], { atMost: MOST_TIMES_SLOWER }, (measured) =>
    openRoom(measured, hashes.get(measured) ?? '', selectors),
  );
}

/** The file of a case that is linked with another one. */
async function linkedCase({ page }: Measured): Promise<string> {
  const caseId = await page.evaluate(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open('followthrough');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('Not opened.')));
        opening.addEventListener('success', () => {
          const reading = opening.result
            .transaction('docket')
            .objectStore('docket')
            .index('listKeys')
            .getAll(IDBKeyRange.bound('group ', 'group!'));
          reading.addEventListener('success', () => {
            type Row = { caseId: string; links?: { groupId: string }[] };
            const groups = (reading.result as Row[]).map(({ caseId: id, links }) => ({
              id,
              group: links?.[0]?.groupId,
            }));
            const linked = groups.find(({ id, group }) =>
              groups.some((other) => other.group === group && other.id !== id),
            );
            opening.result.close();
            resolve(linked?.id);
          });
        });
      }),
  );
  if (caseId === undefined) throw new Error('No case is linked with another.');
  return `#/case/${caseId}`;
}

test('the table of ten thousand cases is usable, searched and scrolled as that of ten', async () => {
  const { page } = many;
  expect(many.entries).toBeGreaterThanOrEqual(FEWEST_ENTRIES);
  tell(`${MANY} cases, ${many.entries} entries`);
  await compareRooms('table of cases', byTestId('case-row', 'cases-search'), async () => '#/cases');

  const search = page.getByTestId('cases-search');
  const status = page.getByTestId('notes-status');
  await openRoom(many, '#/cases', byTestId('case-row', 'cases-search'));
  const start = performance.now();
  const early = await typeInto(page, 'cases-search', 'officer');
  gate(await status.getAttribute('data-state')).toBe('searching');
  gate(await status.textContent()).toBe('Also searching notes…');
  await expect(page.getByTestId('cases-status')).toHaveAttribute('data-whole', 'true');
  await expect(status).toHaveAttribute('data-state', 'found', { timeout: 60_000 });
  await expect(status).toHaveText(/found only by notes/);
  tell(`notes searched after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  gate(tellKeys('table, while it is read', early)).toBeLessThanOrEqual(MOST_MS_PER_KEY);
  const keys: number[] = [];
  for (const typed of [...TYPED, ...TYPED_RARE]) {
    keys.push(...(await typeInto(page, 'cases-search', typed)));
  }
  gate(tellKeys('table', keys)).toBeLessThanOrEqual(MOST_MS_PER_KEY);

  // The room remembers what was looked for last, and nobody is called so.
  await search.fill('');
  await expect(page.getByTestId('cases-status')).toHaveText(/^[\d,]+ of 10,000 cases$/);
  for (const one of [few, many]) {
    await openRoom(one, '#/cases', byTestId('case-row', 'cases-search'));
    await expect(one.page.getByTestId('cases-status')).toHaveAttribute('data-whole', 'true');
  }
  const key = async (one: Measured) =>
    sum(await typeInto(one.page, 'cases-search', 'maria')).median;
  await measureFigure(
    {
      what: `search, the answer to a key, ${MANY} cases`,
      floor: `the same with ${FEW} cases`,
      unit: 'ms',
      compared: 'ratio',
    },
    () => key(few),
    () => key(many),
  );

  await search.fill('');
  await expect(page.getByTestId('cases-status')).toHaveText(/^[\d,]+ of 10,000 cases$/);
  const seen = await scrollThrough(page);
  tell(`scrolled in ${seen.steps} steps past ${seen.cases} cases, ${seen.gaps.length} gaps`);
  gate(seen.gaps).toEqual([]);
  gate(seen.cases).toBeGreaterThan(100);
});

test('the agenda opens with ten thousand cases as it does with ten', async () => {
  await compareRooms('agenda', byTestId('agenda-item'), async () => '#/agenda');
});

test('other rooms open with ten thousand cases as they do with ten', async () => {
  await compareRooms(
    'file of a linked case',
    [...byTestId('header-card'), '[data-testid="linked-cases"] a'],
    linkedCase,
  );
  await compareRooms(
    'tags in use',
    byTestId('book-tags', 'tags-in-use'),
    async (measured) => `${await linkedCase(measured)}/bookkeeping`,
  );
  await compareRooms('case picker', byTestId('pick-case'), async (measured) => {
    return `${await linkedCase(measured)}/link`;
  });
  await compareRooms(
    'start of the round',
    byTestId('round-fits', 'round-begin'),
    async () => '#/round',
  );
});

/** Opens the list of commands, with nothing read of the cases yet: how long until it is drawn. */
async function openPalette(measured: Measured): Promise<number> {
  await openRoom(measured, '#/settings', byTestId('has-shortcuts'));
  return measured.page.evaluate(async () => {
    const start = performance.now();
    document.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    while (document.querySelector('[data-testid="palette-input"]') === null) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
}

test('commands and a case to choose are found among ten thousand, each key at once', async () => {
  const { page } = many;
  const atMost = MOST_TIMES_SLOWER;
  await compare(`list of commands, ${MANY} cases`, [few, many], { atMost }, openPalette);
  for (const { what, field, open } of [
    {
      what: 'list of commands',
      field: 'palette-input',
      open: () => openPalette(many),
    },
    {
      what: 'case picker',
      field: 'pick-case',
      open: async () => openRoom(many, `${await linkedCase(many)}/link`, byTestId('pick-case')),
    },
  ]) {
    await open();
    const start = performance.now();
    const early = await typeInto(page, field, 'eac 99 0000');
    gate(tellKeys(`${what}, while cases are read`, early)).toBeLessThanOrEqual(MOST_MS_PER_KEY);
    await expect(page.getByText('Reading the cases…')).toHaveCount(0, { timeout: 60_000 });
    tell(`${what}: all cases read after ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const keys: number[] = [];
    for (const typed of [...TYPED, ...TYPED_RARE]) {
      keys.push(...(await typeInto(page, field, typed)));
    }
    gate(tellKeys(what, keys)).toBeLessThanOrEqual(MOST_MS_PER_KEY);
  }
  await openRoom(many, '#/round', byTestId('round-fits', 'round-days'));
  const days = await typeInto(page, 'round-days', '120');
  gate(tellKeys('days of the round', days)).toBeLessThanOrEqual(MOST_MS_PER_KEY);
});
