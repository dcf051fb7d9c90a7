import '../support/temporal.ts';
import { groupId } from '../support/given.ts';
import { expectAccessible } from './support/accessibility.ts';
import { line, NOTICED, recordCall, WORK_PERMIT, day } from './support/agenda.ts';
import { expect, test } from './support/extension.ts';
import { recordFacts } from './support/record-facts.ts';
import { readEntries } from './support/journal.ts';
import { RECEIPT } from './support/steps.ts';

const FOURTH = 'MSC2690012348';

test('the agenda says what is overdue, due today, this week and later', async ({ extension }) => {
  const desk = await extension.openDesk('#/agenda');
  await recordCall(desk, RECEIPT, 45);
  await recordCall(desk, WORK_PERMIT, 3);
  const soon = await day(desk, 5);
  await recordFacts(desk, NOTICED, { type: 'date-noted', kind: 'interview', on: soon });
  const far = await day(desk, 200);
  await recordFacts(desk, FOURTH, { type: 'date-noted', kind: 'interview', on: far });
  const of = (section: string) => desk.getByTestId(`agenda-${section}`).getByTestId('agenda-item');
  await expect(of('dates')).toHaveAttribute('data-receipt', NOTICED);
  await expect(of('overdue')).toHaveAttribute('data-receipt', RECEIPT);
  await expect(desk.getByTestId('agenda-today')).toHaveCount(0);
  await expect(of('later')).toHaveCount(2);
  await expectAccessible(desk);
});

test('linked cases that ask for the same are one line, and one call about all of them', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  for (const receipt of [RECEIPT, WORK_PERMIT]) {
    await recordCall(desk, receipt, 45);
    await recordFacts(desk, receipt, {
      type: 'case-linked',
      groupId: groupId(1),
      kind: 'family',
    });
  }
  const other = line(desk, WORK_PERMIT, 'write-service-center');
  await expect(line(desk, RECEIPT, 'write-service-center')).toBeVisible();
  await expect(other).toBeHidden();
  await desk.getByTestId('linked-cases').locator('summary').first().click();
  await expect(other).toBeVisible();

  await line(desk, RECEIPT, 'write-service-center').getByTestId('line-note-call').click();
  await desk.getByTestId('call-representative-name').fill('Ms. Made-Up');
  await desk.getByTestId('save-call').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  const calls = (await readEntries(desk)).filter(({ fact }) => fact.type === 'contact-made');
  expect(new Set(calls.slice(-2).map(({ caseId }) => caseId))).toEqual(
    new Set([RECEIPT, WORK_PERMIT]),
  );
});
