import type { Page } from '@playwright/test';
import { appPage } from '../support/status-pages.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readEntries, waitForSightings } from './support/journal.ts';
import { paste } from './support/letters.ts';
import { openReadPage } from './support/open-read-page.ts';
import { recordInCase } from './support/recorded-case.ts';
import { readSightings, recordMessages } from './support/recorded-messages.ts';

/** By when they were looked at last: never, 40, 30, 20 and 2 days ago. */
const CASES = [
  'EAC2190000001',
  'EAC2190000002',
  'EAC2190000003',
  'EAC2190000004',
  'EAC2190000005',
] as const;
const [NEVER, FIRST, SECOND, THIRD, RECENT] = CASES;

function statusOf(receipt: string, title = 'Case Was Received') {
  return { title, text: `On March 2, 2026, we did it: ${title}, Receipt Number ${receipt}.` };
}

/** Cases that were looked at, and some that can't be in a round. */
async function openRound(extension: Extension): Promise<Page> {
  const desk = await extension.openDesk('#/settings');
  const days = new Map<string, number>([
    [FIRST, -40],
    [SECOND, -30],
    [THIRD, -20],
    [RECENT, -2],
  ]);
  for (const receipt of CASES) {
    const ago = days.get(receipt);
    await recordInCase(desk, receipt, ({ on, seen }) => {
      const kept = { type: 'case-kept', receiptNumber: receipt as never } as const;
      if (ago === undefined) return [kept];
      const fact = seen(ago, 'Case Was Received') as ReturnType<typeof seen> & { sighting: object };
      const sighting = { ...fact.sighting, ...statusOf(receipt), statusOn: on(ago) };
      return [kept, { ...fact, sighting } as typeof fact];
    });
  }
  for (const [receipt, type] of [
    ['EAC2190000006', 'case-closed'],
    ['EAC2190000007', 'case-handed-over'],
  ] as const) {
    await recordInCase(desk, receipt, ({ on }) => [
      { type: 'case-kept', receiptNumber: receipt as never },
      { type, on: on(-1) },
    ]);
  }
  await recordInCase(desk, 'EAC2190000008', () => [
    { type: 'case-kept', receiptNumber: 'EAC2190000008' as never },
    { type: 'case-described', patch: { isProtected: true } },
  ]);
  await desk.goto(desk.url().replace(/#.*$/, '#/round'));
  return desk;
}

/** Looks a case up on the status page, and closes it once the worker has dealt with what it showed. */
async function lookUp(
  extension: Extension,
  desk: Page,
  receipt: string,
  title?: string,
): Promise<void> {
  const worker = await extension.worker();
  await recordMessages(worker);
  const page = await openReadPage(extension, appPage(statusOf(receipt, title)));
  await expect.poll(async () => (await readSightings(worker)).length).toBe(1);
  await waitForSightings(desk);
  await page.close();
}

test('a round copies number after number, is ticked off by the status page, and can be left', async ({
  extension,
}) => {
  const desk = await openRound(extension);
  const fits = desk.getByTestId('round-fits');
  await expect(fits).toContainText('4 cases fit.');
  await expect(fits).toContainText(
    'Left out: 1 closed, 1 handed over, 1 protected, and 1 looked at since.',
  );
  await desk.getByTestId('round-days').fill('25');
  await expect(fits).toContainText('3 cases fit.');
  await desk.getByTestId('round-days').fill('0');
  await expect(desk.getByTestId('round-begin')).toHaveCount(0);
  await desk.getByTestId('round-days').fill('7');
  await expectAccessible(desk);
  await desk.getByTestId('round-begin').click();

  const next = desk.getByTestId('round-next');
  await expect(next).toHaveAttribute('data-receipt', NEVER);
  await expect(desk.getByTestId('round-copy')).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('round-copy-said')).toHaveText('Copied');
  expect(await paste(desk)).toBe(NEVER);
  await lookUp(extension, desk, NEVER);
  await expect(next).toHaveAttribute('data-receipt', FIRST);
  await expect(desk.getByTestId('round-copy-said')).toHaveText('');
  await expect(desk.getByTestId('round-last')).toContainText('seen for the first time');

  await lookUp(extension, desk, FIRST);
  await expect(next).toHaveAttribute('data-receipt', SECOND);
  await expect(desk.getByTestId('round-last')).toContainText('the same');
  // In whatever order they are looked up.
  await lookUp(extension, desk, THIRD, 'Case Was Approved');
  await expect(desk.getByTestId('round-last')).toContainText('changed');
  await expect(next).toHaveAttribute('data-receipt', SECOND);
  await expect(desk.getByTestId('round-progress')).toHaveText('3 of 4 done');
  await expectAccessible(desk);

  // A second window stands where the first does; closing all loses nothing.
  const second = await extension.openDesk('#/round');
  await expect(second.getByTestId('round-next')).toHaveAttribute('data-receipt', SECOND);
  await second.getByTestId('round-not-found').click();
  await expect(desk.getByTestId('round-counts')).toHaveText(
    'Result: 1 the same, 1 changed, 1 seen for the first time, and 1 not found',
  );
  await desk.close();
  await second.close();
  const third = await extension.openDesk('#/round');
  await expect(third.getByTestId('round-counts')).toContainText('1 not found');
  await expectAccessible(third);
  await expect(third.getByTestId('round-changed')).toHaveAttribute('data-receipt', THIRD);
  await expect(third.getByTestId('round-changed')).toContainText('Case Was Approved');
  // Nothing that was said in the round is a status.
  const told = (await readEntries(third)).filter(({ caseId }) => caseId === SECOND);
  expect(told.map(({ fact }) => fact.type)).toEqual(['case-kept', 'status-seen']);
  await third.getByTestId('round-changed').getByRole('link').click();
  await expect(third).toHaveURL(new RegExp(`#/case/${THIRD}$`));
  await third.goto(third.url().replace(/#.*$/, '#/round'));
  await third.getByTestId('round-again').click();
  await expect(third.getByTestId('round-fits')).toContainText('1 case fits.');
});

test('a round is begun, gone through and ended by the keyboard alone', async ({ extension }) => {
  const desk = await openRound(extension);
  await expect(desk.getByTestId('round-fits')).toBeVisible();
  // It takes the focus once the room is drawn, and would take it from what was chosen sooner.
  await expect(desk.locator('main h1')).toBeFocused();
  await desk.getByTestId('round-days').focus();
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('3');
  await expect(desk.getByTestId('round-most')).toHaveValue('3');
  await expect(desk.getByTestId('round-fits')).toContainText('The round takes the 3');
  await desk.keyboard.press('Enter');
  const next = desk.getByTestId('round-next');
  await expect(next).toHaveAttribute('data-receipt', NEVER);
  await expect(desk.getByTestId('round-copy')).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('round-copy-said')).toHaveText('Copied');
  await desk.getByTestId('round-skip').focus();
  await desk.keyboard.press('Enter');
  await expect(next).toHaveAttribute('data-receipt', FIRST);
  await expect(desk.getByTestId('round-copy')).toBeFocused();
  // What was skipped can be taken up again.
  await desk.getByRole('button', { name: 'Look it up after all: EAC 21 900 00001' }).focus();
  await desk.keyboard.press('Space');
  await expect(next).toHaveAttribute('data-receipt', NEVER);
  await expect(desk.getByTestId('round-copy')).toBeFocused();
  await desk.getByTestId('round-not-found').focus();
  await desk.keyboard.press('Enter');
  await expect(next).toHaveAttribute('data-receipt', FIRST);
  await expect(desk.getByTestId('round-copy')).toBeFocused();
  await desk.getByTestId('round-stop').focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('round-counts')).toHaveText(
    'Result: 1 not found and 2 not looked at',
  );
  await expect(desk.getByRole('heading', { name: 'The round is done' })).toBeFocused();
});
