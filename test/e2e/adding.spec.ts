import { expectAccessible } from './support/accessibility.ts';
import { holdDrafts, releaseAll } from './support/drafts.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { keepFixtureCase, RECEIPT } from './support/steps.ts';

const OTHER = 'LIN2690012345';
const THIRD = 'IOE0912345678';

test('a case is added by its number, and one that has none yet by its label', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('add-keep').click();
  await expect(desk.getByRole('alert')).toHaveText(
    'Type the receipt number, or a label if there is no number yet.',
  );
  await desk.getByTestId('add-number').fill('eac-21-900-12345');
  await desk.getByTestId('add-label').fill('Rosa');
  await desk.getByTestId('add-form').fill('I-130');
  await desk.getByTestId('add-form').press('Enter');
  await expect(desk.getByTestId('add-said')).toContainText('Kept: EAC 21 900 12345.');
  await expect(desk.getByTestId('add-number')).toBeFocused();
  await expect(desk.getByTestId('add-number')).toHaveValue('');

  await desk.getByTestId('add-number').fill(RECEIPT);
  await desk.getByTestId('add-keep').click();
  await expect(desk.getByTestId('add-said')).toContainText('This case is kept already.');

  await desk.getByTestId('add-number').fill('');
  await desk.getByTestId('add-label').fill('Luis, asylum');
  await desk.getByTestId('add-keep').click();
  await expect(desk.getByTestId('add-said')).toContainText('Kept: Luis, asylum.');
  await desk.getByTestId('add-open').click();
  await expect(desk.locator('h1')).toHaveText('Case without a number');
  const kept = (await readEntries(desk)).filter(({ fact }) => fact.type === 'case-kept');
  expect(kept.map(({ caseId }) => caseId?.slice(0, 8))).toEqual(['EAC21900', 'pending:']);
});

test('the number of a waiting case that is kept already leads to that case; a mistyped one is corrected', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('add-label').fill('Luis');
  await desk.getByTestId('add-keep').click();
  await desk.getByTestId('add-open').click();
  await desk.getByTestId('edit-number').click();
  await desk.getByTestId('case-number').fill(RECEIPT);
  await desk.getByTestId('save-number').click();
  await expect(desk.getByText('Another case is kept under this number already.')).toBeVisible();
  await desk.getByTestId('case-number').fill(OTHER);
  await desk.getByTestId('save-number').click();
  await expect(desk.locator('h1')).toHaveText('LIN 26 900 12345');

  await desk.getByTestId('edit-number').click();
  await expect(desk.getByTestId('case-number')).toHaveValue('LIN 26 900 12345');
  await desk.getByTestId('case-number').fill(THIRD);
  await desk.getByTestId('save-number').click();
  await expect(desk.locator('h1')).toHaveText('IOE 09 123 45678');
  const again = await extension.openDesk(`#/case/${THIRD}`);
  await expect(again.locator('.case-header')).toContainText('Luis');

  await desk.getByTestId('edit-number').click();
  await desk.getByTestId('case-number').fill(RECEIPT);
  await desk.getByTestId('save-number').click();
  await desk.getByTestId('case-number-taken').click();
  await expect(desk.locator('h1')).toHaveText('EAC 21 900 12345');
});

test('the numbers in a pasted text are listed, and those that are chosen are kept', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/cases/add');
  await desk
    .getByTestId('paste-text')
    .fill(`Ours: ${RECEIPT}. Ana: lin-26-900-12345; Luis ${THIRD} and SRC2190012346, EAC21900123.`);
  await desk.getByTestId('paste-find').click();
  await expect(desk.getByTestId('paste-count')).toHaveText('4 receipt numbers found.');
  const found = (receipt: string) =>
    desk.locator(`[data-testid="found-number"][data-receipt="${receipt}"]`);
  await expect(found(RECEIPT).getByRole('checkbox')).toBeDisabled();
  await expect(found(RECEIPT)).toContainText('kept already');
  await expect(desk.getByTestId('paste-doubtful')).toContainText('EAC21900123: ');
  await found('SRC2190012346').getByRole('checkbox').uncheck();
  await expectAccessible(desk);
  await desk.getByTestId('paste-keep').click();
  await expect(desk.getByTestId('adding-progress').first()).toHaveText('2 cases recorded.');
  await desk.getByRole('link', { name: 'Go to the cases' }).click();
  for (const receipt of [RECEIPT, OTHER, THIRD]) {
    await expect(desk.locator(`[data-testid="case-row"][data-receipt="${receipt}"]`)).toBeVisible();
  }
  await expect(desk.getByTestId('case-row')).toHaveCount(3);
});

