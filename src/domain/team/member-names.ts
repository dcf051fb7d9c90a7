import { compareStamps } from '../entry.ts';
import type { DeviceNaming, KnownDevices } from '../device-naming.ts';
import { heldAt } from '../device-naming.ts';
import type { DeviceId } from '../ids.ts';
import { present } from '../reading.ts';
import type { KnownMembers } from './known-members.ts';
import { memberNamed } from './known-members.ts';

/**
 * The namings of browser profiles with the names of the members that they belonged to in the place of initials: so
 * it is said everywhere who recorded something.
 */
export function withMemberNames(
  { own, names }: KnownDevices,
  members: Pick<KnownMembers, 'said'>,
): KnownDevices {
  const joined = new Set(
    members.said.flatMap(({ name, deviceId }) => (name && deviceId ? [deviceId] : [])),
  );
  if (joined.size === 0) return { own, names };
  const others = names.filter(({ deviceId }) => !joined.has(deviceId));
  return {
    own,
    names: [...others, ...[...joined].flatMap((one) => namingsOf(one, names, members))],
  };
}

/** What a browser profile was called and whose it was, from each time on that something of either was said. */
function namingsOf(
  deviceId: DeviceId,
  names: readonly DeviceNaming[],
  members: Pick<KnownMembers, 'said'>,
): readonly DeviceNaming[] {
  const own = names.filter((each) => each.deviceId === deviceId);
  const stamps = [...own, ...members.said.filter((each) => each.deviceId === deviceId)]
    .flatMap(({ said }) => said ?? [])
    .toSorted(compareStamps);
  return stamps.map((said) => {
    const { name, initials } = heldAt(own, said) ?? {};
    return present({
      deviceId,
      name,
      initials: memberNamed(deviceId, members, said) ?? initials,
      said,
    });
  });
}
