/** What this browser remembers of how a list was last looked at; nothing of what stands in it. */
const KEY = 'cases-view';

/** What was last remembered, as text from outside; `undefined` where nothing was, or nothing may be. */
export function readRememberedView(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    // A browser may forbid it; then each visit begins with the defaults.
    return undefined;
  }
}

/** Remembers how a list is looked at. */
export function rememberView(view: string): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Not worth telling: it is only how the list is sorted next time.
  }
}