test('a table adds and updates cases after it was shown what will happen', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/cases/add');
  const rows = [
    'Receipt #;Client;Form;Received;Tags',
    `${RECEIPT};María Ñandú;I-130;03/04/2026;urgent`,
    `${OTHER};'=Ana;I-485;05/06/2026;`,
    `${OTHER};Twice;;;`,
    'EAC21;Short;;;',
  ].join('\r\n');
  await desk.getByTestId('import-file').setInputFiles({
    name: 'cases.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows, 'latin1'),
  });
  await expect(desk.getByTestId('import-encoding')).toHaveValue('windows-1252');
  await expect(desk.getByTestId('import-delimiter')).toHaveValue(';');
  await expect(desk.getByTestId('import-has-header')).toBeChecked();
  const columns = desk.getByTestId('import-column');
  await expect(columns).toHaveCount(5);
  await expect(columns.nth(1)).toHaveValue('applicant');
  await columns.nth(1).selectOption('label');

  await desk.getByTestId('import-plan').click();
  await expect(desk.getByTestId('import-problem')).toContainText('more than one way');
  await desk.getByTestId('import-dates').selectOption('month-first');
  await expect(desk.getByTestId('import-dates-read')).toContainText('is read as Mar 4, 2026');
  await desk.getByTestId('import-plan').click();
  await expect(desk.getByTestId('import-counts')).toHaveText(
    '1 case is added1 case is updated2 rows are refused',
  );
  const lines = desk.getByTestId('planned-line');
  await expect(lines.nth(0)).toContainText('Label: none → María Ñandú');
  await expect(lines.nth(0)).toContainText('Form: I-485 → I-130');
  await expect(lines.nth(1)).toContainText('Label: =Ana');
  await expect(lines.nth(2)).toContainText('The same case stands in row 3 already.');
  await expect(lines.nth(3)).toContainText('Receipt number: ');
  expect((await readEntries(desk)).some(({ caseId }) => caseId === OTHER)).toBe(false);
  await expectAccessible(desk);

  await desk.getByTestId('import-record').click();
  await expect(desk.getByTestId('import-preview').getByTestId('adding-progress')).toHaveText(
    '2 cases recorded.',
  );
  await desk.goto(desk.url().replace(/#.*$/, `#/case/${RECEIPT}`));
  await expect(desk.locator('.case-header')).toContainText('María Ñandú');
  await expect(desk.locator('.case-facts')).toContainText('Mar 4, 2026');
});

test('600 pasted rows are recorded in parts, and read a second time say nothing new', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/cases/add');
  const rows = Array.from(
    { length: 600 },
    (_, at) => `LIN2690${String(at).padStart(6, '0')},Person ${at}`,
  );
  const read = async () => {
    await desk.getByTestId('import-text').fill(['Receipt,Label', ...rows].join('\n'));
    await desk.getByTestId('import-read').click();
    // What came of a table that was read before goes with it.
    await expect(desk.getByTestId('import-preview')).toHaveCount(0);
    await desk.getByTestId('import-plan').click();
  };
  await desk.getByTestId('import-paste').click();
  await read();
  await expect(desk.getByTestId('planned-line')).toHaveCount(200);
  await desk.getByTestId('import-more').click();
  await expect(desk.getByTestId('planned-line')).toHaveCount(400);
  await desk.getByTestId('import-record').click();
  const progress = desk.getByTestId('import-preview').getByTestId('adding-progress');
  await expect(progress).toHaveText('600 cases recorded.', { timeout: 40_000 });
  expect(await readEntries(desk)).toHaveLength(1200);
  await read();
  await expect(desk.getByTestId('import-counts')).toHaveText('600 rows say nothing new');
  await expect(desk.getByTestId('import-record')).toHaveCount(0);
});

