import { LONGEST_FIELD } from './contact.ts';
import type { EntryId } from './ids.ts';
import { parseEntryId } from './ids.ts';
import type { LadderRef } from './ladder-pin.ts';
import { parseLadderRef } from './ladder-pin.ts';
import type { Foreign } from './reading.ts';
import { asForeign, asText } from './reading.ts';
import type { Wait } from './wait.ts';
import { parseWait } from './wait.ts';

/** A copy of a published ladder with other lengths; its steps and their order are the published ones. */
export type CustomLadder = LadderRef & {
  /** What the person calls it. */
  readonly name: string;
  readonly basedOn: LadderRef;
  /** One length per rung of the ladder it is a copy of, in their order. */
  readonly waits: readonly Wait[];
};

/** A ladder of the person's own, or a new version of it: none is ever edited. */
export type LadderDefined = { readonly type: 'ladder-defined'; readonly ladder: CustomLadder };

/** The ladder of a case from now on; `null` is the one that follows from its office. */
export type LadderChosen = {
  readonly type: 'ladder-chosen';
  readonly ladder: LadderRef | null;
  /** The contacts whose running windows move to it; the others keep the lengths they have. */
  readonly moves: readonly EntryId[];
};

const CUSTOM_ID = /^custom:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_RUNGS = 10;
const MOST_MOVED = 1000;

/** The id of a ladder of one's own. */
export function customLadderId(uuid: string): string {
  return `custom:${uuid}`;
}

/** A ladder of one's own from outside, or `undefined` when it is not one this version can read. */
export function parseLadderDefined(raw: Foreign): LadderDefined | undefined {
  const ladder = parseCustomLadder(raw['ladder']);
  return ladder && { type: 'ladder-defined', ladder };
}

/** A stored ladder of one's own, or `undefined` when a part of it can't be read. */
export function parseCustomLadder(value: unknown): CustomLadder | undefined {
  const raw = asForeign(value);
  const ref = parseLadderRef(raw);
  const name = asText(raw?.['name'], LONGEST_FIELD);
  const basedOn = parseLadderRef(raw?.['basedOn']);
  const listed = raw?.['waits'];
  if (!ref || !CUSTOM_ID.test(ref.id) || !name || !basedOn || !Array.isArray(listed)) {
    return undefined;
  }
  const waits = listed.slice(0, MOST_RUNGS).map(parseWait);
  const known = waits.filter((wait) => wait !== undefined);
  // A date is no length: it would hold for one window only.
  const isWhole = known.length === waits.length && known.every(({ unit }) => unit !== 'date');
  return isWhole && known.length > 0 ? { ...ref, name, basedOn, waits: known } : undefined;
}

/** A choice of ladder from outside, or `undefined` when it does not say which. */
export function parseLadderChosen(raw: Foreign): LadderChosen | undefined {
  const ladder = raw['ladder'] === null ? null : parseLadderRef(raw['ladder']);
  const listed = raw['moves'];
  if (ladder === undefined || !Array.isArray(listed)) return undefined;
  const moves = listed.slice(0, MOST_MOVED).map(parseEntryId);
  return { type: 'ladder-chosen', ladder, moves: moves.filter((id) => id !== undefined) };
}

/**
 * The ladders after one more was defined. Of two that were given one number by machines that did not
 * know of each other, the same one stays whichever came first.
 */
export function addLadder(
  ladders: readonly CustomLadder[],
  added: CustomLadder,
): readonly CustomLadder[] {
  const isSame = (each: CustomLadder) => each.id === added.id && each.version === added.version;
  const rivals = [...ladders.filter(isSame), added];
  const [kept] = rivals.toSorted((one, other) =>
    JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
  ) as [CustomLadder, ...CustomLadder[]];
  return [...ladders.filter((each) => !isSame(each)), kept];
}
