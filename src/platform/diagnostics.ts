import browser from 'webextension-polyfill';
import { maskReceiptNumbers } from '../domain/mask-receipt-numbers.ts';
import type { Problem } from '../domain/problem.ts';
import { mergeProblems, parseProblems } from '../domain/problem.ts';

const KEY = 'problems';

/**
 * Adds to the list of problems of this session, newest first; receipt numbers are masked before. Not
 * in the database, which may be what the problem is; the worker copies the list there.
 */
export async function noteProblem(where: string, error: unknown, at: string): Promise<void> {
  const problem = { at, where, what: maskReceiptNumbers(describe(error)).slice(0, 500) };
  await navigator.locks.request('diagnostics', async () => {
    const problems = mergeProblems([problem], await readProblems());
    await browser.storage.session.set({ [KEY]: problems });
  });
}

/** The problems since the browser started, newest first. */
export async function readProblems(): Promise<readonly Problem[]> {
  return parseProblems((await browser.storage.session.get(KEY))[KEY]);
}

/** Calls `onProblem` whenever any context noted one. Registered at the top level of the worker. */
export function listenForProblems(onProblem: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && KEY in changes) onProblem();
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` (${describe(error.cause)})`;
  return `${error.name}: ${error.message}${cause}`;
}
