import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import type { TeamAccess } from '../../../src/domain/team/team-state.ts';
import { startTeamServer } from '../../support/team-server.ts';
import type { TestTeamServer } from '../../support/team-server.ts';
import { addHelpers, expect, test as base } from './extension.ts';
import type { Extension } from './extension.ts';

const builtDir = fileURLToPath(new URL('../../../dist/chrome-teams', import.meta.url));

/** Passphrases of the tests. */
export const TEAM_PASSPHRASE = 'correct horse made-up staple';
export const FILE_PASSPHRASE = 'another made-up sentence 7';

/** A person of the team in a browser and a profile of her own. */
export type TeamBrowser = Extension & {
  /** Opens the team's room. */
  readonly openTeam: () => Promise<Page>;
};

/** Tests of the teams edition: a server for each, and as many browsers as it asks for. */
export const test = base.extend<{
  server: TestTeamServer;
  /** Starts one that may reach the server, or what stands at another port of this machine. */
  openBrowser: (reachesPort?: number) => Promise<TeamBrowser>;
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  server: async ({}, use) => {
    const server = await startTeamServer();
    await use(server);
    await server.close();
  },
  openBrowser: async ({ server }, use) => {
    const extensionDir = allowReaching();
    const port = Number(new URL(server.access.database).port);
    const browsers: TeamBrowser[] = [];
    await use(async (reachesPort = port) => {
      const running = await addHelpers(
        await launchChromium({
          executablePath: expectBrowser('chromium').path,
          extensionDir,
          timeZone: 'America/New_York',
          reachesPort,
        }),
      );
      const browser = { ...running, openTeam: () => running.openDesk('#/team') };
      browsers.push(browser);
      return browser;
    });
    for (const { uncaughtErrors } of browsers) {
      expect.soft(uncaughtErrors, 'uncaught errors in a page').toEqual([]);
    }
    await Promise.all(browsers.map((each) => each.close()));
    rmSync(extensionDir, { recursive: true, force: true });
  },
});

/** A copy of the package that may reach this machine without the browser's question, which no test can answer. */
function allowReaching(): string {
  const copy = mkdtempSync(join(tmpdir(), 'followthrough-team-'));
  cpSync(builtDir, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions?: string[] };
  const hosts = [...(manifest.host_permissions ?? []), 'http://127.0.0.1/*'];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}

/** Fills in where the server is, and who one is there. */
export async function fillAccess(part: Locator, access: TeamAccess): Promise<void> {
  await part.getByTestId('team-database').fill(access.database);
  await part.getByTestId('team-user').fill(access.user);
  await part.getByTestId('team-password').fill(access.password);
}

/** Begins the team, and waits until the first exchange came to its end. */
export async function beginTeam(page: Page, access: TeamAccess, name: string): Promise<void> {
  const part = page.getByTestId('team-begin');
  await fillAccess(part, access);
  await part.getByTestId('team-passphrase').fill(TEAM_PASSPHRASE);
  await part.getByTestId('team-passphrase-again').fill(TEAM_PASSPHRASE);
  await part.getByTestId('team-name').fill(name);
  await part.getByTestId('team-begin-form-submit').click();
  await expect(page.getByTestId('team-you')).toHaveText(name, { timeout: 30_000 });
  await exchange(page);
}

/** Joins the team by typing everything. */
export async function joinTeam(page: Page, access: TeamAccess, name: string): Promise<void> {
  const part = page.getByTestId('team-join');
  await part.getByTestId('team-by-hand').check();
  await fillAccess(part, access);
  await part.getByTestId('team-join-passphrase').fill(TEAM_PASSPHRASE);
  await part.getByTestId('team-join-form-submit').click();
  await sayWho(page, name);
  await exchange(page);
}

/** Says who one is, as somebody new. */
export async function sayWho(page: Page, name: string): Promise<void> {
  const who = page.getByTestId('team-who');
  await who.getByTestId('team-name').fill(name, { timeout: 30_000 });
  await who.getByTestId('team-who-form-submit').click();
  await expect(page.getByTestId('team-you')).toHaveText(name);
}

/** Exchanges by hand, in the team's room, until nothing waits. */
export async function exchange(page: Page): Promise<void> {
  await page.getByTestId('team-exchange').click();
  await expect(page.getByTestId('team-exchange-said')).not.toBeEmpty();
  await expect(page.getByTestId('team-exchange')).toBeEnabled();
  await expect(page.getByTestId('team-waiting')).toHaveAttribute('data-count', '0');
}
