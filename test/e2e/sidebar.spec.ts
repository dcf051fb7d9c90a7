import type { ContactMade } from '../../src/domain/contact.ts';
import { expect, test } from './support/firefox-test.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntriesHere } from './support/journal.ts';
import { RECEIPT } from './support/steps.ts';

/** The key, as WebDriver names it. */
const F2 = '\uE032';

type WithSidebar = {
  readonly browser: {
    readonly runtime: { readonly getManifest: () => Record<string, unknown> };
    readonly sidebarAction: { readonly isOpen: (of: object) => Promise<boolean> };
  };
};

test.describe('the sidebar in Firefox', () => {
  test('is in the manifest, stays closed until it is opened, and needs no permission', async ({
    firefox,
  }) => {
    await firefox.openPopup();
    await firefox.readText('[data-testid="open-beside"]');
    const found = await firefox.evaluate(async () => {
      const { browser } = globalThis as unknown as WithSidebar;
      const { sidebar_action, permissions } = browser.runtime.getManifest();
      return {
        sidebar: sidebar_action as Record<string, unknown>,
        permissions,
        isOpen: await browser.sidebarAction.isOpen({}),
      };
    });
    expect(found.sidebar).toMatchObject({ open_at_install: false });
    expect(found.sidebar['default_panel']).toMatch(/src\/panel\/index\.html$/);
    expect(found.permissions).not.toContain('sidePanel');
    expect(found.isOpen).toBe(false);
  });

  test('shows the page in front, and notes a call', async ({ firefox }) => {
    await firefox.openStatusPage(readFixturePage('status-received'));
    await firefox.openPanel();
    await expect
      .poll(() => firefox.readAttribute('[data-testid="page-sighting"]', 'data-receipt'))
      .toBe(RECEIPT);
    await firefox.click('[data-testid="note-call"]');
    await firefox.type('[data-testid="call-notes"]', 'Noted beside the page.');
    await firefox.click('[data-testid="save-call"]');
    await expect.poll(() => firefox.readText('[data-testid="close-saved"]')).toBe('Close');
  });

  test('notes a call with its clock and a time put in by a key', async ({ firefox }) => {
    await firefox.openStatusPage(readFixturePage('status-received'));
    await firefox.openPanel();
    await firefox.click('[data-testid="keep-case"]');
    await firefox.readText('[data-testid="case-kept"]');
    await firefox.click('[data-testid="note-call"]');
    const before = await firefox.evaluate(() => Temporal.Now.instant().epochMilliseconds);
    await firefox.click('[data-testid="call-clock-start"]');
    const readClock = () => firefox.readText('[data-testid="call-clock"]');
    await expect.poll(readClock).toMatch(/^00:(0[1-9]|[1-5]\d)$/);
    await firefox.type('[data-testid="call-notes"]', `On hold.${F2}Tier 2 picked up.`);
    await firefox.click('[data-testid="call-clock-end"]');
    await firefox.readAttribute('[data-testid="call-length-seconds"]', 'type');
    await firefox.click('[data-testid="save-call"]');
    await firefox.readText('[data-testid="close-saved"]');
    await expect.poll(() => firefox.readText('[data-testid="saved"]')).toBe('Saved');

    const entries = await firefox.evaluate(readEntriesHere);
    const calls = entries.filter(({ fact }) => fact.type === 'contact-made');
    expect(calls).toMatchObject([{ caseId: RECEIPT, fact: { outcome: 'reached' } }]);
    const [{ fact }] = calls as unknown as [{ readonly fact: ContactMade }];
    const { notes, durationInSeconds, startedAt } = fact;
    expect(notes).toMatch(/^On hold\.\n\d\d:\d\d Tier 2 picked up\.$/);
    expect(durationInSeconds).toBeGreaterThanOrEqual(1);
    expect(durationInSeconds).toBeLessThan(60);
    expect(Date.parse(startedAt)).toBeGreaterThanOrEqual(before);

    await firefox.openDesk(`#/case/${RECEIPT}`);
    await expect.poll(() => firefox.readText('.timeline')).toContain('Tier 2 picked up.');
  });
});
