import type { VirtualItem } from '@tanstack/virtual-core';
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** The rows that are drawn, and what stands for those that are not. */
export type VirtualRows = {
  readonly items: readonly VirtualItem[];
  /** Pixels above the first and below the last of them. */
  readonly above: number;
  readonly below: number;
  /** To be given each row's element, which carries its place as `data-index`. */
  readonly measure: (element: HTMLTableRowElement | null) => void;
  readonly scrollTo: (index: number) => void;
};

/** What is to be drawn. */
type Rows = {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** How high a row is likely to be, in pixels, until it is drawn. */
  readonly estimate: number;
  /** What the rows stand in. */
  readonly body: RefObject<HTMLElement | null>;
  /** How high what sticks to the top of the window is, in pixels. */
  readonly stickyTop: number;
  /** The row that has the focus: it stays, or the focus would be lost when it is scrolled away. */
  readonly focused: number | undefined;
};

/** Rows drawn beyond the window, so that none is missing while it is scrolled. */
const OVERSCAN = 14;

/** Draws of many rows those in sight; the window itself scrolls, as on every other page. */
export function useVirtualRows(rows: Rows): VirtualRows {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [margin, setMargin] = useState(0);
  const focused = useRef(rows.focused);
  focused.current = rows.focused;
  const options = {
    count: rows.count,
    getItemKey: rows.keyOf,
    estimateSize: () => rows.estimate,
    scrollMargin: margin,
    scrollPaddingStart: rows.stickyTop,
    overscan: OVERSCAN,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(0),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withRow(defaultRangeExtractor(range), focused.current, rows.count),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLTableRowElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above the rows grows and shrinks with filters and messages.
    const top = rows.body.current?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top + scrollY));
  });
  useLayoutEffect(() => virtualizer.measure(), [rows.estimate]);

  const items = virtualizer.getVirtualItems();
  const [first, last] = [items.at(0), items.at(-1)];
  return {
    items,
    above: (first?.start ?? margin) - margin,
    below: virtualizer.getTotalSize() - ((last?.end ?? margin) - margin),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

function withRow(indexes: number[], index: number | undefined, count: number): number[] {
  if (index === undefined || index >= count || indexes.includes(index)) return indexes;
  return [...indexes, index].toSorted((one, other) => one - other);
}
