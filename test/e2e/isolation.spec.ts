import { rmSync } from 'node:fs';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { appPage } from '../support/status-pages.ts';
import { expect, test } from './support/extension.ts';
import { launchFirefox, type Firefox } from './support/firefox.ts';
import { openIsolatedWorld } from './support/isolated-world.ts';
import { openReadPage } from './support/open-read-page.ts';
import { makePackageWithProbe } from './support/package-with-probe.ts';
import { probeStores, type Probe } from './support/probe-stores.ts';

/** What a note holds; nothing else anywhere does. */
const CANARY = 'canary-5be1c9';
const NUMBER = 'SR-made-up-1';

const STATUS = appPage({
  title: 'Case Was Received',
  text: 'On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number EAC2190012345, and sent you the receipt notice.',
});

/** A status page that writes down everything it could overhear. */
const LISTENING_PAGE = `<!doctype html><html lang="en"><head><script>
  globalThis.overheard = [];
  const note = (what) => globalThis.overheard.push(String(what));
  const names = new Set(['message', 'messageerror', 'storage', 'journal', 'sighting', 'saved']);
  for (const name of names) addEventListener(name, (event) => note(JSON.stringify(event.data ?? event.detail ?? event.newValue)), true);
  for (const name of ['journal', 'followthrough']) new BroadcastChannel(name).onmessage = (event) => note(JSON.stringify(event.data));
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { note(event.type + JSON.stringify(event.detail ?? '')); return dispatch.call(this, event); };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { note('shadow'); return attach.call(this, options); };
  new MutationObserver((records) => records.forEach(({ target }) => note(target.outerHTML ?? target.data)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script></head><body>${STATUS}</body></html>`;

test.describe('a note saved in the popup', () => {
  test('can be read by neither the content script nor the page', async ({ extension }) => {
    const page = await openReadPage(extension, LISTENING_PAGE);
    const popup = await extension.openPopup();
    await popup.getByTestId('keep-case').click();
    await expect(popup.getByTestId('case-kept')).toBeVisible();
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-notes').fill(CANARY);
    await popup.getByTestId('call-representative-name').fill(CANARY);
    await popup.getByTestId('call-service-request').fill(NUMBER);
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');

    // The probe finds it where it is: in both copies, from a page of the extension.
    const own = await popup.evaluate(probeStores);
    expect(own.database).toContain(CANARY);
    expect(own.files).toContain(CANARY);

    const contentScript = await openIsolatedWorld(page, extension.id);
    const found = await contentScript.evaluate(probeStores);
    expect(JSON.stringify(found)).not.toContain(CANARY);
    expect(JSON.stringify(found)).not.toContain(NUMBER);
    expect(found).toMatchObject({
      sessionStorage: expect.stringMatching(/^refused: .*not allowed/),
      localStorage: '{}',
      syncStorage: '{}',
      databases: '[]',
      database: expect.stringMatching(/^refused: AbortError/),
      files: '[]',
      caches: '[]',
      popupPage: expect.stringMatching(/^refused: TypeError/),
      deskPage: expect.stringMatching(/^refused: TypeError/),
    });
    expect(found.messages).not.toContain('"ok"');

    // The page does listen: what it says itself, it hears, and after everything that was said before.
    await page.evaluate(() => new BroadcastChannel('journal').postMessage('control'));
    await expect.poll(() => page.evaluate(readWhatThePageHas)).toContain('control');
    const heard = await page.evaluate(readWhatThePageHas);
    expect(heard).not.toContain(CANARY);
    expect(heard).not.toContain(NUMBER);
  });

  test('is in no page that embeds the popup', async ({ extension }) => {
    const page = await openReadPage(extension, LISTENING_PAGE);
    await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        document.body.append(frame);
      });
    }, `chrome-extension://${extension.id}/src/popup/index.html`);
    // The frame may be in a process of its own, which tells its address for itself.
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toEqual(['https://egov.uscis.gov/', 'chrome-error://chromewebdata/']);
  });
});

test.describe('a note saved in the popup, in Firefox', () => {
  test('can be read by neither the content script nor the page', async () => {
    const extensionDir = makePackageWithProbe();
    const executablePath = expectBrowser('firefox').path;
    const firefox = await launchFirefox({ executablePath, extensionDir });
    try {
      await keepCanaryInFirefox(firefox);
      const own = await firefox.evaluate(probeStores);
      expect(own.database).toContain(CANARY);
      expect(own.files).toContain(CANARY);

      await firefox.returnToStatusPage();
      await firefox.evaluate(() => {
        document.dispatchEvent(new Event('run-probe'));
      });
      const attribute = await firefox.readAttribute('html[data-probe]', 'data-probe');
      const found = JSON.parse(attribute ?? '{}') as Probe;
      expect(attribute).not.toContain(CANARY);
      expect(attribute).not.toContain(NUMBER);
      expect(found).toEqual({
        sessionStorage: expect.stringMatching(/^refused/),
        localStorage: '{}',
        syncStorage: '{}',
        databases: '[]',
        database: expect.stringMatching(/^refused: AbortError/),
        files: '[]',
        caches: '[]',
        popupPage: expect.stringMatching(/^refused: TypeError/),
        deskPage: expect.stringMatching(/^refused: TypeError/),
        messages: expect.not.stringContaining('"ok"'),
      });
      await firefox.evaluate(() => new BroadcastChannel('journal').postMessage('control'));
      await expect.poll(() => firefox.evaluate(readWhatThePageHas)).toContain('control');
      const heard = await firefox.evaluate(readWhatThePageHas);
      expect(heard).not.toContain(CANARY);
      expect(heard).not.toContain(NUMBER);
    } finally {
      await firefox.close();
      rmSync(extensionDir, { recursive: true });
    }
  });
});

async function keepCanaryInFirefox(firefox: Firefox): Promise<void> {
  await firefox.openStatusPage(LISTENING_PAGE);
  await firefox.openPopup();
  await firefox.click('[data-testid="keep-case"]');
  await firefox.readText('[data-testid="case-kept"]');
  await firefox.click('[data-testid="note-call"]');
  await firefox.type('[data-testid="call-notes"]', CANARY);
  await firefox.type('[data-testid="call-representative-name"]', CANARY);
  await firefox.type('[data-testid="call-service-request"]', NUMBER);
  await firefox.click('[data-testid="save-call"]');
  // The form says it first; what stays is the view after it.
  await firefox.readText('[data-testid="close-saved"]');
  await expect.poll(() => firefox.readText('[data-testid="saved"]')).toBe('Saved');
}

/** Everything that stands in the page or in its stores, and what it overheard. */
function readWhatThePageHas(): string {
  const { overheard } = globalThis as unknown as { overheard: string[] };
  const open = [...document.querySelectorAll('*')].map((each) => each.shadowRoot?.textContent);
  return JSON.stringify({
    overheard,
    open,
    dom: document.documentElement.outerHTML,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    name: window.name,
    history: history.state,
    globals: Object.keys(globalThis),
  });
}
