import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
/** Microseconds since 1601, as Chromium counts; any moment in the past will do. */
const INSTALLED_AT = '13400000000000000';
/** "Unpacked" as chrome://extensions knows it. */
const UNPACKED = 4;
const CREATION_FLAGS = 38;
const FIRST_LETTER = 97;

/** A Chromium profile in which the extension is installed to stay, over restarts and crashes too. */
export type InstalledProfile = {
  readonly userDataDir: string;
  /** Where the profile's own copy of the package lies: a test may change its version. */
  readonly extensionDir: string;
  readonly id: string;
  /** The folder of the extension's database. */
  readonly databaseDir: string;
  /** Removes the profile with all that is in it. */
  readonly remove: () => void;
};

/**
 * Makes a profile whose preferences say that the built package was installed before. Started with
 * `--load-extension` or over CDP it would be installed anew at every start, which clears its alarms.
 *
 * @param parent the folder to make it in; the system's own for temporary files if not given.
 */
export function createInstalledProfile(parent = tmpdir()): InstalledProfile {
  const root = mkdtempSync(join(parent, 'followthrough-installed-'));
  const extensionDir = join(root, 'extension');
  const userDataDir = join(root, 'profile');
  const defaultDir = join(userDataDir, 'Default');
  cpSync(PACKAGE, extensionDir, { recursive: true });
  mkdirSync(defaultDir, { recursive: true });

  const id = toExtensionId(extensionDir);
  writeJson(join(defaultDir, 'Preferences'), { extensions: { ui: { developer_mode: true } } });
  writeJson(join(defaultDir, 'Secure Preferences'), {
    extensions: {
      ui: { developer_mode: true },
      settings: { [id]: toInstallation(extensionDir) },
    },
  });
  return {
    userDataDir,
    extensionDir,
    id,
    databaseDir: join(defaultDir, 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10 }),
  };
}

function toInstallation(path: string): object {
  const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as {
    permissions: string[];
    content_scripts: { matches: string[] }[];
  };
  const permissions = {
    api: manifest.permissions,
    explicit_host: [],
    manifest_permissions: [],
    scriptable_host: manifest.content_scripts.flatMap(({ matches }) => matches),
  };
  return {
    location: UNPACKED,
    path,
    active_permissions: permissions,
    granted_permissions: permissions,
    creation_flags: CREATION_FLAGS,
    first_install_time: INSTALLED_AT,
    last_update_time: INSTALLED_AT,
    from_webstore: false,
  };
}

/** The id Chromium gives an unpacked extension: its path hashed, each half byte as a letter from a to p. */
function toExtensionId(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) =>
    String.fromCodePoint(FIRST_LETTER + Number.parseInt(digit, 16)),
  );
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, JSON.stringify(value));
}
