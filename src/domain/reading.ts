/** A plain object from outside: a message, a stored row, a line of a file. */
export type Foreign = { readonly [key: string]: unknown };

/** `value` as a plain object, or `undefined` for anything else (arrays and `null` included). */
export function asForeign(value: unknown): Foreign | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Foreign)
    : undefined;
}

/** `value` as a text of 1 to `longest` characters, else `undefined`. */
export function asText(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

/** `value` as a whole number in the range, both ends included, else `undefined`. */
export function asWhole(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}

/** `value` if it is one of the `choices`, else `undefined`. */
export function asOneOf<Choice extends string | number | boolean>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/**
 * `value` as an instant in ISO 8601 with `Z` or an offset, else `undefined`. Like dates, of the years
 * 1000 to 9000: nothing that is counted from it can then leave the range of dates.
 */
export function asInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  try {
    const instant = Temporal.Instant.from(value).toString();
    return instant >= '1000' && instant < '9001' ? instant : undefined;
  } catch {
    return undefined;
  }
}

/** What `parse` reads in `value`; `null`, with which a patch takes something back, stays `null`. */
export function nullable<Value>(
  value: unknown,
  parse: (value: unknown) => Value | undefined,
): Value | null | undefined {
  return value === null ? null : parse(value);
}

/** Drops the properties that are `undefined`, so that absent is spelled in one way only. */
export function present<Shape extends object>(shape: Shape): Present<Shape> {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Present<Shape>;
}

type Optional<Shape> = {
  [Key in keyof Shape]-?: undefined extends Shape[Key] ? Key : never;
}[keyof Shape];
type Present<Shape> = { [Key in Exclude<keyof Shape, Optional<Shape>>]: Shape[Key] } & {
  [Key in Optional<Shape>]?: Exclude<Shape[Key], undefined>;
};
