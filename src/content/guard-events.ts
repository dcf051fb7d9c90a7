/** What a page could learn from which button was pressed, and where the pointer or the focus is. */
const EVENTS =
  // DOMActivate: an old one, which says that a button was pressed.
  'pointerdown pointermove pointerup pointercancel pointerover pointerout pointerenter ' +
  'pointerleave pointerrawupdate gotpointercapture lostpointercapture mousedown mousemove ' +
  'mouseup mouseover mouseout mouseenter mouseleave click DOMActivate dblclick auxclick ' +
  'contextmenu touchstart touchmove touchend touchcancel wheel keydown keypress keyup focus ' +
  'blur focusin focusout selectstart dragstart copy beforeinput input change scroll';

/** The events on an element that the page is not to hear of. */
export type EventGuard = {
  /** Whose events they are from now on, and who hears them; the person's own only. */
  readonly watch: (element: Element, hear: (event: Event) => void) => void;
  /** Whether it is the element whose events they are. */
  readonly isOwn: (node: Node | undefined) => boolean;
  readonly stop: () => void;
};

/**
 * Takes the person's own events on one element away before anything else hears them: of what happens
 * inside a closed shadow root, the page would learn where it was. This holds for a script that listens
 * first, so it is to be called before the page's own run.
 */
export function guardEvents(view: Window): EventGuard {
  let watched: Element | null = null;
  let hear: ((event: Event) => void) | undefined;
  const ended = new AbortController();
  const take = (event: Event): void => {
    if (event.target !== watched || !event.isTrusted) return;
    event.stopImmediatePropagation();
    hear?.(event);
  };
  for (const type of EVENTS.split(' ')) {
    // Scrolling, by wheel or touch, must not wait for us.
    const passive = /^wh|^to/.test(type);
    view.addEventListener(type, take, { capture: true, passive, signal: ended.signal });
  }
  return {
    watch: (element, listener) => {
      watched = element;
      hear = listener;
    },
    isOwn: (node) => node === watched,
    stop: () => ended.abort(),
  };
}
