import type { CaseFile } from '../domain/case-file.ts';
import type { ConfirmedOffice } from '../domain/confirmed-office.ts';
import { isPublishedServiceCenter } from '../domain/confirmed-office.ts';
import type { LadderChosen } from '../domain/custom-ladder.ts';
import type { EntryId } from '../domain/ids.ts';
import { parseEntryId } from '../domain/ids.ts';
import type { Ladder, Rung } from '../domain/ladder.ts';
import type { LadderRef } from '../domain/ladder-pin.ts';
import { isWritten } from '../domain/step.ts';
import type { Window } from '../domain/window.ts';

/** A choice of ladder as typed; entries of contacts are listed with blanks between them. */
export type OrderFields = {
  /** As {@link nameOf} writes it, `BY_OFFICE`, or empty. */
  readonly ladder: string;
  readonly moves: string;
  readonly stays: string;
};

/** The field that has to be mended first: no ladder is chosen, or it is open whether a wait moves. */
export type OrderProblem = 'ladder' | 'moves';

/** As a choice of ladder: the one that follows from the office. */
export const BY_OFFICE = 'by-office';

/** Nothing is preselected. */
export const EMPTY_ORDER: OrderFields = { ladder: '', moves: '', stays: '' };

/** A version of a ladder as one word. */
export function nameOf({ id, version }: LadderRef): string {
  return `${id}@${version}`;
}

/** A running wait that got its length from a ladder, and the contact that it began with. */
export type MovableWindow = { readonly window: Window; readonly contactEntryId: EntryId };

/**
 * The windows that would get another length from the chosen ladder. What was promised, and a date that
 * USCIS gave, stay as they are.
 *
 * @param chosen `undefined` while none is.
 */
export function movableWindows(
  { windows }: Pick<CaseFile, 'windows'>,
  chosen: LadderRef | undefined,
): readonly MovableWindow[] {
  return windows.flatMap((window) => {
    const { ladder, trigger } = window.explanation;
    const contactEntryId = parseEntryId(window.id);
    if (chosen === undefined || ladder === undefined || trigger.kind !== 'contact') return [];
    return contactEntryId === undefined || nameOf(ladder) === nameOf(chosen)
      ? []
      : [{ window, contactEntryId }];
  });
}

/** Whether a wait moves, as answered so far. */
export function movesOf(fields: OrderFields, entryId: EntryId): boolean | undefined {
  if (idsIn(fields.moves).includes(entryId)) return true;
  return idsIn(fields.stays).includes(entryId) ? false : undefined;
}

/** What changes in the fields when it is answered whether a wait moves. */
export function answerMove(
  { moves, stays }: OrderFields,
  entryId: EntryId,
  doesMove: boolean,
): Partial<OrderFields> {
  const without = (list: string) => idsIn(list).filter((id) => id !== entryId);
  const joined = (list: string, isIn: boolean) =>
    [...without(list), ...(isIn ? [entryId] : [])].join(' ');
  return { moves: joined(moves, doesMove), stays: joined(stays, !doesMove) };
}

/** The ladder that a choice comes to; `undefined` while none is chosen. */
export function chosenLadder(
  fields: OrderFields,
  ladders: readonly Ladder[],
  byOffice: Ladder,
): Ladder | undefined {
  if (fields.ladder === BY_OFFICE) return byOffice;
  return ladders.find((ladder) => nameOf(ladder) === fields.ladder);
}

/**
 * The steps of a ladder that a case of this office is offered: nobody is written to at one that is none
 * of the four centers.
 *
 * @param office the one that decides which steps there are; `undefined` while none does.
 */
export function offeredRungs(
  { rungs }: Pick<Ladder, 'rungs'>,
  office: ConfirmedOffice | undefined,
): readonly Rung[] {
  if (office === undefined || isPublishedServiceCenter(office)) return rungs;
  return rungs.filter(({ step }) => step === 'beside' || !isWritten(step));
}

/** The choice that the fields describe, or what has to be mended first. */
export function readOrder(
  fields: OrderFields,
  file: Pick<CaseFile, 'windows'>,
  ladders: readonly Ladder[],
  byOffice: Ladder,
): LadderChosen | OrderProblem {
  const chosen = chosenLadder(fields, ladders, byOffice);
  if (chosen === undefined) return 'ladder';
  const asked = movableWindows(file, chosen).map(({ contactEntryId }) => contactEntryId);
  if (asked.some((entryId) => movesOf(fields, entryId) === undefined)) return 'moves';
  const { id, version } = chosen;
  return {
    type: 'ladder-chosen',
    ladder: fields.ladder === BY_OFFICE ? null : { id, version },
    moves: asked.filter((entryId) => movesOf(fields, entryId) === true),
  };
}

function idsIn(list: string): readonly string[] {
  return list.split(' ').filter((id) => id !== '');
}
