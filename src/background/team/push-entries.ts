import type { Entry } from '../../domain/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import { afterPushed } from '../../domain/team/exchange-steps.ts';
import { toItem } from '../../domain/team/team-item.ts';
import type { TeamItem, TeamSealing } from '../../domain/team/team-sealing.ts';
import type { SealedDocument } from '../../domain/team/team-server.ts';
import { readToPush } from '../../storage/team/read-to-push.ts';
import type { Course } from './exchange.ts';

/** So many entries are read and handed over at a time. */
const AT_A_TIME = 250;
/** So few are handed over without asking which of them the server lacks. */
const FEW = 20;

/** Hands over what was recorded here since it was last done, some entries at a time; returns whether there were any. */
export async function pushEntries(course: Course): Promise<boolean> {
  let wereAny = false;
  for (;;) {
    const next = await readToPush(course.storage, await course.state(), AT_A_TIME);
    if (next === undefined) return wereAny;
    const { entries, through } = next;
    await pushLacking(course, entries);
    wereAny ||= entries.length > 0;
    await course.note((state) => afterPushed(state, through));
  }
}

async function pushLacking(course: Course, entries: readonly Entry[]): Promise<void> {
  if (entries.length <= FEW) return pushItems(course, entries.map(toItem));
  const ids = await toDocumentIds(
    course,
    'entry',
    entries.map(({ id }) => id),
  );
  const lacking = await course.server.lacking(ids);
  const lacked = entries.filter((_, index) => lacking.has(ids[index] ?? ''));
  return pushItems(course, lacked.map(toItem));
}

/** Under which ids the documents stand. */
export function toDocumentIds(
  { sealing }: Pick<Course, 'sealing'>,
  type: TeamItem['type'],
  ids: readonly EntryId[],
): Promise<readonly string[]> {
  return Promise.all(ids.map((id) => sealing.documentId(type, id)));
}

/** Seals items and hands them over, but for those that are too long to be sealed, which are told of. */
export async function pushItems(
  { storage, server, sealing }: Pick<Course, 'storage' | 'server' | 'sealing'>,
  items: readonly TeamItem[],
): Promise<void> {
  const sealed = await Promise.all(items.map((item) => sealIfItFits(sealing, item)));
  const documents = sealed.filter((document) => document !== undefined);
  const tooLong = items.length - documents.length;
  if (tooLong > 0) {
    const what = `${tooLong} entries are too long for the team’s server, and stay here.`;
    storage.reportProblem('team', new RangeError(what));
  }
  if (documents.length > 0) await server.push(documents);
}

/** Seals an item; `undefined` where it is too long for that. */
export async function sealIfItFits(
  sealing: TeamSealing,
  item: TeamItem,
): Promise<SealedDocument | undefined> {
  try {
    return await sealing.seal(item);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
