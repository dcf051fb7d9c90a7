import { expectAccessible } from './support/accessibility.ts';
import { expectRows, keepFive, LINH, OMAR, openCases, ROSA } from './support/cases.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { holdSecondCopy } from './support/steps.ts';

/** More than two transactions take. */
const MANY = 250;

test('selected cases that the filter hides are counted, and can be left out', async ({
  extension,
}) => {
  await keepFive(extension);
  const desk = await openCases(extension);
  await desk.getByTestId('cases-select-all').check();
  await expect(desk.getByTestId('bulk-count')).toHaveText('3 selected');
  await expect(desk.getByTestId('bulk-hidden')).toHaveCount(0);
  await desk.getByTestId('cases-search').fill('rosa');
  await expectRows(desk, [ROSA]);
  await expect(desk.getByTestId('bulk-hidden')).toHaveText('2 of them not shown by the filter');
  await expectAccessible(desk);
  await desk.getByTestId('bulk-only-shown').click();
  await expect(desk.getByTestId('bulk-count')).toHaveText('1 selected');
  await desk.getByTestId('bulk-close').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('1 case closed');
});

test('several tags are typed at once; what a change did is undone where nothing tells what was before', async ({
  extension,
}) => {
  await keepFive(extension);
  const desk = await openCases(extension);
  await desk.getByTestId('cases-select-all').check();
  await desk.getByTestId('bulk-tag').locator('summary').click();
  await desk.getByTestId('bulk-tag-name').fill(`${'x'.repeat(61)}, urgent`);
  await desk.getByTestId('bulk-tag-add').click();
  await expect(desk.getByRole('alert')).toHaveText('A tag has at most 60 characters.');
  await desk.getByTestId('bulk-tag-name').fill('urgent; H-1B, family');
  await desk.getByTestId('bulk-tag-add').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Tag added to 3 cases');
  await desk.goto(desk.url().replace(/#.*/, '#/cases?tag=H-1B'));
  await expectRows(desk, [ROSA, OMAR, LINH]);
  await desk.getByTestId('bulk-undo').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Undone in 3 cases');
  await desk.goto(desk.url().replace(/#.*/, '#/cases?tag=urgent'));
  await expectRows(desk, [ROSA]);
  await desk.getByTestId('filter-clear').click();

  await desk.getByTestId('bulk-order').locator('summary').click();
  await desk.getByTestId('bulk-order-save').click();
  await desk.getByTestId('bulk-undo').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Undone in 3 cases');
  const struck = (await readEntries(desk)).filter(({ fact }) => fact.type === 'entry-struck');
  expect(struck).toHaveLength(3);
});

test('a change of many cases that is cut short stays as far as it got, and the rest is said', async ({
  extension,
}) => {
  const adding = await extension.openDesk('#/cases/add');
  const numbers = Array.from({ length: MANY }, (_, at) => `LIN2690${String(at).padStart(6, '0')}`);
  await adding.getByTestId('paste-text').fill(numbers.join('\n'));
  await adding.getByTestId('paste-find').click();
  await adding.getByTestId('paste-keep').click();
  await expect(adding.getByTestId('adding-progress').first()).toHaveText('250 cases recorded.', {
    timeout: 40_000,
  });
  // Each transaction is now followed by a wait for the second copy.
  const release = await holdSecondCopy(adding);
  const desk = await openCases(extension);
  await desk.getByTestId('cases-select-all').check();
  await desk.getByTestId('bulk-close').click();
  // Looked for in every frame: it stands there for two seconds at most, in which the window has to be closed.
  await desk.getByTestId('bulk-progress').filter({ hasText: 'Saving: 100 of 250' }).waitFor();
  await desk.close();

  const again = await openCases(extension, '?closed=shown');
  const rest = again.getByTestId('bulk-rest');
  await expect(rest).toContainText('“Close” for 250 cases was cut short');
  const closed = async () =>
    (await readEntries(again)).filter(({ fact }) => fact.type === 'case-closed').length;
  const done = await closed();
  expect(done).toBeGreaterThanOrEqual(100);
  expect(done).toBeLessThan(MANY);
  await expect(rest).toContainText(`${MANY - done} are left.`);
  await expectAccessible(again);
  // What is left would be forgotten by another change of many cases.
  await again.getByTestId('cases-select-all').check();
  await again.getByTestId('bulk-take-back').click();
  await expect(again.getByTestId('bulk-refused')).toContainText('Nothing was changed.');
  await expect(rest).toContainText(`${MANY - done} are left.`);
  await expectAccessible(again);
  await release();
  await again.getByTestId('bulk-go-on').click();
  await expect(again.getByTestId('bulk-done')).toHaveText(`${MANY - done} cases closed`);
  expect(await closed()).toBe(MANY);
  await expect(rest).toHaveCount(0);
  await again.reload();
  await expect(again.getByTestId('cases-status')).toHaveAttribute('data-whole', 'true');
  await expect(rest).toHaveCount(0);
});
