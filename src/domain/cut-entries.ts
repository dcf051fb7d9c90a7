import type { Entry } from './entry.ts';
import type { RawFact } from './fact.ts';
import type { EntryId } from './ids.ts';
import { asForeign } from './reading.ts';
import { stableText } from './stable-text.ts';

/** Whether an entry was erased: it, or the whole one that it was cut from. */
export function isErased(
  { id, cutFrom }: Pick<Entry, 'id' | 'cutFrom'>,
  markers: { readonly has: (id: EntryId) => boolean },
): boolean {
  return markers.has(id) || (cutFrom !== undefined && markers.has(cutFrom));
}

/** The id by which other entries name this one: that of the whole, which may be here or not. */
export function wholeOf({ id, cutFrom }: Pick<Entry, 'id' | 'cutFrom'>): EntryId {
  return cutFrom ?? id;
}

/**
 * The entries as they are read: of one that is here whole and cut, the whole; of one that is here only
 * cut, the cut that says most, under the id of the whole, so that what names it goes on to hold when
 * that comes. In no particular order; doing it twice changes nothing.
 */
export function uniteCuts(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(({ cutFrom }) => cutFrom === undefined)) return entries;
  const fullest = new Map<EntryId, Entry>();
  for (const entry of entries) {
    const whole = wholeOf(entry);
    const other = fullest.get(whole);
    if (other === undefined || saysMore(entry, other)) fullest.set(whole, entry);
  }
  return [...fullest].map(([id, entry]) => (entry.id === id ? entry : { ...entry, id }));
}

/** Whether the one stands for both: the whole before a cut, notes before anything else that was cut. */
function saysMore(one: Entry, other: Entry): boolean {
  const differences = [
    Number(one.cutFrom === undefined) - Number(other.cutFrom === undefined),
    Number(hasNotes(one.fact)) - Number(hasNotes(other.fact)),
    stableText(one.fact).length - stableText(other.fact).length,
  ];
  const decisive = differences.find((difference) => difference !== 0);
  return decisive === undefined ? one.id < other.id : decisive > 0;
}

/** Whether words hold a free note or a reason, at least as this version spells them; a correction, in its own. */
export function hasNotes(raw: RawFact): boolean {
  const said = raw.type === 'entry-corrected' ? (asForeign(raw['fact']) ?? {}) : raw;
  const texts = [said['notes'], said['reason'], asForeign(said['movedFrom'])?.['reason']];
  return texts.some((text) => text !== undefined);
}