test('a key typed above what was read draws none of it anew', async ({ extension }) => {
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('paste-text').fill(`${OTHER} ${THIRD}`);
  await desk.getByTestId('paste-find').click();
  await expect(desk.getByTestId('found-number')).toHaveCount(2);
  await desk.getByTestId('import-paste').click();
  await desk.getByTestId('import-text').fill(`Receipt,Label\n${OTHER},Ana`);
  await desk.getByTestId('import-read').click();
  await expect(desk.getByTestId('import-table')).toBeVisible();
  // What is drawn anew is asked what stands in it.
  const asked = await desk.evaluateHandle(() => {
    const names: string[] = [];
    const listen = (prototype: HTMLElement, property: 'value' | 'checked') => {
      const before = Object.getOwnPropertyDescriptor(prototype, property);
      Object.defineProperty(prototype, property, {
        ...before,
        get(this: HTMLElement) {
          names.push(this.closest('[data-testid]')?.getAttribute('data-testid') ?? '');
          return before?.get?.call(this) as unknown;
        },
      });
    };
    listen(HTMLTextAreaElement.prototype, 'value');
    listen(HTMLSelectElement.prototype, 'value');
    listen(HTMLInputElement.prototype, 'checked');
    return names;
  });
  const typeInto = async (field: string) => {
    await asked.evaluate((names) => names.splice(0));
    await desk.getByTestId(field).press('x');
    // Of the key itself, and when what came of it was drawn.
    await expect.poll(() => asked.evaluate(({ length }) => length)).toBeGreaterThan(1);
    expect(new Set(await asked.jsonValue())).toEqual(new Set([field]));
  };
  await typeInto('paste-text');
  await typeInto('import-text');
});

test('a workbook and too large a file are refused in a clear sentence', async ({ extension }) => {
  const desk = await extension.openDesk('#/cases/add');
  const file = desk.getByTestId('import-file');
  const csv = { name: 'cases.csv', mimeType: 'text/csv' };
  await file.setInputFiles({ ...csv, buffer: Buffer.from('PK\u0003\u0004') });
  await expect(desk.getByRole('alert')).toContainText('This is no CSV file but a workbook');
  await file.setInputFiles({ ...csv, buffer: Buffer.alloc(5 * 1024 * 1024 + 1, 'a') });
  await expect(desk.getByRole('alert')).toContainText('This file is larger than 5 MB.');
  await file.setInputFiles({ ...csv, buffer: Buffer.from('Receipt\n'.repeat(20_002)) });
  await expect(desk.getByRole('alert')).toContainText('at most 20,000 are read');
  await expect(desk.getByTestId('import-table')).toHaveCount(0);
});

test('the room in which cases are added is accessible when it is empty', async ({ extension }) => {
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('import-paste').click();
  await expect(desk.getByTestId('import-text')).toBeVisible();
  await expectAccessible(desk);
});

test('the place for pasted rows stays open though it was opened before what was typed is read', async ({
  extension,
}) => {
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('import-paste').click();
  await expect(desk.getByTestId('import-read')).toBeVisible();
  await expect(desk.getByTestId('import-text')).toHaveCount(0);
  await releaseAll(hung);
  const place = desk.getByTestId('import-text');
  const part = desk.locator('section').filter({ has: desk.getByTestId('import-paste') });
  const again = part.getByRole('button', { name: 'Try again' });
  await expect(place.or(again)).toBeVisible();
  // What was held up for two seconds on a busy machine is said not to have been read, and is asked for once more.
  if (await again.isVisible()) await again.click();
  await place.fill(`Receipt,Label\n${OTHER},Ana`);
  await desk.getByTestId('import-read').click();
  await expect(desk.getByTestId('import-table')).toBeVisible();
});
