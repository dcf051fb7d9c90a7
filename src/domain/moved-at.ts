import type { Fact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { Told } from './history.ts';

/**
 * The instant of the correction since which the journal says what it says now of one part of a thing
 * told; `undefined` when none changed this part: what names the thing then came after it, whatever
 * the clock said.
 */
export function movedAt(
  { fact, shownAt, earlier }: Pick<Told, 'fact' | 'shownAt' | 'earlier'>,
  partOf: (fact: Fact | undefined) => string | undefined,
): string | undefined {
  const now = partOf(fact);
  let since: string = shownAt;
  for (const entry of earlier.toReversed()) {
    const said = parseFact(entry.fact);
    const version = said?.type === 'entry-corrected' ? parseFact(said.fact) : said;
    if (partOf(version) !== now) break;
    if (said?.type !== 'entry-corrected') return undefined;
    since = entry.recordedAt;
  }
  return earlier.length === 0 ? undefined : since;
}
