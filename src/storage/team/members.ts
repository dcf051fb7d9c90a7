import type { KnownMembers } from '../../domain/team/known-members.ts';
import { membersIn } from '../settings-store.ts';
import type { Storage } from '../storage.ts';

/** Reads who is in the team, and whose this browser profile is. */
export async function readMembers(storage: Pick<Storage, 'connection'>): Promise<KnownMembers> {
  const database = await storage.connection();
  return membersIn(database.transaction('settings').store);
}
