import type { EntryId } from '../domain/ids.ts';

/**
 * What a copy of the journal holds, in two values that can be compared without reading it: the
 * arrival number of its newest entry (−1: none) and a digest of all its entry ids.
 */
export type ReplicaRecord = { readonly lastArrival: number; readonly digest: string };

/** The record of an empty copy. */
export const EMPTY_RECORD: ReplicaRecord = { lastArrival: -1, digest: '0'.repeat(32) };

const MODULUS = 1n << 128n;

/**
 * The record after one more entry. The digest is the sum of the ids as 128-bit numbers: it does not
 * depend on their order, and grows by one addition.
 */
export function recordAfter(record: ReplicaRecord, arrival: number, id: EntryId): ReplicaRecord {
  return {
    lastArrival: arrival,
    digest: toDigest((digestOf(record) + numberOf(id)) % MODULUS),
  };
}

/** The record after some more entries, of which the last has this arrival number. */
export function recordWith(
  record: ReplicaRecord,
  added: readonly EntryId[],
  lastArrival: number,
): ReplicaRecord {
  const sum = added.reduce((before, id) => before + numberOf(id), digestOf(record));
  return { lastArrival, digest: toDigest(sum % MODULUS) };
}

/** The record after some entries were removed, of which the newest that is left has this arrival number. */
export function recordWithout(
  record: ReplicaRecord,
  removed: readonly EntryId[],
  lastArrival: number,
): ReplicaRecord {
  const sum = removed.reduce((rest, id) => rest + MODULUS - numberOf(id), digestOf(record));
  return { lastArrival, digest: toDigest(sum % MODULUS) };
}

function digestOf({ digest }: ReplicaRecord): bigint {
  return BigInt(`0x${digest}`);
}

function numberOf(id: EntryId): bigint {
  return BigInt(`0x${id.replaceAll('-', '')}`);
}

function toDigest(sum: bigint): string {
  return sum.toString(16).padStart(32, '0');
}

/** Whether two copies hold the same, as far as their records tell. */
export function sameRecord(one: ReplicaRecord, other: ReplicaRecord): boolean {
  return one.lastArrival === other.lastArrival && one.digest === other.digest;
}

/** A record read back from a file, or `undefined` when it is not sound. */
export function parseReplicaRecord(value: unknown): ReplicaRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { lastArrival, digest } = value as Partial<Record<keyof ReplicaRecord, unknown>>;
  if (typeof lastArrival !== 'number' || !Number.isInteger(lastArrival)) return undefined;
  if (typeof digest !== 'string' || !/^[0-9a-f]{32}$/.test(digest)) return undefined;
  return { lastArrival, digest };
}
