import type { Words } from './catalogue.ts';

/** What was done, which has no stop of its own, and why, where that was said. */
export function sayWithReason(said: string, reason: string | undefined, words: Words): string {
  if (reason === undefined) return said;
  const next = words.named(words.text('tellReason'), reason);
  return words.text('joiningStopped', { said, next });
}
