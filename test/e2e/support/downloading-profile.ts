import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledProfile } from './installed-profile.ts';
import { createInstalledProfile } from './installed-profile.ts';

/** A profile whose person has allowed downloads once, and where its browser saves them. */
export type DownloadingProfile = InstalledProfile & {
  /** The folder for downloads; it is there, and empty. */
  readonly downloadDir: string;
  /** The folder within it in which automatic backups are. */
  readonly backupDir: string;
  /** The names of the backups that are there now, whole. */
  readonly readBackups: () => string[];
};

type Preferences = {
  readonly extensions: { readonly settings: Record<string, object> };
};

const GRANTED = {
  api: ['downloads'],
  explicit_host: [],
  manifest_permissions: [],
  scriptable_host: [],
};

/**
 * Makes a profile in which the built package is installed as it is, and the permission it asks for was
 * granted before. Chromium then grants it without its own question, which no test can answer: the
 * extension has to ask all the same, and may give it back.
 */
export function createDownloadingProfile(): DownloadingProfile {
  const profile = createInstalledProfile();
  const downloadDir = join(profile.userDataDir, 'downloads');
  const backupDir = join(downloadDir, 'Followthrough');
  mkdirSync(downloadDir);
  const folder = join(profile.userDataDir, 'Default');
  change<object>(join(folder, 'Preferences'), (before) => ({
    ...before,
    download: { default_directory: downloadDir, prompt_for_download: false },
  }));
  change<Preferences>(join(folder, 'Secure Preferences'), (before) => {
    const installed = before.extensions.settings[profile.id];
    if (installed === undefined) throw new Error('The package is not installed in the profile.');
    const settings = { [profile.id]: { ...installed, runtime_granted_permissions: GRANTED } };
    return { ...before, extensions: { ...before.extensions, settings } };
  });
  return {
    ...profile,
    downloadDir,
    backupDir,
    readBackups: () =>
      existsSync(backupDir)
        ? readdirSync(backupDir)
            .filter((name) => name.endsWith('.followthrough'))
            .toSorted()
        : [],
  };
}

function change<Value>(file: string, to: (before: Value) => Value): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Value;
  writeFileSync(file, JSON.stringify(to(before)));
}
