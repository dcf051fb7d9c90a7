import { expect, test, type Extension } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { openReadPage } from './support/open-read-page.ts';

/**
 * Chromium's own questions: is there an update, who is signed in, what may be filled into this form, a
 * connection warmed up for the page. None is a request of ours; those stand in `extension.requests`.
 */
const BROWSERS_OWN =
  /^(?:CONNECT|GET|POST) (?:https?:\/\/)?(?:[\w-]+\.googleapis\.com|accounts\.google\.com|egov\.uscis\.gov:443)/;

/** An address the test's proxy would write down, if anything got that far. */
const ELSEWHERE = 'https://elsewhere.example/';

test.describe('nothing leaves the machine', () => {
  test('reading a page, keeping the journal and looking at it ask the network for nothing', async ({
    extension,
  }) => {
    await useEverySurface(extension);

    expect(new Set(extension.requests)).toEqual(new Set(['https://egov.uscis.gov/']));
    expect(leftTheBrowser(extension)).toEqual([]);
  });

  test('the worker could not send anything if it tried', async ({ extension }) => {
    const worker = await extension.worker();
    const outcome = await worker.evaluate(trySending, ELSEWHERE);

    expect(outcome).toBe('refused');
    expect(leftTheBrowser(extension)).toEqual([]);
  });

  test('the pages could not send anything if they tried', async ({ extension }) => {
    for (const page of [await extension.openPopup(), await extension.openDesk()]) {
      expect(await page.evaluate(trySending, ELSEWHERE)).toBe('refused');
      expect(await page.evaluate(tryLoadingPicture, ELSEWHERE)).toBe('not loaded');
    }
    expect(leftTheBrowser(extension)).toEqual([]);
  });
});

async function useEverySurface(extension: Extension): Promise<void> {
  await openReadPage(extension, readFixturePage('status-received'));
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('page-sighting')).toBeVisible();
  await popup.getByTestId('keep-case').click();
  await expect(popup.getByTestId('keep-case')).toBeHidden();
  const desk = await extension.openDesk('#/cases');
  await expect(desk.getByTestId('case-row')).toHaveCount(1);
}

function leftTheBrowser(extension: Extension): string[] {
  return extension.networkAttempts.filter((attempt) => !BROWSERS_OWN.test(attempt));
}

async function trySending(address: string): Promise<string> {
  try {
    await fetch(address, { mode: 'no-cors' });
    return 'sent';
  } catch {
    return 'refused';
  }
}

/** Settles after the attempt, if there was one, has reached the proxy. */
async function tryLoadingPicture(address: string): Promise<string> {
  const picture = new Image();
  picture.src = `${address}picture.png`;
  return new Promise((resolve) => {
    picture.addEventListener('load', () => resolve('loaded'));
    picture.addEventListener('error', () => resolve('not loaded'));
  });
}
