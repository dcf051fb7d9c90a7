import browser from 'webextension-polyfill';
import { maskReceiptNumbers } from '../domain/mask-receipt-numbers.ts';
import { asForeign, asInstant, asText } from '../domain/reading.ts';

/** Something that went wrong and was not the person's to mend at that moment. */
export type Problem = { readonly at: string; readonly where: string; readonly what: string };

const KEY = 'problems';
const LONGEST_LIST = 50;

/** Adds to the local list of problems, newest first; receipt numbers are masked before. */
export async function noteProblem(where: string, error: unknown, at: string): Promise<void> {
  const problem = { at, where, what: maskReceiptNumbers(describe(error)).slice(0, 500) };
  await navigator.locks.request('diagnostics', async () => {
    const problems = [problem, ...(await readProblems())].slice(0, LONGEST_LIST);
    await browser.storage.session.set({ [KEY]: problems });
  });
}

/** The problems since the browser started, newest first. */
export async function readProblems(): Promise<readonly Problem[]> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const raw = asForeign(each);
    const at = asInstant(raw?.['at']);
    const where = asText(raw?.['where'], 100);
    const what = asText(raw?.['what'], 500);
    return at && where && what ? [{ at, where, what }] : [];
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` (${describe(error.cause)})`;
  return `${error.name}: ${error.message}${cause}`;
}
