import { useRef, useState } from 'preact/hooks';
import type { SaveResult } from '../ui/save.ts';

let clearOlder: (() => void) | undefined;

/** How a save went, said in one place at a time: a later save elsewhere takes the older word away. */
export function useSaveResult(): readonly [
  result: SaveResult | undefined,
  show: (result: SaveResult | undefined) => void,
] {
  const [result, setResult] = useState<SaveResult>();
  const clear = useRef(() => setResult(undefined));
  const show = (next: SaveResult | undefined) => {
    if (next !== undefined) {
      if (clearOlder !== clear.current) clearOlder?.();
      clearOlder = clear.current;
    }
    setResult(next);
  };
  return [result, show];
}
