import type { Entry } from '../entry.ts';
import { FACT_VERSION } from '../entry.ts';
import type { Fact, RawFact } from '../fact.ts';
import { parseFact } from '../fact.ts';
import { toHistory } from '../history.ts';
import type { CaseId, DeviceId, EntryId } from '../ids.ts';
import { parseCaseId } from '../ids.ts';
import { asForeign, present } from '../reading.ts';

/** What is given. */
export type HandOffChoice = {
  readonly cases: ReadonlySet<CaseId>;
  /** Whether the free notes go along, with the reasons given for strikes and moves. */
  readonly withNotes: boolean;
  /** Whether what was struck goes along, with its strikes. */
  readonly withStruck: boolean;
};

/** How much stays behind, for the preview. */
export type HandOffKeptBack = {
  /** Entries that were struck, and their strikes. */
  readonly struck: number;
  /** Entries of which a note or a reason stays behind. */
  readonly notes: number;
  /** Entries of a newer version, which may hold notes that this one does not know. */
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
 * What of the entries of one case is given, in their order. Ids stay as they are, so that a second
 * hand-off adds only what is new; numbers of other cases that are not given (moved from, shared with)
 * never go along.
 */
export function selectForHandOff(entries: readonly Entry[], choice: HandOffChoice): HandOffPart {
  const struck = choice.withStruck ? new Set<EntryId>() : struckIn(entries);
  const isUnknown = ({ v, fact }: Entry) => v > FACT_VERSION || readsNothing(fact);
  const unknown = choice.withNotes ? [] : entries.filter(isUnknown).map(({ id }) => id);
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
    entries: cut.map(({ entry, said }) => ({ ...entry, fact: said })),
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
  /** The devices that recorded them. */
  readonly devices: ReadonlySet<DeviceId>;
};

/**
 * Which of the entries about the whole journal go along: the ladders that the given entries count by,
 * and what the devices are called that recorded them. Settings and addresses are the giver's own.
 */
export function selectAboutJournal(
  aboutJournal: readonly Entry[],
  { ladders, devices }: NamedByGiven,
): readonly Entry[] {
  return aboutJournal.filter(({ fact }) => {
    const read = parseFact(fact);
    if (read?.type === 'device-named') return devices.has(read.deviceId);
    return read?.type === 'ladder-defined' && ladders.has(read.ladder.id);
  });
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

/** Everything that was struck: each version of what was told, and the strikes. */
function struckIn(entries: readonly Entry[]): Set<EntryId> {
  const struck = new Set<EntryId>();
  for (const told of toHistory(entries).told) {
    if (told.struck === undefined) continue;
    for (const { id } of told.earlier) struck.add(id);
    struck.add(told.entryId).add(told.shownEntryId);
  }
  for (const { id, fact } of entries) {
    const read = parseFact(fact);
    if (read?.type === 'entry-struck' && struck.has(read.entryId)) struck.add(id);
  }
  return struck;
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

function hasNotes(raw: RawFact): boolean {
  const said = wordsOf(raw);
  return [said['notes'], said['reason'], asForeign(said['movedFrom'])?.['reason']].some(
    (text) => text !== undefined,
  );
}

function readsNothing(raw: RawFact): boolean {
  return parseFact(raw) === undefined || parseFact(wordsOf(raw)) === undefined;
}

/** What an entry says, or would have it said that it corrects. */
function wordsOf(raw: RawFact): RawFact {
  const fact = raw.type === 'entry-corrected' ? parseFact(raw) : undefined;
  return fact?.type === 'entry-corrected' ? fact.fact : raw;
}
