import { hasNotes, uniteCuts } from '../cut-entries.ts';
import { cutEntry } from './cut-entry.ts';
import { heldAt } from '../device-naming.ts';
import type { Entry, Stamp } from '../entry.ts';
import { FACT_VERSION, inOrder, stampOf } from '../entry.ts';
import type { EntryStruck, Fact, RawFact } from '../fact.ts';
import { parseFact } from '../fact.ts';
import { toHistory } from '../history.ts';
import type { CaseId, DeviceId, EntryId } from '../ids.ts';
import { parseCaseId } from '../ids.ts';
import { asForeign, present } from '../reading.ts';
import { stableText } from '../stable-text.ts';
import { unreadParts } from '../unread-parts.ts';
import { canBeRead } from './check-entry.ts';

/** What is given. */
export type HandOffChoice = {
  readonly cases: ReadonlySet<CaseId>;
  /** Whether the free notes go along, with the reasons given for strikes and moves. */
  readonly withNotes: boolean;
  /** Whether what was struck goes along, with its strikes; never what was moved to a case that is not given. */
  readonly withStruck: boolean;
};

/** How much stays behind, for the preview. */
export type HandOffKeptBack = {
  /** Entries that were struck, and their strikes. */
  readonly struck: number;
  /** Entries of which a note or a reason stays behind. */
  readonly notes: number;
  /** Entries of a newer version, which may hold notes or name cases as this one does not know; what nobody reads. */
  readonly unknown: number;
  /** Entries that name what stays behind, or say who looks after the case here. */
  readonly other: number;
};

/** What of one case goes into a hand-off file. */
export type HandOffPart = {
  readonly entries: readonly Entry[];
  readonly keptBack: HandOffKeptBack;
};

/**
 * What of the entries of one case is given, in their order. Ids stay as they are, but of entries that
 * lose some of their words, see {@link cutEntry}; so a second hand-off adds only what is new. Numbers of
 * other cases that are not given (moved from, shared with) never go along.
 */
export function selectForHandOff(all: readonly Entry[], choice: HandOffChoice): HandOffPart {
  const entries = uniteCuts(all);
  const struck = struckIn(entries, (strikes) => !choice.withStruck || isOfOther(strikes, choice));
  const isUnknown = ({ v, fact }: Entry) => v > FACT_VERSION || readsNothing(fact);
  const staysUnknown = (entry: Entry) =>
    choice.withNotes ? !canBeRead(entry) || mayNameOther(entry.fact, choice) : isUnknown(entry);
  const unknown = entries.filter(staysUnknown).map(({ id }) => id);
  const behind = new Set<EntryId>([...struck, ...unknown]);
  const chosen = withoutDangling(
    entries.filter((entry) => !behind.has(entry.id) && !isAboutGiver(entry.fact)),
  );
  const given = new Set(chosen.map(({ id }) => id));
  const cut = chosen.map((entry) => {
    const fact = cutCases(entry.fact, choice.cases, given);
    return { entry, fact, said: choice.withNotes ? fact : withoutNotes(fact) };
  });
  const unknownLeft = unknown.filter((id) => !struck.has(id)).length;
  return {
    entries: cut.map(({ entry, said }) => givenAs(entry, said)),
    keptBack: {
      struck: struck.size,
      notes: cut.filter(({ fact, said }) => !choice.withNotes && hasNotes(fact) && said !== fact)
        .length,
      unknown: unknownLeft,
      other: entries.length - chosen.length - struck.size - unknownLeft,
    },
  };
}

/** What the given entries of cases name of what is about the whole journal. */
export type NamedByGiven = {
  /** The ids of ladders, see {@link laddersNamed}. */
  readonly ladders: ReadonlySet<string>;
  /** The entries that say what the devices were called when they recorded them, see {@link namingsHeld}. */
  readonly namings: ReadonlySet<EntryId>;
};

/**
 * Which of the entries about the whole journal go along: the ladders that the given entries count by,
 * and what the devices that recorded them were called then. Settings and addresses are the giver's own.
 */
export function selectAboutJournal(
  aboutJournal: readonly Entry[],
  { ladders, namings }: NamedByGiven,
): readonly Entry[] {
  return aboutJournal.filter(({ id, fact }) => {
    const read = parseFact(fact);
    if (read?.type === 'device-named') return namings.has(id);
    return read?.type === 'ladder-defined' && ladders.has(read.ladder.id);
  });
}

/** The entries by which devices were named, by device and in their order. */
export type Namings = ReadonlyMap<DeviceId, readonly (Entry & { readonly said: Stamp })[]>;

/** The namings among entries; only what was said of a device by itself counts. */
export function toNamings(aboutJournal: readonly Entry[]): Namings {
  const namings = new Map<DeviceId, (Entry & { readonly said: Stamp })[]>();
  for (const entry of inOrder(aboutJournal)) {
    const fact = parseFact(entry.fact);
    if (fact?.type !== 'device-named' || fact.deviceId !== entry.recordedBy) continue;
    const own = namings.get(fact.deviceId) ?? [];
    own.push({ ...entry, said: stampOf(entry) });
    namings.set(fact.deviceId, own);
  }
  return namings;
}

/** The namings that say who recorded entries: those that held then, not what the device was called before or since. */
export function namingsHeld(entries: readonly Entry[], namings: Namings): ReadonlySet<EntryId> {
  const held = entries.flatMap((entry) => {
    const own = namings.get(entry.recordedBy);
    return (own && heldAt(own, stampOf(entry))?.id) ?? [];
  });
  return new Set(held);
}

