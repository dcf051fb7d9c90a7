import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Something a test needs of the machine, or the sentence that says what is missing. */
export type Requirement<Found> = { readonly found: Found } | { readonly missing: string };

/** A disk of our own can be mounted: on Linux, as root. */
export function findMount(): Requirement<true> {
  if (process.platform !== 'linux') return { missing: 'tmpfs, which only Linux has' };
  if (process.getuid?.() !== 0) return { missing: 'the right to mount a tmpfs (root)' };
  return isCommand('mount') ? { found: true } : { missing: 'the command mount' };
}

/** The library that moves the clock of a process (Debian: libfaketime). */
export function findFakeClock(): Requirement<string> {
  for (const folder of process.platform === 'linux' ? readdirSync('/usr/lib') : []) {
    const library = `/usr/lib/${folder}/faketime/libfaketimeMT.so.1`;
    if (existsSync(library)) return { found: library };
  }
  return { missing: 'libfaketime' };
}

/** A message bus and a screen of our own. */
export function findDesktop(): Requirement<true> {
  if (process.platform !== 'linux') return { missing: 'a desktop that speaks D-Bus' };
  const absent = ['dbus-daemon', 'Xvfb'].filter((command) => !isCommand(command));
  return absent.length === 0 ? { found: true } : { missing: absent.join(' and ') };
}

/** What Firefox speaks to the desktop's notifications with; without it, it draws its own. */
export function findFirefoxDesktop(): Requirement<true> {
  const { stdout } = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' });
  return stdout?.includes('libnotify.so.4') ? { found: true } : { missing: 'libnotify' };
}

function isCommand(name: string): boolean {
  return spawnSync('which', [name], { stdio: 'ignore' }).status === 0;
}
