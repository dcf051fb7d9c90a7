/** What browsers call a write that the disk did not take, and a database closed or locked for it. */
const NAMES = new Set(['UnknownError', 'QuotaExceededError', 'DatabaseClosedError']);
const WORDS = /FILE_ERROR_NO_SPACE|failed to write|disk full/i;

/**
 * Whether an error, or what caused it, may mean that the disk was full: what a browser wrote last is
 * then torn, though it goes on as if nothing had happened.
 */
export function speaksOfFullDisk(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (NAMES.has(each.name) || WORDS.test(each.message)) return true;
  }
  return false;
}
