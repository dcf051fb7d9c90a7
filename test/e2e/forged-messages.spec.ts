import { appPage } from '../support/status-pages.ts';
import { readEntries, waitForSightings } from './support/journal.ts';
import { openIsolatedWorld } from './support/isolated-world.ts';
import { openReadPage } from './support/open-read-page.ts';
import { readSightings, recordMessages } from './support/recorded-messages.ts';
import { expect, test } from './support/shared-extension.ts';
import { RECEIPT, reconcile } from './support/steps.ts';

type ContentScript = {
  readonly chrome: { readonly runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
};

const SIGHTING = {
  receiptNumbers: ['EAC2190012345'],
  receiptCount: 1,
  language: 'en',
  title: 'Forged',
  text: 'Forged.',
};

const EMPTY_PAGE = '<!doctype html><html lang="en"><body><main></main></body></html>';

/** Sends it as a content script would that the page took over, or as a page of ours; `size` characters longer, if given. */
async function sayFromContentScript(message: object | string | null, size = 0): Promise<unknown> {
  const { runtime } = (globalThis as unknown as ContentScript).chrome;
  const padded = size === 0 ? message : { ...(message as object), padding: 'x'.repeat(size) };
  try {
    return (await runtime.sendMessage(padded)) ?? 'no answer';
  } catch (error) {
    // What Chromium says when no listener took the message.
    return String(error).includes('message port closed') ? 'no answer' : String(error);
  }
}

test.describe('what a content script says', () => {
  for (const [what, message, size] of [
    ['reconcile', { type: 'reconcile' }, 0],
    ['test-notification', { type: 'test-notification' }, 0],
    ['keep', { type: 'keep', receiptNumber: 'EAC2190012345' }, 0],
    ['note a call', { type: 'note-call', receiptNumber: 'EAC2190012345' }, 0],
    ['what-is-here', { type: 'what-is-here' }, 0],
    ['nonsense', 'nonsense', 0],
    ['null', null, 0],
    ['a list', [{ type: 'reconcile' }], 0],
    ['a type that is no text', { type: { toString: 'reconcile' } }, 0],
    ['an inherited name', { type: 'constructor' }, 0],
    ['a huge message', { type: 'reconcile' }, 20_000_000],
    ['a sighting of nothing', { type: 'sighting' }, 0],
    ['a chip of no number', { type: 'chip-look', receiptNumber: 'EAC' }, 0],
    ['a chip of many numbers', { type: 'chip-call', receiptNumber: ['EAC2190012345'] }, 0],
    ['a chip that keeps nothing', { type: 'chip-keep', sighting: {} }, 0],
    [
      'a chip that keeps two',
      {
        type: 'chip-keep',
        sighting: {
          ...SIGHTING,
          receiptNumbers: ['EAC2190012345', 'EAC2190012346'],
          receiptCount: 2,
        },
      },
      0,
    ],
    ['a chip that is nowhere', { type: 'chip-place', place: { x: -1, y: 1e9 } }, 0],
    ['a chip of no kind', { type: 'chip-erase' }, 0],
    [
      'a sighting without a list',
      { type: 'sighting', sighting: { ...SIGHTING, receiptNumbers: 1 } },
      0,
    ],
    [
      'a sighting in no language',
      { type: 'sighting', sighting: { ...SIGHTING, language: 'xx' } },
      0,
    ],
  ] as const) {
    test(`is refused: ${what}`, async ({ extension }) => {
      const page = await openReadPage(extension, EMPTY_PAGE);
      const contentScript = await openIsolatedWorld(page, extension.id);
      expect(await contentScript.evaluate(sayFromContentScript, message, size)).toBe('no answer');

      const popup = await extension.openPopup();
      await expect(popup.getByTestId('page-nothing')).toBeVisible();
      expect(await readEntries(popup)).toEqual([]);
      // The same question from a page of ours is answered: the worker is there and listens.
      expect(await reconcile(popup)).toEqual({ ok: true });
    });
  }

  test('is taken, and cut to its bounds, where it is a sighting', async ({ extension }) => {
    const page = await openReadPage(extension, EMPTY_PAGE);
    const contentScript = await openIsolatedWorld(page, extension.id);
    const many = Array.from(
      { length: 1000 },
      (_, index) => `EAC21900${String(index).padStart(5, '0')}`,
    );
    const sighting = {
      ...SIGHTING,
      receiptNumbers: ['nonsense', ...many],
      receiptCount: 1000,
      title: 'x'.repeat(100_000),
      text: 'y'.repeat(1_000_000),
      form: '<b>I-130</b>',
      unknown: 'z',
    };
    const message = { type: 'sighting', sighting };
    expect(await contentScript.evaluate(sayFromContentScript, message)).toEqual({ ok: true });

    const popup = await extension.openPopup();
    const stored = await popup.evaluate(readNewestSighting);
    expect(stored).toMatchObject({ receiptCount: 1000, title: 'x'.repeat(300) });
    expect(stored).not.toHaveProperty('unknown');
    expect(stored).not.toHaveProperty('form');
    expect(stored['text']).toHaveLength(5000);
    expect(stored['receiptNumbers']).toHaveLength(49);
    expect(await readEntries(popup)).toEqual([]);
  });
});

test.describe('what a chip asks', () => {
  const asked = [
    { type: 'chip-look', receiptNumber: RECEIPT },
    { type: 'chip-keep', sighting: { ...SIGHTING, receiptNumbers: [RECEIPT] } },
    { type: 'chip-call', receiptNumber: RECEIPT },
    { type: 'chip-place', place: { x: 0, y: 0 } },
    { type: 'chip-off' },
  ];

  test('is refused from a page of ours', async ({ extension }) => {
    const popup = await extension.openPopup();
    for (const message of asked) {
      expect(await popup.evaluate(sayFromContentScript, message), message.type).toBe('no answer');
    }
    expect(await readEntries(popup)).toEqual([]);
    expect(await reconcile(popup)).toEqual({ ok: true });
  });

  test('is not heard of from a frame in the status page: no script of ours is there', async ({
    extension,
  }) => {
    const page = await openReadPage(extension, EMPTY_PAGE);
    const worker = await extension.worker();
    await recordMessages(worker);
    const text = `On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number ${RECEIPT}, and sent you the receipt notice.`;
    extension.serve(
      `<!doctype html><html lang="en"><body>${appPage({ title: 'Framed', text })}</body></html>`,
    );
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/frame';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
    });
    const frame = page.frames().at(-1);
    expect(await frame?.evaluate(() => document.documentElement.children.length)).toBe(2);
    // What is read later in a page of its own is all that is told of.
    await openReadPage(
      extension,
      `<!doctype html><html lang="en"><body>${appPage({ title: 'Whole', text })}</body></html>`,
    );
    await expect.poll(() => readSightings(worker)).not.toEqual([]);
    expect((await readSightings(worker)).map(({ sighting }) => sighting.title)).toEqual(['Whole']);
  });
});

