import type { Page } from '@playwright/test';
import type { CaseDescribed } from '../../src/domain/case-described.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { closeWindow, keepFixtureCase, RECEIPT } from './support/steps.ts';

const POINTS = [
  'information',
  'status',
  'processing-time',
  'priority-date',
  'receipts',
  'a-number',
  'correspondence',
] as const;

const said = (patch: CaseDescribed['patch']): Fact => ({ type: 'case-described', patch });

/** Opens the call form of a case file, and the checklist above it. */
async function prepareCall(desk: Page): Promise<void> {
  await desk.getByTestId('note-call').click();
  const part = desk.getByTestId('prepare-part-checklist');
  await part.locator('summary').click();
  await expect(desk.getByTestId('preparation')).toBeVisible();
}

/** The points that are ticked. */
async function ticked(desk: Page): Promise<readonly string[]> {
  const done = desk.locator('[data-testid="preparation"] li[data-done="true"]');
  const ids = await done.evaluateAll((items) => items.map((item) => item.dataset['testid'] ?? ''));
  return ids.map((id) => id.replace('prepare-', ''));
}

/** Begins a call about the case in a small window. */
function openCallIn(how: 'openPopup' | 'openPanel') {
  return async (extension: Extension): Promise<Page> => {
    const page = await extension[how]();
    await page.getByTestId('note-call').click();
    await page.getByTestId('call-case').fill(RECEIPT);
    return page;
  };
}

/** Begins a call in the file of the case. */
async function openCallInFile(extension: Extension): Promise<Page> {
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await desk.getByTestId('note-call').click();
  return desk;
}

/** What a copy button puts on the clipboard. */
async function copied(desk: Page): Promise<string> {
  return desk.evaluate(() => navigator.clipboard.readText());
}

test('the checklist ticks itself, by one click and as fields are entered', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await prepareCall(desk);
  // The page that was just read shows form, received status, and that it was looked at today.
  await expect.poll(() => ticked(desk)).toEqual(['status']);

  for (const word of ['none-posted', 'no-priority-date', 'all-receipts', 'correspondence']) {
    await desk.getByTestId(`prepare-word-${word}`).click();
    await expect(desk.getByTestId('recorded').getByTestId('saved')).toBeVisible();
    await expect(desk.getByTestId(`prepare-word-${word}`)).toHaveCount(0);
  }
  await expect(desk.getByTestId('prepare-part-checklist').locator('summary')).toHaveText(
    'Preparation: 5 of 7 ready',
  );
  await desk.getByTestId('undo-recorded').click();
  await expect(desk.getByTestId('prepare-correspondence')).toHaveAttribute('data-done', 'false');

  await desk.getByTestId('prepare-a-number').getByTestId('prepare-form-particulars').click();
  await expect(desk.getByTestId('particulars-form')).toBeVisible();
  await desk.getByTestId('part-a-number').fill('A 001-234-567');
  await desk.getByTestId('part-filed').fill('2026-01-02');
  await desk.getByTestId('part-person-role').selectOption('applicant');
  await desk.getByTestId('part-person-name').fill('Rosa Made-Up');
  await desk.getByTestId('save-particulars').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(desk.locator('.case-facts')).toContainText('A001-234-567');
  await expect(desk.locator('.case-facts')).toContainText('Rosa Made-Up (applicant)');

  await prepareCall(desk);
  await expect
    .poll(() => ticked(desk))
    .toEqual(POINTS.filter((point) => point !== 'correspondence'));
});

test('what was typed of the particulars outlives its window; bad input is said at its field', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await desk.getByTestId('edit-particulars').click();
  await desk.getByTestId('part-a-number').fill(RECEIPT);
  await desk.getByTestId('part-receipt').fill('EAC21900');
  await desk.getByTestId('part-receipts-add').click();
  await expect(desk.getByTestId('part-receipt').nth(1)).toBeFocused();
  await desk.getByTestId('part-receipt').nth(1).fill('EAC 21 900 12346');
  await closeWindow(desk);

  const again = await extension.openDesk(`#/case/${RECEIPT}`);
  await expect(again.getByTestId('begun-form')).toContainText('What you are asked in a call');
  await again.getByTestId('continue-particulars').click();
  await again.getByTestId('save-particulars').click();
  await expect(again.getByRole('alert')).toHaveText([
    'An A-number is the letter A and 7 to 9 digits.',
    'There are only 5 digits after the letters; ten are needed.',
  ]);
  await again.getByTestId('part-no-a-number').check();
  await again.getByTestId('part-receipt-remove').first().click();
  await expect(again.getByTestId('part-receipt')).toHaveValue('EAC 21 900 12346');
  await again.getByTestId('save-particulars').click();
  await expect(again.getByTestId('saved')).toHaveText('Saved');
  const described = (await readEntries(again)).map(({ fact }) => fact);
  expect(described.filter(({ type }) => type === 'case-described')).toEqual([
    said({ aNumber: 'none', otherReceipts: ['EAC2190012346' as never] }),
  ]);

  await again.getByTestId('edit-particulars').click();
  await again.getByTestId('part-no-a-number').uncheck();
  await again.getByTestId('save-particulars').click();
  await expect(again.getByTestId('saved')).toHaveText('Saved');
  expect((await readEntries(again)).at(-1)?.fact).toEqual(said({ aNumber: null }));
});

