import type { KnownDevices } from '../../domain/device-naming.ts';
import type { KnownMembers } from '../../domain/team/known-members.ts';
import { withMemberNames } from '../../domain/team/member-names.ts';
import { readDevices } from '../devices.ts';
import type { Storage } from '../storage.ts';
import { readMembers } from './members.ts';

/** What all browser profiles are called, those of a team by who is at them, and who is in it. */
export async function readDevicesOfTeam(
  storage: Pick<Storage, 'connection'>,
): Promise<KnownDevices & { readonly members: KnownMembers }> {
  const [devices, members] = await Promise.all([readDevices(storage), readMembers(storage)]);
  return { ...withMemberNames(devices, members), members };
}
