import type { TextKey } from '../../locales/catalogue.ts';
import type { CaseId } from '../../domain/ids.ts';
import { callHash, ERASE_EVERYTHING_HASH, eraseCaseHash } from '../../ui/case-hash.ts';
import { handOffHash } from '../handing-off/hand-off-hash.ts';
import type { Route } from '../route.ts';

/** A key of the desk, where it leads, and what it is said to do. */
export type DeskKey = {
  readonly key: string;
  readonly says: TextKey;
  /** The hash it leads to; `undefined` where it leads nowhere. */
  readonly toHash: (route: Route) => string | undefined;
};

/** The keys that lead to another room. */
export const DESK_KEYS: readonly DeskKey[] = [
  { key: 'a', says: 'deskAgenda', toHash: () => '#/agenda' },
  { key: 'c', says: 'deskCases', toHash: () => '#/cases' },
  { key: 'l', says: 'deskLetters', toHash: () => '#/letters' },
  { key: 'g', says: 'deskGuide', toHash: () => '#/guide' },
  { key: 'b', says: 'deskBackup', toHash: () => '#/backup' },
  { key: 's', says: 'deskSettings', toHash: () => '#/settings' },
  { key: 'n', says: 'popupNoteCall', toHash: toCall },
];

/** Where no key leads to, for the list of commands. */
export const MORE_ROOMS: readonly Pick<DeskKey, 'says' | 'toHash'>[] = [
  { says: 'addTitle', toHash: () => '#/cases/add' },
  { says: 'roundTitle', toHash: () => '#/round' },
  { says: 'exportTitle', toHash: () => '#/export' },
  { says: 'handOffTitle', toHash: (route) => handOffHash(caseInFront(route)) },
  { says: 'deskLadders', toHash: () => '#/ladders' },
  { says: 'eraseCase', toHash: (route) => caseInFront(route).map(eraseCaseHash)[0] },
  { says: 'eraseAll', toHash: () => ERASE_EVERYTHING_HASH },
];

/** The case whose file or letter is in front, if one is. */
function caseInFront(route: Route): readonly CaseId[] {
  return route.room === 'case' || route.room === 'letter' ? [route.caseId] : [];
}

/** Where a call is noted: about the case that is in front, or about one that is still to be named. */
function toCall(route: Route): string {
  const [caseId] = caseInFront(route);
  return caseId === undefined ? '#/agenda/call' : callHash(caseId);
}

/** What a key asks for. */
export type KeyAsks =
  | { readonly asks: 'palette' | 'help' | 'mask' }
  | { readonly asks: 'go'; readonly hash: string };

/**
 * What a key that was pressed on the desk asks for. Single keys do nothing while something is typed in
 * a field (WCAG 2.2, 2.1.4: they can also be switched off).
 *
 * @param isTyping whether a field has the focus.
 */
export function readKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { isTyping, hasSingleKeys }: { readonly isTyping: boolean; readonly hasSingleKeys: boolean },
  route: Route,
): KeyAsks | undefined {
  if (ctrlKey !== metaKey && !altKey && key.toLowerCase() === 'k') return { asks: 'palette' };
  if (isTyping || !hasSingleKeys || ctrlKey || metaKey || altKey) return undefined;
  if (key === '?') return { asks: 'help' };
  if (key === '/') return { asks: 'palette' };
  if (key === 'm') return { asks: 'mask' };
  const hash = DESK_KEYS.find((each) => each.key === key)?.toHash(route);
  return hash === undefined ? undefined : { asks: 'go', hash };
}
