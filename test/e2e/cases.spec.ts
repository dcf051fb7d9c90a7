import { expectAccessible } from './support/accessibility.ts';
import {
  described,
  DONE,
  expectRows,
  HIDDEN,
  keepFive,
  LINH,
  OMAR,
  openCases,
  ROSA,
} from './support/cases.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { recordFacts } from './support/record-facts.ts';

test('cases are sorted, kept together, filtered and found, and the way back undoes it', async ({
  extension,
}) => {
  await keepFive(extension);
  const desk = await openCases(extension);
  await expectRows(desk, [ROSA, OMAR, LINH, '']);
  await expect(desk.getByTestId('case-linked')).toHaveText(/one family/);
  await expect(desk.getByTestId('case-row').last()).toHaveText('Protected case');
  expect(await desk.getByTestId('case-table').innerHTML()).not.toContain(HIDDEN);
  await expect(desk.getByTestId('case-table')).toHaveAttribute('aria-rowcount', '5');

  await desk.getByTestId('cases-sort-label').click();
  await expectRows(desk, [OMAR, ROSA, LINH, '']);
  await expect(desk.locator('th[aria-sort="ascending"]')).toHaveText('Label');
  await desk.getByTestId('cases-together').uncheck();
  await expectRows(desk, [OMAR, LINH, ROSA, '']);
  await desk.getByTestId('cases-sort-label').click();
  await expectRows(desk, [ROSA, LINH, OMAR, '']);

  await desk.getByTestId('cases-filter').locator('summary').click();
  await desk.getByTestId('filter-due').selectOption('overdue');
  await expectRows(desk, [ROSA]);
  await expect(desk.getByTestId('filter-chip')).toHaveText(/Overdue/);
  await expect(desk).toHaveURL(/due=overdue/);
  await desk.goBack();
  await expectRows(desk, [ROSA, LINH, OMAR, '']);
  await desk.goForward();
  await expectRows(desk, [ROSA]);
  await desk.keyboard.press('Escape');
  await desk.getByTestId('filter-chip').click();
  await expectRows(desk, [ROSA, LINH, OMAR, '']);

  for (const [typed, found] of [
    ['lin 21 900', [LINH]],
    ['fatima nunez', [ROSA]],
    ['2026/17', [LINH]],
    ['green CARD linh', [LINH]],
    ['wac2190012348', []],
    ['zoe', []],
  ] as const) {
    await desk.getByTestId('cases-search').fill(typed);
    await expectRows(desk, found);
  }
  await desk.getByTestId('cases-show-closed').click();
  await expectRows(desk, [DONE]);
  expect(desk.url()).not.toContain('zoe');
});

test('how the table is looked at comes back: from another room, anew, and from an address', async ({
  extension,
}) => {
  await keepFive(extension);
  const desk = await openCases(extension, '?closed=shown&sort=label&order=descending');
  await expectRows(desk, [DONE, ROSA, OMAR, LINH, '']);
  await desk.getByTestId('cases-search').fill('rosa');
  await expectRows(desk, [ROSA]);
  await desk.getByRole('link', { name: 'EAC 21 900 12345' }).click();
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  await desk.goBack();
  await expect(desk.getByTestId('cases-search')).toHaveValue('rosa');
  await expectRows(desk, [ROSA]);

  await desk.getByTestId('cases-search').fill('');
  await desk.getByTestId('cases-sort-form').click();
  await desk.getByTestId('cases-columns').locator('summary').click();
  await desk.getByTestId('column-tags').check();
  await desk.getByTestId('column-office').uncheck();
  await expect(desk.getByTestId('cases-sort-tags')).toBeVisible();
  await expect(desk.getByTestId('cases-sort-office')).toHaveCount(0);
  const second = await openCases(extension);
  await expectRows(second, [LINH, OMAR, ROSA, '']);
  await expect(second.getByTestId('cases-sort-tags')).toBeVisible();
  await expect(second.getByTestId('cases-sort-office')).toHaveCount(0);
});

