import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/ids.ts';
import { call, day } from '../support/given.ts';
import { expectAccessible } from './support/accessibility.ts';
import { described } from './support/cases.ts';
import { expect, type Extension, test } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntries } from './support/journal.ts';
import { openReadPage } from './support/open-read-page.ts';
import { recordFacts } from './support/record-facts.ts';
import { daysAgo, keepFixtureCase, RECEIPT } from './support/steps.ts';

const [LUIS, ROSA] = [1, 2].map(
  (n) => `pending:0f8fad5b-d9cb-469f-a165-7086772895${n}0` as CaseId,
) as [CaseId, CaseId];
const OTHER = 'LIN2690012345';
const THIRD = 'IOE0912345678';

/** Keeps two cases without a number; returns the popup. */
async function keepWaiting(extension: Extension): Promise<Page> {
  const popup = await extension.openPopup();
  await recordFacts(popup, LUIS, described({ label: 'Luis, asylum', form: 'I-589' }));
  await recordFacts(popup, ROSA, described({ label: 'Rosa', form: 'I-765', matterNumber: 'M-7' }));
  return popup;
}

/** Which case each number was recorded with. */
async function numbersOf(page: Page): Promise<readonly (readonly [unknown, unknown])[]> {
  const entries = await readEntries(page);
  return entries.flatMap(({ caseId, fact }) =>
    fact.type === 'number-known' || (fact.type === 'case-kept' && 'receiptNumber' in fact)
      ? [[caseId, (fact as { receiptNumber?: unknown }).receiptNumber] as const]
      : [],
  );
}

test('a number that is typed is that of a case which waits for it, or of a new one', async ({
  extension,
}) => {
  await keepWaiting(extension);
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('add-number').fill(OTHER);
  await desk.getByTestId('add-form').fill('I-765');
  const offered = desk.getByTestId('waiting-offer').getByTestId('waiting-case');
  await expect(offered).toHaveText([/keep as Rosa/, /keep as Luis, asylum/]);
  await expect(desk.getByTestId('add-keep')).toHaveText('Keep as a new case');
  await expectAccessible(desk);
  await offered.first().click();
  await expect(desk.getByTestId('add-said')).toContainText('the case you keep as Rosa');
  await expect(desk.getByTestId('add-number')).toHaveValue('');
  expect(await numbersOf(desk)).toEqual([[ROSA, OTHER]]);

  await desk.getByTestId('add-number').fill(THIRD);
  await expect(offered).toHaveText([/Luis, asylum/]);
  await desk.getByTestId('add-keep').click();
  await expect(desk.getByTestId('add-said')).toContainText('Kept: IOE 09 123 45678.');
  expect(await numbersOf(desk)).toEqual([
    [ROSA, OTHER],
    [THIRD, THIRD],
  ]);
});

test('the number on the page is that of a case which waits for it', async ({ extension }) => {
  await keepWaiting(extension);
  await openReadPage(extension, readFixturePage('status-received'));
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('keep-case')).toHaveText('Keep as a new case');
  await expectAccessible(popup);
  await popup.locator(`[data-testid="waiting-case"][data-case="${LUIS}"]`).click();
  await expect(popup.getByTestId('case-kept')).toBeVisible();
  const recorded = (await readEntries(popup)).filter(({ caseId }) => caseId === LUIS);
  expect(recorded.map(({ fact }) => fact.type)).toEqual([
    'case-kept',
    'case-described',
    'number-known',
    'status-seen',
  ]);
});

test('pasted numbers are given to cases that wait, each to one; what another window kept meanwhile is left out', async ({
  extension,
}) => {
  const popup = await keepWaiting(extension);
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('paste-text').fill(`${OTHER}, ${THIRD}, ${RECEIPT}`);
  await desk.getByTestId('paste-find').click();
  const found = (receipt: string) =>
    desk.locator(`[data-testid="found-number"][data-receipt="${receipt}"]`);
  const select = (receipt: string) => found(receipt).getByTestId('waiting-select');
  await expect(select(OTHER)).toHaveValue('');
  await select(OTHER).selectOption(LUIS);
  await expect(select(THIRD).locator('option')).toHaveText(['A new case', 'Rosa · I-765']);
  await recordFacts(popup, RECEIPT, described({ label: 'Kept in the other window' }));
  await desk.getByTestId('paste-keep').click();
  await expect(desk.getByTestId('adding-progress').first()).toHaveText('2 cases recorded.');
  await expect(desk.getByTestId('adding-left-out')).toContainText(
    'EAC 21 900 12345: kept meanwhile',
  );
  expect(await numbersOf(desk)).toEqual([
    [LUIS, OTHER],
    [THIRD, THIRD],
  ]);
});

