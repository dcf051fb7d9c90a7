import { day } from '../support/given.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { described } from './support/cases.ts';
import { holdDrafts, releaseAll } from './support/drafts.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { recordFacts } from './support/record-facts.ts';
import { keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

const CASE = `#/case/${RECEIPT}`;
const PENDING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e';

test('a label half typed outlives its window, is offered in the popup, and is saved once', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk(CASE);
  await desk.getByTestId('edit-label').click();
  await desk.getByTestId('case-label').pressSequentially('Mother’s green c');
  await desk.close({ runBeforeUnload: true });

  const popup = await extension.openPopup();
  await expect(popup.getByTestId('begun-form')).toContainText('A case’s label · EAC 21 900 12345');
  const opened = extension.context.waitForEvent('page');
  await popup.getByTestId('continue-label').click();
  const again = await opened;
  await expect(again.getByTestId('case-label')).toHaveValue('Mother’s green c');
  // The words are there before the window that closes has let go of the form.
  await expect(again.getByTestId('case-label')).toBeEditable();
  await again.getByTestId('case-label').press('End');
  await again.getByTestId('case-label').pressSequentially('ard');
  await again.getByTestId('save-label').dblclick();
  await expect(again.getByTestId('saved')).toHaveText('Saved');
  await expect(again.locator('.case-header')).toContainText('Mother’s green card');
  await expect(again.getByTestId('begun-form')).toHaveCount(0);
  const facts = (await readEntries(again)).filter(({ fact }) => fact.type === 'case-described');
  expect(facts).toHaveLength(1);
});

test('a label is typed in one window at a time, and one left as it was leaves nothing', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const first = await extension.openDesk(CASE);
  await first.getByTestId('edit-label').click();
  await expect(first.getByTestId('case-label')).toBeEditable();
  await expect(first.getByRole('button', { name: 'Discard' })).toHaveCount(0);
  const second = await extension.openDesk(CASE);
  await second.getByTestId('edit-label').click();
  await expect(second.getByTestId('form-place')).toHaveText('This form is open in another window.');
  await expect(second.getByTestId('case-label')).not.toBeEditable();
  await first.getByRole('button', { name: 'Back' }).click();
  await expect(first.getByTestId('begun-form')).toHaveCount(0);

  await expect(second.getByTestId('case-label')).toBeEditable();
  await second.getByTestId('case-label').fill('Mother');
  await second.getByRole('button', { name: 'Discard' }).click();
  await expect(second.getByTestId('case-label')).toHaveValue('Mother');
  await second.getByTestId('discard-call').click();
  await expect(second.getByTestId('label-form')).toHaveCount(0);
  await expect(second.getByTestId('begun-form')).toHaveCount(0);
});

test('a form records only what was changed in it, and leaves what another window recorded meanwhile', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  const desk = await extension.openDesk(CASE);
  await desk.getByTestId('edit-label').click();
  await expect(desk.getByTestId('case-label')).toHaveValue('');
  await recordFacts(popup, RECEIPT, described({ label: 'Named elsewhere' }));
  await expect(desk.getByTestId('case-label')).toHaveValue('Named elsewhere');
  await desk.getByTestId('save-label').click();
  await expect(desk.getByTestId('label-form')).toHaveCount(0);

  await desk.getByTestId('edit-case-dates').click();
  await desk.getByTestId('dates-moved').fill('2026-01-05');
  await recordFacts(popup, RECEIPT, described({ receivedOn: day('2026-01-02') }));
  await expect(desk.getByTestId('dates-received')).toHaveValue('2026-01-02');
  await desk.getByTestId('save-case-dates').click();
  await expect(desk.getByTestId('case-dates-form')).toHaveCount(0);

  await desk.getByTestId('edit-particulars').click();
  await desk.getByTestId('part-form').fill('I-130');
  await recordFacts(popup, RECEIPT, described({ filedOn: day('2026-01-01') }));
  await desk.getByTestId('save-particulars').click();
  await expect(desk.getByTestId('particulars-form')).toHaveCount(0);
  const patches = (await readEntries(desk)).flatMap(({ fact }) =>
    'patch' in fact ? [fact.patch] : [],
  );
  expect(patches).toEqual([
    { label: 'Named elsewhere' },
    { receivedOn: '2026-01-02' },
    { movedOn: '2026-01-05' },
    { filedOn: '2026-01-01' },
    { form: 'I-130' },
  ]);
});

