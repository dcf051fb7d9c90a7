import { useEffect, useState } from 'preact/hooks';
import { readRememberedWhose, rememberWhose } from '../../platform/team/remembered-whose.ts';

/** The lists that show one's own cases or all: which they show is remembered of each. */
export type WhoseList = 'agenda' | 'cases';

const listeners = new Set<() => void>();

/** Whose cases a list shows: `mine`, `all`, or the id of a member. */
export function useWhose(list: WhoseList): readonly [whose: string, choose: (to: string) => void] {
  const [whose, setWhose] = useState(() => readRememberedWhose(list) ?? 'mine');
  useEffect(() => {
    const follow = () => setWhose(readRememberedWhose(list) ?? 'mine');
    listeners.add(follow);
    return () => {
      listeners.delete(follow);
    };
  }, [list]);
  const choose = (to: string) => {
    rememberWhose(list, to);
    for (const follow of listeners) follow();
  };
  return [whose, choose];
}