test('a row of a table is that of the waiting case it names exactly, or of the one that is chosen', async ({
  extension,
}) => {
  const popup = await keepWaiting(extension);
  await recordFacts(popup, RECEIPT, described({ label: 'Ana' }));
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('import-paste').click();
  await desk
    .getByTestId('import-text')
    .fill(
      ['Receipt,Label,Matter no', `${OTHER},Rosa M.,M-7`, `${THIRD},L.,`, `${RECEIPT},Anna,`].join(
        '\n',
      ),
    );
  await desk.getByTestId('import-read').click();
  await desk.getByTestId('import-plan').click();
  const lines = desk.getByTestId('planned-line');
  await expect(lines.nth(0)).toHaveAttribute('data-becomes', 'joined');
  await expect(lines.nth(0).getByTestId('waiting-select')).toHaveValue(ROSA);
  await expect(lines.nth(0)).toContainText('Label: Rosa → Rosa M.');
  await expect(lines.nth(1)).toHaveAttribute('data-becomes', 'added');
  await lines.nth(1).getByTestId('waiting-select').selectOption(LUIS);
  await expect(lines.nth(1)).toHaveAttribute('data-becomes', 'joined');
  await expect(lines.nth(1)).toContainText('Label: Luis, asylum → L.');
  await expectAccessible(desk);
  await recordFacts(popup, RECEIPT, described({ label: 'Ana Made-Up' }));
  await desk.getByTestId('import-record').click();
  const preview = desk.getByTestId('import-preview');
  await expect(preview.getByTestId('adding-progress')).toHaveText('2 cases recorded.');
  await expect(preview.getByTestId('adding-left-out')).toContainText('Row 4');
  await expect(preview.getByTestId('adding-left-out')).toContainText('changed meanwhile');
  expect(await numbersOf(desk)).toEqual([
    [ROSA, OTHER],
    [LUIS, THIRD],
  ]);
});

test('a case without a number is joined to the one that is kept under its number, with all its contacts', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  const on = day((await daysAgo(popup, 5)).slice(0, 10));
  await recordFacts(
    popup,
    LUIS,
    described({ label: 'Luis' }),
    call({ on, startedAt: `${on}T15:00:00Z`, notes: 'Told to wait.' }),
  );
  const desk = await extension.openDesk(`#/case/${LUIS}`);
  await desk.getByTestId('edit-number').click();
  await desk.getByTestId('case-number').fill(RECEIPT);
  await desk.getByTestId('save-number').click();
  await expect(desk.getByTestId('join-case')).toContainText('case’s record: 1 contact.');
  await expectAccessible(desk);
  await desk.getByTestId('join-cases').click();
  await expect(desk.locator('h1')).toHaveText('EAC 21 900 12345');
  await expect(desk.locator('.case-header')).toContainText('Luis');
  await expect(
    desk.getByTestId('timeline-entry').filter({ hasText: 'Told to wait.' }),
  ).toContainText('Moved here from another case');
  const cases = await extension.openDesk('#/cases');
  await expect(cases.getByTestId('case-row')).toHaveCount(1);
  const before = await extension.openDesk(`#/case/${LUIS}`);
  await expect(before.getByTestId('case-joined')).toBeVisible();
  await before.getByTestId('case-joined').getByRole('link').click();
  await expect(before.locator('h1')).toHaveText('EAC 21 900 12345');
});

test('what is typed and pasted to add cases is there again, and what was said of the columns', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/cases/add');
  await desk.getByTestId('add-number').fill('EAC 21');
  await desk.getByTestId('add-label').fill('Half typed');
  await desk.getByTestId('paste-text').fill(`From a letter: ${OTHER}`);
  await desk.getByTestId('import-paste').click();
  const rows = `Number,Who\n${THIRD},Rosa`;
  await desk.getByTestId('import-text').fill(rows);
  await desk.getByTestId('import-read').click();
  await desk.getByTestId('import-column').nth(0).selectOption('receipt');
  await desk.getByTestId('import-column').nth(1).selectOption('beneficiary');
  await desk.close();

  const agenda = await extension.openDesk('#/agenda');
  await expect(agenda.getByTestId('begun-form')).toHaveCount(3);
  await agenda.getByTestId('continue-add').first().click();
  await expect(agenda.getByTestId('add-number')).toHaveValue('EAC 21');
  await expect(agenda.getByTestId('add-label')).toHaveValue('Half typed');
  await expect(agenda.getByTestId('paste-text')).toHaveValue(`From a letter: ${OTHER}`);
  await expect(agenda.getByTestId('import-text')).toHaveValue(rows);
  await agenda.getByTestId('import-read').click();
  await expect(agenda.getByTestId('import-column').nth(1)).toHaveValue('beneficiary');
  await agenda.getByTestId('import-plan').click();
  await agenda.getByTestId('import-record').click();
  await expect(agenda.getByTestId('import-preview')).toContainText('1 case recorded.');
  await expect(agenda.getByTestId('import-text')).toHaveValue('');
  await agenda.getByTestId('paste-find').click();
  await agenda.getByTestId('paste-keep').click();
  await expect(agenda.getByTestId('adding-progress').first()).toHaveText('1 case recorded.');
  await expect(agenda.getByTestId('paste-text')).toHaveValue('');
  const later = await extension.openDesk('#/agenda');
  await expect(later.getByTestId('begun-form')).toHaveCount(1);
});
