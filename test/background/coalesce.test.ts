import { expect, test } from 'vitest';
import { coalesce } from '../../src/background/coalesce.ts';

/** Work that ends when the test says so. */
function controlled() {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const run = coalesce(
    () =>
      new Promise<void>((resolve, reject) => {
        runs.push({ end: resolve, fail: reject });
      }),
  );
  return { run, runs };
}

test('calls made while it runs share one further run, which starts after it', async () => {
  const { run, runs } = controlled();
  const first = run();
  const second = run();
  const third = run();
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await first;
  await Promise.resolve();
  await Promise.resolve();
  expect(runs).toHaveLength(2);
  runs[1]?.end();
  await Promise.all([second, third]);
  expect(runs).toHaveLength(2);
});

test('a run that fails tells its own callers and lets the next one begin', async () => {
  const { run, runs } = controlled();
  const first = run();
  const second = run();
  runs[0]?.fail(new Error('the database is gone'));
  await expect(first).rejects.toThrow('the database is gone');
  await Promise.resolve();
  await Promise.resolve();
  runs[1]?.end();
  await expect(second).resolves.toBeUndefined();
});

test('a call after everything ended runs at once', async () => {
  const { run, runs } = controlled();
  const first = run();
  runs[0]?.end();
  await first;
  void run();
  expect(runs).toHaveLength(2);
});
