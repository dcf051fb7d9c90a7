// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChip } from '../../src/content/chip.ts';
import type { ChipAction } from '../../src/content/draw-chip.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import type { ChipMessage, ChipView } from '../../src/platform/chip-runtime.ts';
import { CHIP_TEXTS } from '../../src/platform/chip-runtime.ts';
import { receipt } from '../support/given.ts';

const FIRST = receipt('EAC2190012345');
const SECOND = receipt('EAC2190012346');
const LOOKS_EVERY_MS = 2000;

const texts = Object.fromEntries(CHIP_TEXTS.map((name) => [name, name])) as ChipView['texts'];
const viewOf = (line: string): ChipView => ({
  language: 'en',
  receipt: 'EAC 21 900 12345',
  isKept: false,
  line,
  texts,
});
const sightingOf = (receiptNumber: typeof FIRST): Sighting => ({
  receiptNumbers: [receiptNumber],
  receiptCount: 1,
  language: 'en',
});

type Asked = {
  readonly message: ChipMessage;
  readonly answer: (view: ChipView | undefined | null) => void;
};
type Cover = (entries: readonly { isIntersecting: boolean; isVisible: boolean }[]) => void;

let asked: Asked[];
let isAlive: boolean;
let shadow: ShadowRoot;
let host: Element;
let hear: (event: Event) => void;
let askAgain: () => void;
let cover: Cover;
/** Whether the browser tells of what covers the chip as soon as it is asked. */
let isTold: boolean;
/** The observers that watch the chip: how large it is, and what covers it. */
let watching: object[];
let stopped: ReturnType<typeof vi.fn<() => void>>;
let show: ReturnType<typeof createChip>;