/** Types the reason for striking a call, and leaves the form by Escape. */
async function leaveStrikeHalfway(extension: Extension) {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  const desk = await extension.openDesk(CASE);
  await desk.getByTestId('strike-entry').first().click();
  await desk.getByTestId('strike-reason').fill('Noted in the wrong case');
  await desk.getByTestId('strike-reason').press('Escape');
  return { popup, desk };
}

test('the reason for a strike outlives Escape, and is offered in the case', async ({
  extension,
}) => {
  const { desk } = await leaveStrikeHalfway(extension);
  await expect(desk.getByTestId('strike-reason')).toHaveCount(0);
  await expect(desk.getByTestId('begun-form')).toContainText('The reason for striking an entry');

  const agenda = await extension.openDesk('#/agenda');
  await agenda.getByTestId('continue-strike').click();
  await expect(agenda.getByTestId('strike-reason')).toHaveValue('Noted in the wrong case');
  await agenda.getByTestId('confirm-strike').click();
  await expect(agenda.getByTestId('saved')).toHaveText('Saved');
  await expect(agenda.locator('.struck-by')).toContainText('Noted in the wrong case');
  await expect(desk.getByTestId('begun-form')).toHaveCount(0);
});

test('nothing is recorded before it is known what was typed, and then with it', async ({
  extension,
}) => {
  const { popup, desk } = await leaveStrikeHalfway(extension);
  await expect(desk.getByTestId('begun-form')).toBeVisible();
  await holdDrafts(popup);
  await desk.getByTestId('strike-entry').first().click();
  await expect(desk.getByTestId('confirm-strike')).toBeDisabled();
  await releaseAll(popup);
  await desk.getByTestId('confirm-strike').click();
  await expect(desk.locator('.struck-by')).toContainText('Noted in the wrong case');
});

test('an office chosen and not confirmed is offered again', async ({ extension }) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk(CASE);
  await desk.getByTestId('edit-office').click();
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByText('Choose the office that the form names.')).toBeVisible();
  const [, chosen = ''] = await desk
    .locator('[data-testid="office-select"] option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  await desk.getByTestId('office-select').selectOption(chosen);
  await desk.reload();
  await desk.getByTestId('continue-office').click();
  await expect(desk.getByTestId('office-select')).toHaveValue(chosen);
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(desk.getByText('Read there on')).toBeVisible();
});

test('the number that a case lacked is kept as it is typed, mended and saved', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/settings');
  const call = `keepWithoutNumber(${JSON.stringify(PENDING)})`;
  await desk.evaluate(toPageFunction<void>(await bundleForPage('keep-without-number'), call));
  await desk.goto(desk.url().replace(/#.*$/, `#/case/${PENDING}`));
  await desk.getByTestId('edit-number').click();
  await desk.getByTestId('case-number').fill('SRC21900');
  await desk.getByTestId('save-number').click();
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.getByTestId('case-number').fill(RECEIPT);
  await desk.getByTestId('save-number').click();
  await expect(desk.getByText('Another case is kept under this number already.')).toBeVisible();
  await desk.reload();
  await desk.getByTestId('continue-number').click();
  await expect(desk.getByTestId('case-number')).toHaveValue(RECEIPT);
  await desk.getByTestId('case-number').fill('SRC2190012345');
  await desk.getByTestId('save-number').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(desk.locator('h1')).toHaveText('SRC 21 900 12345');
  await expect(desk.getByTestId('begun-form')).toHaveCount(0);
});
