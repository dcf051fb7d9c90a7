import type { Entry } from '../../domain/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import { afterPushed } from '../../domain/team/exchange-steps.ts';
import { toItem } from '../../domain/team/team-item.ts';
import type { TeamItem } from '../../domain/team/team-sealing.ts';
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
  const { server, sealing } = course;
  if (entries.length <= FEW) return pushItems(course, entries.map(toItem));
  const ids = await toDocumentIds(
    course,
    'entry',
    entries.map(({ id }) => id),
  );
  const lacking = await server.lacking(ids);
  const lacked = entries.filter((_, index) => lacking.has(ids[index] ?? ''));
  return pushItems({ server, sealing }, lacked.map(toItem));
}

/** Under which ids the documents stand. */
export function toDocumentIds(
  { sealing }: Pick<Course, 'sealing'>,
  type: TeamItem['type'],
  ids: readonly EntryId[],
): Promise<readonly string[]> {
  return Promise.all(ids.map((id) => sealing.documentId(type, id)));
}

/** Seals items and hands them over. */
export async function pushItems(
  { server, sealing }: Pick<Course, 'server' | 'sealing'>,
  items: readonly TeamItem[],
): Promise<void> {
  if (items.length === 0) return;
  await server.push(await Promise.all(items.map((item) => sealing.seal(item))));
}