class StandInObserver {
  observe(): void {
    watching.push(this);
  }
  disconnect(): void {
    watching = watching.filter((observer) => observer !== this);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  isAlive = true;
  isTold = true;
  watching = [];
  stopped = vi.fn<() => void>();
  vi.stubGlobal(
    'IntersectionObserverEntry',
    class {
      readonly isVisible = true;
      static {
        Object.defineProperty(this.prototype, 'isVisible', { value: true });
      }
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class extends StandInObserver {
      constructor(onChange: Cover) {
        super();
        cover = onChange;
      }
      override observe(): void {
        super.observe();
        if (isTold) cover([{ isIntersecting: true, isVisible: true }]);
      }
    },
  );
  vi.stubGlobal('ResizeObserver', StandInObserver);
  const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
  show = createChip({
    document,
    guard: {
      watch: (element, listener) => {
        host = element;
        hear = listener;
      },
      isOwn: (node) => node === host,
      stop: stopped,
    },
    ask: (message) => new Promise((answer) => asked.push({ message, answer })),
    isAlive: () => isAlive,
    onAskedAgain: (look) => {
      askAgain = look;
    },
  });
  shadow = attach.mock.results[0]?.value as ShadowRoot;
});
afterEach(() => {
  isAlive = false;
  vi.advanceTimersByTime(LOOKS_EVERY_MS);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const box = () => shadow.querySelector('aside');
const saysNow = () => box()?.querySelector('.line')?.getAttribute('data-says');
const kinds = () => asked.map(({ message }) => message.type);

async function answerLast(view: ChipView | undefined | null): Promise<void> {
  asked.at(-1)?.answer(view);
  await vi.advanceTimersByTimeAsync(0);
}

/** The page shows a case, and what is new of it is on record. */
async function showCase(number: typeof FIRST, line: string): Promise<void> {
  show(sightingOf(number), Promise.resolve());
  await vi.advanceTimersByTimeAsync(0);
  await answerLast(viewOf(line));
}

/** The person clicks a button. */
function press(does: ChipAction): void {
  const under = box()?.querySelector(`[data-does="${does}"]`) ?? null;
  Object.defineProperty(shadow, 'elementFromPoint', { value: () => under, configurable: true });
  hear(new MouseEvent('click', { detail: 1 }));
}

describe('the page', () => {
  it('finds neither a way into the chip nor a text of it', async () => {
    await showCase(FIRST, 'Then: call');
    expect(host.isConnected).toBe(true);
    expect(host.shadowRoot).toBeNull();
    expect(saysNow()).toBe('Then: call');
    expect(box()?.textContent).toBe('');
  });

  it('that laid something over the chip has nothing pressed through it', async () => {
    await showCase(FIRST, 'Then: call');
    hear(new Event('pointerover'));
    cover([{ isIntersecting: true, isVisible: false }]);
    for (const does of ['keep', 'call', 'move'] as const) press(does);
    expect(kinds()).toEqual(['chip-look']);
    expect(saysNow()).toBe(texts.covered);
  });

  it('is not watched for what lies over the chip before the person comes to it, and then once', async () => {
    await showCase(FIRST, 'Then: call');
    expect(watching).toHaveLength(1);
    hear(new Event('pointerover'));
    hear(new PointerEvent('pointermove', { pointerId: 1 }));
    expect(watching).toHaveLength(2);
  });

  it('has nothing pressed on the chip before the browser says what lies over it', async () => {
    isTold = false;
    await showCase(FIRST, 'Then: call');
    press('call');
    expect(kinds()).toEqual(['chip-look']);
    cover([{ isIntersecting: true, isVisible: true }]);
    expect(kinds()).toEqual(['chip-look', 'chip-call']);
  });

  it('laid something over the chip before the person came: the first press is not done', async () => {
    isTold = false;
    await showCase(FIRST, 'Then: call');
    press('call');
    cover([{ isIntersecting: true, isVisible: false }]);
    expect(kinds()).toEqual(['chip-look']);
    expect(saysNow()).toBe(texts.covered);
  });

  it('that goes on before the browser has said so has nothing pressed on the next case', async () => {
    isTold = false;
    await showCase(FIRST, 'Then: call');
    press('keep');
    await showCase(SECOND, 'Then: call');
    cover([{ isIntersecting: true, isVisible: true }]);
    expect(kinds()).toEqual(['chip-look', 'chip-look']);
  });

  it('that goes on to another case has nothing of the one before on it', async () => {
    await showCase(FIRST, 'Then: call');
    show(sightingOf(SECOND), new Promise(() => undefined));
    expect(host.isConnected).toBe(false);
    press('keep');
    askAgain();
    expect(kinds()).toEqual(['chip-look']);
  });
});

describe('what is pressed', () => {
  it('twice in a row is asked for once', async () => {
    await showCase(FIRST, 'Then: call');
    press('call');
    press('call');
    expect(kinds()).toEqual(['chip-look', 'chip-call']);
  });

  it('and fails is said to have failed', async () => {
    await showCase(FIRST, 'Then: call');
    press('keep');
    await answerLast(null);
    expect(saysNow()).toBe(texts.failed);
    press('keep');
    await answerLast(viewOf('No waiting time'));
    expect(saysNow()).toBe('No waiting time');
  });

  it('to hide it here holds until the page is loaded again', async () => {
    await showCase(FIRST, 'Then: call');
    press('hide');
    press('hideHere');
    await showCase(FIRST, 'Then: call');
    await showCase(SECOND, 'Then: call');
    expect(kinds()).toEqual(['chip-look']);
    expect(host.isConnected).toBe(false);
  });

  it('to switch it off takes it from the page', async () => {
    await showCase(FIRST, 'Then: call');
    press('hide');
    press('switchOff');
    await answerLast(undefined);
    expect(host.isConnected).toBe(false);
  });
});

it('the page is asked for its styles before the chip comes into it, and not after', async () => {
  const styled = vi.spyOn(window, 'getComputedStyle');
  await showCase(FIRST, 'Then: call');
  expect(host.isConnected).toBe(true);
  expect(styled).toHaveBeenCalledOnce();
});

it('how the case stands is asked once what the page shows is on record', async () => {
  let record = (): void => undefined;
  show(sightingOf(FIRST), new Promise<void>((resolve) => (record = resolve)));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual([]);
  record();
  await vi.advanceTimersByTimeAsync(0);
  expect(kinds()).toEqual(['chip-look']);
});

it('an answer that comes late is not shown over a newer one', async () => {
  await showCase(FIRST, 'Then: call');
  askAgain();
  askAgain();
  asked[2]?.answer(viewOf('Now: write'));
  await vi.advanceTimersByTimeAsync(0);
  asked[1]?.answer(viewOf('Then: write'));
  await vi.advanceTimersByTimeAsync(0);
  expect(saysNow()).toBe('Now: write');
});

it('the chip goes by itself when its extension is gone, and takes no events from the page any more', async () => {
  await showCase(FIRST, 'Then: call');
  isAlive = false;
  vi.advanceTimersByTime(LOOKS_EVERY_MS);
  expect(host.isConnected).toBe(false);
  expect(stopped).toHaveBeenCalledOnce();
});

it('the chip whose extension is gone has the browser watch nothing of it any more', async () => {
  await showCase(FIRST, 'Then: call');
  hear(new Event('pointerover'));
  expect(watching).toHaveLength(2);
  isAlive = false;
  vi.advanceTimersByTime(LOOKS_EVERY_MS);
  expect(watching).toEqual([]);
});
