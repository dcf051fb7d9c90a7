// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { RunProgress } from '../../src/desk/backup/run-progress.tsx';
import type { Run } from '../../src/desk/backup/use-run.ts';
import { useRun } from '../../src/desk/backup/use-run.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

beforeEach(forgetDatabases);

const COUNT = 200;

/** Shows a piece of work under way; how it is told how far it is, and how it ends. */
async function begin() {
  let current: Run | undefined;
  let end = (): void => undefined;
  const work = (run: Run) => {
    current = run;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  };
  function Part() {
    const running = useRun();
    return (
      <>
        <button type="button" onClick={() => running.start(work)}>
          Begin
        </button>
        <RunProgress running={running} says="backupRoomAdding" begins="Beginning …" />
      </>
    );
  }
  renderInApp(createMemoryStorage(), <Part />);
  await act(() => screen.getByText('Begin').click());
  return {
    advance: (done: number) => act(() => current?.onProgress({ done, all: COUNT })),
    end: () => act(async () => end()),
  };
}

test('how far work is can be seen at each batch, and is announced at each quarter alone', async () => {
  const { advance } = await begin();
  const announced = new Set<string>();
  for (let done = 0; done <= COUNT; done += 1) {
    await advance(done);
    const { textContent } = screen.getByTestId('backup-progress');
    expect(textContent).toContain(`${done} of ${COUNT} entries done`);
    announced.add(screen.getByRole('status').textContent);
  }
  expect([...announced]).toEqual([0, 50, 100, 150, 200].map((n) => `${n} of 200 entries done`));
});

test('leaving the page while work is under way is asked about, and said to end it', async () => {
  const { end } = await begin();
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(screen.getByTestId('backup-progress').textContent).toContain('Stay on this page');
  expect(leave()).toBe(true);
  await end();
  expect(leave()).toBe(false);
});
