import { v4, v7 } from 'uuid';
import type { EntryId } from '../domain/ids.ts';

/** A random UUID. */
export function newUuid(): string {
  return v4();
}

/** An entry id: a UUIDv7, so that ids made later sort later. */
export function newEntryId(): EntryId {
  return v7() as EntryId;
}
