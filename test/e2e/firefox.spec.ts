import { expect, test } from './support/firefox-test.ts';
import { readFixturePage } from './support/fixture-page.ts';

test.describe('in Firefox', () => {
  test('what the status page says stands in the popup, and nothing else was asked of the network', async ({
    firefox,
  }) => {
    await firefox.openStatusPage(readFixturePage('status-received'));
    await firefox.openPopup();

    const sighting = '[data-testid="page-sighting"]';
    expect(await firefox.readAttribute(sighting, 'data-receipt')).toBe('EAC2190012345');
    expect(await firefox.readAttribute(sighting, 'data-form')).toBe('I-485');
    expect(await firefox.readAttribute(sighting, 'data-status-on')).toBe('2026-03-17');

    const asked = await firefox.readRequests();
    const notTheBrowser = asked.filter(({ by }) => by !== '[System Principal]');
    // The page's own little picture is asked for by the page.
    expect(notTheBrowser.filter(({ url }) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });
});
