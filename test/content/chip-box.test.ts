// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createChipBox, type ChipBox } from '../../src/content/chip-box.ts';

const MARGIN = 8;
const USUAL_HEIGHT = 157;

let chip: ChipBox;
let resized: () => void;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onChange: () => void) {
        resized = onChange;
      }
      observe(): void {}
    },
  );
  chip = createChipBox(document);
});
afterEach(() => {
  chip.host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Where it stands in the window, at the left, above its lower edge. */
const above = (height: number) =>
  `translate(${MARGIN}px, ${window.innerHeight - height - MARGIN}px)`;

it('the chip has its place and its colours when it comes into the page, which is asked once, before', () => {
  const asked: boolean[] = [];
  const given: string[] = [];
  vi.spyOn(window, 'getComputedStyle').mockImplementation(() => {
    asked.push(chip.host.isConnected);
    return { colorScheme: 'normal' } as CSSStyleDeclaration;
  });
  vi.spyOn(document.documentElement, 'append').mockImplementation((node) => {
    given.push(chip.box.style.transform);
    if (node instanceof Node) document.documentElement.appendChild(node);
  });
  const measured = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get');
  chip.attach();
  chip.live();
  expect(chip.host.isConnected).toBe(true);
  expect(given).toEqual([above(USUAL_HEIGHT)]);
  expect(asked).toEqual([false]);
  expect(chip.box.style.colorScheme).toBe('light dark');
  expect(measured).not.toHaveBeenCalled();
});

it('the chip makes room for itself where its letters are larger than usual, as soon as it is laid out', () => {
  chip.attach();
  const width = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(504);
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(300);
  resized();
  expect(chip.box.style.transform).toBe(above(300));
  // Taken away by the page, it has no size, and no place is sought for it.
  width.mockReturnValue(0);
  height.mockReturnValue(0);
  resized();
  expect(chip.box.style.transform).toBe(above(300));
});