test('the card is read out, spelled and copied, and says what is missing', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RECEIPT, ({ call, seen }) => [
    seen(-1, 'Case Was Received'),
    said({ aNumber: 'A001234567' as never, people: [{ role: 'applicant', name: 'Zoë Made-Up' }] }),
    call(1, -3, { serviceRequest: { number: 'SR-made-up-1' } }),
  ]);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.getByTestId('note-call').click();
  const card = desk.getByTestId('caller-card');
  await expect(card.getByTestId('card-receipt')).toContainText('EAC 21 900 12345');
  await expect(card.getByTestId('card-a-number')).toContainText('A001-234-567');
  await expect(card.getByTestId('card-filed')).toContainText('Not on file.');

  await card.getByTestId('card-receipt').getByTestId('card-copy').click();
  await expect(card.getByTestId('card-receipt')).toContainText('Copied');
  expect(await copied(desk)).toBe(RECEIPT);
  await card.getByTestId('card-copy-all').click();
  await expect.poll(() => copied(desk)).toContain('Name, applicant: Zoë Made-Up');
  expect(await copied(desk)).toContain('A-number: A001-234-567');

  await expect(card.getByTestId('card-spelled')).toHaveCount(0);
  await card.getByTestId('card-spell').click();
  const spelled = card.getByTestId('card-receipt').getByTestId('card-spelled');
  await expect(spelled.locator('li')).toHaveText([
    'E as in Echo',
    'A as in Alfa',
    'C as in Charlie',
    '21',
    '900',
    '12345',
  ]);
  await card.getByTestId('card-spell').click();
  await expect(spelled).toHaveCount(0);

  await card.getByTestId('card-filed').getByTestId('card-enter').click();
  await expect(desk.getByTestId('particulars-form')).toBeVisible();
});

test('the lines to say follow the matter and the caller', async ({ extension }) => {
  const desk = await openRecordedCase(extension, RECEIPT, ({ call }) => [
    call(1, -3, { inquiryKind: 'expedite', serviceRequest: { number: 'SR-made-up-1' } }),
  ]);
  await desk.getByTestId('note-call').click();
  await desk.getByTestId('prepare-part-script').locator('summary').click();
  const script = desk.getByTestId('call-script');
  await expect(script).toContainText('I would like to make an expedite request for this case.');
  await expect(script).toContainText('The initial service request number is SR-made-up-1.');
  await desk.getByTestId('script-capacity').selectOption('interpreter');
  await expect(script).toContainText('I am interpreting for the applicant');
  await desk.getByTestId('script-kind').selectOption('not-received');
  await expect(script).toContainText('Could you ask that the notice be re-issued?');
  await expect(script).not.toContainText('SR-made-up-1');
});

for (const [where, open] of [
  ['case file', openCallInFile],
  ['room of a call', (extension) => extension.openDesk(`#/call/${RECEIPT}`)],
  ['popup', openCallIn('openPopup')],
  ['panel', openCallIn('openPanel')],
] as const satisfies readonly (readonly [string, (extension: Extension) => Promise<Page>])[]) {
  test(`in the ${where} the lines to say follow the kind and the caller of the form`, async ({
    extension,
  }) => {
    const desk = await openRecordedCase(extension, RECEIPT, () => [
      said({ people: [{ role: 'petitioner', name: 'Eva Made-Up' }] }),
    ]);
    await desk.close();
    const page = await open(extension);
    await page.getByTestId('prepare-part-script').locator('summary').click();
    const script = page.getByTestId('call-script');
    await page.getByTestId('call-kind').selectOption('expedite');
    await expect(script).toContainText('I would like to make an expedite request for this case.');
    await page.getByTestId('call-caller').locator('summary').click();
    await page.getByTestId('call-caller-capacity').selectOption('petitioner');
    await expect(page.getByTestId('call-caller-name')).toHaveValue('Eva Made-Up');
    await expect(script).toContainText('Eva Made-Up');
    await page.getByTestId('call-caller-capacity').selectOption('interpreter');
    await expect(page.getByTestId('call-caller-name')).toHaveValue('');
    await expect(script).toContainText('I am interpreting for the applicant');
    await expect(script).not.toContainText('Eva Made-Up');
    // Also when it is gone on with.
    await page.reload();
    if (where !== 'room of a call') await page.getByTestId('continue-call').click();
    await page.getByTestId('prepare-part-script').locator('summary').click();
    await expect(script).toContainText('I am interpreting for the applicant');
    await expect(script).toContainText('I would like to make an expedite request for this case.');
  });
}

test('pages of USCIS are only linked to, in a tab of their own', async ({ extension }) => {
  const desk = await openRecordedCase(extension, RECEIPT, () => []);
  await prepareCall(desk);
  for (const [page, address] of [
    ['status', 'https://egov.uscis.gov/'],
    ['processing-times', 'https://egov.uscis.gov/processing-times'],
  ] as const) {
    const link = desk.getByTestId('preparation').getByTestId(`prepare-page-${page}`);
    await expect(link).toHaveAttribute('href', address);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noreferrer');
  }
});
