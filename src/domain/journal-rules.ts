import type { CustomLadder } from './custom-ladder.ts';
import { addLadder } from './custom-ladder.ts';
import type { DeviceNaming } from './device-naming.ts';
import { nameDevice } from './device-naming.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './fact.ts';
import type { AddressBook } from './address-book.ts';
import { EMPTY_ADDRESS_BOOK, noteAddress } from './address-book.ts';
import { HAS_TEAM } from './edition.ts';
import { stampOf } from './entry.ts';
import type { Settings } from './settings.ts';
import { changeSetting, DEFAULT_SETTINGS } from './settings.ts';
import type { KnownMembers } from './team/known-members.ts';
import { NO_MEMBERS, noteMember } from './team/known-members.ts';

/** What the entries that are about the whole journal fold to. */
export type JournalRules = {
  readonly settings: Settings;
  readonly ladders: readonly CustomLadder[];
  readonly addresses: AddressBook;
  /** What the browser profiles were called and who recorded there, naming after naming. */
  readonly devices: readonly DeviceNaming[];
  /** Who is in the team; absent in an edition that has none, and where nobody ever joined. */
  readonly members?: KnownMembers;
};

/** What holds before anything was said. */
export const DEFAULT_RULES: JournalRules = {
  settings: DEFAULT_SETTINGS,
  ladders: [],
  addresses: EMPTY_ADDRESS_BOOK,
  devices: [],
};

/**
 * The rules after one more fact about the whole journal; the same object when it changes nothing.
 *
 * @param entry when it was recorded and by whom, where that matters.
 */
export function changeRules(
  rules: JournalRules,
  fact: Fact | undefined,
  entry?: Pick<Entry, 'recordedAt' | 'era' | 'recordedBy'> &
    Partial<Pick<Entry, 'caseId' | 'fact'>>,
): JournalRules {
  const stamp = entry && stampOf(entry);
  switch (fact?.type) {
    case 'setting-changed':
      return { ...rules, settings: changeSetting(rules.settings, fact) };
    case 'ladder-defined':
      return { ...rules, ladders: addLadder(rules.ladders, fact.ladder) };
    case 'address-verified':
    case 'address-came-back':
      return { ...rules, addresses: noteAddress(rules.addresses, fact, stamp) };
    case 'device-named':
      // What a browser profile is called is said there alone.
      if (entry !== undefined && entry.recordedBy !== fact.deviceId) return rules;
      return { ...rules, devices: nameDevice(rules.devices, fact, stamp) };
    default:
      return HAS_TEAM ? changeMembers(rules, entry) : rules;
  }
}

/** Facts of the teams edition are none that the others read. */
function changeMembers(
  rules: JournalRules,
  entry: Parameters<typeof changeRules>[2],
): JournalRules {
  if (entry?.fact === undefined) return rules;
  const { members = NO_MEMBERS } = rules;
  const said = noteMember(members.said, { ...entry, fact: entry.fact });
  return said === members.said ? rules : { ...rules, members: { ...members, said } };
}
