import {
  cpSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { InstalledProfile } from '../support/installed-profile.ts';

const GARBAGE_BYTES = 2048;
/** Where Chromium keeps the origin private file systems, under names of its own. */
const FILE_SYSTEM = join('Default', 'File System');

/** Writes 2 KB of garbage into the middle of the database's log. */
export function spoilLog(profile: InstalledProfile): void {
  for (const file of databaseFiles(profile, /\.log$/)) {
    const { size } = statSync(file);
    overwrite(file, Math.floor(size / 2), Math.min(GARBAGE_BYTES, Math.floor(size / 2)));
  }
}

/** Overwrites the list of the database's files. */
export function spoilManifest(profile: InstalledProfile): void {
  for (const file of databaseFiles(profile, /^MANIFEST/)) overwrite(file, 0, statSync(file).size);
}

/** Deletes the files that hold the database's rows, and leaves the rest. */
export function deleteRows(profile: InstalledProfile): void {
  for (const file of databaseFiles(profile, /\.(?:log|ldb)$/)) rmSync(file);
}

/** Deletes the folder of the database. */
export function deleteDatabase({ databaseDir }: InstalledProfile): void {
  rmSync(databaseDir, { recursive: true });
}

/** Puts a file where the database's folder was: the browser can't open, nor make, a database there. */
export function blockDatabase(profile: InstalledProfile): void {
  deleteDatabase(profile);
  writeFileSync(profile.databaseDir, 'no folder');
}

/** Deletes a file of the second copy behind the browser's back. */
export function deleteSegment(profile: InstalledProfile, which: 'first' | 'last'): void {
  rmSync(segmentFile(profile, which));
}

/** Cuts a file of the second copy off in the middle, as a lost write does. */
export function tearSegment(profile: InstalledProfile, which: 'first' | 'last'): void {
  const file = segmentFile(profile, which);
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

/** Makes the first line of a file of the second copy unreadable. */
export function spoilSegmentHead(profile: InstalledProfile, which: 'first' | 'last'): void {
  overwrite(segmentFile(profile, which), 0, 40);
}

/** Deletes the whole second copy. */
export function deleteSecondCopy({ userDataDir }: InstalledProfile): void {
  rmSync(join(userDataDir, FILE_SYSTEM), { recursive: true });
}

/** Puts the database of another state of the profile in the place of this one. */
export function takeDatabaseOf(profile: InstalledProfile, state: string): void {
  rmSync(profile.databaseDir, { recursive: true });
  cpSync(profile.databaseDir.replace(profile.userDataDir, state), profile.databaseDir, {
    recursive: true,
  });
}

/** Puts the second copy of another state of the profile in the place of this one. */
export function takeSecondCopyOf({ userDataDir }: InstalledProfile, state: string): void {
  rmSync(join(userDataDir, FILE_SYSTEM), { recursive: true });
  cpSync(join(state, FILE_SYSTEM), join(userDataDir, FILE_SYSTEM), { recursive: true });
}

function databaseFiles({ databaseDir }: InstalledProfile, name: RegExp): string[] {
  const found = readdirSync(databaseDir).filter((file) => name.test(file));
  if (found.length === 0) throw new Error(`No file of the database is named ${String(name)}.`);
  return found.map((file) => join(databaseDir, file));
}

/** The second copy's files are known by what stands in them. */
function segmentFile({ userDataDir }: InstalledProfile, which: 'first' | 'last'): string {
  const folder = join(userDataDir, FILE_SYSTEM);
  const ends = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const head = /^\{"lastArrival":(\d+)/.exec(readFileSync(file, 'utf8'));
      return head === null ? [] : [{ file, lastArrival: Number(head[1]) }];
    })
    .toSorted((one, other) => one.lastArrival - other.lastArrival);
  const found = ends.at(which === 'first' ? 0 : -1);
  if (found === undefined || ends.length < 2) {
    throw new Error(`The second copy has ${ends.length} files, too few for this test.`);
  }
  return found.file;
}

function overwrite(file: string, from: number, length: number): void {
  const garbage = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) garbage[at] = (at * 167 + 13) % 256;
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, garbage, 0, length, from);
  closeSync(descriptor);
}
