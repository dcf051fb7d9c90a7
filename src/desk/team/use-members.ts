import { useEffect, useState } from 'preact/hooks';
import { NO_MEMBERS } from '../../domain/team/known-members.ts';
import type { KnownMembers } from '../../domain/team/known-members.ts';
import { listenForChanges } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { Storage } from '../../storage/storage.ts';
import { readMembers } from '../../storage/team/members.ts';
import { useApp } from '../../ui/app.ts';

/** Read once for all who ask: every row of a long table does. */
type Shared = {
  known: KnownMembers;
  readonly listeners: Set<(known: KnownMembers) => void>;
  stop: (() => void) | undefined;
};
const sharedBy = new WeakMap<Storage, Shared>();

function sharedOf(storage: Storage): Shared {
  const shared = sharedBy.get(storage) ?? {
    known: NO_MEMBERS,
    listeners: new Set(),
    stop: undefined,
  };
  sharedBy.set(storage, shared);
  return shared;
}

/** Who is in the team and whose this browser is, as it changes; nobody until that is read. */
export function useMembers(): KnownMembers {
  const { storage } = useApp();
  const shared = sharedOf(storage);
  const [known, setKnown] = useState(shared.known);
  useEffect(() => {
    const load = () => {
      readMembers(storage).then(
        (read) => {
          if (JSON.stringify(read) === JSON.stringify(shared.known)) return;
          shared.known = read;
          for (const listener of shared.listeners) listener(read);
        },
        (error: unknown) => reportProblem('reading', error),
      );
    };
    shared.listeners.add(setKnown);
    setKnown(shared.known);
    if (shared.stop === undefined) {
      shared.stop = listenForChanges(load);
      load();
    }
    return () => {
      shared.listeners.delete(setKnown);
      if (shared.listeners.size > 0) return;
      shared.stop?.();
      shared.stop = undefined;
    };
  }, [storage]);
  return known;
}