/** The ids of the ladders that entries name, in corrections too. */
export function laddersNamed(entries: readonly Entry[]): ReadonlySet<string> {
  const names = entries.flatMap(({ fact }) => {
    const read = parseFact(wordsOf(fact));
    if (read?.type !== 'contact-made' && read?.type !== 'ladder-chosen') return [];
    return read.ladder?.id ?? [];
  });
  return new Set(names);
}

/**
 * What was struck and stays behind: each version of what was told, and the strikes.
 *
 * @param staysBehind says so of what these strikes name.
 */
function struckIn(
  entries: readonly Entry[],
  staysBehind: (strikes: readonly EntryStruck[]) => boolean,
): Set<EntryId> {
  const strikes = new Map<EntryId, Struck[]>();
  for (const { id, fact } of entries) {
    const read = parseFact(fact);
    if (read?.type !== 'entry-struck') continue;
    strikes.set(read.entryId, [...(strikes.get(read.entryId) ?? []), { id, fact: read }]);
  }
  const struck = new Set<EntryId>();
  for (const told of toHistory(entries).told) {
    if (told.struck === undefined) continue;
    const versions = [told.entryId, told.shownEntryId, ...told.earlier.map(({ id }) => id)];
    const named = versions.flatMap((id) => strikes.get(id) ?? []);
    if (!staysBehind(named.map(({ fact }) => fact))) continue;
    for (const id of [...versions, ...named.map((strike) => strike.id)]) struck.add(id);
  }
  return struck;
}

type Struck = { readonly id: EntryId; readonly fact: EntryStruck };

/** Whether something was moved to a case that is not given: it is told of that one, and was never of this. */
function isOfOther(strikes: readonly EntryStruck[], { cases }: HandOffChoice): boolean {
  // One that does not say where to went to a protected case.
  return strikes.some(
    ({ isMoved, movedTo }) => isMoved === true && !(movedTo && cases.has(movedTo)),
  );
}

/** Who looks after a case here says nothing of who does so there. */
function isAboutGiver(raw: RawFact): boolean {
  const { type } = wordsOf(raw);
  return type === 'case-handed-over' || type === 'case-taken-back';
}

/** The entries that name none that is not among them: each that goes may take others with it. */
function withoutDangling(entries: readonly Entry[]): readonly Entry[] {
  const ids = new Set(entries.map(({ id }) => id));
  const whole = entries.filter(({ fact }) => {
    const named = namedEntry(parseFact(fact));
    return named === undefined || ids.has(named);
  });
  return whole.length === entries.length ? whole : withoutDangling(whole);
}

/** The entry without which a fact says nothing. */
function namedEntry(fact: Fact | undefined): EntryId | undefined {
  switch (fact?.type) {
    case 'entry-corrected':
    case 'entry-struck':
      return fact.entryId;
    case 'window-snoozed':
    case 'reminder-done':
      return fact.subject.split('/')[0] as EntryId;
    default:
      return undefined;
  }
}

/** Whether a case that is not given is named by something that a newer version wrote: nothing cuts it there. */
function mayNameOther(raw: RawFact, { cases }: HandOffChoice): boolean {
  const names = (value: unknown): boolean => {
    const caseId = parseCaseId(value);
    if (caseId !== undefined) return !cases.has(caseId);
    return typeof value === 'object' && value !== null && Object.values(value).some(names);
  };
  return [raw, wordsOf(raw)].some((said) => names(parseFact(said) ? unreadParts(said) : said));
}

/** A fact without the numbers of cases that are not given, and without contacts that stay behind. */
function cutCases(raw: RawFact, cases: ReadonlySet<CaseId>, given: ReadonlySet<EntryId>): RawFact {
  const isGiven = (value: unknown) => {
    const caseId = parseCaseId(value);
    return caseId === undefined || cases.has(caseId);
  };
  const movedFrom = asForeign(raw['movedFrom']);
  const { sharedBy, moves, fact } = raw;
  const corrected = raw.type === 'entry-corrected' ? asForeign(fact) : undefined;
  return present({
    ...raw,
    movedTo: isGiven(raw['movedTo']) ? raw['movedTo'] : undefined,
    movedFrom:
      movedFrom && !isGiven(movedFrom['caseId'])
        ? present({ ...movedFrom, caseId: undefined })
        : raw['movedFrom'],
    sharedBy: Array.isArray(sharedBy) ? sharedBy.filter(isGiven) : sharedBy,
    moves: Array.isArray(moves) ? moves.filter((id) => given.has(id as EntryId)) : moves,
    fact: corrected ? cutCases(corrected as RawFact, cases, given) : fact,
  });
}

/** A fact as this version reads it, without what was noted in it freely. */
function withoutNotes(raw: RawFact): RawFact {
  const fact = parseFact(raw);
  if (fact === undefined) return raw;
  if (fact.type === 'entry-corrected') return { ...fact, fact: withoutNotes(fact.fact) };
  const { notes: _notes, reason: _reason, movedFrom, ...rest } = fact as RawFact;
  const from = asForeign(movedFrom);
  return present({
    ...rest,
    movedFrom: from && present({ ...from, reason: undefined }),
  });
}

/** Word for word where nothing was cut; a cut one that came from elsewhere stays one. */
function givenAs(entry: Entry, said: RawFact): Entry {
  const isWhole = entry.cutFrom === undefined && stableText(said) === stableText(entry.fact);
  return isWhole ? entry : cutEntry(entry, said);
}

function readsNothing(raw: RawFact): boolean {
  return parseFact(raw) === undefined || parseFact(wordsOf(raw)) === undefined;
}

/** What an entry says, or would have it said that it corrects. */
function wordsOf(raw: RawFact): RawFact {
  const fact = raw.type === 'entry-corrected' ? parseFact(raw) : undefined;
  return fact?.type === 'entry-corrected' ? fact.fact : raw;
}
