import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { convertIcsCalendar } from 'ts-ics';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { recordFacts } from './support/record-facts.ts';
import { keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

const HIDDEN = 'LIN2690012345';

/** What a click on one of the exports hands to the browser. */
async function download(desk: Page, kind: string): Promise<string> {
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByTestId(`export-${kind}`).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(
    new RegExp(`^followthrough-${kind}-\\d{4}-\\d\\d-\\d\\d\\.(csv|ics|txt)$`),
  );
  return readFile(await file.path(), 'utf8');
}

/** The rows of a CSV file, by the names of its columns. */
function read(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  return parse(csv, { bom: true, columns: true });
}

test('cases, contacts, dates and text are taken out as files; protected cases only when asked for', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  const desk = await extension.openDesk('#/export');
  await recordFacts(desk, RECEIPT, {
    type: 'case-described',
    patch: { label: '=HYPERLINK("http://example.org")', tags: ['urgent', 'family'] },
  });
  await recordFacts(desk, HIDDEN, {
    type: 'case-described',
    patch: { label: 'Hidden', isProtected: true },
  });
  await expect(desk.getByTestId('export-menu')).toContainText('Protected cases are left out.');

  const cases = read(await download(desk, 'cases'));
  expect(cases).toMatchObject([
    {
      'Receipt number': RECEIPT,
      Label: '\'=HYPERLINK("http://example.org")',
      Form: 'I-485',
      Tags: 'urgent; family',
      'Open inquiries': '1',
    },
  ]);
  const progress = desk.getByTestId('export-progress');
  await expect(progress).toHaveText('A file with 1 case was handed to the browser.');
  const contacts = read(await download(desk, 'contacts'));
  expect(contacts).toMatchObject([
    { 'Receipt number': RECEIPT, What: 'Contact', 'Service request number': 'SR-made-up-1' },
  ]);

  const discreet = await download(desk, 'calendar');
  const [event, ...others] = convertIcsCalendar(undefined, discreet).events ?? [];
  expect(others).toEqual([]);
  expect(event?.uid).toMatch(/@followthrough$/);
  expect(discreet).not.toContain('EAC 21');
  await desk.getByTestId('export-detail').selectOption('full');
  const full = await download(desk, 'calendar');
  expect(full).toContain('EAC 21 900 12345');
  expect(convertIcsCalendar(undefined, full).events?.[0]?.uid).toBe(event?.uid);

  const text = await download(desk, 'text');
  expect(text).toContain('EAC 21 900 12345');
  expect(text).toContain('Called the Contact Center');
  expect(text).not.toContain('Hidden');

  await desk.getByTestId('export-protected').check();
  const all = read(await download(desk, 'cases'));
  expect(all.map((row) => row['Label'])).toContain('Hidden');
});

test('what was taken out is read in again and says nothing new', async ({ extension }) => {
  await keepFixtureCase(extension);
  const desk = await extension.openDesk('#/export');
  await recordFacts(desk, RECEIPT, {
    type: 'case-described',
    patch: {
      label: '-Rosa',
      tags: ['+1', 'family'],
      matterNumber: '@7',
      office: { code: 'national-benefits-center', confirmedOn: '2026-11-20' as never },
      receivedOn: '2026-03-04' as never,
      priorityDate: 'not-applicable',
      aNumber: 'A012345678' as never,
      people: [
        { role: 'beneficiary', name: 'Rosa M.' },
        { role: 'petitioner', name: "Ana O'M." },
      ],
    },
  });
  const csv = await download(desk, 'cases');
  await desk.goto(desk.url().replace(/#.*$/, '#/cases/add'));
  await desk.getByTestId('import-file').setInputFiles({
    name: 'cases.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await desk.getByTestId('import-plan').click();
  await expect(desk.getByTestId('import-counts')).toHaveText('1 row says nothing new');
});

test('the room of exports is accessible, and says when there is nothing', async ({ extension }) => {
  const desk = await extension.openDesk('#/export');
  await desk.getByTestId('export-cases').click();
  await expect(desk.getByTestId('export-progress')).toHaveText('There is no case to export.');
  await expectAccessible(desk);
});
