import { groupId } from '../support/given.ts';
import { expectAccessible } from './support/accessibility.ts';
import { DONE, expectRows, keepFive, LINH, OMAR, openCases, ROSA } from './support/cases.ts';
import { expect, test } from './support/extension.ts';
import { recordFacts } from './support/record-facts.ts';

test('the row of a case and its file lead to its group alone, closed cases too', async ({
  extension,
}) => {
  const popup = await keepFive(extension);
  await recordFacts(popup, DONE, { type: 'case-linked', groupId: groupId(1), kind: 'family' });
  const desk = await openCases(extension);
  await expectRows(desk, [ROSA, OMAR, LINH, '']);
  await expect(desk.getByTestId('case-group')).toHaveText(['3 linked cases']);
  await desk.getByTestId('case-group').click();
  await expectRows(desk, [ROSA, DONE, OMAR]);
  await expectAccessible(desk);
  await desk.goBack();
  await expectRows(desk, [ROSA, OMAR, LINH, '']);
  await desk.getByText('EAC 21 900 12345').click();
  await desk.getByTestId('header-card').getByTestId('linked-in-table').click();
  await expectRows(desk, [ROSA, DONE, OMAR]);
  await expect(desk.getByTestId('filter-chip')).toContainText(['Linked cases']);
});
