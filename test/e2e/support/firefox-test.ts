import { test as base } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchFirefox, type Firefox } from './firefox.ts';

export { expect } from '@playwright/test';

const extensionDir = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));

/** Each test gets a fresh Firefox with an empty profile and no network. */
export const test = base.extend<{
  timeZone: string;
  isPrivate: boolean;
  grantsOptional: boolean;
  firefox: Firefox;
}>({
  timeZone: ['America/New_York', { option: true }],
  isPrivate: [false, { option: true }],
  grantsOptional: [false, { option: true }],
  firefox: async ({ timeZone, isPrivate, grantsOptional }, use) => {
    const executablePath = expectBrowser('firefox').path;
    const firefox = await launchFirefox({
      executablePath,
      extensionDir,
      timeZone,
      isPrivate,
      grantsOptional,
    });
    await use(firefox);
    await firefox.close();
  },
});
