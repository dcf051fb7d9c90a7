import type { DeviceId, EntryId } from '../../domain/ids.ts';
import { asForeign } from '../../domain/reading.ts';
import { afterPart } from '../../domain/team/exchange-steps.ts';
import type { SeenPart } from '../../domain/team/exchange-steps.ts';
import type { Spoilt } from '../../domain/team/spoilt.ts';
import { parseSpoilt, withSpoiltBehind } from '../../domain/team/spoilt.ts';
import type { CheckedItem } from '../../domain/team/team-item.ts';
import { parseTeamItem } from '../../domain/team/team-item.ts';
import { TEAM_DOCUMENT } from '../../domain/team/team-sealing.ts';
import type { TeamChanges } from '../../domain/team/team-server.ts';
import { TeamServerError } from '../../domain/team/team-server.ts';
import { copyBeside } from '../../storage/copy-beside.ts';
import { readDevices } from '../../storage/devices.ts';
import { copyWhatIsMissing } from '../../storage/make-whole.ts';
import { nextTurn } from '../../storage/next-turn.ts';
import { addPulled } from '../../storage/team/add-pulled.ts';
import type { PulledPart } from '../../storage/team/add-pulled.ts';
import type { Course } from './exchange.ts';

/** So many parts in a row that hold nothing of the team's, and no more, are passed over in one exchange. */
const MOST_USELESS_PARTS = 1000;

/** Takes over what changed on the server since it was last done, part after part. */
export async function pullAll(course: Course): Promise<void> {
  const { storage, server } = course;
  const { own } = await readDevices(storage);
  const copying = copyBeside(storage);
  let hasAdded = false;
  let useless = 0;
  for (;;) {
    const { since } = await course.state();
    const part = await server.changes(since);
    const seen = await openPart(course, part, own);
    const added = await addPulled(storage, course.joining, toPulled(seen), {
      note: (state, differing) =>
        afterPart(state, seenPart(part, seen, { differing, own }), storage.now()),
      onAdded: (arrived) => copying.goOn(arrived),
    });
    course.count(added.entries, added.offered);
    hasAdded ||= added.entries > 0;
    if (!part.hasMore) break;
    useless = seen.items.length > 0 ? 0 : useless + 1;
    // A server that goes round in a circle, or sends without an end what is none of the team's.
    if (part.last === since || useless >= MOST_USELESS_PARTS) throw new TeamServerError('nonsense');
    await nextTurn();
  }
  // What can't be copied now is copied with the next write.
  if (hasAdded) await copyWhatIsMissing(storage);
}

/** Reads once more what was passed over, as far as there is room to remember what of it is spoilt. */
export async function lookBehind(course: Course): Promise<void> {
  const { storage, server } = course;
  const { own } = await readDevices(storage);
  for (let parts = 0; parts < MOST_USELESS_PARTS; parts += 1) {
    const { spoiltBehind: behind } = await course.state();
    if (behind === undefined) return;
    const part = await server.changes(behind.since);
    const seen = await openPart(course, part, own);
    await addPulled(storage, course.joining, toPulled(seen), {
      note: (state, differing) => withSpoiltBehind(state, seenPart(part, seen, { differing, own })),
      onAdded: () => Promise.resolve(),
    });
    const after = await course.state();
    if (after.spoiltBehind === undefined || after.spoiltBehind.since === behind.since) return;
    await nextTurn();
  }
}

type OpenedPart = {
  readonly items: readonly CheckedItem[];
  readonly unopened: number;
  readonly leftOut: number;
  /** What of both is where something of ours may have been. */
  readonly spoilt: readonly Spoilt[];
  /** Where the entries lie that came. */
  readonly places: ReadonlyMap<EntryId, Spoilt>;
  /** The documents of the markers that came. */
  readonly markers: readonly string[];
};

/** What of a part was sealed by the team, and may be taken into the journal. */
async function openPart(
  { storage, sealing }: Course,
  { documents, tooLarge }: TeamChanges,
  own: DeviceId | undefined,
): Promise<OpenedPart> {
  const context = { now: storage.now(), own };
  const ofTeam = documents.filter((document) => !isOther(document));
  const opened = await Promise.all(
    ofTeam.map(async (document) => {
      const value = await sealing.open(document);
      const item = value === undefined ? undefined : parseTeamItem(value, context);
      return { isOpened: value !== undefined, item, place: parseSpoilt(document) };
    }),
  );
  const items = opened.flatMap(({ item }) => item ?? []);
  const unopened = opened.filter(({ isOpened }) => !isOpened).length;
  return {
    items,
    unopened: unopened + tooLarge.length,
    leftOut: opened.length - unopened - items.length,
    spoilt: [
      ...opened.flatMap(({ isOpened, item, place }) => {
        if (item !== undefined || place === undefined) return [];
        return isOpened ? { ...place, opens: true as const } : place;
      }),
      ...tooLarge.flatMap((stub) => parseSpoilt(stub) ?? []),
    ],
    places: new Map(
      opened.flatMap(({ item, place }) =>
        item?.type === 'entry' && place ? [[item.entry.id, { ...place, opens: true }]] : [],
      ),
    ),
    markers: opened.flatMap(({ item, place }) =>
      item?.type === 'erased' && place ? [place.id] : [],
    ),
  };
}

/** The document with the team's keys, and what a CouchDB keeps for itself. */
function isOther(document: unknown): boolean {
  const id = asForeign(document)?.['_id'];
  return id === TEAM_DOCUMENT || (typeof id === 'string' && id.startsWith('_design/'));
}

function toPulled({ items }: OpenedPart): PulledPart {
  return {
    entries: items.flatMap((item) => (item.type === 'entry' ? [item.entry] : [])),
    markers: items.flatMap((item) => (item.type === 'erased' ? [item.id] : [])),
  };
}

function seenPart(
  { last, hasMore }: TeamChanges,
  opened: OpenedPart,
  {
    differing,
    own,
  }: { readonly differing: readonly EntryId[]; readonly own: DeviceId | undefined },
): SeenPart {
  const { unopened, leftOut, spoilt, places, markers } = opened;
  const others = new Set(differing);
  return {
    last,
    hasMore,
    unopened,
    leftOut: leftOut + differing.length,
    spoilt: [...spoilt, ...differing.flatMap((id) => places.get(id) ?? [])],
    sound: [
      ...markers,
      ...[...places].flatMap(([entryId, { id }]) => (others.has(entryId) ? [] : [id])),
    ],
    entries: toPulled(opened).entries,
    own,
  };
}
