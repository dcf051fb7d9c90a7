import type { CustomLadder } from './custom-ladder.ts';
import { addLadder } from './custom-ladder.ts';
import type { Fact } from './fact.ts';
import type { AddressBook } from './mailbox.ts';
import { EMPTY_ADDRESS_BOOK, noteAddress } from './mailbox.ts';
import type { Settings } from './settings.ts';
import { changeSetting, DEFAULT_SETTINGS } from './settings.ts';

/** What the entries that are about the whole journal fold to. */
export type JournalRules = {
  readonly settings: Settings;
  readonly ladders: readonly CustomLadder[];
  readonly addresses: AddressBook;
};

/** What holds before anything was said. */
export const DEFAULT_RULES: JournalRules = {
  settings: DEFAULT_SETTINGS,
  ladders: [],
  addresses: EMPTY_ADDRESS_BOOK,
};

/** The rules after one more fact about the whole journal; the same object when it changes nothing. */
export function changeRules(rules: JournalRules, fact: Fact | undefined): JournalRules {
  switch (fact?.type) {
    case 'setting-changed':
      return { ...rules, settings: changeSetting(rules.settings, fact) };
    case 'ladder-defined':
      return { ...rules, ladders: addLadder(rules.ladders, fact.ladder) };
    case 'address-verified':
    case 'address-came-back':
      return { ...rules, addresses: noteAddress(rules.addresses, fact) };
    default:
      return rules;
  }
}
