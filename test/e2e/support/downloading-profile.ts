import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changeJson, grantInProfile } from './granted-permissions.ts';
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
  changeJson<object>(join(profile.userDataDir, 'Default', 'Preferences'), (before) => ({
    ...before,
    download: { default_directory: downloadDir, prompt_for_download: false },
  }));
  grantInProfile(profile, { api: ['downloads'] });
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
