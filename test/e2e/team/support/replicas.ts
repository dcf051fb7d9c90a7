import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectBrowser } from '../../../../scripts/find-browsers.mjs';
import { launchChromium } from '../../../../scripts/launch-chromium.mjs';
import type { Fact } from '../../../../src/domain/fact.ts';
import type { ExchangeState, TeamAccess } from '../../../../src/domain/team/team-state.ts';
import { bundleForPage, toPageFunction } from '../../support/bundle.ts';
import { addHelpers } from '../../support/extension.ts';
import type { Extension } from '../../support/extension.ts';

const teamsDir = fileURLToPath(new URL('../../../../dist/chrome-teams', import.meta.url));

/**
 * A copy of the teams package that may reach a server on this machine from the beginning: the browser's own question,
 * which allows it otherwise, can't be answered by a test.
 */
export function packageThatMayReach(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-teams-'));
  cpSync(teamsDir, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  const host_permissions = [...manifest.host_permissions, 'http://127.0.0.1/*'];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One browser of the team, with what a test does in it. */
export type Replica = {
  readonly extension: Extension;
  readonly begin: (access: TeamAccess, passphrase: string) => Promise<void>;
  readonly join: (access: TeamAccess, passphrase: string) => Promise<void>;
  readonly record: (
    facts: readonly { readonly caseId: string; readonly fact: Fact }[],
  ) => Promise<readonly string[]>;
  readonly erase: (
    ids: readonly { readonly id: string; readonly caseId: string }[],
  ) => Promise<void>;
  /** Asks for an exchange and waits for its end. */
  readonly exchange: () => Promise<ExchangeState>;
  /** Asks for one and ends the worker in its midst. */
  readonly exchangeAndKill: () => Promise<void>;
  readonly acceptAll: () => Promise<number>;
  readonly read: () => Promise<{
    readonly entries: readonly string[];
    readonly rows: readonly string[];
  }>;
  readonly close: () => Promise<void>;
};

/** Starts one more browser, whose worker may reach this server. */
export async function startReplica(folder: string, server: string): Promise<Replica> {
  const executablePath = expectBrowser('chromium').path;
  const reaches = new URL(server).host;
  const running = await addHelpers(
    await launchChromium({ executablePath, extensionDir: folder, reaches }),
  );
  const page: Page = await running.openDesk('#/settings');
  const bundle = await bundleForPage('team', { hasTeam: true });
  const call = <Result>(name: string, ...given: readonly unknown[]): Promise<Result> =>
    page.evaluate(
      toPageFunction<Result>(
        bundle,
        `${name}(${given.map((each) => JSON.stringify(each)).join(', ')})`,
      ),
    );
  return {
    extension: running,
    begin: (access, passphrase) => call('begin', access, passphrase),
    join: (access, passphrase) => call('join', access, passphrase),
    record: (facts) => call('record', facts),
    erase: (entries) => call('erase', entries),
    exchange: () => call('exchange'),
    exchangeAndKill: async () => {
      const asked = call('exchange').catch(() => undefined);
      await running.restartWorker();
      await asked;
    },
    acceptAll: () => call('acceptAll'),
    read: () => call('readReplica'),
    close: () => running.close(),
  };
}