test('several cases are tagged, closed, handed over and given an order, and that is taken back', async ({
  extension,
}) => {
  await keepFive(extension);
  const desk = await openCases(extension);
  const facts = async (type: string) =>
    (await readEntries(desk)).map(({ fact }) => fact).filter((fact) => fact.type === type);
  await desk.getByTestId('cases-select-all').check();
  await expect(desk.getByTestId('bulk-count')).toHaveText('3 selected');

  await desk.getByTestId('bulk-tag').locator('summary').click();
  await desk.getByTestId('bulk-tag-name').fill('urgent');
  await desk.getByTestId('bulk-tag-add').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Tag added to 2 cases');
  await expect(desk.getByTestId('filter-chips')).toHaveCount(0);
  await desk.goto(desk.url().replace(/#.*/, '#/cases?tag=urgent'));
  await expectRows(desk, [ROSA, OMAR, LINH]);
  await desk.getByTestId('bulk-undo').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Undone in 2 cases');
  await expectRows(desk, [ROSA]);
  await desk.getByTestId('filter-clear').click();

  await desk.getByTestId('bulk-close').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('3 cases closed');
  await expectRows(desk, ['']);
  await desk.getByTestId('bulk-undo').click();
  await expectRows(desk, [ROSA, OMAR, LINH, '']);

  await desk.getByTestId('bulk-none').click();
  await desk.getByTestId('case-select').first().click();
  await desk
    .getByTestId('case-select')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(desk.getByTestId('bulk-count')).toHaveText('2 selected');
  await desk.getByTestId('bulk-hand-over').locator('summary').click();
  await desk.getByTestId('bulk-hand-over-to').fill('Ms. Made-Up');
  await desk.getByTestId('bulk-hand-over-save').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('2 cases handed over');
  expect(await facts('case-handed-over')).toEqual([
    expect.objectContaining({ to: 'Ms. Made-Up' }),
    expect.objectContaining({ to: 'Ms. Made-Up' }),
  ]);
  await expect(desk.getByText(/handed over \w/)).toHaveCount(2);
  await desk.getByTestId('bulk-take-back').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('2 cases taken back');
  await expect(desk.getByTestId('bulk-undo')).toHaveCount(1);

  await desk.getByTestId('bulk-order').locator('summary').click();
  await desk.getByTestId('bulk-order-save').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Order of steps chosen for 2 cases');
  const chosen = { type: 'ladder-chosen', ladder: null, moves: [] };
  expect(await facts('ladder-chosen')).toEqual([chosen, chosen]);
});

test('what another window records is shown, and selection and order stay', async ({
  extension,
}) => {
  const popup = await keepFive(extension);
  const desk = await openCases(extension);
  await desk.getByTestId('cases-sort-label').click();
  await desk.getByTestId('case-select').last().check();
  await recordFacts(popup, 'YSC2190012345', described({ label: 'Bo' }));
  await expectRows(desk, [OMAR, ROSA, 'YSC2190012345', LINH, '']);
  await expect(desk.getByTestId('case-row').nth(3).getByTestId('case-select')).toBeChecked();
  await expect(desk.getByTestId('bulk-count')).toHaveText('1 selected');
});

test('the keyboard alone finds, selects and opens a case', async ({ extension }) => {
  await keepFive(extension);
  const desk = await openCases(extension);
  const focused = () =>
    desk.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['testid']);
  const tabTo = async (testId: string) => {
    for (let stops = 0; stops < 40; stops += 1) {
      await desk.keyboard.press('Tab');
      if ((await focused()) === testId) return;
    }
    throw new Error(`Tab never reached ${testId}.`);
  };
  await tabTo('cases-search');
  await desk.keyboard.type('21 900');
  await expectRows(desk, [ROSA, OMAR, LINH]);
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('filter-due')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByTestId('filter-due')).toBeHidden();
  await tabTo('case-select');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Space');
  await expect(desk.getByTestId('case-row').nth(2).getByTestId('case-select')).toBeChecked();
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(new RegExp(`#/case/${OMAR}$`));
});

test('the table is accessible with everything open, and a card each in a narrow window', async ({
  extension,
}) => {
  await keepFive(extension);
  const desk = await openCases(extension, '?closed=shown&unlooked=1');
  await desk.getByTestId('cases-search').fill('wait');
  await expect(desk.getByTestId('notes-status')).toHaveText('1 found only by notes');
  await desk.getByTestId('case-select').first().check();
  await desk.getByTestId('bulk-tag').locator('summary').click();
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await desk.getByTestId('cases-filter').locator('summary').click();
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await desk.getByTestId('filter-clear').click();
  await desk.getByTestId('cases-search').fill('');
  await desk.getByTestId('cases-columns').locator('summary').click();
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await desk.setViewportSize({ width: 320, height: 700 });
  await expect(desk.getByTestId('cases-sort')).toBeVisible();
  await desk.getByTestId('cases-sort').selectOption('label');
  await expectRows(desk, [OMAR, ROSA, LINH, '']);
  await expect(desk.getByRole('table')).toHaveAttribute('aria-rowcount', '5');
  await expect(desk.getByRole('row')).toHaveCount(5);
});
