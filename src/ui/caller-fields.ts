import type { Caller, Capacity } from '../domain/caller.ts';
import { CAPACITIES } from '../domain/caller.ts';
import { asOneOf, present } from '../domain/reading.ts';
import { filled } from './filled.ts';

/** What stands in the fields of who calls, as typed. */
export type CallerFields = {
  /** A capacity, {@link AS_REMEMBERED}, or empty for not said. */
  readonly callerCapacity: string;
  readonly callerName: string;
};

/** As a capacity: whoever called last, until something else is chosen. */
export const AS_REMEMBERED = 'as-remembered';

/** It is not said who calls. */
export const NO_CALLER: CallerFields = { callerCapacity: '', callerName: '' };

/** The fields of a caller who was recorded or is remembered. */
export function fieldsOfCaller(caller: Caller | undefined | null): CallerFields {
  return { callerCapacity: caller?.capacity ?? '', callerName: caller?.name ?? '' };
}

/**
 * The fields once another capacity is chosen, with the name that is known for it. A name that was filled
 * in for the capacity before goes with it: nobody is in every capacity. One that was typed stays.
 *
 * @param callerIn somebody in a capacity, with the name that is known for it here.
 */
export function withCapacity(
  { callerCapacity, callerName }: CallerFields,
  capacity: Capacity | undefined,
  callerIn: (capacity: Capacity) => Caller,
): CallerFields {
  const before = asOneOf(callerCapacity, CAPACITIES);
  const filledIn = before && callerIn(before).name;
  const isTyped = filled(callerName) !== undefined && callerName !== filledIn;
  const fields = fieldsOfCaller(capacity && callerIn(capacity));
  return isTyped ? { ...fields, callerName } : fields;
}

/** The fields with the caller who is remembered, where nobody else was chosen. */
export function withRemembered<Fields extends CallerFields>(
  fields: Fields,
  remembered: Caller | null,
): Fields {
  return fields.callerCapacity === AS_REMEMBERED
    ? { ...fields, ...fieldsOfCaller(remembered) }
    : fields;
}

/** Who calls, as typed; a name alone says nothing of the capacity, and is not asked without it. */
export function readCaller({ callerCapacity, callerName }: CallerFields): Caller | undefined {
  const capacity = asOneOf(callerCapacity, CAPACITIES);
  return capacity && present({ capacity, name: filled(callerName) });
}

/** Whether two callers are the same person in the same capacity. */
export function isSameCaller(one: Caller, other: Caller | null): boolean {
  return one.capacity === other?.capacity && one.name === other.name;
}
