import { wholeOf } from '../cut-entries.ts';
import type { Entry } from '../entry.ts';
import type { RawFact } from '../fact.ts';
import type { EntryId } from '../ids.ts';
import { stableText } from '../stable-text.ts';
import { createSha256 } from './sha-256.ts';

/** So many digits at the end of the id of a cut entry are of the digest; the others are those of the whole one. */
const TAIL_IN_DIGITS = 15;

/**
 * The entry as it is given with fewer words: under an id that follows from that of the whole entry and
 * from the words that are left, and with the name of the whole one. So the same cut made twice is one
 * entry, and another cut, or the whole, is one more.
 *
 * @param fact the words that are left.
 */
export function cutEntry(entry: Entry, fact: RawFact): Entry {
  const whole = wholeOf(entry);
  return { ...entry, id: cutId(whole, fact), cutFrom: whole, fact };
}

function cutId(whole: EntryId, fact: RawFact): EntryId {
  const sha256 = createSha256();
  sha256.update(utf8(`${whole}\n${stableText(fact)}`));
  return withTail(whole, sha256.digest().slice(0, TAIL_IN_DIGITS));
}

/** Between which ids, both included, all cuts of an entry stand, and the entry itself; few others do. */
export function idsOfCuts(whole: EntryId): readonly [first: EntryId, last: EntryId] {
  const fill = (digit: string) => withTail(whole, digit.repeat(TAIL_IN_DIGITS));
  return [fill('0'), fill('f')];
}

function withTail(id: EntryId, tail: string): EntryId {
  const digits = id.replaceAll('-', '').slice(0, -TAIL_IN_DIGITS) + tail;
  const ends = [8, 12, 16, 20, digits.length];
  return ends.map((end, at) => digits.slice(ends[at - 1] ?? 0, end)).join('-') as EntryId;
}

/** The domain knows no encoder; a half of a pair of units is spelt as an encoder would. */
function utf8(text: string): Uint8Array {
  const spelt = encodeURIComponent(text.toWellFormed());
  const bytes = spelt.match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(bytes, (byte) =>
    byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16),
  );
}
