import type { EntryId } from '../../domain/ids.ts';
import { toErasedItem } from '../../domain/team/team-item.ts';
import { readMarkersToPush } from '../../storage/team/read-to-push.ts';
import type { Course } from './exchange.ts';
import { pushItems, toDocumentIds } from './push-entries.ts';

/** So many markers are compared at a time. */
const AT_A_TIME = 250;

/**
 * Hands over the markers that the server lacks, and has it remove the entries that they name. All are compared,
 * whenever there are others than the last time: what was cut short is done with the next.
 */
export async function pushMarkers(course: Course): Promise<void> {
  const markers = await readMarkersToPush(course.storage, await course.state());
  if (markers === undefined) return;
  for (let from = 0; from < markers.ids.length; from += AT_A_TIME) {
    await pushSome(course, markers.ids.slice(from, from + AT_A_TIME));
  }
  await course.note((state) => ({ ...state, pushedMarkers: markers.digest }));
}

async function pushSome(course: Course, ids: readonly EntryId[]): Promise<void> {
  const { server } = course;
  const [ofMarkers, ofEntries] = await Promise.all([
    toDocumentIds(course, 'erased', ids),
    toDocumentIds(course, 'entry', ids),
  ]);
  const lacking = await server.lacking([...ofMarkers, ...ofEntries]);
  const lacked = ids.filter((_, index) => lacking.has(ofMarkers[index] ?? ''));
  // First the markers: without them, what is removed would be missing and nothing would say why.
  await pushItems(course, lacked.map(toErasedItem));
  const there = ofEntries.filter((id) => !lacking.has(id));
  if (there.length > 0) await server.remove(there);
}
