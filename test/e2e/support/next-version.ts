import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { setVersion } from '../faults/new-version.ts';
import type { InstalledProfile } from './installed-profile.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const NEXT_UPGRADES = `${root}test/e2e/next-version/upgrades.ts`;

/** The version that its manifest says. */
export const NEXT_VERSION = '0.2.0';

/** Gives every importer of the steps those of the next version, but for that itself. */
const withNextUpgrades: Plugin = {
  name: 'next-version',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/upgrades.ts') && importer !== NEXT_UPGRADES ? NEXT_UPGRADES : undefined,
};

/**
 * Builds the package with one step of the update more than it has, for tests alone. Returns its folder,
 * which is the caller's own: files that run at the same time each build theirs.
 */
export async function buildNextVersion(name: string): Promise<string> {
  const outDir = `${root}build/next-version/${name}`;
  await build({
    configFile: `${root}vite.config.ts`,
    root,
    mode: 'chrome',
    logLevel: 'error',
    plugins: [withNextUpgrades],
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/** Puts another package in the place of the installed one, as it lies on the disk. */
export function putPackage(profile: InstalledProfile, packageDir: string, version?: string): void {
  rmSync(profile.extensionDir, { recursive: true });
  cpSync(packageDir, profile.extensionDir, { recursive: true });
  if (version !== undefined) setVersion(profile, version);
}
