import { asForeign, asInstant, asText } from './reading.ts';

/** Something that went wrong and was not the person's to mend at that moment. */
export type Problem = { readonly at: string; readonly where: string; readonly what: string };

/** Older ones say nothing about what is wrong now. */
const LONGEST_LIST = 50;

/** Problems from a store, those that can be read. */
export function parseProblems(value: unknown): readonly Problem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const raw = asForeign(each);
    const at = asInstant(raw?.['at']);
    const where = asText(raw?.['where'], 100);
    const what = asText(raw?.['what'], 500);
    return at && where && what ? [{ at, where, what }] : [];
  });
}

/** Two lists as one, each problem once, newest first. */
export function mergeProblems(
  some: readonly Problem[],
  others: readonly Problem[],
): readonly Problem[] {
  const byWords = new Map(
    [...some, ...others].map((each) => [`${each.at} ${sayProblem(each)}`, each]),
  );
  return [...byWords.values()]
    .toSorted((one, other) =>
      Temporal.Instant.compare(Temporal.Instant.from(other.at), Temporal.Instant.from(one.at)),
    )
    .slice(0, LONGEST_LIST);
}

/** Where it went wrong, and how. */
export function sayProblem({ where, what }: Problem): string {
  return `${where}: ${what}`;
}
