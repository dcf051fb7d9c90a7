import { asForeign } from './reading.ts';

/** A value of JSON as text, the same whatever the order of its members. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    const members = Array.isArray(part) ? undefined : asForeign(part);
    if (members === undefined) return part;
    return Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
