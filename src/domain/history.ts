import { uniteCuts } from './cut-entries.ts';
import type { Entry, Stamp } from './entry.ts';
import { inOrder, stampOf } from './entry.ts';
import type { EntryStruck, Fact, RawFact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { DeviceId, EntryId } from './ids.ts';
import { present } from './reading.ts';

/** One thing recorded, with every correction and strike that names it. */
export type Told = {
  /** The first entry of the chain of corrections. */
  readonly entryId: EntryId;
  /** The entry whose words hold now: the one that a further correction or strike names. */
  readonly shownEntryId: EntryId;
  readonly recordedAt: string;
  readonly recordedBy: DeviceId;
  /** The device that recorded the words that hold now. */
  readonly shownBy: DeviceId;
  /** When it was recorded, its words that hold now, and its strike, in the order of the journal. */
  readonly stamps: { readonly recorded: Stamp; readonly shown: Stamp; readonly struck?: Stamp };
  /** What holds now; `undefined` when a newer version wrote something this one can't read. */
  readonly fact: Fact | undefined;
  readonly rawFact: RawFact;
  /** The entries whose words no longer hold, rivals included, oldest first. */
  readonly earlier: readonly Entry[];
  readonly struck?: { readonly recordedAt: string; readonly recordedBy: DeviceId } & Pick<
    EntryStruck,
    'reason' | 'isMoved' | 'movedTo'
  >;
  /** Whether two corrections were made without knowledge of each other; the latest shows. */
  readonly hasRivals: boolean;
};

/** What a list of entries tells. */
export type History = {
  /** In the order it was first recorded. */
  readonly told: readonly Told[];
  /** Corrections and strikes of entries that are not here (yet). */
  readonly waiting: readonly Entry[];
  /** What was told, by the first entry of its chain of corrections. */
  readonly byEntry: ReadonlyMap<EntryId, Told>;
  /** The place of each entry in the order they are read. */
  readonly place: ReadonlyMap<EntryId, number>;
};

type Named = { readonly entry: Entry; readonly entryId: EntryId };

type Version = { readonly entry: Entry; readonly rawFact: RawFact };

/**
 * Applies corrections and strikes. The order of the list does not matter: what names an entry
 * follows it, else the order is (recordedAt, id); a strike beats a correction, so that one that
 * names any version of a thing told strikes it as a whole.
 */
export function toHistory(entries: readonly Entry[]): History {
  const bases: { readonly base: Entry; readonly read: Fact | undefined }[] = [];
  const corrections = new Map<EntryId, Version[]>();
  const strikes = new Map<EntryId, { entry: Entry; fact: EntryStruck }>();
  const naming: Named[] = [];
  const place = new Map<EntryId, number>();
  for (const entry of inOrder(uniteCuts(entries))) {
    place.set(entry.id, place.size);
    const fact = parseFact(entry.fact);
    if (fact?.type === 'entry-corrected') {
      const version = { entry, rawFact: fact.fact };
      const rivals = corrections.get(fact.entryId);
      if (rivals === undefined) corrections.set(fact.entryId, [version]);
      else rivals.push(version);
      naming.push({ entry, entryId: fact.entryId });
    } else if (fact?.type === 'entry-struck') {
      if (!strikes.has(fact.entryId)) strikes.set(fact.entryId, { entry, fact });
      naming.push({ entry, entryId: fact.entryId });
    } else {
      bases.push({ base: entry, read: fact });
    }
  }

  const reached = new Set<EntryId>();
  const placeOf = ({ entry }: { readonly entry: Entry }) => place.get(entry.id) ?? 0;
  const told = bases.map(({ base, read }): Told => {
    const first: Version = { entry: base, rawFact: base.fact };
    const versions: Version[] = [first];
    const current: Version[] = [];
    // Grows while it is gone through: what names a version comes after it.
    for (const version of versions) {
      reached.add(version.entry.id);
      const named = corrections.get(version.entry.id) ?? [];
      for (const { entry } of named) reached.add(entry.id);
      const own = named.filter(({ rawFact }) => rawFact.type === base.fact.type);
      if (own.length === 0) current.push(version);
      for (const each of own) versions.push(each);
    }
    const shown = current.toSorted((one, other) => placeOf(one) - placeOf(other)).at(-1) ?? first;
    const [strike] = versions
      .flatMap(({ entry }) => strikes.get(entry.id) ?? [])
      .toSorted((one, other) => placeOf(one) - placeOf(other));
    return {
      entryId: base.id,
      shownEntryId: shown.entry.id,
      recordedAt: base.recordedAt,
      recordedBy: base.recordedBy,
      shownBy: shown.entry.recordedBy,
      stamps: present({
        recorded: stampOf(base),
        shown: stampOf(shown.entry),
        struck: strike && stampOf(strike.entry),
      }),
      fact: shown === first ? read : parseFact(shown.rawFact),
      rawFact: shown.rawFact,
      earlier: versions.filter((version) => version !== shown).map(({ entry }) => entry),
      hasRivals: current.length > 1,
      ...(strike && {
        struck: present({
          recordedAt: strike.entry.recordedAt,
          recordedBy: strike.entry.recordedBy,
          reason: strike.fact.reason,
          isMoved: strike.fact.isMoved,
          movedTo: strike.fact.movedTo,
        }),
      }),
    };
  });
  const waiting = naming.filter(({ entryId }) => !reached.has(entryId)).map(({ entry }) => entry);
  const byEntry = new Map(told.map((each) => [each.entryId, each]));
  return { told, waiting, byEntry, place };
}

/** What held of a thing told when an entry was recorded: its last version before that one. */
export function shownAsOf(told: Told, entryId: EntryId, { place }: History): Fact | undefined {
  const placeOf = (id: EntryId) => place.get(id) ?? 0;
  const at = placeOf(entryId);
  if (placeOf(told.shownEntryId) <= at) return told.fact;
  const version = told.earlier
    .toSorted((one, other) => placeOf(one.id) - placeOf(other.id))
    .findLast(({ id }) => placeOf(id) <= at);
  const fact = version && parseFact(version.fact);
  return fact?.type === 'entry-corrected' ? parseFact(fact.fact) : fact;
}

/** What an entry says: a correction says what it holds. */
export function wordsOf(entry: Entry): RawFact {
  const fact = parseFact(entry.fact);
  return fact?.type === 'entry-corrected' ? fact.fact : entry.fact;
}
