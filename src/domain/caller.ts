import type { Person } from './particulars.ts';
import { asForeign, asOneOf, asText, present } from './reading.ts';

/**
 * In what capacity somebody calls or writes. `representative` is an attorney or accredited
 * representative with Form G-28; `helper` helps with the applicant on the line. Sources differ about
 * whom the tiers speak to (facts.md §2), so it is recorded and nothing is refused.
 */
export const CAPACITIES = [
  'applicant',
  'petitioner',
  'beneficiary',
  'representative',
  'paralegal',
  'interpreter',
  'helper',
] as const;
/** In what capacity somebody calls or writes. */
export type Capacity = (typeof CAPACITIES)[number];

/** Who called or wrote. */
export type Caller = { readonly capacity: Capacity; readonly name?: string };

const LONGEST_NAME = 200;

/** Who called or wrote, from outside, or `undefined` when the capacity is none that is known. */
export function parseCaller(value: unknown): Caller | undefined {
  const raw = asForeign(value);
  const capacity = asOneOf(raw?.['capacity'], CAPACITIES);
  return capacity && present({ capacity, name: asText(raw?.['name'], LONGEST_NAME) });
}

/**
 * What the next call or letter begins with: of a party to the case only the capacity, for the name
 * is that of this case alone; of whoever acts for others the name too; of a protected case nothing.
 */
export function rememberedOf(
  { capacity, name }: Caller,
  { isProtected }: { readonly isProtected: boolean },
): Caller | undefined {
  if (isProtected) return undefined;
  return present({ capacity, name: isParty(capacity) ? undefined : name });
}

/** Who is remembered, as somebody of this case: a party has the one name that the case has for it. */
export function callerIn(
  remembered: Caller | null,
  people: readonly Person[] | undefined,
): Caller | null {
  return remembered && callerAs(remembered.capacity, remembered, people);
}

/**
 * Somebody of this case in a capacity, with the name that is known for it: whoever is remembered to
 * act for others in this very capacity, else the one person whom the case names in that role.
 */
export function callerAs(
  capacity: Capacity,
  remembered: Caller | null,
  people: readonly Person[] | undefined,
): Caller {
  if (remembered?.capacity === capacity && !isParty(capacity)) return remembered;
  const [one, ...others] = people?.filter(({ role }) => role === capacity) ?? [];
  return present({ capacity, name: others.length === 0 ? one?.name : undefined });
}

/** Whether somebody is a party to the case, whose particulars are those of that case alone. */
export function isParty(capacity: Capacity): boolean {
  return capacity === 'applicant' || capacity === 'petitioner' || capacity === 'beneficiary';
}

/** Whether the applicant has to be on the line, for this caller alone may not be spoken to. */
export function needsApplicantOnLine(capacity: Capacity): boolean {
  return capacity === 'paralegal' || capacity === 'interpreter' || capacity === 'helper';
}
