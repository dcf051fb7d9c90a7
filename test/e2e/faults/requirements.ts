import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** A message bus and a screen of our own, and a client to speak on that bus. */
export function findDesktop(): Requirement<true> {
  for (const command of ['dbus-run-session', 'xvfb-run']) {
    if (!isCommand(command)) return { missing: command };
  }
  try {
    createRequire(import.meta.url).resolve('dbus-next');
    return { found: true };
  } catch {
    return { missing: 'the package dbus-next' };
  }
}

function isCommand(name: string): boolean {
  return spawnSync('which', [name], { stdio: 'ignore' }).status === 0;
}
