import type { Entry } from '../domain/entry.ts';
import { parseEntry } from '../domain/entry.ts';
import { asForeign } from '../domain/reading.ts';
import { parseJson } from './parse-json.ts';
import type { ArrivedEntry } from './second-copy.ts';

declare const content: unique symbol;

/**
 * An entry as it lies in the database: what its indexes are made of in the clear, and the rest, which
 * only this file reads and writes. So that entries can come to lie there sealed, nothing else may take
 * one for an `Entry`, and the type checker sees to that.
 */
export type StoredEntry = Pick<Entry, 'id' | 'caseId' | 'recordedAt' | 'era'> & {
  readonly [content]: true;
};

/** The form in which an entry is put into the database. */
export function toStored(entry: Entry): StoredEntry {
  return entry as Entry & StoredEntry;
}

/** The entry that was put there. */
export function fromStored(stored: StoredEntry): Entry {
  return stored as StoredEntry & Entry;
}

/** As {@link fromStored}, of several. */
export function allFromStored(stored: readonly StoredEntry[]): readonly Entry[] {
  return stored.map(fromStored);
}

/** The line by which the second copy holds an entry. */
export function toLine({ arrival, entry }: ArrivedEntry): string {
  return JSON.stringify({ arrival, entry });
}

/** The entry of such a line, or `undefined` where that is torn or spoilt: it is looked for in the database. */
export function fromLine(line: string): ArrivedEntry | undefined {
  const raw = asForeign(parseJson(line));
  const entry = parseEntry(raw?.['entry']);
  const arrival = raw?.['arrival'];
  return typeof arrival === 'number' && Number.isInteger(arrival) && entry
    ? { arrival, entry }
    : undefined;
}
