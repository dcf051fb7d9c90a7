import { afterEach, expect, test, vi } from 'vitest';
import { announceChange, listenForChanges } from '../../src/platform/journal-channel.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

function listen(): { readonly heard: () => number; readonly stop: () => void } {
  let count = 0;
  const stop = listenForChanges(() => {
    count += 1;
  });
  stops.push(stop);
  return { heard: () => count, stop };
}

test('who listens hears of each change, however many listen, until they stop', async () => {
  const [first, second] = [listen(), listen()];
  announceChange();
  await vi.waitFor(() => expect([first.heard(), second.heard()]).toEqual([1, 1]));
  first.stop();
  first.stop();
  announceChange();
  await vi.waitFor(() => expect(second.heard()).toBe(2));
  expect(first.heard()).toBe(1);
});

test('who begins to listen after all have stopped hears again', async () => {
  listen().stop();
  const again = listen();
  announceChange();
  await vi.waitFor(() => expect(again.heard()).toBe(1));
});

test('all who listen share one channel', () => {
  const opened = vi.fn<(what: string) => void>();
  vi.stubGlobal(
    'BroadcastChannel',
    class extends EventTarget {
      constructor(name: string) {
        super();
        opened(name);
      }
      close(): void {
        opened('closed');
      }
    },
  );
  const both = [listen(), listen()];
  for (const { stop } of both) stop();
  expect(opened.mock.calls).toEqual([['journal'], ['closed']]);
});
