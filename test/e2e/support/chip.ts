import type { Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import { openIsolatedWorld, type IsolatedWorld } from './isolated-world.ts';

/** What stands in the chip now, read from the extension's own world; the page can't. */
export type ShownChip = {
  readonly text: string;
  readonly name: string;
  readonly language: string;
  readonly box: { x: number; y: number; width: number; height: number };
  readonly colour: string;
  readonly focused: string | undefined;
  readonly buttons: Readonly<Record<string, { label: string; x: number; y: number }>>;
};

/** The chip of a page, for a test. */
export type Chip = {
  /** What it shows, or `undefined` while there is none. */
  readonly read: () => Promise<ShownChip | undefined>;
  /** Waits until it says this, and gives what it shows. */
  readonly says: (text: string | RegExp) => Promise<ShownChip>;
  /** Waits until there is none. */
  readonly isGone: () => Promise<void>;
  /** Presses the mouse on the middle of a button. */
  readonly press: (does: string) => Promise<void>;
};

/** Finds the chip of a page. */
export async function findChip(extension: Extension, page: Page): Promise<Chip> {
  return chipIn(await openIsolatedWorld(page, extension.id), page);
}

function chipIn(world: IsolatedWorld, page: Page): Chip {
  const read = () => world.evaluate(readShownChip);
  const says: Chip['says'] = async (text) => {
    await expect.poll(async () => (await read())?.text ?? '', 'the chip says').toMatch(text);
    const shown = await read();
    if (shown === undefined) throw new Error('There is no chip.');
    return shown;
  };
  return {
    read,
    says,
    isGone: () => expect.poll(read, 'there is no chip').toBeUndefined(),
    press: async (does) => {
      let at: { x: number; y: number } | undefined;
      const find = async () => {
        const before = (await read())?.buttons[does];
        // It goes out of the way, and into a window of another size, in a frame of its own.
        await world.evaluate(passFrames);
        const now = (await read())?.buttons[does];
        at = now?.x === before?.x && now?.y === before?.y ? now : undefined;
        return at;
      };
      await expect.poll(find, does).toBeDefined();
      const { x, y } = at ?? { x: 0, y: 0 };
      await page.mouse.click(x, y);
    },
  };
}

/** Runs in the extension's own world: resolves when what is asked for now has been drawn. */
async function passFrames(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs in the extension's own world. */
function readShownChip(): ShownChip | undefined {
  type Own = { chrome: { dom: { openOrClosedShadowRoot: (of: Element) => ShadowRoot | null } } };
  const { dom } = (globalThis as unknown as Own).chrome;
  const shadow = [...document.documentElement.children]
    .map((each) => (each instanceof HTMLElement ? dom.openOrClosedShadowRoot(each) : null))
    .find((each) => each?.querySelector('aside'));
  const aside = shadow?.querySelector('aside');
  if (!aside || getComputedStyle(aside).visibility === 'hidden') return undefined;
  const buttons = [...aside.querySelectorAll<HTMLElement>('[data-does]')].map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const label = button.getAttribute('aria-label') ?? '';
    return [button.dataset['does'], { label, x: left + width / 2, y: top + height / 2 }] as const;
  });
  const { x, y, width, height } = aside.getBoundingClientRect();
  return {
    text: [...aside.querySelectorAll<HTMLElement>('span')]
      .map((span) => span.dataset['says'])
      .join(' | '),
    name: aside.getAttribute('aria-label') ?? '',
    language: aside.lang,
    box: { x, y, width, height },
    colour: getComputedStyle(aside).backgroundColor,
    focused: shadow?.activeElement?.getAttribute('data-does') ?? undefined,
    buttons: Object.fromEntries(buttons),
  };
}
