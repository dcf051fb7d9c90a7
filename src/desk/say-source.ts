import type { LadderSource } from '../domain/ladder.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayPublished } from '../locales/words-of-domain.ts';

/** Who says it and in which year, as it stands behind a statement. */
export function saySourceInShort({ publisher, title, published }: LadderSource, words: Words) {
  const who = publisher ?? title;
  return published === undefined
    ? words.text('sourceNoDate', { who })
    : words.text('sourceShort', { who, year: published.slice(0, 'YYYY'.length) });
}

/** All that is known of a source: who published what, when, where it was read and when last. */
export function saySourceInFull(source: LadderSource, words: Words): string {
  const { publisher, title, published, address, lastSeen } = source;
  const quoted = words.text('sourceTitle', { title });
  const seen = lastSeen === undefined || lastSeen === published ? undefined : lastSeen;
  return words.aside([
    publisher,
    quoted,
    sayPublished(published, words),
    address,
    seen && words.text('sourceSeen', { seen: sayPublished(seen, words) }),
  ]);
}
