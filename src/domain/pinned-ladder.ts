import type { CaseFacts } from './case-facts.ts';
import type { CaseOffice } from './case-office.ts';
import { decidingOffice } from './case-office.ts';
import type { CustomLadder, LadderChosen } from './custom-ladder.ts';
import { findLadder } from './find-ladder.ts';
import type { EntryId } from './ids.ts';
import type { Contact } from './inquiry.ts';
import type { Ladder } from './ladder.ts';
import type { LadderPin, LadderRef } from './ladder-pin.ts';
import { ladderFor } from './published-ladders.ts';

/** Which ladder holds in a case, for what is recorded now and for what was. */
export type LadderRules = {
  /** The one of the case: of what is recorded now. */
  readonly ladder: Ladder;
  /** Whether the person chose it; otherwise it follows from the office. */
  readonly isChosen: boolean;
  /** The one that gives a contact its lengths. */
  readonly ladderOf: (contact: Contact) => Ladder;
  /** The one that its pin named when it was recorded, if it named one that is here. */
  readonly recordedLadderOf: (contact: Contact) => Ladder | undefined;
};

/**
 * Which ladder holds where. The last choice is the case's; a contact keeps the version that it was
 * recorded under, unless a choice moved it. What followed from the office follows it when the office
 * turns out to be another. A ladder that is not here gives way to the office's.
 */
export function toLadderRules(
  { laddersChosen }: Pick<CaseFacts, 'laddersChosen'>,
  office: CaseOffice | undefined,
  customLadders: readonly CustomLadder[],
): LadderRules {
  const byOffice = ladderFor(decidingOffice(office));
  const choice = laddersChosen.at(-1)?.ladder;
  const chosen = choice ? findLadder(choice, customLadders) : undefined;

  const moved = movedPins(laddersChosen, byOffice);

  return {
    ladder: chosen ?? byOffice,
    isChosen: chosen !== undefined,
    ladderOf: ({ entryId, ladder }) => {
      const pin = moved.get(entryId) ?? ladder;
      // The version stays, but not the ladder, where the office decides and is another one.
      if (pin === undefined || (pin.by === 'office' && pin.id !== byOffice.id)) return byOffice;
      return findLadder(pin, customLadders) ?? byOffice;
    },
    recordedLadderOf: ({ ladder }) => ladder && findLadder(ladder, customLadders),
  };
}

/**
 * The pins of the contacts that choices moved.
 *
 * @param byOffice the ladder that follows from the office of the case.
 */
export function movedPins(
  laddersChosen: readonly LadderChosen[],
  byOffice: Ladder,
): ReadonlyMap<EntryId, LadderPin> {
  const moved = new Map<EntryId, LadderPin>();
  for (const { ladder, moves } of laddersChosen) {
    const pin: LadderPin =
      ladder === null ? { ...refOf(byOffice), by: 'office' } : { ...ladder, by: 'choice' };
    for (const entryId of moves) moved.set(entryId, pin);
  }
  return moved;
}

function refOf({ id, version }: Ladder): LadderRef {
  return { id, version };
}
