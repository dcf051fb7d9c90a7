import { beforeEach, expect, test } from 'vitest';
import { createAccountReading } from '../../src/background/account-reading.ts';
import type { AccountScript } from '../../src/platform/account-page.ts';

let isAllowed: boolean;
let isRegistered: boolean;
let done: string[];

beforeEach(() => {
  isAllowed = false;
  isRegistered = false;
  done = [];
});

const script: AccountScript = {
  mayRead: () => Promise.resolve(isAllowed),
  isRegistered: () => Promise.resolve(isRegistered),
  register: () => {
    if (isRegistered) return Promise.reject(new Error('Duplicate script ID'));
    isRegistered = true;
    done.push('register');
    return Promise.resolve();
  },
  unregister: () => {
    isRegistered = false;
    done.push('unregister');
    return Promise.resolve();
  },
  startInOpenPages: () => Promise.resolve(void done.push('start')),
  endInOpenPages: () => Promise.resolve(void done.push('end')),
};

function create() {
  return createAccountReading(script, () => Promise.resolve(void done.push('forget')));
}

test('without the permission nothing is registered, put into a page or asked', async () => {
  await create().follow();
  expect(done).toEqual([]);
});

test('with it the script is registered once, and open pages are read at once', async () => {
  isAllowed = true;
  const reading = create();
  await Promise.all([reading.follow(), reading.follow()]);
  // The next start of the worker.
  await create().follow();
  expect(done).toEqual(['register', 'start']);
});

test('given back, it is gone from open pages, and what they showed is forgotten', async () => {
  isAllowed = true;
  const reading = create();
  await reading.follow();
  isAllowed = false;
  await Promise.all([reading.follow(), reading.follow()]);
  expect(done.slice(2)).toEqual(['unregister', 'end', 'forget']);
});

test('one failure does not keep it from following the next time', async () => {
  isAllowed = true;
  const broken = { ...script, register: () => Promise.reject(new Error('No such file')) };
  let isBroken = true;
  const reading = createAccountReading(
    { ...script, register: () => (isBroken ? broken.register() : script.register()) },
    () => Promise.resolve(),
  );
  await expect(reading.follow()).rejects.toThrow('No such file');
  isBroken = false;
  await reading.follow();
  expect(done).toEqual(['register', 'start']);
});
