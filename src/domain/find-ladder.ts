import type { CustomLadder } from './custom-ladder.ts';
import type { Ladder } from './ladder.ts';
import type { LadderRef } from './ladder-pin.ts';
import { FOLLOWED_LADDERS } from './published-ladders.ts';

/**
 * The ladder of that name and version which a case can follow, published or of the person's own.
 * `undefined`: there is none (yet), or it is a copy of one that is not here, or of one with another
 * number of steps.
 */
export function findLadder(
  ref: LadderRef,
  customLadders: readonly CustomLadder[],
): Ladder | undefined {
  const published = FOLLOWED_LADDERS.find((each) => isSame(each, ref));
  if (published !== undefined) return published;
  const custom = customLadders.find((each) => isSame(each, ref));
  return custom && toLadder(custom);
}

/** The ladders of the person's own that can be used, each in its latest version. */
export function latestOwnLadders(customLadders: readonly CustomLadder[]): readonly Ladder[] {
  const latest = new Map<string, CustomLadder>();
  for (const each of customLadders) {
    if (each.version > (latest.get(each.id)?.version ?? 0)) latest.set(each.id, each);
  }
  return [...latest.values()].flatMap((each) => toLadder(each) ?? []);
}

function toLadder({ id, version, name, basedOn, waits }: CustomLadder): Ladder | undefined {
  const base = FOLLOWED_LADDERS.find((each) => isSame(each, basedOn));
  if (base === undefined || base.rungs.length !== waits.length) return undefined;
  const rungs = base.rungs.map((rung, index) => ({ ...rung, wait: waits[index] ?? rung.wait }));
  return { ...base, id, version, rungs, own: { name, basedOn } };
}

function isSame(one: LadderRef, other: LadderRef): boolean {
  return one.id === other.id && one.version === other.version;
}
