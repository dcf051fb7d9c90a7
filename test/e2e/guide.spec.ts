import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const SECTIONS = [
  'tiers',
  'ask',
  'prepare',
  'service-requests',
  'ladder',
  'channels',
  'hints',
  'limits',
  'sources',
];

test('the guide has each section, each statement with who said it and when', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  await desk.getByRole('link', { name: 'Guide' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Guide' })).toBeFocused();
  await expect(desk).toHaveTitle('Guide · Followthrough');
  await expect(desk.getByTestId('guide-disclaimer')).toContainText('not legal advice');
  await expect(desk.getByTestId('guide-disclaimer')).toContainText('not affiliated with USCIS');
  await expect(desk.getByTestId('guide-disclaimer')).toContainText('Form G-28');
  const sections = desk.getByTestId('guide-section');
  await expect(sections).toHaveCount(SECTIONS.length);
  for (const [index, section] of SECTIONS.entries()) {
    await expect(sections.nth(index)).toHaveAttribute('data-section', section);
    await expect(sections.nth(index).getByRole('listitem').first()).toBeVisible();
  }
  const statements = await desk.getByTestId('guide-statement').all();
  expect(statements.length).toBeGreaterThan(40);
  for (const statement of statements) {
    await expect(statement.getByTestId('guide-source')).toHaveText(
      /, (?:20\d\d|a page that bears no date)$/,
    );
  }
  await expectAccessible(desk);
});

test('the order of steps is a picture, and a list that says the same', async ({ extension }) => {
  const desk = await extension.openDesk('#/guide/ladder');
  const [centers, fields] = [
    desk.locator('[data-ladder="service-center"]'),
    desk.locator('[data-ladder="field-office"]'),
  ];
  for (const said of ['Call the Contact Center', '30 days', '21 days', '10 days']) {
    await expect(centers.locator('svg')).toContainText(said);
    await expect(centers.locator('ol')).toContainText(said);
  }
  await expect(fields.locator('svg')).toContainText('Call the Contact Center again');
  await expect(fields.locator('ol li')).toHaveCount(2);
});

test('an address within the guide leads to its section, and back leads to the one before', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/guide/limits');
  const heading = (name: string) => desk.getByRole('heading', { level: 2, name });
  await expect(heading('What Followthrough does not do')).toBeFocused();
  await expect(heading('What Followthrough does not do')).toBeInViewport();
  await desk.getByRole('link', { name: 'Service requests' }).click();
  await expect(heading('Service requests')).toBeFocused();
  await expect(heading('Service requests')).toBeInViewport();
  await desk.goBack();
  await expect(heading('What Followthrough does not do')).toBeFocused();
});

test('the call, the reason of a date and the letters lead to the section that says more', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RECEIPT, ({ call }) => [call(1, -3)]);
  const heading = (name: string) => desk.getByRole('heading', { level: 2, name });
  await desk.getByText('Why this date?').first().click();
  await desk.getByTestId('guide-link-ladder').first().click();
  await expect(heading('The published order of steps')).toBeFocused();

  await desk.evaluate((hash) => (location.hash = hash), `#/call/${RECEIPT}`);
  await desk.getByTestId('call-tier').selectOption('1');
  const opened = async (link: string, name: string) => {
    const [guide] = await Promise.all([
      extension.context.waitForEvent('page'),
      desk.getByTestId(link).click(),
    ]);
    await expect(guide.getByRole('heading', { level: 2, name })).toBeFocused();
    await guide.close();
  };
  // The call stays in sight, with what was typed.
  await opened('guide-link-tiers', 'The two tiers');
  await expect(desk.getByTestId('call-tier')).toHaveValue('1');
  await desk.getByTestId('prepare-part-checklist').locator('summary').click();
  await opened('guide-link-prepare', 'Preparing the call');

  await desk.evaluate(() => (location.hash = '#/letters'));
  await desk.getByTestId('guide-link-ladder').click();
  await expect(heading('The published order of steps')).toBeFocused();
});

test('a small window opens the desk at the section of the guide', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.getByTestId('note-call').click();
  await panel.getByTestId('call-tier').selectOption('2');
  const opening = extension.context.waitForEvent('page');
  await panel.getByTestId('guide-link-tiers').click();
  const desk = await opening;
  await expect(desk).toHaveURL(/src\/desk\/index\.html#\/guide\/tiers$/);
  await expect(desk.getByRole('heading', { level: 2, name: 'The two tiers' })).toBeFocused();
});

test('on paper the guide is its text alone', async ({ extension }) => {
  const desk = await extension.openDesk('#/guide');
  await expect(desk.getByTestId('guide-section').first()).toBeVisible();
  await desk.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(desk.locator('.rooms')).toBeHidden();
  await expect(desk.locator('.guide-contents')).toBeHidden();
  await expect(desk.getByTestId('guide-section')).toHaveCount(SECTIONS.length);
  await expect(desk.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
