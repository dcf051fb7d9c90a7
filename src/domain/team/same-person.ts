import type { DeviceId } from '../ids.ts';
import type { MemberSaid } from './known-members.ts';
import type { MemberId } from './team-fact.ts';

/** Whether two names are one, however they are written: two who differ in that alone are most likely one person. */
export function isSameName(one: string, other: string | undefined): boolean {
  return one.normalize('NFKC').toLowerCase() === other?.normalize('NFKC').toLowerCase();
}

/**
 * Those who turned out to be members already, each with whom: who joins before all that the team has is here is
 * somebody new, until the same browser profile joins as the member of that name. One that belongs to another person
 * from then on was left before, or its next member is called otherwise.
 */
export function findSamePersons(said: readonly MemberSaid[]): ReadonlyMap<MemberId, MemberId> {
  const owners = new Map<DeviceId, MemberId>();
  const names = new Map<MemberId, string>();
  const same = new Map<MemberId, MemberId>();
  for (const { memberId, deviceId, name } of said) {
    if (name === undefined) {
      for (const [device, owner] of owners) {
        const isMeant = deviceId === undefined || deviceId === device;
        if (owner === memberId && isMeant) owners.delete(device);
      }
      continue;
    }
    if (deviceId === undefined) continue;
    const before = owners.get(deviceId);
    owners.set(deviceId, memberId);
    names.set(memberId, name);
    same.delete(memberId);
    if (before === undefined || before === memberId) continue;
    const hasOther = [...owners.values()].includes(before);
    if (!hasOther && isSameName(name, names.get(before))) same.set(before, memberId);
  }
  return same;
}
