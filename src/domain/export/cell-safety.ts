/**
 * What a spreadsheet may take for a formula: a cell that begins with `=`, `+`, `-`, `@`, a tab or a line
 * break, blanks before it or not, and the full-width forms that East Asian versions take for the same
 * (OWASP, "CSV Injection"). Apostrophes before it count too, so that adding one can be undone exactly.
 */
const DANGEROUS = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** What stands before a cell that a spreadsheet might take for a formula. */
const SAFETY_PREFIX = "'";

/** A cell that no spreadsheet takes for a formula. */
export function toSafeCell(cell: string): string {
  return DANGEROUS.test(cell) ? SAFETY_PREFIX + cell : cell;
}

/** The cell that {@link toSafeCell} was given; any other stays as it is. */
export function fromSafeCell(cell: string): string {
  if (!cell.startsWith(SAFETY_PREFIX)) return cell;
  const bare = cell.slice(SAFETY_PREFIX.length);
  return DANGEROUS.test(bare) ? bare : cell;
}
