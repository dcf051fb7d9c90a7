import { expect, it } from 'vitest';
import { together } from '../../src/domain/together.ts';

it('what several works came to is told in their order', async () => {
  const late = Promise.resolve().then(() => 'late');
  expect(await together([late, 'at once', Promise.resolve(3)])).toEqual(['late', 'at once', 3]);
});

it('a failure is told when every work is over, and of several the first in their order', async () => {
  let end: () => void = () => undefined;
  const lasting = new Promise<void>((resolve) => (end = resolve));
  const said: string[] = [];
  const first = lasting.then(() => Promise.reject(new Error('first')));
  const works = together([first, Promise.reject(new Error('second'))]).catch((error: unknown) => {
    said.push(String(error));
  });
  // As many turns as a promise could need to say it too early.
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(said).toEqual([]);
  end();
  await works;
  expect(said).toEqual(['Error: first']);
});
