import type { DeviceId } from '../../domain/ids.ts';
import { afterMending, beforeMending } from '../../domain/team/spoilt.ts';
import type { Spoilt } from '../../domain/team/spoilt.ts';
import type { CheckedItem } from '../../domain/team/team-item.ts';
import type { SealedDocument } from '../../domain/team/team-server.ts';
import { REFUSES_DOCUMENTS, TeamServerError } from '../../domain/team/team-server.ts';
import { readDevices } from '../../storage/devices.ts';
import { nextTurn } from '../../storage/next-turn.ts';
import { readAllThatTravels } from '../../storage/team/read-to-push.ts';
import type { Course } from './exchange.ts';
import { lookBehind } from './pull-all.ts';
import { sealIfItFits } from './push-entries.ts';

/**
 * Looks in the journal for what was spoilt on the server, and hands it over again in the place of just those revisions:
 * of several who do, the first does it. What can't be opened is set right by whoever has it; what opens to something
 * else was sealed by somebody of the team, and only who recorded the entry knows what it says.
 */
export async function mendSpoilt(course: Course): Promise<void> {
  const { storage } = course;
  await course.note((before) => beforeMending(before, storage.now()));
  await lookBehind(course);
  const state = await course.state();
  const { own } = await readDevices(storage);
  const wanted = new Map(state.spoilt?.map((each) => [each.id, each]));
  let rest = wanted.size;
  for await (const items of readAllThatTravels(storage, state)) {
    const found = await findIn(course, { items, wanted, own });
    rest -= found.length;
    if (found.length > 0) await handOver(course, found);
    if (rest === 0) break;
    await nextTurn();
  }
  const looked = { looked: [...wanted.values()], found: [], taken: new Set<string>() };
  await course.note((before) => afterMending(before, looked, storage.now()));
}

type Found = { readonly spoilt: Spoilt; readonly document: SealedDocument };

/** A server that lets nothing be changed, or not this, is not failing: what was spoilt is told of all the same. */
async function handOver({ server, note, storage }: Course, all: readonly Found[]): Promise<void> {
  let taken: ReadonlySet<string> = new Set();
  try {
    taken = await server.mend(all.map(({ spoilt, document }) => ({ document, rev: spoilt.rev })));
  } catch (error) {
    if (!(error instanceof TeamServerError) || !REFUSES_DOCUMENTS.has(error.failure)) throw error;
  }
  const found = all.map(({ spoilt }) => spoilt);
  await note((before) => afterMending(before, { looked: found, found, taken }, storage.now()));
}

async function findIn(
  { sealing }: Course,
  {
    items,
    wanted,
    own,
  }: {
    readonly items: readonly CheckedItem[];
    readonly wanted: ReadonlyMap<string, Spoilt>;
    readonly own: DeviceId | undefined;
  },
) {
  const found = await Promise.all(
    items.map(async (item) => {
      const id = item.type === 'entry' ? item.entry.id : item.id;
      const spoilt = wanted.get(await sealing.documentId(item.type, id));
      if (spoilt === undefined) return [];
      const isWhose = item.type === 'erased' || item.entry.recordedBy === own;
      if (spoilt.opens && !isWhose) return [];
      const document = await sealIfItFits(sealing, item);
      return document === undefined ? [] : [{ spoilt, document }];
    }),
  );
  return found.flat();
}
