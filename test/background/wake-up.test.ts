import { expect, it } from 'vitest';
import type { WakingUp } from '../../src/background/wake-up.ts';
import { wakeUp } from '../../src/background/wake-up.ts';

/** A worker that notes what it did, in order. */
function createWorker(change: (did: (what: string) => Promise<void>) => Partial<WakingUp>) {
  const done: string[] = [];
  const did = async (what: string) => {
    done.push(what);
  };
  const worker: WakingUp = {
    lookAtWhatIsDue: () => did('due'),
    isKept: () => true,
    lookAfterCopies: () => did('copies'),
    reportProblem: (where) => done.push(`told of ${where}`),
    ...change(did),
  };
  return { done, worker };
}

it('the copies are compared when what is due has been looked at, and not before', async () => {
  let end: () => void = () => undefined;
  const { done, worker } = createWorker((did) => ({
    lookAtWhatIsDue: () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }).then(() => did('due')),
  }));
  const waking = wakeUp(worker);
  expect(done).toEqual([]);
  end();
  await waking;
  expect(done).toEqual(['due', 'copies']);
});

it('the copies are not compared with a database that is half rebuilt', async () => {
  const { done, worker } = createWorker(() => ({
    lookAtWhatIsDue: () => Promise.reject(new Error('The disk is full.')),
    isKept: () => false,
  }));
  await wakeUp(worker);
  expect(done).toEqual(['told of reconcile']);
});

it('the copies are compared also where reminders can’t be shown', async () => {
  const { done, worker } = createWorker(() => ({
    lookAtWhatIsDue: () => Promise.reject(new Error('No service shows notifications.')),
  }));
  await wakeUp(worker);
  expect(done).toEqual(['told of reconcile', 'copies']);
});

it('a comparison that failed is told of', async () => {
  const { done, worker } = createWorker(() => ({
    lookAfterCopies: () => Promise.reject(new Error('The disk is full.')),
  }));
  await wakeUp(worker);
  expect(done).toEqual(['due', 'told of second-copy']);
});
