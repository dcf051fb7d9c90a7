import type { ChipPlace } from '../domain/chip.ts';
import type { Size } from './choose-place.ts';
import { boxAt, choosePlace, CORNERS_ROUND, nextCorner, placeAt } from './choose-place.ts';
import { CHIP_STYLE } from './chip-style.ts';
import { findControls } from './page-controls.ts';

/**
 * So long it shows without a word of the script, in milliseconds. Firefox ends a content script at once
 * when its extension is removed or updated, and what it drew would stay.
 */
export const LIVES_FOR = 5000;

/** The chip's own corner of the page: a host without any extent, and a box in its closed shadow root. */
export type ChipBox = {
  readonly host: HTMLElement;
  readonly box: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Shows it from now on for {@link LIVES_FOR}; it hides by itself where that is not said again. */
  readonly live: () => void;
  /** Puts it where it covers no control of the page, if there is such a place. */
  readonly settle: () => void;
  /** Moves it by the person's hand, whatever stands there, and gives the place. */
  readonly moveTo: (left: number, top: number) => ChipPlace;
  /** Moves it to the next corner, round the window, and gives the place: who can't drag presses. */
  readonly toNextCorner: () => ChipPlace;
  /** Whether the page laid something over it, as far as the browser tells: Firefox does not. */
  readonly isCovered: () => boolean;
  /** Where the person wants it. */
  readonly want: (place: ChipPlace | undefined) => void;
  readonly remove: () => void;
};

/** Makes the box, and puts it beside the body: an app may replace that. */
export function createChipBox(document: Document): ChipBox {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CHIP_STYLE;
  const box = document.createElement('aside');
  shadow.append(style, box);

  let isCovered = false;
  watchCover(box, (covered) => {
    isCovered = covered;
  });
  let life: Animation | undefined;
  let now: ChipPlace | undefined;
  let wanted: ChipPlace | undefined;
  const root = document.documentElement;
  const sizes = (): { readonly size: Size; readonly window: Size } => ({
    size: { width: box.offsetWidth, height: box.offsetHeight },
    window: { width: root.clientWidth, height: document.defaultView?.innerHeight ?? 0 },
  });
  const put = (place: ChipPlace): void => {
    now = place;
    const { size, window } = sizes();
    const { left, top } = boxAt(place, size, window);
    // The page's own colours, where it says that it has both, or one of them.
    const scheme = getComputedStyle(root).colorScheme;
    box.style.colorScheme = scheme === 'normal' ? 'light dark' : scheme;
    box.style.transform = `translate(${left}px, ${top}px)`;
  };
  return {
    host,
    box,
    shadow,
    live: () => {
      // All of it is delay, in which nothing is drawn anew: to Chromium it costs nothing, to Firefox a tick a frame.
      const timing = { delay: LIVES_FOR, duration: 1, fill: 'backwards' } as const;
      life ??= box.animate({ visibility: ['visible', 'visible'] }, timing);
      life.currentTime = 0;
      life.play();
    },
    settle: () => {
      if (!host.isConnected) return;
      const { size, window } = sizes();
      const first = [now, wanted].filter((place) => place !== undefined);
      put(choosePlace(first, size, window, findControls(document, window.height)));
    },
    moveTo: (left, top) => {
      const { size, window } = sizes();
      wanted = placeAt(left, top, size, window);
      put(wanted);
      return wanted;
    },
    toNextCorner: () => {
      wanted = nextCorner(now ?? CORNERS_ROUND[0]);
      put(wanted);
      return wanted;
    },
    isCovered: () => isCovered,
    want: (place) => {
      if (place?.x === wanted?.x && place?.y === wanted?.y) return;
      wanted = place;
      now = undefined;
    },
    remove: () => host.remove(),
  };
}

/** The part of the browser's observer that tells whether something lies over an element; Firefox has none. */
type CoverEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Tells whether something is laid over the box. A page could put a picture of its own there that lets
 * clicks through, and so have the person press what she does not see.
 */
function watchCover(box: HTMLElement, onChange: (isCovered: boolean) => void): void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    const last: CoverEntry | undefined = entries.at(-1);
    onChange(last?.isIntersecting === true && last.isVisible === false);
  }, options);
  observer.observe(box);
}
