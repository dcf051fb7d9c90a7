import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import {
  launchChromium,
  STATUS_SITE,
  type RunningExtension,
} from '../../../scripts/launch-chromium.mjs';

/** A browser with an extension that does nothing: an empty content script, a blank page, an idle worker. */
export type NoOp = {
  readonly extension: RunningExtension;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

/** So long {@link BARE_BOX} waits once the worker has answered, in milliseconds: some frames. */
export const BARE_BOX_WAITS = 80;

/**
 * A content script that asks the worker once, and some frames later puts a box with a closed shadow root and
 * one word into the page: what any chip costs at least that waits for the worker, and so is drawn in a frame
 * of its own.
 */
export const BARE_BOX = `
  const put = () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append('Word');
    host.style.cssText = 'position: fixed; right: 0; bottom: 0';
    document.documentElement.append(host);
  };
  document.addEventListener('DOMContentLoaded', () => {
    chrome.runtime.sendMessage({ type: 'asked' }, () => setTimeout(put, ${BARE_BOX_WAITS}));
  });
`;

/** The files of the extension that does nothing; its worker hears what ours hears, and answers. */
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'No-op',
    version: '1.0.0',
    background: { service_worker: 'worker.js', type: 'module' },
    content_scripts: [
      { matches: [`${STATUS_SITE}/*`], js: ['content.js'], run_at: 'document_start' },
    ],
    permissions: ['alarms', 'notifications', 'storage', 'unlimitedStorage'],
  }),
  'worker.js': `
    chrome.runtime.onMessage.addListener((message, sender, respond) => respond({ ok: true }));
    chrome.alarms.onAlarm.addListener(() => void chrome.storage.session.set({ heardAt: Date.now() }));
  `,
  'page.html':
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><p>Blank</p>',
};

/** Starts Chromium with the extension that does nothing, or with one that does no more than this script. */
export async function startNoOp(contentScript = ''): Promise<NoOp> {
  const extensionDir = mkdtempSync(join(tmpdir(), 'no-op-'));
  const files = { ...FILES, 'content.js': contentScript };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(extensionDir, name), text);
  const executablePath = expectBrowser('chromium').path;
  const extension = await launchChromium({ executablePath, extensionDir, keepsWelcome: true });
  // As beside ours: a process of the extension that is there already is not started anew by each page.
  const holder = await extension.context.newPage();
  await holder.goto(blankPage(extension));
  const page = await extension.context.newPage();
  await page.goto(blankPage(extension));
  return {
    extension,
    page,
    close: async () => {
      await extension.close();
      rmSync(extensionDir, { recursive: true, force: true });
    },
  };
}

/** The address of the page that holds nothing but a word. */
export function blankPage({ id }: RunningExtension): string {
  return `chrome-extension://${id}/page.html`;
}
