import type { ChipPlace } from '../domain/chip.ts';
import type { Size } from './choose-place.ts';
import { boxAt, choosePlace, CORNERS_ROUND, nextCorner, placeAt } from './choose-place.ts';
import { CHIP_STYLE } from './chip-style.ts';
import { findControls } from './page-controls.ts';

/**
 * So long it shows without a word of the script, in milliseconds. Firefox ends a content script at once
 * when its extension is removed or updated, and what it drew would stay.
 */
const LIVES_FOR = 5000;

/** How large it is as its style says: with letters that no setting of the browser makes larger. */
const USUAL_SIZE: Size = { width: 294, height: 157 };

/** The chip's own corner of the page: a host without any extent, and a box in its closed shadow root. */
export type ChipBox = {
  readonly host: HTMLElement;
  readonly box: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Puts it into the page, if it is not there, and where it covers no control of the page. */
  readonly attach: () => void;
  /** Shows it from now on for {@link LIVES_FOR}; it hides by itself where that is not said again. */
  readonly live: () => void;
  /** Puts it where it covers no control of the page, if there is such a place. */
  readonly settle: () => void;
  /** Moves it by the person's hand, whatever stands there, and gives the place. */
  readonly moveTo: (left: number, top: number) => ChipPlace;
  /** Moves it to the next corner, round the window, and gives the place: who can't drag presses. */
  readonly toNextCorner: () => ChipPlace;
  /**
   * Tells whether the page laid something over it, at once or as soon as the browser has said so; Firefox
   * does not. The first call has it watched from then on, which every frame of the page pays for: it is made
   * when the person comes near, not before. Of calls that wait, the last one is told.
   */
  readonly askCover: (tell?: (isCovered: boolean) => void) => void;
  /** Where the person wants it. */
  readonly want: (place: ChipPlace | undefined) => void;
  /** Watches nothing of it any more. */
  readonly end: () => void;
};

/** Makes the box, which is not in the page yet. */
export function createChipBox(document: Document): ChipBox {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CHIP_STYLE;
  const box = document.createElement('aside');
  shadow.append(style, box);

  let life: Animation | undefined;
  let now: ChipPlace | undefined;
  let wanted: ChipPlace | undefined;
  let size = USUAL_SIZE;
  const root = document.documentElement;
  const windowSize = (): Size => ({
    width: root.clientWidth,
    height: document.defaultView?.innerHeight ?? 0,
  });
  const put = (place: ChipPlace, window = windowSize()): void => {
    now = place;
    const { left, top } = boxAt(place, size, window);
    box.style.transform = `translate(${left}px, ${top}px)`;
  };
  const takeColours = (): void => {
    // The page's own, where it says that it has both, or one of them.
    const scheme = getComputedStyle(root).colorScheme;
    box.style.colorScheme = scheme === 'normal' ? 'light dark' : scheme;
  };
  const settle = (): void => {
    takeColours();
    const window = windowSize();
    const first = [now, wanted].filter((place) => place !== undefined);
    put(choosePlace(first, size, window, findControls(document, window.height)), window);
  };
  // Told in the frame in which it is laid out, and before that is drawn.
  const sizes = new ResizeObserver(() => {
    const { offsetWidth: width, offsetHeight: height } = box;
    // Nothing is as large as that where it was taken away.
    if (width === 0 || (width === size.width && height === size.height)) return;
    size = { width, height };
    settle();
  });
  sizes.observe(box);
  const observers: Observer[] = [sizes];
  return {
    host,
    box,
    shadow,
    attach: () => {
      // Before it is there: to ask the page then would have all in it styled and laid out at once, and once more.
      settle();
      if (!host.isConnected) root.append(host);
    },
    live: () => {
      // All of it is delay, in which nothing is drawn anew: to Chromium it costs nothing, to Firefox a tick a frame.
      const timing = { delay: LIVES_FOR, duration: 1, fill: 'backwards' } as const;
      life ??= box.animate({ visibility: ['visible', 'visible'] }, timing);
      life.currentTime = 0;
      life.play();
    },
    settle: () => {
      if (host.isConnected) settle();
    },
    moveTo: (left, top) => {
      const window = windowSize();
      wanted = placeAt(left, top, size, window);
      put(wanted, window);
      return wanted;
    },
    toNextCorner: () => {
      wanted = nextCorner(now ?? CORNERS_ROUND[0]);
      put(wanted);
      return wanted;
    },
    askCover: createCoverWatch(box, observers),
    want: (place) => {
      if (place?.x === wanted?.x && place?.y === wanted?.y) return;
      wanted = place;
      now = undefined;
    },
    end: () => {
      for (const observer of observers) observer.disconnect();
    },
  };
}

type Observer = Pick<ResizeObserver, 'disconnect'>;

/** The part of the browser's observer that tells whether something lies over an element; Firefox has none. */
type CoverEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Tells whether something is laid over the box. A page could put a picture of its own there that lets
 * clicks through, and so have the person press what she does not see.
 */
function createCoverWatch(box: HTMLElement, observers: Observer[]): ChipBox['askCover'] {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return (tell) => tell?.(false);
  let observer: IntersectionObserver | undefined;
  /** Not known before the first answer, and nothing is pressed as long. */
  let isCovered: boolean | undefined;
  let waiting: ((isCovered: boolean) => void) | undefined;
  const hear = (entries: readonly CoverEntry[]): void => {
    const last = entries.at(-1);
    isCovered = last?.isIntersecting === true && last.isVisible === false;
    waiting?.(isCovered);
    waiting = undefined;
  };
  return (tell) => {
    if (observer === undefined) {
      const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
      observer = new IntersectionObserver(hear, options);
      observer.observe(box);
      observers.push(observer);
    }
    if (tell === undefined) return;
    if (isCovered === undefined) waiting = tell;
    else tell(isCovered);
  };
}
