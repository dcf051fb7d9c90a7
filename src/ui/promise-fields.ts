import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Promised } from '../domain/contact.ts';
import { PROMISED } from '../domain/contact.ts';
import { asOneOf } from '../domain/reading.ts';
import type { Wait } from '../domain/wait.ts';
import { parseWait, WAIT_UNITS } from '../domain/wait.ts';

/** What stands in the fields of up to two promises, as typed: an answer and a call back, say. */
export type PromiseFields = {
  readonly promised: string;
  readonly amount: string;
  readonly unit: string;
  readonly until: string;
  readonly promised2: string;
  readonly amount2: string;
  readonly unit2: string;
  readonly until2: string;
};

/** How many promises the fields hold; what was recorded beyond them stays as it is. */
export const MOST_PROMISES_ASKED = 2;

/** Of which promise the unit, the length or the date is missing, or the date lies before the contact. */
export type PromiseProblem = 'promise' | 'promise-before' | 'promise-2' | 'promise-2-before';

/** One promise as typed. */
export type OnePromise = Pick<PromiseFields, 'promised' | 'amount' | 'unit' | 'until'>;

const NONE: OnePromise = { promised: '', amount: '', unit: '', until: '' };

/** Nothing was promised. */
export const NO_PROMISES: PromiseFields = toPromiseFields(NONE, NONE);

/** The first and the second promise, each by the names of the first. */
export function toTwoPromises(fields: PromiseFields): readonly [OnePromise, OnePromise] {
  const { promised, amount, unit, until, promised2, amount2, unit2, until2 } = fields;
  return [
    { promised, amount, unit, until },
    { promised: promised2, amount: amount2, unit: unit2, until: until2 },
  ];
}

/** A change of the second promise, by the names of its own fields. */
export function ofSecondPromise(change: Partial<OnePromise>): Partial<PromiseFields> {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [`${name}2`, value]));
}

/** The fields of promises that were recorded. */
export function fieldsOfPromises(promises: readonly Promised[] | undefined): PromiseFields {
  const [first, second] = promises ?? [];
  return toPromiseFields(fieldsOfPromise(first), fieldsOfPromise(second));
}

/**
 * The promises as typed. Unit and length are chosen, never assumed.
 *
 * @param on the day of the contact, if that could be read.
 */
export function readPromises(
  fields: PromiseFields,
  on: CalendarDate | undefined,
): { readonly promises: readonly Promised[]; readonly problems: readonly PromiseProblem[] } {
  const promises: Promised[] = [];
  const problems: PromiseProblem[] = [];
  for (const [index, typed] of toTwoPromises(fields).entries()) {
    const name = index === 0 ? 'promise' : 'promise-2';
    const read = readPromise(typed);
    if (read === 'problem') problems.push(name);
    else if (read !== undefined && on !== undefined && isBefore(read.wait, on)) {
      problems.push(`${name}-before`);
    } else if (read !== undefined) promises.push(read);
  }
  return { promises, problems };
}

function isBefore(wait: Wait, on: CalendarDate): boolean {
  return wait.unit === 'date' && wait.until < on;
}

function readPromise({ promised, amount, unit, until }: OnePromise) {
  const of = asOneOf(promised, PROMISED);
  if (of === undefined) return undefined;
  const known = asOneOf(unit, WAIT_UNITS);
  const typed = amount.trim();
  const length = /^\d+$/.test(typed) ? Number(typed) : undefined;
  const wait = parseWait(
    known === 'date' ? { unit: known, until } : { unit: known, amount: length },
  );
  return wait === undefined ? ('problem' as const) : { of, wait };
}

function fieldsOfPromise(promise: Promised | undefined): OnePromise {
  if (promise === undefined) return NONE;
  const { of, wait } = promise;
  return { promised: of, ...fieldsOfWait(wait) };
}

/** A length in the fields of a promise. */
export function fieldsOfWait(wait: Wait): Pick<OnePromise, 'amount' | 'unit' | 'until'> {
  return wait.unit === 'date'
    ? { unit: wait.unit, amount: '', until: wait.until }
    : { unit: wait.unit, amount: String(wait.amount), until: '' };
}

function toPromiseFields(first: OnePromise, second: OnePromise): PromiseFields {
  return {
    ...first,
    promised2: second.promised,
    amount2: second.amount,
    unit2: second.unit,
    until2: second.until,
  };
}
