import type { DeviceId } from '../../domain/ids.ts';
import { asForeign } from '../../domain/reading.ts';
import { afterPart } from '../../domain/team/exchange-steps.ts';
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
    const added = await addPulled(
      storage,
      course.joining,
      {
        entries: seen.items.flatMap((item) => (item.type === 'entry' ? [item.entry] : [])),
        markers: seen.items.flatMap((item) => (item.type === 'erased' ? [item.id] : [])),
      },
      {
        note: (state, differing) => noted(state, part, seen, { differing, own, course }),
        onAdded: (arrived) => copying.goOn(arrived),
      },
    );
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

type OpenedPart = {
  readonly items: readonly CheckedItem[];
  readonly unopened: number;
  readonly leftOut: number;
};

/** What of a part was sealed by the team, and may be taken into the journal. */
async function openPart(
  { storage, sealing }: Course,
  { documents, tooLarge }: TeamChanges,
  own: DeviceId | undefined,
): Promise<OpenedPart> {
  const now = storage.now();
  const ofTeam = documents.filter((document) => !isOther(document));
  const opened = await Promise.all(ofTeam.map((document) => sealing.open(document)));
  const values = opened.filter((value) => value !== undefined);
  const items = values.flatMap((value) => parseTeamItem(value, { now, own }) ?? []);
  return {
    items,
    unopened: ofTeam.length - values.length + tooLarge,
    leftOut: values.length - items.length,
  };
}

/** The document with the team's keys, and what a CouchDB keeps for itself. */
function isOther(document: unknown): boolean {
  const id = asForeign(document)?.['_id'];
  return id === TEAM_DOCUMENT || (typeof id === 'string' && id.startsWith('_design/'));
}

function noted(
  state: Parameters<typeof afterPart>[0],
  { last, hasMore }: TeamChanges,
  { items, unopened, leftOut }: OpenedPart,
  {
    differing,
    own,
    course,
  }: {
    readonly differing: number;
    readonly own: DeviceId | undefined;
    readonly course: Course;
  },
): ReturnType<typeof afterPart> {
  const seen = {
    last,
    hasMore,
    unopened,
    leftOut: leftOut + differing,
    entries: items.flatMap((item) => (item.type === 'entry' ? [item.entry] : [])),
    own,
  };
  return afterPart(state, seen, course.storage.now());
}
