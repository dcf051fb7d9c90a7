import type { CustomLadder } from './custom-ladder.ts';
import { addLadder } from './custom-ladder.ts';
import type { DeviceName } from './device-name.ts';
import { nameDevice } from './device-name.ts';
import type { Stamp } from './entry.ts';
import type { Fact } from './fact.ts';
import type { AddressBook } from './address-book.ts';
import { EMPTY_ADDRESS_BOOK, noteAddress } from './address-book.ts';
import type { Settings } from './settings.ts';
import { changeSetting, DEFAULT_SETTINGS } from './settings.ts';

/** What the entries that are about the whole journal fold to. */
export type JournalRules = {
  readonly settings: Settings;
  readonly ladders: readonly CustomLadder[];
  readonly addresses: AddressBook;
  /** What the browser profiles are called, and who records there. */
  readonly devices: readonly DeviceName[];
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
 * @param stamp when it was recorded, where that matters.
 */
export function changeRules(
  rules: JournalRules,
  fact: Fact | undefined,
  stamp?: Stamp,
): JournalRules {
  switch (fact?.type) {
    case 'setting-changed':
      return { ...rules, settings: changeSetting(rules.settings, fact) };
    case 'ladder-defined':
      return { ...rules, ladders: addLadder(rules.ladders, fact.ladder) };
    case 'address-verified':
    case 'address-came-back':
      return { ...rules, addresses: noteAddress(rules.addresses, fact, stamp) };
    case 'device-named':
      return { ...rules, devices: nameDevice(rules.devices, fact) };
    default:
      return rules;
  }
}
