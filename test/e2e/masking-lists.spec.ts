import { expect, test } from './support/extension.ts';
import {
  CORRECTED,
  go,
  MISTYPED,
  NEW_NUMBER,
  openMasked,
  PROTECTED,
  SECRETS,
  unfold,
} from './support/masked-journal.ts';
import { expectNothingReadable } from './support/readable.ts';
import { RECEIPT } from './support/steps.ts';

test('what is listed, found or about to be recorded is masked too', async ({ extension }) => {
  test.slow();
  const desk = await openMasked(extension);
  await test.step('the cases to choose from', async () => {
    await go(desk, `#/case/${RECEIPT}/link`);
    for (const typed of ['humming', CORRECTED, PROTECTED]) {
      await desk.getByTestId('pick-case').fill(typed);
      await expect(desk.getByTestId('pick-offered')).toBeVisible();
      await expectNothingReadable(desk, SECRETS, `chosen by ${typed}`);
    }
    await desk.getByTestId('pick-case').fill('tamsin');
    await expect(desk.getByTestId('pick-offered')).toContainText('WAC (… 7890) · H. · I-485');
  });
  await test.step('the ways to filter, and what was found in a note', async () => {
    await go(desk, '#/cases');
    await desk.getByTestId('cases-filter').click();
    await expect(desk.getByTestId('filter-person')).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'the filters');
    await desk.getByTestId('filter-person').selectOption('Tamsin Okonkwo');
    await desk.keyboard.press('Escape');
    await expect(desk.getByTestId('filter-chip')).toHaveText(/^T\. O\./);
    await expectNothingReadable(desk, SECRETS, 'the chips');
    await desk.getByTestId('filter-clear').click();
    await desk.getByTestId('cases-search').fill('alone');
    // Before that, the rows are those of before.
    await expect(desk.getByTestId('notes-status')).toHaveAttribute('data-state', 'found');
    await expect(desk.getByTestId('case-row').first()).toBeVisible();
    await desk.getByTestId('case-select').first().check();
    await expectNothingReadable(desk, SECRETS, 'what was searched');
  });
  await test.step('the commands', async () => {
    await go(desk, '#/agenda');
    await desk.keyboard.press('Control+k');
    await desk.getByTestId('palette-input').fill('rosamund');
    await expect(desk.getByTestId('palette-command').first()).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'the commands');
    // Empties the field first, as in any search.
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Escape');
    await expect(desk.getByTestId('palette')).toHaveCount(0);
  });
  await test.step('what is added', async () => {
    await go(desk, '#/cases/add');
    await desk.getByTestId('paste-text').fill(`${RECEIPT}, ${NEW_NUMBER} and EAC21900I2347`);
    await desk.getByTestId('paste-find').click();
    await expect(desk.getByTestId('paste-count')).not.toBeEmpty();
    await expectNothingReadable(desk, SECRETS, 'what was pasted');
    await desk.getByTestId('import-paste').click();
    await desk
      .getByTestId('import-text')
      .fill(
        [
          'Receipt,Label,Applicant,A-number,Filed',
          `${CORRECTED},Petronella,Tamsin Okonkwo,A 012 345 678,2026-01-02`,
          `${NEW_NUMBER},Petronella,Ana Quintero,A012345678,Springfield`,
          'EAC21900I2347,Petronella,,,',
        ].join('\n'),
      );
    await desk.getByTestId('import-read').click();
    await expect(desk.getByTestId('import-table')).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'the columns');
    await desk.getByTestId('import-plan').click();
    await expect(desk.getByTestId('planned-line').first()).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'what is imported');
    await desk.getByTestId('add-number').fill(NEW_NUMBER);
    await desk.getByTestId('add-label').fill('Petronella');
    await desk.getByTestId('add-keep').click();
    await expect(desk.getByTestId('add-said')).toContainText('IOE (… 5678)');
    await expectNothingReadable(desk, SECRETS, 'what was kept');
  });
  await test.step('a call that was noted, and forms that were begun', async () => {
    await go(desk, `#/call/${RECEIPT}`);
    await desk.getByTestId('call-representative-name').fill('Petronella Fitzwilliam');
    await desk.getByTestId('call-notes').fill('Said to Tamsin');
    await desk.getByTestId('card-spell').click();
    await unfold(desk);
    await expectNothingReadable(desk, SECRETS, 'a call being noted');
    await go(desk, '#/agenda');
    await expect(desk.getByTestId('begun-form').first()).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'what was begun');
    await go(desk, `#/call/${RECEIPT}`);
    await desk.getByTestId('call-more').locator('summary').click();
    await desk.getByTestId('call-also').click();
    await desk.getByTestId('call-also-case').fill(CORRECTED);
    await desk.getByTestId('call-also-service-request').fill('SR-made-up-3');
    await expectNothingReadable(desk, SECRETS, 'a call about two cases');
    await desk.getByTestId('save-call').click();
    await expect(desk.getByTestId('saved')).toBeVisible();
    await expect(desk.getByTestId('saved-case')).toHaveCount(2);
    await unfold(desk);
    await expectNothingReadable(desk, SECRETS, 'a call just saved');
  });
  await test.step('what is struck and moved', async () => {
    for (const what of ['strike-entry', 'move-entry']) {
      await go(desk, `#/case/${MISTYPED}`);
      await desk.getByTestId(what).first().click();
      await expectNothingReadable(desk, SECRETS, what);
      await desk.keyboard.press('Escape');
    }
  });
  await test.step('the round', async () => {
    await go(desk, '#/round');
    await desk.getByTestId('round-days').fill('1');
    await desk.getByTestId('round-begin').click();
    await desk.getByTestId('round-not-found').click();
    await expect(desk.getByTestId('round-tick')).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'the round');
    await desk.getByTestId('round-stop').click();
    await expect(desk.getByTestId('round-counts')).toBeVisible();
    await expectNothingReadable(desk, SECRETS, 'the end of the round');
  });
});
