import { HAS_TEAM } from '../edition.ts';
import type { Entry } from '../entry.ts';
import { FACT_VERSION, parseEntry } from '../entry.ts';
import type { RawFact } from '../fact.ts';
import { FACT_TYPES, parseFact, parseRawFact } from '../fact.ts';
import type { DeviceId } from '../ids.ts';
import type { BackupKind } from './backup-file.ts';
import { DEEPEST, LONGEST_BACKED_UP_TEXT } from './backup-limits.ts';
import { parseTeamFact, TEAM_FACT_TYPES } from '../team/team-fact.ts';

/** Why a line of a sound file is left out. `src/locales/say-backup.ts` puts it into words. */
export const LEFT_OUT_REASONS = [
  /** It is no JSON object, or not of a kind that version 1 knows. */
  'unknown-line',
  /** Lists and objects too deep in one another, or a name that no version writes. */
  'not-plain',
  'text-too-long',
  /** Not what an entry has to say: id, version, when, by whom, what. */
  'no-entry',
  /**
   * Of a kind that this version writes, and not as it writes it: a day that there is not, say. A journal
   * keeps such an entry, and its own backup gives it back; nobody gives one to somebody else.
   */
  'unreadable-fact',
  /** Stamped ahead of now after a thousand clock faults: later entries could not come after it. */
  'impossible-stamp',
  /** Settings and addresses are the receiver's own. */
  'not-of-a-case',
  /** What the receiver's browser is called is for its own person to say. */
  'names-this-browser',
  /** The id stands twice in the file; the first counts. */
  'doubled',
  /** The journal here has the id with other words; those stay. */
  'differs',
  'no-marker',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What checking an entry depends on besides the entry. */
export type CheckContext = {
  readonly now: Temporal.Instant;
  readonly kind: BackupKind;
  /** The browser profile that reads, once it has an id. */
  readonly own?: DeviceId | undefined;
};

/** An entry that the journal may take, or why it may not. */
export type Checked = { readonly entry: Entry } | { readonly leftOut: LeftOutReason };

/** No clock goes wrong so often. */
const MOST_CLOCK_FAULTS = 1000;
const AHEAD_IN_HOURS = 24;
/** What a hand-off may say of the whole journal: the rest is for whoever receives it to say. */
export const GIVEN_ABOUT_JOURNAL: ReadonlySet<string> = new Set(['ladder-defined', 'device-named']);

/**
 * An entry of a backup file as the journal would take it. What a newer version may have written (an
 * unknown kind of fact, more in a known one, all of an entry with a higher `v`) is taken word for word,
 * and so is of a backup whatever its journal kept.
 */
export function checkEntry(value: unknown, { now, kind, own }: CheckContext): Checked {
  const fault = findFault(value, DEEPEST);
  if (fault !== undefined) return { leftOut: fault };
  const entry = parseEntry(value);
  if (entry === undefined) return { leftOut: 'no-entry' };
  if (isImpossible(entry, now)) return { leftOut: 'impossible-stamp' };
  if (kind === 'hand-off' && !canBeRead(entry)) return { leftOut: 'unreadable-fact' };
  const isOfReceiver = entry.caseId === undefined && !GIVEN_ABOUT_JOURNAL.has(entry.fact.type);
  if (kind === 'hand-off' && isOfReceiver) return { leftOut: 'not-of-a-case' };
  if (kind === 'hand-off' && namesDevice(entry, own)) return { leftOut: 'names-this-browser' };
  return { entry };
}

function namesDevice({ fact }: Entry, device: DeviceId | undefined): boolean {
  return fact.type === 'device-named' && device !== undefined && fact['deviceId'] === device;
}

/** What keeps a value out whatever it says, or `undefined`. Looks no deeper than is allowed. */
function findFault(value: unknown, levels: number): LeftOutReason | undefined {
  if (typeof value === 'string') {
    return value.length > LONGEST_BACKED_UP_TEXT ? 'text-too-long' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  // The name that JSON may spell and that assigning would take for the parent of an object.
  if (levels === 0 || Object.hasOwn(value, '__proto__')) return 'not-plain';
  for (const held of Object.values(value)) {
    const fault = findFault(held, levels - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Whether this version reads what an entry says, or can't be expected to. */
export function canBeRead({ v, fact }: Pick<Entry, 'v' | 'fact'>): boolean {
  return v > FACT_VERSION || isReadOrUnknown(fact);
}

function isReadOrUnknown(raw: RawFact): boolean {
  if (HAS_TEAM && TEAM_FACT_TYPES.has(raw.type)) return parseTeamFact(raw) !== undefined;
  if (!FACT_TYPES.has(raw.type)) return true;
  const fact = parseFact(raw);
  if (fact?.type !== 'entry-corrected') return fact !== undefined;
  const said = parseRawFact(fact.fact);
  return said !== undefined && isReadOrUnknown(said);
}

function isImpossible({ era = 0, recordedAt }: Entry, now: Temporal.Instant): boolean {
  if (era <= MOST_CLOCK_FAULTS) return false;
  const furthest = now.add({ hours: AHEAD_IN_HOURS });
  return Temporal.Instant.compare(Temporal.Instant.from(recordedAt), furthest) > 0;
}
