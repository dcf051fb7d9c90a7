import type { Sighting } from './sighting.ts';

/**
 * A short name of what a page showed: the same whenever it shows that again, another one for every
 * other page. It is no secret and guards nothing.
 */
export function pageKey(page: Pick<Sighting, 'title' | 'statusOn' | 'text'>): string {
  const shown = JSON.stringify([page.title, page.statusOn, page.text]);
  return [0x811c9dc5, 0x9e3779b9].map((seed) => hash(shown, seed)).join('-');
}

/** The FNV-1a sum of a text, begun with this number. */
function hash(text: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
