import type { Foreign } from '../../domain/reading.ts';
import { asForeign, asText } from '../../domain/reading.ts';
import type { TeamFailure, TeamServer } from '../../domain/team/team-server.ts';
import { TeamServerError } from '../../domain/team/team-server.ts';
import { TEAM_DOCUMENT } from '../../domain/team/team-sealing.ts';
import type { TeamAccess } from '../../domain/team/team-state.ts';
import type { Surroundings } from './bounded-fetch.ts';
import { createBoundedFetch } from './bounded-fetch.ts';
import { inBatches } from './in-batches.ts';
import { openPouch } from './pouchdb.ts';
import { createPartReader } from './read-part.ts';

/** So many ids are asked for at once: a list of them takes 40 kB. */
const IDS_AT_ONCE = 1000;
/** Proxies in front of a server take a megabyte at once where nobody told them otherwise. */
const PUSHED_AT_ONCE = { documents: 250, characters: 512 * 1024 };

/** More than any document has that were written without knowing of each other. */
const MOST_REVISIONS = 20;

/** What is said of a single document that was not written. */
const WRITE_FAILURES: ReadonlyMap<unknown, TeamFailure> = new Map([
  ['forbidden', 'forbidden'],
  ['unauthorized', 'forbidden'],
  // Spelled as CouchDB does, which says so where it watches its disk, and as it may some day.
  ['insufficent_storage', 'quota'],
  ['insufficient_storage', 'quota'],
]);

/** Where a CouchDB keeps what is copied to no other server, and is in no list: its own copying notes there how far it is. */
const BESIDE = '_local/';
/** What is noted there is a UUID. */
const LONGEST_MARK = 100;

/** The team's database, reached with PouchDB, which keeps nothing here and asks nothing by itself. */
export function createTeamServer(access: TeamAccess, surroundings: Surroundings): TeamServer {
  const database = openPouch(access.database, createBoundedFetch(access, surroundings));
  const readPart = createPartReader((options) => asked(() => database.changes(options)));

  const revisionsOfMarks = new Map<string, string>();

  /** A document; `undefined` where it is not there. */
  async function find(id: string): Promise<unknown> {
    try {
      return await asked(() => database.get(id));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  /** The revisions of those of the documents that are there. */
  async function revisionsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const batch of inBatches(ids, { documents: IDS_AT_ONCE })) {
      const answer = asForeign(await asked(() => database.allDocs({ keys: batch })));
      for (const row of expectList(answer?.['rows'])) {
        const key = row['key'];
        const value = asForeign(row['value']);
        const rev = value?.['rev'];
        const isThere = value?.['deleted'] !== true && row['error'] === undefined;
        if (typeof key === 'string' && typeof rev === 'string' && isThere) found.set(key, rev);
      }
    }
    return found;
  }

  /** Writes documents; that another revision is there already is no failure. Returns the ids of those it wrote. */
  async function write(
    documents: readonly (object & { readonly _id: string })[],
  ): Promise<ReadonlySet<string>> {
    const written = new Set<string>();
    for (const batch of inBatches(documents, PUSHED_AT_ONCE)) {
      const rows = expectList(await asked(() => database.bulkDocs(batch)));
      const settled = new Set(rows.filter(isSettled).map((row) => row['id']));
      const isConflict = new Set(
        rows.filter(({ error }) => error !== undefined).map((row) => row['id']),
      );
      for (const { _id } of batch) if (settled.has(_id) && !isConflict.has(_id)) written.add(_id);
      if (batch.every(({ _id }) => settled.has(_id))) continue;
      const failures = rows.map(({ error }) => WRITE_FAILURES.get(error));
      throw new TeamServerError(failures.find((why) => why !== undefined) ?? 'nonsense');
    }
    return written;
  }

  return {
    readTeam: () => find(TEAM_DOCUMENT),
    async writeTeam(document, rev) {
      const revised = rev === undefined ? document : { ...document, _rev: rev };
      try {
        await asked(() => database.put(revised));
        return 'written';
      } catch (error) {
        if (statusOf(error) === 409) return 'conflict';
        throw error;
      }
    },
    async lacking(ids) {
      const found = await revisionsOf(ids);
      return new Set(ids.filter((id) => !found.has(id)));
    },
    async readMark(id) {
      const lying = asForeign(await find(`${BESIDE}${id}`));
      const { _rev: rev, mark } = lying ?? {};
      if (typeof rev === 'string') revisionsOfMarks.set(id, rev);
      return asText(mark, LONGEST_MARK);
    },
    async writeMark(id, mark) {
      const _rev = revisionsOfMarks.get(id);
      const document = { _id: `${BESIDE}${id}`, mark, ...(_rev !== undefined && { _rev }) };
      const rev = asForeign(await asked(() => database.put(document)))?.['rev'];
      if (typeof rev === 'string') revisionsOfMarks.set(id, rev);
    },
    push: async (documents) => void (await write(documents)),
    mend: (documents) => write(documents.map(({ document, rev }) => ({ ...document, _rev: rev }))),
    async remove(ids) {
      const removed = new Set<string>();
      // Handed over to two nodes at once, or copied between servers, a document is there in more than one revision.
      for (let round = 0; round < MOST_REVISIONS; round += 1) {
        const found = [...(await revisionsOf(ids))].filter(
          // A node of a cluster that lags behind has what was removed a while longer.
          ([id, rev]) => !removed.has(`${id} ${rev}`),
        );
        if (found.length === 0) return;
        await write(found.map(([_id, _rev]) => ({ _id, _rev, _deleted: true })));
        for (const [id, rev] of found) removed.add(`${id} ${rev}`);
      }
      throw new TeamServerError('nonsense');
    },
    changes: readPart,
  };
}

/** What the library answers; whatever it stumbles over is nothing that a CouchDB says. */
async function asked(ask: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TeamServerError) throw error;
    throw new TeamServerError('nonsense', { cause: error });
  }
}

/** Which of the answers it was that tell of a document, and are given on by `bounded-fetch.ts`. */
function statusOf(error: unknown): unknown {
  return error instanceof TeamServerError ? asForeign(error.cause)?.['status'] : undefined;
}

function expectList(value: unknown): readonly Foreign[] {
  const list = Array.isArray(value) ? value.map(asForeign) : [undefined];
  if (list.includes(undefined)) throw new TeamServerError('nonsense');
  return list as Foreign[];
}

/** Whether a document was written, or is there already. */
function isSettled({ ok, rev, error }: Foreign): boolean {
  return error === undefined ? ok === true || typeof rev === 'string' : error === 'conflict';
}
