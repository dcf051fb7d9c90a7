// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventGuard } from '../../src/content/guard-events.ts';
import { guardEvents } from '../../src/content/guard-events.ts';

const TYPES = ['pointerdown', 'mousemove', 'click', 'DOMActivate', 'keydown', 'focusin', 'copy'];

let guard: EventGuard;
let chip: HTMLElement;
let heard: string[];
let pageHeard: string[];
let page: AbortController;

beforeEach(() => {
  heard = [];
  pageHeard = [];
  page = new AbortController();
  document.body.innerHTML = '<div id="chip"></div><button id="own">Control</button>';
  chip = find('#chip');
  guard = guardEvents(window);
  guard.watch(chip, ({ type }) => heard.push(type));
  // The page's own script runs later, and listens as early as it can.
  for (const type of TYPES) {
    const hear = () => pageHeard.push(type);
    window.addEventListener(type, hear, { capture: true, signal: page.signal });
  }
});
afterEach(() => {
  guard.stop();
  page.abort();
});

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`There is no ${selector}.`);
  return element;
}

/** What the browser itself says of the person's hand is trusted; what a script makes up is not. */
function send(element: Element, type: string, isTrusted: boolean): void {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  element.dispatchEvent(event);
}

describe('of what the person does on the chip', () => {
  it.each(TYPES)('the page hears no %s, and the chip hears it', (type) => {
    send(chip, type, true);
    expect({ heard, pageHeard }).toEqual({ heard: [type], pageHeard: [] });
  });
});

it('what a page sends to the chip is nothing that the person did', () => {
  for (const type of TYPES) send(chip, type, false);
  expect(heard).toEqual([]);
});

it('what is done elsewhere on the page is left to the page', () => {
  for (const type of TYPES) send(find('#own'), type, true);
  expect({ heard, pageHeard }).toEqual({ heard: [], pageHeard: TYPES });
});

it('once stopped, nothing is taken from the page any more', () => {
  guard.stop();
  const seen = vi.fn<() => void>();
  chip.addEventListener('click', seen, { once: true });
  send(chip, 'click', true);
  expect(seen).toHaveBeenCalledOnce();
  expect(heard).toEqual([]);
});
