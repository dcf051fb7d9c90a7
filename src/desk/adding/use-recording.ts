import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import type { Recording, ToEntries } from './record-many.ts';
import { asked, recordMany } from './record-many.ts';

/** The recording of many cases, as it goes on. */
export type RecordingState = {
  readonly isRunning: boolean;
  /** How many there are to record, and how many are. */
  readonly count: number;
  readonly done: number;
  /** How it ended, once it did. */
  readonly ended: Recording | undefined;
};

const NOTHING: RecordingState = { isRunning: false, count: 0, done: 0, ended: undefined };

/** Records many cases, says how far it is, and goes on with the rest when it was cut short. */
export function useRecording<Item extends object | string>() {
  const app = useApp();
  const [state, setState] = useState(NOTHING);
  const goOnFrom = useRef<() => Promise<void>>(() => Promise.resolve());
  const run = async (items: readonly Item[], toEntries: ToEntries<Item>, begun: number) => {
    const count = items.length;
    setState({ isRunning: true, count, done: begun, ended: undefined });
    const ended = await recordMany(app, items, toEntries, begun, (done) =>
      setState({ isRunning: true, count, done, ended: undefined }),
    );
    goOnFrom.current = () => run(items, toEntries, ended.done);
    setState({ isRunning: false, count, done: ended.done, ended });
  };
  return {
    state,
    start: (items: readonly Item[], toEntries: ToEntries<Item>) => {
      if (!state.isRunning) void run(items, asked(toEntries), 0);
    },
    goOn: () => {
      if (!state.isRunning) void goOnFrom.current();
    },
    forget: () => setState(NOTHING),
  };
}
