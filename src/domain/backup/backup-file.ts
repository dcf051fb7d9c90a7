import { LONGEST_DEVICE_NAME } from '../device-name.ts';
import type { DeviceId } from '../ids.ts';
import { parseDeviceId } from '../ids.ts';
import type { Foreign } from '../reading.ts';
import { asForeign, asInstant, asOneOf, asText, asWhole, present } from '../reading.ts';
import { BackupRefusedError } from './backup-refused.ts';

/** What the first line of every backup file says of its format: see `docs/backup-format.md`. */
export const BACKUP_FORMAT = 'followthrough-backup';
/** The version of the format that is written, and the newest that is read. */
export const BACKUP_VERSION = 1;
/** The whole journal, or some cases that are given to somebody. */
export const BACKUP_KINDS = ['backup', 'hand-off'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** How many entries, and how many markers of erased ones. */
export type BackupCounts = { readonly entries: number; readonly markers: number };

/** The first line of a file that is not sealed, or of what is in a sealed one. */
export type BackupHeader = {
  readonly kind: BackupKind;
  /** The file's own id: a random UUID. */
  readonly file: string;
  /** The version of the extension that wrote it. */
  readonly app: string;
  /** The instant at which its writing began. */
  readonly createdAt: string;
  /** The browser profile that wrote it. */
  readonly device: DeviceId;
  /** What its person calls that. */
  readonly deviceName?: string;
  /** What was to be written when writing began, for a progress bar; the last line tells what was. */
  readonly counts: BackupCounts;
};

/** The last line: how much is in the file, and the SHA-256 of all bytes before that line. */
export type BackupFoot = BackupCounts & { readonly sha256: string };

const LONGEST_VERSION = 40;

/** The first line, with its end. */
export function headerLine(header: BackupHeader): string {
  return lineOf({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...header });
}

/** The line of an entry, with its end. The entry stands in it word for word. */
export function entryLine(entry: object): string {
  return lineOf({ entry });
}

/** The line of the marker of an erased entry, with its end. */
export function markerLine(id: string): string {
  return lineOf({ erased: id });
}

/** The last line, with its end. */
export function footLine(foot: BackupFoot): string {
  return lineOf({ end: foot });
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * A line of JSON as an object, or `undefined` when it is none.
 */
export function parseLine(text: string): Foreign | undefined {
  try {
    return asForeign(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * The first line of a file, once it is plain that its format and version are known.
 *
 * @throws {@link BackupRefusedError} `not-a-backup`, `newer-version`.
 */
export function expectKnownVersion(text: string): Foreign {
  const raw = parseLine(text);
  if (raw?.['format'] !== BACKUP_FORMAT) throw new BackupRefusedError('not-a-backup');
  const version = asWhole(raw['version'], 1, Number.MAX_SAFE_INTEGER);
  if (version === undefined) throw new BackupRefusedError('not-a-backup');
  if (version > BACKUP_VERSION) throw new BackupRefusedError('newer-version');
  return raw;
}

/**
 * The first line of a file that is not sealed.
 *
 * @throws {@link BackupRefusedError} `not-a-backup`, `newer-version`, `sealed`, `damaged`.
 */
export function expectHeader(text: string): BackupHeader {
  const raw = expectKnownVersion(text);
  if (raw['sealed'] !== undefined) throw new BackupRefusedError('sealed');
  const kind = asOneOf(raw['kind'], BACKUP_KINDS);
  // Of the same form as that of a device.
  const file = parseDeviceId(raw['file']) as string | undefined;
  const app = asText(raw['app'], LONGEST_VERSION);
  const createdAt = asInstant(raw['createdAt']);
  const device = parseDeviceId(raw['device']);
  const counts = parseCounts(raw['counts']);
  if (!kind || !file || !app || !createdAt || !device || !counts) {
    throw new BackupRefusedError('damaged');
  }
  const deviceName = asText(raw['deviceName'], LONGEST_DEVICE_NAME);
  return present({ kind, file, app, createdAt, device, deviceName, counts });
}

/** What the last line says, or `undefined` when it is none. */
export function parseFoot(value: unknown): BackupFoot | undefined {
  const raw = asForeign(value);
  const counts = parseCounts(raw);
  const sha256 = asText(raw?.['sha256'], 64);
  return counts && sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256)
    ? { ...counts, sha256 }
    : undefined;
}

function parseCounts(value: unknown): BackupCounts | undefined {
  const raw = asForeign(value);
  const entries = asWhole(raw?.['entries'], 0, Number.MAX_SAFE_INTEGER);
  const markers = asWhole(raw?.['markers'], 0, Number.MAX_SAFE_INTEGER);
  return entries === undefined || markers === undefined ? undefined : { entries, markers };
}
