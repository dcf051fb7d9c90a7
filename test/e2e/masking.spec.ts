import { FORMS_ABOUT_CASE } from '../../src/domain/draft.ts';
import { LETTER_KINDS } from '../../src/domain/letter/letter-kind.ts';
import { expect, test } from './support/extension.ts';
import { OTHER_CASE } from './support/letters.ts';
import {
  go,
  MISTYPED,
  NEW_NUMBER,
  openMasked,
  PROTECTED,
  SECRETS,
  unfold,
  WAITING,
} from './support/masked-journal.ts';
import { openReadPage } from './support/open-read-page.ts';
import { expectNothingReadable, readableTexts } from './support/readable.ts';
import { toStatusOf } from './support/states.ts';
import { RECEIPT } from './support/steps.ts';

const MANY_NUMBERS = `<!doctype html><html lang="en"><body><p>${RECEIPT}</p><p>${OTHER_CASE}</p></body></html>`;

/** The rooms, each with what stands in it once it is read. */
const ROOMS: readonly (readonly [hash: string, ready: string])[] = [
  ['#/agenda', '[data-testid="agenda-item"]'],
  ['#/agenda/call', '[data-testid="call-form"]'],
  ['#/cases', '[data-testid="case-row"]'],
  ['#/cases/add', '[data-testid="add-one"]'],
  ['#/export', '[data-testid="export-menu"]'],
  ['#/ladders', '[data-testid="ladder"]'],
  ['#/letters', '[data-testid="letters-next"]'],
  [`#/letters/${RECEIPT}`, 'main h1'],
  ...LETTER_KINDS.map(
    (kind) => [`#/letters/${RECEIPT}/${kind}`, '[data-testid="letter-form"]'] as const,
  ),
  ['#/guide', 'main h1'],
  ['#/round', '[data-testid="round-start"]'],
  ['#/settings', '[data-testid="reminder-hour"]'],
  ['#/report', 'main h1'],
  ...[RECEIPT, OTHER_CASE, MISTYPED, PROTECTED, WAITING].map(
    (caseId) => [`#/case/${caseId}`, '[data-testid="timeline-entry"]'] as const,
  ),
  ...FORMS_ABOUT_CASE.map((form) => [`#/case/${MISTYPED}/${form}`, 'main form'] as const),
  [`#/call/${RECEIPT}`, '[data-testid="call-form"]'],
  [`#/call/${MISTYPED}`, '[data-testid="call-form"]'],
  [`#/report/${RECEIPT}/summary`, '[data-testid="summary-paper"]'],
  ['#/nowhere', '[data-testid="no-room"]'],
];

test('no room of the desk shows or says a number or a name where the screen is masked', async ({
  extension,
}) => {
  test.slow();
  const desk = await openMasked(extension);
  for (const [hash, ready] of ROOMS) {
    await go(desk, hash);
    await expect(desk.locator(ready).first(), hash).toBeVisible();
    await unfold(desk);
    await expectNothingReadable(desk, SECRETS, hash);
  }
  for (const of of ['', '/family']) {
    await go(desk, `#/report/${RECEIPT}${of}`);
    for (const howMuch of ['report-full', 'report-masked']) {
      await desk.getByTestId(howMuch).check();
      await expect(desk.getByTestId('report-case').first()).toBeVisible();
      await expectNothingReadable(desk, SECRETS, `${howMuch}${of}`);
    }
  }
  // A report says itself how much of it is masked; any other page is printed as it is seen.
  const security = '-webkit-text-security';
  await desk.getByTestId('report-full').check();
  await expect(desk.getByTestId('report-paper')).toHaveCSS(security, 'disc');
  await desk.emulateMedia({ media: 'print' });
  await expect(desk.getByTestId('report-paper')).toHaveCSS(security, 'none');
  await expect(desk.getByTestId('report-paper')).toContainText('EAC 21 900 12345');
  await go(desk, `#/case/${MISTYPED}`);
  await expect(desk.locator('.private-values dd').first()).toHaveCSS(security, 'disc');
  await desk.emulateMedia({ media: null });
  // Which case it is can still be told.
  await go(desk, `#/case/${MISTYPED}`);
  await expect(desk.locator('h1')).toHaveText('WAC (… 7890)');
  await expect(desk).toHaveTitle('WAC (… 7890) · Followthrough');
});

test('the small windows are masked, and one key shows everything again', async ({ extension }) => {
  const desk = await openMasked(extension);
  for (const open of [extension.openPopup, extension.openPanel]) {
    for (const html of [toStatusOf(RECEIPT), toStatusOf(NEW_NUMBER), MANY_NUMBERS]) {
      const page = await openReadPage(extension, html);
      const small = await open();
      await expect(small.getByTestId('page-sighting')).toBeVisible();
      await unfold(small);
      await expectNothingReadable(small, SECRETS, small.url());
      await small.close();
      await page.close();
    }
  }
  await openReadPage(extension, toStatusOf(RECEIPT));
  const popup = await extension.openPopup();
  // The call is about the case on the page, once that is known.
  await expect(popup.getByTestId('page-sighting')).toBeVisible();
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-inquiry')).toBeVisible();
  await unfold(popup);
  await popup.getByTestId('call-notes').focus();
  await expectNothingReadable(popup, SECRETS, 'a call in the popup');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await expectNothingReadable(popup, SECRETS, 'a call just saved in the popup');

  await desk.bringToFront();
  await go(desk, `#/case/${RECEIPT}`);
  await expect(desk.locator('h1')).toHaveText('EAC (… 2345)');
  await desk.keyboard.press('m');
  await expect(desk.locator('h1')).toHaveText('EAC 21 900 12345');
  // What is looked for above is there to be found.
  const shown = (await readableTexts(desk)).join('\n');
  for (const each of [
    'EAC 21 900 12345 · Followthrough',
    'Ana Quintero',
    'A012-345-678',
    'Sunflower',
  ]) {
    expect(shown).toContain(each);
  }
});
