import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import type { Recording, ToEntries } from './record-many.ts';
import { recordMany } from './record-many.ts';

/** The recording of many cases, as it goes on. */
export type RecordingState<Item> = {
  readonly isRunning: boolean;
  /** How many there are to record, and how many are dealt with. */
  readonly count: number;
  readonly done: number;
  /** How it ended, once it did. */
  readonly ended: Recording<Item> | undefined;
};

const NOTHING = { isRunning: false, count: 0, done: 0, ended: undefined } as const;

/**
 * Records many cases, says how far it is, and goes on with the rest when it was cut short.
 *
 * @param onWhole called once all of them are dealt with.
 */
export function useRecording<Item>(onWhole: () => void = () => undefined) {
  const app = useApp();
  const [state, setState] = useState<RecordingState<Item>>(NOTHING);
  const goOnFrom = useRef<() => Promise<void>>(() => Promise.resolve());
  const run = async (
    items: readonly Item[],
    toEntries: ToEntries<Item>,
    begun: Pick<Recording<Item>, 'done' | 'leftOut'>,
  ) => {
    const count = items.length;
    setState({ isRunning: true, count, done: begun.done, ended: undefined });
    const ended = await recordMany(app, items, toEntries, begun, (done) =>
      setState({ isRunning: true, count, done, ended: undefined }),
    );
    goOnFrom.current = () => run(items, toEntries, ended);
    setState({ isRunning: false, count, done: ended.done, ended });
    if (ended.result.saved) onWhole();
  };
  return {
    state,
    start: (items: readonly Item[], toEntries: ToEntries<Item>) => {
      if (!state.isRunning) void run(items, toEntries, { done: 0, leftOut: [] });
    },
    goOn: () => {
      if (!state.isRunning) void goOnFrom.current();
    },
    forget: () => setState(NOTHING),
  };
}
