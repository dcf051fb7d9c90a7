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

/** Whether the applicant has to be on the line, for this caller alone may not be spoken to. */
export function needsApplicantOnLine(capacity: Capacity): boolean {
  return capacity === 'paralegal' || capacity === 'interpreter' || capacity === 'helper';
}