test.describe('what a page says to itself', () => {
  test('reaches nobody: messages, events, channels, the runtime', async ({ extension }) => {
    const worker = await extension.worker();
    await recordMessages(worker);
    const page = await openReadPage(extension, EMPTY_PAGE);
    const runtimeInPage = await page.evaluate(forge, {
      messages: [{ type: 'sighting', sighting: SIGHTING }, { type: 'reconcile' }],
      names: ['sighting', 'reconcile', 'what-is-here', 'journal', 'message'],
    });
    expect(runtimeInPage).toBe('absent');

    // A page that really shows something is told of, and it alone: nothing forged came before it.
    const text =
      'On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number LIN2190012345, and sent you the receipt notice.';
    await openReadPage(
      extension,
      `<!doctype html><html lang="en"><body>${appPage({ title: 'Real', text })}</body></html>`,
    );
    await expect.poll(() => readSightings(worker)).toHaveLength(1);
    expect((await readSightings(worker))[0]?.sighting.title).toBe('Real');

    const popup = await extension.openPopup();
    await waitForSightings(popup);
    expect(await readEntries(popup)).toEqual([]);
  });
});

async function readNewestSighting(): Promise<Record<string, unknown>> {
  type OwnPage = { chrome: { storage: { session: { get: (key: string) => Promise<object> } } } };
  const { session } = (globalThis as unknown as OwnPage).chrome.storage;
  const stored = (await session.get('newest-sighting')) as Record<string, Record<string, unknown>>;
  return stored['newest-sighting'] ?? {};
}

/** Runs in the page's own world; says whether the page has a runtime to talk to the extension by. */
function forge({ messages, names }: { messages: object[]; names: string[] }): string {
  for (const detail of messages) {
    window.postMessage(detail, '*');
    for (const name of names) {
      const channel = new BroadcastChannel(name);
      channel.postMessage(detail);
      channel.close();
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
        target.dispatchEvent(new MessageEvent(name, { data: detail }));
      }
    }
  }
  const { chrome } = globalThis as unknown as { chrome?: { runtime?: unknown } };
  return chrome?.runtime === undefined ? 'absent' : 'present';
}
