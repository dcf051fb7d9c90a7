import { wholeOf } from '../cut-entries.ts';
import { cutEntry } from './cut-entry.ts';
import type { Entry } from '../entry.ts';
import { OF_MATTER } from '../erased-with.ts';
import type { EntryId } from '../ids.ts';
import { asForeign } from '../reading.ts';

/** Odd, so that an id comes round again only after all of the last 60 bits were used. */
const STEP = 0x9e3779b97f4a7c1n;
const MODULUS = 1n << 60n;
const TAIL_IN_DIGITS = 15;

/**
 * The id under which an erased entry is brought back: the next one of its own row, by its random tail,
 * that was not erased in turn. It follows from the old id alone, so bringing the same file back once
 * more, here or in another browser, doubles nothing.
 */
export function renewedId(id: EntryId, isErased: (id: EntryId) => boolean): EntryId {
  let renewed = id;
  do renewed = nextId(renewed);
  while (isErased(renewed));
  return renewed;
}

function nextId(id: EntryId): EntryId {
  const digits = id.replaceAll('-', '');
  const tail = (BigInt(`0x${digits.slice(-TAIL_IN_DIGITS)}`) + STEP) % MODULUS;
  const all = digits.slice(0, -TAIL_IN_DIGITS) + tail.toString(16).padStart(TAIL_IN_DIGITS, '0');
  const parts = [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20)];
  return [...parts, all.slice(20)].join('-') as EntryId;
}

/**
 * An entry under its new id, with what it says of other entries that are renewed as well: corrections
 * and strikes name the new ones, and so do the subjects of what was put off or done. Words that only
 * hold such an id are left alone, and so is the id of a matter or a contact, though it may be spelt as
 * that of the entry which opened it: what was recorded of it and not erased still names it so.
 */
export function renewEntry(entry: Entry, renewed: ReadonlyMap<EntryId, EntryId>): Entry {
  const fact = rename(entry.fact, renewed) as Entry['fact'];
  const id = renewed.get(wholeOf(entry)) ?? wholeOf(entry);
  return entry.cutFrom === undefined
    ? { ...entry, id, fact }
    : cutEntry({ ...entry, cutFrom: id }, fact);
}

/** An id, alone or before what it is of: `<id>`, `<id>/act-by`. */
const NAMES_ENTRY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})((?:\/[0-9a-z/-]{1,80})?)$/;
/** By whatever entry a matter or a contact was begun, these name it, and no entry. */
const NAMES_NO_ENTRY: ReadonlySet<string> = new Set(['inquiryId', 'contactId']);

function rename(value: unknown, renewed: ReadonlyMap<EntryId, EntryId>): unknown {
  if (typeof value === 'string') {
    const [, id, rest = ''] = NAMES_ENTRY.exec(value) ?? [];
    const next = rest === OF_MATTER ? undefined : renewed.get(id as EntryId);
    return next === undefined ? value : `${next}${rest}`;
  }
  if (Array.isArray(value)) return value.map((item) => rename(item, renewed));
  const members = asForeign(value);
  if (members === undefined) return value;
  return Object.fromEntries(
    Object.entries(members).map(([name, held]) => [
      name,
      NAMES_NO_ENTRY.has(name) ? held : rename(held, renewed),
    ]),
  );
}
