import { LONGEST_FIELD } from '../domain/contact.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { LadderRef } from '../domain/ladder-pin.ts';
import { asText } from '../domain/reading.ts';
import type { Wait } from '../domain/wait.ts';
import { parseWait } from '../domain/wait.ts';

/** The fields of a ladder of one's own: `name`, and `amount` and `unit` of each rung by its place. */
export type OwnLadderFields = { readonly [name: string]: string };

/** The fields that have to be mended, by name. */
export type OwnLadderProblems = readonly string[];

/** The units that a length of one's own can have; a date is none: it would hold for one wait only. */
export const LENGTH_UNITS = ['calendar-days', 'business-days', 'hours'] as const;

/** The name of the field of a rung. */
export function lengthField(of: 'amount' | 'unit', index: number): string {
  return `${of}${index}`;
}

/** The fields of a copy, with the lengths as they are in the ladder it is made from. */
export function fieldsOfLadder(ladder: Ladder): OwnLadderFields {
  const lengths = ladder.rungs.flatMap(({ wait }, index) => [
    [lengthField('amount', index), wait.unit === 'date' ? '' : String(wait.amount)] as const,
    [lengthField('unit', index), wait.unit] as const,
  ]);
  return { name: ladder.own?.name ?? '', ...Object.fromEntries(lengths) };
}

/**
 * The ladder that the fields describe, or what has to be mended. A ladder of one's own gets another
 * version; a published one, a copy under the id of the draft, so that a retry can't double it.
 *
 * @param version of the new one: one more than any that is here.
 */
export function readOwnLadder(
  fields: OwnLadderFields,
  from: Ladder,
  named: LadderRef,
): CustomLadder | OwnLadderProblems {
  const name = asText((fields['name'] ?? '').trim(), LONGEST_FIELD);
  const waits = from.rungs.map((_, index) => readLength(fields, index));
  const problems = [
    ...(name === undefined ? ['name'] : []),
    ...waits.flatMap((wait, index) => (wait === undefined ? [lengthField('amount', index)] : [])),
  ];
  if (name === undefined || problems.length > 0) return problems;
  return {
    ...named,
    name,
    basedOn: from.own?.basedOn ?? { id: from.id, version: from.version },
    waits: waits.filter((wait) => wait !== undefined),
  };
}

function readLength(fields: OwnLadderFields, index: number): Wait | undefined {
  const typed = (fields[lengthField('amount', index)] ?? '').trim();
  if (!/^\d{1,6}$/.test(typed) || Number(typed) === 0) return undefined;
  const wait = parseWait({ unit: fields[lengthField('unit', index)], amount: Number(typed) });
  return wait?.unit === 'date' ? undefined : wait;
}
