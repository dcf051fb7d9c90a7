/** What this browser remembers of whose cases each list showed last. */
const KEY = 'team-whose-';
/** What is chosen where nothing may be remembered, as long as the page is open. */
const here = new Map<string, string>();

/** What was last remembered, as text from outside; `undefined` where nothing was. */
export function readRememberedWhose(list: string): string | undefined {
  try {
    return localStorage.getItem(`${KEY}${list}`) ?? here.get(list);
  } catch {
    return here.get(list);
  }
}

/** Remembers whose cases a list shows. */
export function rememberWhose(list: string, whose: string): void {
  here.set(list, whose);
  try {
    localStorage.setItem(`${KEY}${list}`, whose);
  } catch {
    // A browser may forbid it; then it holds until the page is closed.
  }
}
