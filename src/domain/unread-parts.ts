import type { Fact, RawFact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { Foreign } from './reading.ts';

/** What a stored fact says beyond what this version reads in it: a newer version wrote that. */
export function unreadParts(raw: RawFact): Foreign {
  const read = parseFact(raw);
  if (read === undefined) return {};
  const unread = Object.entries(raw).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(read, name),
  );
  return Object.fromEntries(unread);
}

/** A fact with what the one it replaces says beyond this version: a correction must not drop it. */
export function carryOn(fact: Fact, from: RawFact): RawFact {
  return { ...unreadParts(from), ...fact };
}
