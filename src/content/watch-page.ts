import type { Sighting } from '../domain/sighting.ts';
import type { PageReading } from './read-page.ts';

/** From the first change to the look at it, in milliseconds. */
const LOOK_AFTER = 250;
/** How long an answer under the heading of the empty form waits for its own heading. */
const WAIT_FOR_HEADING = 3000;
/** How long an answer of which only one half is new waits for the other; two cases may well share a title. */
const WAIT_FOR_OTHER_HALF = 1000;
/** Looking takes at most a twentieth of the time, however large the page. */
const REST_FACTOR = 20;

/** What a watch is given; all of it from the entry, so that a test can stand in. */
export type Watch = {
  readonly document: Document;
  /** Reads what the page shows. */
  readonly read: (document: Document) => PageReading;
  /** How long any reading must stand unchanged, in milliseconds: for a page whose parts come one by one. */
  readonly settlesIn?: number;
  /** Told once of every sighting that differs from the one before; resolves to whether it was received. */
  readonly report: (sighting: Sighting) => Promise<boolean>;
  /**
   * Told of what the page shows whenever that is another, or nothing any more; `told` resolves once the
   * report of it was dealt with, and what is new of it is on record.
   */
  readonly onShown?: (sighting: Sighting | undefined, told: Promise<unknown>) => void;
  /** Whether a node is the extension's own, whose coming is no change of the page. */
  readonly isOwn?: (node: Node | undefined) => boolean;
  /** Whether there is still someone to report to; once not, the watch ends without a word. */
  readonly isAlive: () => boolean;
};

/** Named once: what runs in every page is kept small. */
const time = (): number => performance.now();

/** A running watch. */
export type WatchedPage = {
  /** What the page shows now, without the title while title and text don't belong together for certain. */
  readonly look: () => Sighting | undefined;
  readonly stop: () => void;
};

/**
 * Watches a page whose address never changes and whose answer replaces the text in place, perhaps in two steps.
 * Reports each distinct sighting once, and nothing while there is nothing to read.
 */
export function watchPage({
  document,
  read,
  settlesIn = 0,
  report,
  onShown,
  isOwn = () => false,
  isAlive,
}: Watch): WatchedPage {
  const view = document.defaultView;
  const navigation = (view as { navigation?: EventTarget } | null)?.navigation;
  /** Passed as the options of every listener: its `signal` removes them. */
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerDueAt = 0;
  let restFor = LOOK_AFTER;
  /** The reading that waits to be believed, and since when it stands unchanged. */
  let standing = { key: '', since: 0 };
  /** The last status believed since the page last showed none. */
  let shown: Sighting | undefined;
  let reportedKey = '';

  const observer = new MutationObserver((records) => {
    const isOfOwn = ({ addedNodes: added, removedNodes: removed }: MutationRecord) =>
      added.length + removed.length < 2 && isOwn(added[0]);
    if (records.every(isOfOwn)) return;
    // One change is enough to know: until the next look the page's changes cost nothing.
    observer.disconnect();
    lookIn(restFor);
  });

  function lookIn(delay: number): void {
    const dueAt = time() + delay;
    if (timer !== undefined && timerDueAt <= dueAt) return;
    clearTimeout(timer);
    timerDueAt = dueAt;
    timer = setTimeout(lookNow, delay);
  }

  function lookNow(): void {
    timer = undefined;
    if (!isAlive()) return stop();
    const now = time();
    // First, so that a change during the look is not missed.
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    const reading = read(document);
    restFor = Math.max(LOOK_AFTER, (time() - now) * REST_FACTOR);
    const { sighting } = reading;
    if (sighting === undefined) {
      if (shown !== undefined) onShown?.(undefined, Promise.resolve());
      shown = undefined;
      standing = { key: '', since: now };
      return;
    }
    const key = JSON.stringify(sighting);
    if (key !== standing.key) standing = { key, since: now };
    const wait = standing.since + Math.max(settlesIn, waitFor(reading, shown)) - now;
    if (wait > 0) return lookIn(wait);
    const isNew = shown === undefined || JSON.stringify(shown) !== key;
    shown = sighting;
    const told = key === reportedKey ? Promise.resolve() : tell(sighting, key);
    if (isNew) onShown?.(sighting, told);
  }

  async function tell(sighting: Sighting, key: string): Promise<void> {
    reportedKey = key;
    const received = await report(sighting);
    // Told again at the next change of the page.
    if (!received && reportedKey === key) reportedKey = '';
  }

  function lookSoon(): void {
    lookIn(LOOK_AFTER);
  }

  function lookAfterReturn(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    // The page came back as it was left; meanwhile another may have been the newest.
    reportedKey = '';
    lookSoon();
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    ended.abort();
  }

  navigation?.addEventListener('currententrychange', lookSoon, ended);
  view?.addEventListener('popstate', lookSoon, ended);
  view?.addEventListener('pageshow', lookAfterReturn, ended);
  lookNow();

  return {
    look: () => {
      const reading = read(document);
      return waitFor(reading, shown) > 0 ? withoutTitle(reading.sighting) : reading.sighting;
    },
    stop,
  };
}

/** How long a reading must stand unchanged before it is believed, given the status shown just before it. */
function waitFor({ sighting, isSettled }: PageReading, shown: Sighting | undefined): number {
  if (!isSettled) return WAIT_FOR_HEADING;
  if (!shown?.title || !shown.text || !sighting?.title || !sighting.text) return 0;
  const titleIsNew = sighting.title !== shown.title;
  const textIsNew = sighting.text !== shown.text;
  return titleIsNew === textIsNew ? 0 : WAIT_FOR_OTHER_HALF;
}

function withoutTitle(sighting: Sighting | undefined): Sighting | undefined {
  if (sighting === undefined) return undefined;
  const { title: _notItsOwn, ...rest } = sighting;
  return rest;
}
