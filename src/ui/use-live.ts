import { useLayoutEffect, useState } from 'preact/hooks';
import { listenForChanges } from '../platform/journal-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';

/** Something that is being read, was read, or could not be. */
export type Live<Value> =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void };

/**
 * Reads something from the journal, and again whenever any window or the worker changed it. What was
 * read before stays in sight until the new value is there, or it is known that it can't be read. What
 * could not be read is tried again when the window is shown again.
 *
 * @param inputs what `read` depends on; a change of one reads anew.
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  inputs: readonly (string | number | undefined)[],
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ state: 'reading' });
  // Before the first paint, so that reading does not wait for it.
  useLayoutEffect(() => {
    let current = 0;
    let hasFailed = false;
    const load = () => {
      const own = (current += 1);
      read().then(
        (value) => {
          if (own !== current) return;
          hasFailed = false;
          setLive({ state: 'read', value });
        },
        (error: unknown) => {
          reportProblem('reading', error);
          if (own !== current) return;
          hasFailed = true;
          setLive({ state: 'failed', error, retry: load });
        },
      );
    };
    load();
    const stop = listenForChanges(load);
    const tryAgain = () => {
      if (hasFailed && document.visibilityState === 'visible') load();
    };
    document.addEventListener('visibilitychange', tryAgain);
    return () => {
      current = -1;
      stop();
      document.removeEventListener('visibilitychange', tryAgain);
    };
  }, [...inputs]);
  return live;
}
