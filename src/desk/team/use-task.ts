import { useState } from 'preact/hooks';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { problemOf } from './say-problem.ts';

/** One piece of work at a time that a form begins, and why the last did not succeed. */
export type Task = {
  readonly isBusy: boolean;
  readonly problem: PlainTextKey | undefined;
  /** How often it was tried, for what is to happen after each try. */
  readonly tries: number;
  /** Whether the last one succeeded. */
  readonly isDone: boolean;
  readonly run: (work: () => Promise<void>) => void;
  /** What was typed can't even be tried. */
  readonly refuse: () => void;
};

/** Runs what a form begins. */
export function useTask(): Task {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<PlainTextKey>();
  const [tries, setTries] = useState(0);
  const [isDone, setIsDone] = useState(false);
  const start = () => {
    setTries((before) => before + 1);
    setProblem(undefined);
    setIsDone(false);
  };
  return {
    isBusy,
    problem,
    tries,
    isDone,
    refuse: start,
    run: (work) => {
      start();
      setIsBusy(true);
      work()
        .then(
          () => setIsDone(true),
          (error: unknown) => setProblem(problemOf(error)),
        )
        .finally(() => setIsBusy(false));
    },
  };
}
