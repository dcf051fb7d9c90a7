import { expect, test } from './support/firefox-test.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntriesHere } from './support/journal.ts';

const at = (testId: string) => `[data-testid="${testId}"]`;

/** Runs in a page of the extension. */
async function isRegistered(): Promise<boolean> {
  const { browser } = globalThis as unknown as {
    browser: { scripting: { getRegisteredContentScripts: () => Promise<unknown[]> } };
  };
  return (await browser.scripting.getRegisteredContentScripts()).length > 0;
}

test.use({ grantsOptional: true });

test('in Firefox the account page is read once it is allowed, and no more when that is given back', async ({
  firefox,
}) => {
  const page = readFixturePage('account-cards');
  await firefox.openAccountPage(page);
  await firefox.openPopup();
  await firefox.readText(at('account-offer'));
  expect(await firefox.evaluate(isRegistered)).toBe(false);

  await firefox.openDesk('#/settings');
  await firefox.click(at('account-allow'));
  await firefox.readText(at('account-allowed'));
  await expect.poll(() => firefox.evaluate(isRegistered)).toBe(true);
  // The page that was open already is read soon, and its cards come one after the other: the popup shows what
  // was there when it was opened.
  const readNumbers = async () => {
    await firefox.openPopup();
    return firefox.readText(`${at('page-nothing')}, ${at('page-sighting')}`);
  };
  await expect.poll(readNumbers, { timeout: 30_000 }).toContain('I-485');
  await firefox.click(at('keep-all'));
  await expect.poll(() => firefox.readText(at('many-kept'))).toBe('3 cases were kept just now.');
  const entries = await firefox.evaluate(readEntriesHere);
  expect(entries.filter(({ fact }) => fact.type === 'case-kept')).toHaveLength(3);

  await firefox.openDesk('#/settings');
  await firefox.click(at('account-give-up'));
  await firefox.readText(at('account-allow'));
  await expect.poll(() => firefox.evaluate(isRegistered)).toBe(false);
  await firefox.openAccountPage(page);
  await firefox.openPopup();
  await firefox.readText(at('account-offer'));
});
