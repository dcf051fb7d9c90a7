import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Read by small-window.css, to keep what has the focus clear of the bar. */
const BAR_HEIGHT = '--bar-height';

/**
 * The bar that sticks to the foot of a small window. It grows with the problems that it says and wraps
 * differently in each language, so that its height is measured, and what it grew over is moved from
 * under it where that has the focus.
 */
export function useBarHeight(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      style.setProperty(BAR_HEIGHT, `${Math.ceil(current.offsetHeight)}px`);
      const focused = document.activeElement;
      if (focused !== null && isUnder(current, focused))
        focused.scrollIntoView({ block: 'nearest' });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty(BAR_HEIGHT);
    };
  }, []);
  return bar;
}

function isUnder(bar: Element, element: Element): boolean {
  if (bar.contains(element) || element.contains(bar)) return false;
  const { top, bottom } = bar.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  return place.bottom > top && place.top < bottom;
}
