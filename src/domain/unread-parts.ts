import type { Fact, RawFact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { Foreign } from './reading.ts';
import { asForeign } from './reading.ts';

/**
 * What a stored fact says beyond what this version reads in it: a newer version wrote that. At any
 * depth: members of what it holds, and items of its lists.
 */
export function unreadParts(raw: RawFact): Foreign {
  const read = parseFact(raw);
  return read === undefined ? {} : (asForeign(unreadOf(raw, read)) ?? {});
}

/**
 * A fact with what the one it replaces says beyond this version, word for word: a correction must not
 * drop it. What was said of something that the correction took away goes with that.
 */
export function carryOn(fact: Fact, from: RawFact): RawFact {
  const read = parseFact(from);
  let carried: RawFact = { ...fact };
  if (read === undefined) return carried;
  const whole = asForeign(carry(fact, from, read)) ?? {};
  for (const name of Object.keys(unreadParts(from))) {
    const next: RawFact = { ...carried, [name]: whole[name] };
    // Beside other words it could say something else than what the person just said.
    if (whole[name] !== undefined && readsAs(next, fact)) carried = next;
  }
  return carried;
}

function readsAs(raw: RawFact, fact: Fact): boolean {
  return JSON.stringify(parseFact(raw)) === JSON.stringify(parseFact({ ...fact }));
}

/** The part of `raw` that is not in what was read of it, or `undefined` when all of it is. */
function unreadOf(raw: unknown, read: unknown): unknown {
  if (Array.isArray(raw)) {
    const unread = raw
      .map((item) => unreadOf(item, readOf(item, read)))
      .filter((item) => item !== undefined);
    return unread.length === 0 ? undefined : unread;
  }
  if (read === undefined) return raw;
  const [rawMembers, readMembers] = [asForeign(raw), asForeign(read)];
  if (rawMembers === undefined || readMembers === undefined) return undefined;
  const unread = Object.entries(rawMembers)
    .map(([name, value]) => [name, unreadOf(value, own(readMembers, name))] as const)
    .filter(([, value]) => value !== undefined);
  return unread.length === 0 ? undefined : Object.fromEntries(unread);
}

/** What is said instead of `raw`, of which `read` was read, with what was not read of it. */
function carry(said: unknown, raw: unknown, read: unknown): unknown {
  if (Array.isArray(raw) && (said === undefined || Array.isArray(said))) {
    return carryItems(said ?? [], raw, read);
  }
  if (read === undefined) return said === undefined ? raw : said;
  const [members, rawMembers, readMembers] = [asForeign(said), asForeign(raw), asForeign(read)];
  if (!members || !rawMembers || !readMembers) return said;
  const carried = Object.entries(rawMembers)
    .map(
      ([name, value]) => [name, carry(own(members, name), value, own(readMembers, name))] as const,
    )
    .filter(([, value]) => value !== undefined);
  return { ...members, ...Object.fromEntries(carried) };
}

/** What is said comes first: of a long list only the beginning is read. */
function carryItems(said: readonly unknown[], raw: readonly unknown[], read: unknown): unknown {
  const rest = [...raw];
  const carried = said.map((item) => {
    const at = rest.findIndex((each) => isReadFrom(each, item) && readOf(each, read) !== undefined);
    return at === -1 ? item : carry(item, rest.splice(at, 1)[0], item);
  });
  const unread = rest.filter((item) => readOf(item, read) === undefined);
  const items = [...carried, ...unread];
  return items.length === 0 ? undefined : items;
}

/** What was read of an item of a list, if anything was. */
function readOf(item: unknown, read: unknown): unknown {
  return Array.isArray(read) ? read.find((each) => isReadFrom(item, each)) : undefined;
}

/** Whether everything in `read` stands in `raw`. */
function isReadFrom(raw: unknown, read: unknown): boolean {
  const [rawMembers, readMembers] = [asForeign(raw), asForeign(read)];
  if (rawMembers === undefined || readMembers === undefined) return raw === read;
  return Object.entries(readMembers).every(([name, value]) =>
    isReadFrom(own(rawMembers, name), value),
  );
}

function own(members: Foreign, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
