import {
  announceSkipped,
  hasSharedPages,
  readAnswers,
  readSharedPage,
  type PageAnswer,
} from '../support/shared-pages.ts';
import { openReadPage } from './support/open-read-page.ts';
import { expect, test } from './support/shared-extension.ts';

announceSkipped('the 17 stored status pages in Chromium');

/** The account page is another site; its numbers are read in the unit tests. */
const pages = readAnswers().filter(([name]) => !name.includes('account'));

/** Where the agency serves such a page. */
function addressOf(name: string): string {
  if (name.startsWith('captured/')) return '/casestatus/mycasestatus.do';
  return name.includes('-es-') ? '/es' : '/';
}

/** The scripts that a stored page names are not here, and its own ones say so. */
const MISSING_SCRIPT = /^ReferenceError: (?:jQuery|\$|YAHOO) is not defined$/;

test.afterEach(({ extension }) => {
  const { uncaughtErrors } = extension;
  uncaughtErrors.push(...uncaughtErrors.splice(0).filter((error) => !MISSING_SCRIPT.test(error)));
});

test.describe('a stored status page stands in the popup', () => {
  test('there are 17 of them', () => {
    test.skip(!hasSharedPages, 'the stored pages are not here');
    expect(pages.length).toBe(17);
  });

  for (const [name, answer] of pages) {
    test(`${name}, at ${addressOf(name)}`, async ({ extension }) => {
      await openReadPage(extension, readSharedPage(name), addressOf(name));
      const popup = await extension.openPopup();

      const seen = popup.getByTestId('page-sighting');
      const nothing = popup.getByTestId('page-nothing');
      if (!answer.status_title && !answer.status_text) {
        await expect(nothing).toContainText('Nothing to read here.');
        await expect(seen).toHaveCount(0);
        return;
      }
      await expect(seen).toBeVisible();
      await expect(nothing).toHaveCount(0);
      expect(
        await seen.evaluate((element) => Object.fromEntries(Object.entries(element.dataset))),
      ).toEqual({
        testid: 'page-sighting',
        ...expectedAttributes(answer),
      });
    });
  }
});

/** The attributes that say what was read; what the page doesn't name has none. */
function expectedAttributes(answer: PageAnswer): Record<string, string> {
  const [receipt] = answer.receipts;
  return {
    ...(receipt !== undefined && { receipt }),
    ...(answer.form && { form: answer.form }),
    ...(answer.status_title && { title: answer.status_title.replaceAll(/\s+/g, ' ').trim() }),
    ...(answer.event_date && { statusOn: toIsoDate(answer.event_date) }),
  };
}

function toIsoDate(written: string): string {
  const english = written.replace(' de Mayo de ', ' May ');
  return new Date(`${english} UTC`).toISOString().slice(0, 10);
}
