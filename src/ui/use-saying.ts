import { useState } from 'preact/hooks';
import type { Words } from '../locales/catalogue.ts';
import { useWords } from './app.ts';

/**
 * What is to be said, not yet in words: it is put in words whenever it is shown. A sentence that was put
 * in words when something happened would stay in the language of that moment.
 */
export type Saying = (words: Words) => string;

/** What a component has to say until it has something else to say, in the words of now. */
export function useSaying(): readonly [
  said: string | undefined,
  say: (saying: Saying | undefined) => void,
] {
  const words = useWords();
  // Boxed: a function handed to a setter would be called by it.
  const [held, setHeld] = useState<{ readonly saying: Saying }>();
  return [held?.saying(words), (saying) => setHeld(saying && { saying })];
}
