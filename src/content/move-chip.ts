import type { ChipPlace } from '../domain/chip.ts';
import type { ChipBox } from './chip-box.ts';
import { actionOf } from './draw-chip.ts';

/** So far an arrow key moves it, in CSS pixels. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * Gives what moves the chip by its handle: by pointer, or by arrow keys. It says of each event whether it
 * was one of these; `onMoved` is told when a movement is over.
 */
export function createMover(
  chip: ChipBox,
  onMoved: (place: ChipPlace) => void,
): (event: Event) => boolean {
  /** The pointer that drags, and where in the box it took hold. */
  let drag: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  /** Whether the click that is to come only ends a movement. */
  let endsDrag = false;
  /** Where it was moved to, until that is told. */
  let moved: ChipPlace | undefined;

  const drop = (): boolean => {
    drag = undefined;
    if (moved !== undefined) onMoved(moved);
    moved = undefined;
    return true;
  };
  const point = (event: PointerEvent): boolean => {
    if (event.type === 'pointerdown') {
      const under = chip.shadow.elementFromPoint(event.clientX, event.clientY);
      endsDrag = false;
      if (event.button !== 0 || actionOf(under) !== 'move') return false;
      const { left, top } = chip.box.getBoundingClientRect();
      drag = { id: event.pointerId, x: event.clientX - left, y: event.clientY - top };
      // Until it is let go, no movement is one over the page.
      chip.box.setPointerCapture(event.pointerId);
      return true;
    }
    if (event.pointerId !== drag?.id) return false;
    if (event.type === 'pointermove') {
      moved = chip.moveTo(event.clientX - drag.x, event.clientY - drag.y);
      endsDrag = true;
      return true;
    }
    return event.type === 'pointerup' || event.type === 'pointercancel' ? drop() : false;
  };
  const step = (event: KeyboardEvent): boolean => {
    const by = ARROWS[event.key];
    if (by === undefined || actionOf(chip.shadow.activeElement) !== 'move') return false;
    if (event.type === 'keydown') {
      const { left, top } = chip.box.getBoundingClientRect();
      moved = chip.moveTo(left + by[0], top + by[1]);
      // Neither does the page scroll.
      event.preventDefault();
    } else if (event.type === 'keyup') {
      return drop();
    }
    return true;
  };
  return (event) => {
    if (event.type === 'click' && endsDrag) {
      endsDrag = false;
      return true;
    }
    if (event.type.startsWith('pointer')) return point(event as PointerEvent);
    return event.type.startsWith('key') && step(event as KeyboardEvent);
  };
}
