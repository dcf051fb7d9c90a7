import { TEAM_DOCUMENT } from '../../src/domain/team/team-sealing.ts';
import type { SealedDocument, TeamChanges, TeamServer } from '../../src/domain/team/team-server.ts';

/** A document as it lies there: the last change of each counts, and nothing of it once it is removed. */
type Lying = { readonly seq: number; readonly document: unknown; readonly isRemoved: boolean };

/** What the server holds at one moment. */
export type ServerState = {
  readonly seq: number;
  readonly documents: ReadonlyMap<string, Lying>;
  readonly marks: ReadonlyMap<string, string>;
};

/** How the server fares, or behaves. */
export type Faring = {
  /** Is called before each call, and after it did its work; what it throws, the caller gets. */
  meet?: (call: keyof TeamServer, when: 'before' | 'after') => void;
  /** What becomes of a part before it is given out. */
  lie?: (part: TeamChanges) => TeamChanges;
  partSize: number;
};

/** A server of a team in memory, as a CouchDB would be. */
export type MemoryTeamServer = TeamServer & {
  readonly faring: Faring;
  readonly documents: () => readonly SealedDocument[];
  readonly asked: Record<keyof TeamServer, number>;
  /** Puts any document there, as somebody else might who may write. */
  readonly put: (document: { readonly _id: string }) => void;
  readonly look: () => ServerState;
  /** Sets it back to an earlier state. */
  readonly restore: (state: ServerState) => void;
};

export function createMemoryTeamServer(team: object): MemoryTeamServer {
  let seq = 0;
  let documents = new Map<string, Lying>();
  let marks = new Map<string, string>();
  const faring: Faring = { partSize: 100 };
  const asked: Record<keyof TeamServer, number> = {
    readTeam: 0,
    writeTeam: 0,
    lacking: 0,
    push: 0,
    mend: 0,
    remove: 0,
    readMark: 0,
    writeMark: 0,
    changes: 0,
  };
  const put = (id: string, document: unknown, isRemoved = false) => {
    seq += 1;
    documents.set(id, { seq, document, isRemoved });
  };
  /** Of what is there. */
  const revisionOf = (id: string) => {
    const { seq: at, isRemoved = true } = documents.get(id) ?? {};
    return isRemoved ? undefined : `${at}-a`;
  };
  const isThere = (id: string) => documents.get(id)?.isRemoved === false;
  const through = async <Result>(call: keyof TeamServer, work: () => Result): Promise<Result> => {
    asked[call] += 1;
    faring.meet?.(call, 'before');
    const result = work();
    faring.meet?.(call, 'after');
    return result;
  };
  put(TEAM_DOCUMENT, { ...team, _id: TEAM_DOCUMENT });
  return {
    faring,
    asked,
    documents: () =>
      [...documents.values()].flatMap(({ document, isRemoved }) =>
        isRemoved ? [] : [document as SealedDocument],
      ),
    put: (document) => put(document._id, document),
    look: () => ({ seq, documents: new Map(documents), marks: new Map(marks) }),
    restore: (state) => {
      seq = state.seq;
      documents = new Map(state.documents);
      marks = new Map(state.marks);
    },
    readTeam: () =>
      through('readTeam', () => {
        const { document, isRemoved = true } = documents.get(TEAM_DOCUMENT) ?? {};
        return isRemoved ? undefined : { ...(document as object), _rev: revisionOf(TEAM_DOCUMENT) };
      }),
    writeTeam: (document, rev) =>
      through('writeTeam', () => {
        if (rev !== revisionOf(TEAM_DOCUMENT)) return 'conflict' as const;
        put(TEAM_DOCUMENT, document);
        return 'written' as const;
      }),
    lacking: (ids) => through('lacking', () => new Set(ids.filter((id) => !isThere(id)))),
    push: (some) =>
      through('push', () => {
        for (const each of some) if (!isThere(each._id)) put(each._id, structuredClone(each));
      }),
    mend: (some) =>
      through('mend', () => {
        const written = new Set<string>();
        for (const { document, rev } of some) {
          if (rev !== revisionOf(document._id)) continue;
          put(document._id, structuredClone(document));
          written.add(document._id);
        }
        return written;
      }),
    remove: (ids) =>
      through('remove', () => {
        for (const id of ids) if (isThere(id)) put(id, undefined, true);
      }),
    readMark: (id) => through('readMark', () => marks.get(id)),
    writeMark: (id, mark) => through('writeMark', () => void marks.set(id, mark)),
    changes: (since) =>
      through('changes', () => {
        const after = Number(since ?? 0);
        const changed = [...documents.values()]
          .filter((each) => each.seq > after)
          .toSorted((one, other) => one.seq - other.seq);
        const some = changed.slice(0, faring.partSize);
        const part: TeamChanges = {
          documents: some.flatMap(({ document, isRemoved, seq: at }) =>
            isRemoved ? [] : [{ ...structuredClone(document as object), _rev: `${at}-a` }],
          ),
          tooLarge: [],
          last: String(some.at(-1)?.seq ?? seq),
          hasMore: changed.length > some.length,
        };
        return faring.lie?.(part) ?? part;
      }),
  };
}
