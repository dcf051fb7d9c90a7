import type { Sighting } from '../domain/sighting.ts';
import { receiptOf } from '../platform/chip-runtime.ts';
import type { EventGuard } from './guard-events.ts';

/**
 * Told of what the page shows whenever that is another, or nothing any more; `told` resolves once what is
 * new of it is on record.
 */
export type OnShown = (sighting: Sighting | undefined, told: Promise<unknown>) => void;

/** A page whose chip is still to come, as the script that reads it hands it over. */
export type OfferedPage = {
  readonly guard: EventGuard;
  /** Tells the chip from now on what the page shows, and first what it shows already. */
  readonly follow: (chip: OnShown) => void;
};

/** What an offer is made with. */
export type OfferSurroundings = {
  readonly document: Document;
  readonly guard: EventGuard;
  /** Asks the worker for the chip; what it answers does not matter, as the chip itself is the answer. */
  readonly askForScript: () => void;
  readonly isAlive: () => boolean;
};

const NAME = 'followthroughPage';
/** The world of our scripts, which the page cannot see: the chip comes in a file of its own. */
const world = globalThis as { [NAME]?: OfferedPage };

/**
 * Offers the page to a chip, and asks for its script while the page shows one case and no chip took it: a page
 * with nothing to show, or a person without a chip, is spared the script. Gives what is to be told of what the
 * page shows. Asks again only when the person comes back to the page, so that a refusal is not asked away.
 */
export function offerPage({ document, guard, askForScript, isAlive }: OfferSurroundings): OnShown {
  const view = document.defaultView;
  /** Once there is a chip, it looks after itself. */
  const taken = new AbortController();
  const { signal } = taken;
  let chip: OnShown | undefined;
  let shown: Parameters<OnShown> = [undefined, Promise.resolve()];

  const ask = (): void => {
    const [sighting, told] = shown;
    if (receiptOf(sighting) === undefined) return;
    // Not before: what is recorded of it is part of what the chip says.
    void told.then(() => {
      if (shown[0] === sighting && chip === undefined) askForScript();
    });
  };
  const returned = ({ isTrusted }: Event): void => {
    if (!isAlive()) {
      taken.abort();
      guard.stop();
    } else if (isTrusted && !document.hidden) ask();
  };
  // Not when a page is shown first: what it shows is asked about then, once.
  view?.addEventListener('focus', returned, { signal });
  document.addEventListener('visibilitychange', returned, { signal });

  const offered: OfferedPage = {
    guard,
    follow: (next) => {
      delete world[NAME];
      taken.abort();
      chip = next;
      chip(...shown);
    },
  };
  world[NAME] = offered;

  return (...next) => {
    shown = next;
    if (chip === undefined) ask();
    else chip(...next);
  };
}

/** The page that is offered here, until a chip follows it; none where another chip does, or nobody offered. */
export function findOfferedPage(): OfferedPage | undefined {
  // An element of the page with that id would answer to the name.
  return Object.hasOwn(globalThis, NAME) ? world[NAME] : undefined;
}
