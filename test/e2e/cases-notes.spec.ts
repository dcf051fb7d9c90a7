import type { EntryId } from '../../src/domain/ids.ts';
import { call } from '../support/given.ts';
import { DONE, expectRows, keepFive, LINH, openCases, ROSA } from './support/cases.ts';
import { expect, test } from './support/extension.ts';
import type { StoredEntry } from './support/journal.ts';
import { readEntries } from './support/journal.ts';
import { recordFacts } from './support/record-facts.ts';

/** What is stored of an entry beside what tests look at otherwise. */
type Identified = { readonly id: EntryId };

test('notes are searched beside the rest; struck ones and those of protected cases are not found', async ({
  extension,
}) => {
  const popup = await keepFive(extension);
  const desk = await openCases(extension);
  await desk.getByTestId('cases-search').fill('turquoise wait');
  await expect(desk.getByTestId('notes-status')).toHaveText('1 found only by notes');
  await expectRows(desk, [ROSA]);
  await expect(desk.getByTestId('case-note-found').locator('mark')).toHaveText([
    'wait',
    'turquoise',
  ]);
  await desk.getByTestId('cases-search').fill('turquoise');
  await expectRows(desk, [ROSA]);

  await recordFacts(popup, DONE, call({ notes: 'About a carmine form.' }));
  await desk.getByTestId('cases-search').fill('carmine');
  await expect(desk.getByTestId('notes-status')).toHaveText('1 found in notes of closed cases');
  await desk.getByTestId('cases-show-closed').click();
  await expectRows(desk, [DONE]);
  await expect(desk.getByTestId('notes-status')).toHaveText('1 found only by notes');
  await desk.goBack();
  // What was looked for then stands in the field again, and would come over what is typed before.
  await expect(desk.getByTestId('notes-status')).toHaveText('1 found in notes of closed cases');
  await desk.getByTestId('cases-search').fill('turquoise');

  await recordFacts(popup, LINH, call({ notes: 'Turquoise, too. <b>Not bold</b>' }));
  await expect(desk.getByTestId('notes-status')).toHaveText('2 found only by notes');
  await expect(desk.getByText('<b>Not bold</b>')).toBeVisible();
  const entries = await readEntries(popup);
  const called = entries.find(
    ({ caseId, fact }) => caseId === LINH && fact.type === 'contact-made',
  );
  if (called === undefined) throw new Error('The call is recorded.');
  await recordFacts(popup, LINH, {
    type: 'entry-struck',
    entryId: (called as StoredEntry & Identified).id,
  });
  await expect(desk.getByTestId('notes-status')).toHaveText('1 found only by notes');
  await expectRows(desk, [ROSA]);
});
