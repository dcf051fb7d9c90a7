import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledProfile } from './installed-profile.ts';

type Preferences = {
  readonly extensions: { readonly settings: Record<string, object> };
};

/** Optional permissions that were granted before, as the profile names them. */
export type Granted = {
  readonly api?: readonly string[];
  /** Match patterns of whole sites. */
  readonly hosts?: readonly string[];
};

/**
 * Has a profile remember that its person granted these once. Chromium then grants them without its own
 * question, which no test can answer: the extension has to ask all the same, and may give them back.
 */
export function grantInProfile(
  { userDataDir, id }: InstalledProfile,
  { api = [], hosts = [] }: Granted,
): void {
  const granted = { api, explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  changeJson<Preferences>(join(userDataDir, 'Default', 'Secure Preferences'), (before) => {
    const installed = before.extensions.settings[id];
    if (installed === undefined) throw new Error('The package is not installed in the profile.');
    const settings = { [id]: { ...installed, runtime_granted_permissions: granted } };
    return { ...before, extensions: { ...before.extensions, settings } };
  });
}

/** Changes a file of settings. */
export function changeJson<Value>(file: string, to: (before: Value) => Value): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Value;
  writeFileSync(file, JSON.stringify(to(before)));
}
