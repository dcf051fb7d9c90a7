import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { root } from '../../../scripts/run-tool.mjs';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { readListing } from '../../support/listing.ts';
import { expect, test, type Extension } from '../support/extension.ts';
import { readFixturePage } from '../support/fixture-page.ts';
import { openReadPage } from '../support/open-read-page.ts';
import { RECEIPT, reconcile } from '../support/steps.ts';
import { saveFramed, saveIcon, saveTile, SHOWN_SIZE, type Shown } from './frame.ts';
import { BROTHER, keepSampleCases, SAMPLES } from './sample-cases.ts';

const FOLDER = `${root}build/store`;
/** A popup as Chromium shows it. */
const POPUP_SIZE = { width: 390, height: 600 };

for (const language of LANGUAGES) {
  test(`pictures of the product in ${language}`, async ({ extension }) => {
    const { pictures } = readListing(language);
    const sample = SAMPLES[language];
    const desk = await extension.openDesk('#/settings');
    await keepSampleCases(desk, language);
    await reconcile(desk);
    expect(await hasCharacters(desk, pictures.join('')), 'a font that has them').toBe(true);

    const takes: readonly ((extension: Extension) => Promise<Shown>)[] = [
      takePopup,
      () =>
        takeDesk(extension, '#/agenda', 'agenda-item', async (agenda) => {
          await agenda.getByTestId('agenda-item').first().locator('summary').first().click();
        }),
      () => takeDesk(extension, `#/case/${RECEIPT}`, 'timeline-entry'),
      () =>
        takeDesk(extension, `#/call/${BROTHER}`, 'call-form', async (call) => {
          await call.getByTestId('call-tier').selectOption('2');
          await call.getByTestId('call-representative-name').fill('Ms. Sample');
          await call.getByTestId('call-service-request').fill('SR-0000012348');
          await call.getByTestId('call-notes').fill(sample.note);
          await call.evaluate(() => window.scrollTo(0, 0));
        }),
      () =>
        takeDesk(extension, `#/letters/${RECEIPT}/e-request`, 'letter-form', async (letter) => {
          await letter
            .getByTestId('letter-request')
            .fill('Please tell me whether the response has been reviewed');
          await letter.getByTestId('letter-capacity').selectOption('applicant');
          await letter.getByTestId('letter-name').fill('Rosa Example');
          await letter.getByTestId('letter-details').fill('1 Example Street, Springfield');
          await letter.getByTestId('letter-paper').evaluate((paper) => {
            const part = paper.closest('section') ?? paper;
            scrollTo(0, scrollY + part.getBoundingClientRect().top - 24);
          });
        }),
    ];
    expect(takes).toHaveLength(pictures.length);
    mkdirSync(`${FOLDER}/${language}`, { recursive: true });
    for (const [index, take] of takes.entries()) {
      const shown = await take(extension);
      const path = `${FOLDER}/${language}/${index + 1}.png`;
      await saveFramed(extension.context, path, pictures[index] ?? '', shown);
    }
  });
}

test('the tile and the icon', async ({ extension }) => {
  mkdirSync(FOLDER, { recursive: true });
  await saveTile(extension.context, `${FOLDER}/tile-440x280.png`);
  await saveIcon(extension.context, `${FOLDER}/icon-128.png`);
});

/** The popup over a status page whose case is not kept yet. */
async function takePopup(extension: Extension): Promise<Shown> {
  const html = readFixturePage('status-received').replaceAll(RECEIPT, 'IOE0912345678');
  const page = await openReadPage(extension, html);
  await page.setViewportSize(SHOWN_SIZE);
  const popup = await extension.openPopup();
  await popup.setViewportSize(POPUP_SIZE);
  await expect(popup.getByTestId('keep-case')).toBeVisible();
  await expect(popup.getByTestId('agenda-item').first()).toBeVisible();
  return { screen: await page.screenshot(), popup: await popup.screenshot() };
}

/** The desk, once this part of it is there and what is to be typed is typed. */
async function takeDesk(
  extension: Extension,
  route: string,
  part: string,
  type: (desk: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Shown> {
  const desk = await extension.openDesk('#/settings');
  await desk.setViewportSize(SHOWN_SIZE);
  if (route.startsWith('#/call/')) await pretendOfficeHours(desk);
  await desk.evaluate((there) => location.assign(there), route);
  await expect(desk.getByTestId(part).first()).toBeVisible();
  await type(desk);
  await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return { screen: await desk.screenshot({ animations: 'disabled', caret: 'hide' }) };
}

/** Has the page believe that it is the morning of a working day, when the Contact Center answers. */
async function pretendOfficeHours(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    const today = Temporal.Now.plainDateISO();
    const day = today.dayOfWeek > 5 ? today.add({ days: 8 - today.dayOfWeek }) : today;
    const now = day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '10:30' });
    Object.assign(Temporal.Now, { instant: () => now.toInstant() });
  });
}

/** Whether this machine can draw all of them: what no font has comes out as one and the same box. */
async function hasCharacters(page: Page, text: string): Promise<boolean> {
  return page.evaluate((asked) => {
    const draw = (character: string): string => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 32;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('Nothing can be drawn.');
      context.font = '24px system-ui, sans-serif';
      context.fillText(character, 2, 26);
      return canvas.toDataURL();
    };
    // Private use: of no font, and of none of our texts.
    const box = draw('\uE123');
    return Array.from(asked).every((character) => draw(character) !== box);
  }, text);
}
