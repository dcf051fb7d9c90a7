import type { Role } from '../domain/particulars.ts';
import { ROLES } from '../domain/particulars.ts';
import { asOneOf } from '../domain/reading.ts';

/** A person as typed; `''` is a role that is not chosen. */
export type PersonRow = { readonly role: Role | ''; readonly name: string };

/** A field of a draft holds one row a line; there is always one to type in. */
export function toLines(field: string): readonly string[] {
  return field.split('\n');
}

/** Lines as the field of a draft that holds them. */
export function fromLines(lines: readonly string[]): string {
  return lines.map((line) => line.replaceAll(/[\r\n]+/g, ' ')).join('\n');
}

/** The people that a field holds: in each line the role, a blank, the name. */
export function toPersonRows(field: string): readonly PersonRow[] {
  return toLines(field).map((line) => {
    const [role = '', ...name] = line.split(' ');
    return { role: asOneOf(role, ROLES) ?? '', name: name.join(' ') };
  });
}

/** People as the field of a draft that holds them. */
export function fromPersonRows(rows: readonly PersonRow[]): string {
  return fromLines(
    rows.map(({ role, name }) => (role === '' && name === '' ? '' : `${role} ${name}`)),
  );
}

/** The rows with one of them changed. */
export function withRow<Row>(rows: readonly Row[], index: number, row: Row): readonly Row[] {
  return rows.map((each, at) => (at === index ? row : each));
}

/** The rows without one of them; the last one is emptied instead. */
export function withoutRow<Row>(rows: readonly Row[], index: number, empty: Row): readonly Row[] {
  return rows.length === 1 ? [empty] : rows.filter((_, at) => at !== index);
}
