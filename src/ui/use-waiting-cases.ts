import { useEffect, useState } from 'preact/hooks';
import type { WaitingCases } from '../domain/waiting-cases.ts';
import { NO_WAITING_CASES, toWaitingCases } from '../domain/waiting-cases.ts';
import { listenForChanges } from '../platform/journal-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { readFirstWithoutNumber } from '../storage/read-case.ts';
import type { Storage } from '../storage/storage.ts';
import { useApp } from './app.ts';

/** So many of the cases that wait for a number are looked through for the likeliest. */
export const MOST_WAITING_READ = 2000;

type Reading = {
  readonly latest: () => WaitingCases;
  /** Calls back when they were read; they are read again on each change as long as somebody listens. */
  readonly listen: (onRead: (cases: WaitingCases) => void) => () => void;
};

/** One for each page, which may offer them beside every number it shows. */
const readings = new WeakMap<Storage, Reading>();

/** The cases that wait for their number, as they are now: the first of them where there are very many. */
export function useWaitingCases(): WaitingCases {
  const { storage } = useApp();
  const reading = readingOf(storage);
  const [cases, setCases] = useState(reading.latest);
  useEffect(() => {
    // Read since this was drawn.
    setCases(reading.latest());
    return reading.listen(setCases);
  }, [reading]);
  return cases;
}

function readingOf(storage: Storage): Reading {
  const known = readings.get(storage);
  if (known !== undefined) return known;
  const reading = createReading(storage);
  readings.set(storage, reading);
  return reading;
}

function createReading(storage: Storage): Reading {
  let latest = NO_WAITING_CASES;
  let isCurrent = false;
  let isReading = false;
  let hasFailed = false;
  const listeners = new Set<(cases: WaitingCases) => void>();

  const read = async () => {
    isCurrent = false;
    if (isReading) return;
    isReading = true;
    try {
      // Several changes in a row are read once.
      while (!isCurrent && listeners.size > 0) {
        isCurrent = true;
        const { rows, isMore } = await readFirstWithoutNumber(storage, MOST_WAITING_READ);
        latest = toWaitingCases(rows, isMore);
        hasFailed = false;
        for (const onRead of listeners) onRead(latest);
      }
    } catch (error) {
      hasFailed = true;
      reportProblem('reading', error);
    } finally {
      isReading = false;
    }
  };
  const tryAgain = () => {
    if (hasFailed && document.visibilityState === 'visible') void read();
  };
  let stop = () => undefined as void;
  const begin = () => {
    const stopListening = listenForChanges(() => void read());
    document.addEventListener('visibilitychange', tryAgain);
    stop = () => {
      stopListening();
      document.removeEventListener('visibilitychange', tryAgain);
    };
    void read();
  };
  return {
    latest: () => latest,
    listen: (onRead) => {
      listeners.add(onRead);
      if (listeners.size === 1) begin();
      return () => {
        listeners.delete(onRead);
        if (listeners.size === 0) stop();
      };
    },
  };
}
