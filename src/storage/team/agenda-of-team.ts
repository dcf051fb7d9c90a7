import { compareItems } from '../../domain/agenda.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import { OTHERS_KEY } from '../../domain/team/assignee.ts';
import { isOthers } from '../../domain/team/known-members.ts';
import type { Agenda, AgendaLimits, KeyCursor, KeyIndex } from '../read-agenda.ts';
import type { Storage } from '../storage.ts';
import { readMembers } from './members.ts';

/** Of which cases: one's own with those that are nobody's, those of the others, or all. */
export type Whose = 'mine' | 'others' | 'all';

/** The agenda of one's own cases and of the others', as one. */
export async function bothAgendas(
  { due, next, counted }: AgendaLimits,
  read: (whose: Whose) => Promise<Agenda>,
): Promise<Agenda> {
  const [mine, others] = await Promise.all([read('mine'), read('others')]);
  const unite = (part: 'dates' | 'due' | 'next') =>
    [...mine[part], ...others[part]].toSorted(compareItems);
  return {
    dates: unite('dates').slice(0, due),
    datesCount: Math.min(counted, mine.datesCount + others.datesCount),
    due: unite('due').slice(0, due),
    dueCount: Math.min(counted, mine.dueCount + others.dueCount),
    next: unite('next').slice(0, next),
  };
}

/** The keys of the cases meant, as if there were no others: those of the others have a word before them. */
export function keysOf(whose: Whose | undefined, index: KeyIndex): KeyIndex {
  if (whose !== 'others') return index;
  return {
    getAllKeys: async (range, limit) => index.getAllKeys(amongOthers(range), limit),
    openKeyCursor: async (range) => toOwn(await index.openKeyCursor(amongOthers(range))),
  };
}

function amongOthers({ lower, upper }: IDBKeyRange): IDBKeyRange {
  return IDBKeyRange.bound(`${OTHERS_KEY}${lower}`, `${OTHERS_KEY}${upper}`);
}

function toOwn(cursor: KeyCursor | null): KeyCursor | null {
  return (
    cursor && {
      key: cursor.key.slice(OTHERS_KEY.length),
      primaryKey: cursor.primaryKey,
      continue: async () => toOwn(await cursor.continue()),
    }
  );
}

/** Of some cases, those that are meant: the keys of some can't tell. */
export async function filesOf(
  whose: Whose | undefined,
  files: readonly CaseFile[],
  storage: Pick<Storage, 'connection'>,
): Promise<readonly CaseFile[]> {
  const members = await readMembers(storage);
  return files.filter(({ assignee }) => isOthers(assignee, members) === (whose === 'others'));
}
