import { options } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Does something to the page before it is printed, and has it drawn at once: the browser takes its picture
 * as soon as the event is over.
 *
 * @param prepare sets states; called with every printing.
 */
export function useForPrint(prepare: () => void): void {
  useEffect(() => {
    const drawAtOnce = () => {
      // Nothing else in the product puts a function of its own there.
      options.debounceRendering = (draw) => draw();
      try {
        prepare();
      } finally {
        delete options.debounceRendering;
      }
    };
    addEventListener('beforeprint', drawAtOnce);
    return () => removeEventListener('beforeprint', drawAtOnce);
  }, []);
}
