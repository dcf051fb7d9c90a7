import { useEffect, useState } from 'preact/hooks';
import type { Route } from './route.ts';
import { parseRoute } from './route.ts';

/** Where the person is, and how many times she has moved since the desk was opened. */
export type Place = { readonly hash: string; readonly route: Route; readonly moves: number };

/** Follows the hash of the address. */
export function useRoute(): Place {
  const [place, setPlace] = useState<Place>(() => placeAt(location.hash, 0));
  useEffect(() => {
    const follow = () =>
      setPlace((before) =>
        before.hash === location.hash ? before : placeAt(location.hash, before.moves + 1),
      );
    addEventListener('hashchange', follow);
    // She may have gone on before there was anyone to hear of it.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

function placeAt(hash: string, moves: number): Place {
  return { hash, route: parseRoute(hash), moves };
}
