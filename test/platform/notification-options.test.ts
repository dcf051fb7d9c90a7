import { describe, expect, test } from 'vitest';
import type { NotificationOptions } from '../../src/platform/notification-options.ts';
import { showAsBestPossible } from '../../src/platform/notification-options.ts';

const PLAIN = { type: 'basic', iconUrl: 'icon.png', title: 'Rosa: no answer', message: 'Next.' };
const PRESSING = { id: 'one', title: PLAIN.title, message: PLAIN.message, isPressing: true };

/** A browser that refuses what `refuses` says, and all it was asked. */
function browserThat(refuses: (options: NotificationOptions) => boolean) {
  const asked: NotificationOptions[] = [];
  const create = (_: string, options: NotificationOptions) => {
    asked.push(options);
    return refuses(options) ? Promise.reject(new Error('Unexpected property')) : Promise.resolve();
  };
  return { asked, create };
}

describe('a notification', () => {
  test('about a wait that is over stays until it is dealt with, where the browser can', async () => {
    const { asked, create } = browserThat(() => false);
    await showAsBestPossible(create, PRESSING, 'icon.png', true);
    expect(asked).toEqual([{ ...PLAIN, requireInteraction: true, priority: 1 }]);
  });

  test('never asks for more than every browser does, where the browser can no more', async () => {
    const { asked, create } = browserThat((options) => Object.keys(options).length > 4);
    await showAsBestPossible(create, PRESSING, 'icon.png', false);
    expect(asked).toEqual([PLAIN]);
  });

  test('about what is only soon is plain everywhere', async () => {
    const { asked, create } = browserThat(() => false);
    await showAsBestPossible(create, { ...PRESSING, isPressing: false }, 'icon.png', true);
    expect(asked).toEqual([PLAIN]);
  });

  test('that was refused is tried once more in the plainest form', async () => {
    const { asked, create } = browserThat(({ requireInteraction }) => requireInteraction === true);
    await showAsBestPossible(create, PRESSING, 'icon.png', true);
    expect(asked.at(-1)).toEqual(PLAIN);
    expect(asked).toHaveLength(2);
  });

  test('that is refused in its plainest form too is told of', async () => {
    const { create } = browserThat(() => true);
    await expect(showAsBestPossible(create, PRESSING, 'icon.png', true)).rejects.toThrow(
      'Unexpected property',
    );
  });

  test('has its buttons where the browser has such', async () => {
    const { asked, create } = browserThat(() => false);
    const soon = { id: 'one', title: PLAIN.title, message: PLAIN.message, buttons: ['Done'] };
    await showAsBestPossible(create, soon, 'icon.png', true);
    await showAsBestPossible(create, { ...soon, isPressing: true }, 'icon.png', true);
    await showAsBestPossible(create, soon, 'icon.png', false);
    const buttons = [{ title: 'Done' }];
    expect(asked).toEqual([
      { ...PLAIN, buttons },
      { ...PLAIN, requireInteraction: true, priority: 1, buttons },
      PLAIN,
    ]);
  });

  test('whose buttons are refused is shown without them', async () => {
    const { asked, create } = browserThat(({ buttons }) => buttons !== undefined);
    await showAsBestPossible(create, { ...PRESSING, buttons: ['Done'] }, 'icon.png', true);
    expect(asked.at(-1)).toEqual(PLAIN);
  });
});
