import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledProfile } from '../support/installed-profile.ts';

/** Gives the installed package another version; the browser takes it up when the extension reloads. */
export function setVersion({ extensionDir }: InstalledProfile, version: string): void {
  const file = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
}
