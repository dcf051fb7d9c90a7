import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { OTHER_CASE } from './support/letters.ts';
import { A_NUMBERS, NAMES, openReportedCase } from './support/reported-case.ts';
import { RECEIPT } from './support/steps.ts';

/** Opens a report of the case in this tab. */
async function openReport(desk: Page, of = ''): Promise<void> {
  await desk.goto(desk.url().replace(/#.*$/, `#/report/${RECEIPT}${of}`));
}

/** The text of each page of what would be printed, blanks folded. */
async function printed(desk: Page): Promise<string[]> {
  const pdf = await desk.pdf({ format: 'Letter', preferCSSPageSize: false });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

/** The runs of five digits of these numbers that a text holds, its blanks aside. */
function runsIn(text: string, numbers: readonly string[]): string[] {
  const bare = text.replaceAll(/\s/g, '');
  return numbers
    .map((number) => number.replace(/\D/g, ''))
    .flatMap((digits) =>
      Array.from({ length: digits.length - 4 }, (_, at) => digits.slice(at, at + 5)),
    )
    .filter((run) => bare.includes(run));
}

test('a full report has every field that was recorded, on numbered pages', async ({
  extension,
}) => {
  const desk = await openReportedCase(extension);
  await openReport(desk);
  await expect(desk.getByTestId('report-full')).not.toBeChecked();
  await expect(desk.getByTestId('report-masked')).not.toBeChecked();
  await expect(desk.getByTestId('report-paper')).toHaveCount(0);
  await expectAccessible(desk);
  await desk.getByTestId('report-full').check();
  await expect(desk.getByTestId('report-paper')).toBeVisible();
  await expectAccessible(desk);

  const pages = await printed(desk);
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`${index + 1} / ${pages.length}`);
  }
  const text = pages.join(' ');
  const said = [
    'EAC 21 900 12345',
    'I-765',
    '(c)(9)',
    'M-2026-77',
    'Sunflower',
    'Vermont Service Center',
    'Applicant Ana Quintero',
    'Petitioner Rosamund Perrault',
    'Attorney or accredited representative Jordan Attwood',
    'Form G-28 filed',
    'A012-345-678',
    'tier 2',
    'America/New_York',
    'Ms. Delacroix, TX1234',
    'Mr. Oduya, TX5678, tier 2',
    'Jordan Attwood, paralegal',
    'SR-made-up-1',
    'An answer, within 30 days',
    'within 48 hours',
    '15 business days',
    'Within 48 hours',
    '202-555-0100',
    'SI-7',
    '12 min 34 sec',
    'It is with an officer.',
    'A notice of last spring.',
    'Wait for the notice.',
    'ROSAMUND asked for ana quintero',
    'The call was cut off',
    'Within the posted time',
    'I-765, EAC-21-900-12345',
    'Line 69 about Ana Quintero',
    'Note 29: asked once more',
    'Answer: nothing new',
    'A form letter',
    'Case Was Received',
    'This is a made-up status: Request for Additional Evidence Was Sent.',
    'The status was also looked at once',
    'Response due',
    'By post, says Ana',
    'To be corrected',
    'As it was',
    'Corrected ',
    'Struck ',
    'Reason: Noted twice for Ana',
    'To be struck',
    'Source: ',
    '21 days',
  ];
  expect(said.filter((each) => !text.includes(each))).toEqual([]);
  // The heading of the table stands on each page of it.
  expect(text.split('What was recorded').length).toBeGreaterThan(4);
  await expect(desk).toHaveTitle(/EAC 21 900 12345/);
});

test('a masked report says no number and no name, whatever part of it is printed', async ({
  extension,
}) => {
  const desk = await openReportedCase(extension);
  for (const of of ['', '/family']) {
    await openReport(desk, of);
    await desk.getByTestId('report-masked').check();
    await expect(desk.getByTestId('report-case')).toHaveCount(of === '' ? 1 : 2);
    const text = (await printed(desk)).join(' ');
    expect(text).toContain('Note 29: asked once more');
    expect(text).toContain('SR-made-up-1');
    expect(text).toContain('EAC (… 2345)');
    expect(runsIn(text, [RECEIPT, OTHER_CASE, ...A_NUMBERS])).toEqual([]);
    const words = NAMES.flatMap((name) => name.replace(/^M[rs]\. /, '').split(' '));
    const hidden = [...words, 'Example Street', '555-0100'].map((word) => word.toLowerCase());
    expect(hidden.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
    await expect(desk).toHaveTitle('Contact history · Followthrough');
    await expect(desk).not.toHaveURL(new RegExp(RECEIPT));
  }
  await expectAccessible(desk);

  await desk.getByTestId('report-part-notes').uncheck();
  await desk.getByTestId('report-part-letters').uncheck();
  await desk.getByTestId('report-part-statuses').uncheck();
  await expect(desk.getByTestId('report-paper')).not.toContainText('Case Was Received');
  const short = (await printed(desk)).join(' ');
  expect(short).not.toContain('asked once more');
  expect(short).not.toContain('Line 1 ');
  expect(short).not.toContain('Case Was Received');
  expect(short).toContain('SR-made-up-1');

  // What is opened again or gone to from there has to be chosen again.
  await desk.getByTestId('report-of-case').click();
  await expect(desk.getByTestId('report-masked')).not.toBeChecked();
  await expect(desk.getByTestId('report-paper')).toHaveCount(0);
});

test('a report is chosen, printed and left by the keyboard alone', async ({ extension }) => {
  const desk = await openReportedCase(extension);
  await desk.evaluate(() => {
    Object.assign(globalThis, { print: () => Object.assign(globalThis, { wasPrinted: true }) });
  });
  await desk.getByRole('link', { name: 'Contact history' }).focus();
  await desk.keyboard.press('Enter');
  // It takes the focus once the room is drawn, and would take it from what was chosen sooner.
  await expect(desk.getByRole('heading', { level: 1, name: 'Contact history' })).toBeFocused();
  await desk.getByTestId('report-full').focus();
  await desk.keyboard.press('Space');
  await expect(desk.getByTestId('report-paper')).toBeVisible();
  await desk.getByTestId('report-part-contacts').focus();
  await desk.keyboard.press('Space');
  await expect(desk.getByTestId('report-part-contacts')).not.toBeChecked();
  await desk.getByTestId('report-print').focus();
  await desk.keyboard.press('Enter');
  expect(await desk.evaluate(() => 'wasPrinted' in globalThis)).toBe(true);
  await desk.getByTestId('report-back').focus();
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));
});

test('a client gets one page of what was done, what comes next and who looks after it', async ({
  extension,
}) => {
  const desk = await openReportedCase(extension);
  await openReport(desk, '/summary');
  await expect(desk.getByTestId('summary-who')).toHaveValue('Jordan Attwood');
  await desk.getByTestId('summary-who').fill('Pat at the office');
  await expectAccessible(desk);
  const pages = await printed(desk);
  expect(pages).toHaveLength(1);
  const said = [
    'Where your case stands',
    'EAC 21 900 12345',
    'Request for Additional Evidence Was Sent',
    'We called USCIS and spoke with someone there.',
    'USCIS answered, with nothing new.',
    'times before that',
    'Response due',
    'Write to headquarters',
    'USCIS promises nothing by them',
    'Pat at the office',
  ];
  expect(said.filter((each) => pages[0]?.includes(each) !== true)).toEqual([]);
  expect(pages[0]).not.toContain('Language of the summary');
});
