import { useEffect, useState } from 'preact/hooks';
import type { Sighting } from '../domain/sighting.ts';
import { listenForPageInFront, sightingInFront } from '../platform/sightings.ts';
import type { Live } from '../ui/use-live.ts';
import { useLive } from '../ui/use-live.ts';

/** What the page in front shows, whichever page comes to the front. */
export function usePageInFront(): Live<Sighting | undefined> {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const lookAgain = () => setTurn((before) => before + 1);
    // A page tells of a status, but not that it shows none any more.
    addEventListener('focus', lookAgain);
    const stop = listenForPageInFront(lookAgain);
    return () => {
      removeEventListener('focus', lookAgain);
      stop();
    };
  }, []);
  return useLive(sightingInFront, [turn]);
}
