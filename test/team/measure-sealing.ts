import { entryItem, teamSealing } from '../support/team-keys.ts';

const ENTRIES = 20_000;
/** As many as an exchange has in hand at once. */
const AT_ONCE = 250;

/** Seals and opens many entries, and tells how long one takes. */
export async function measureSealing(): Promise<string> {
  const sealing = await teamSealing();
  const items = Array.from({ length: ENTRIES }, (_, at) =>
    entryItem(at + 1, { notes: 'made up '.repeat(25) }),
  );
  const [documents, sealInMs] = await each(items, (item) => sealing.seal(item));
  const [, openInMs] = await each(documents, (document) => sealing.open(document));
  return `sealing ${sealInMs.toFixed(3)} ms, opening ${openInMs.toFixed(3)} ms an entry, of ${ENTRIES}\n`;
}

async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly [readonly Result[], inMs: number]> {
  const results: Result[] = [];
  const began = performance.now();
  for (let from = 0; from < items.length; from += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  }
  return [results, (performance.now() - began) / items.length];
}
