import * as fc from 'fast-check';
import { isMarkDue } from '../../src/domain/team/exchange-steps.ts';
import { TeamServerError } from '../../src/domain/team/team-server.ts';
import { eraseEntry } from '../../src/storage/erase.ts';
import { acceptErasures, readOffered } from '../../src/storage/team/offered-erasures.ts';
import { ErasedError } from '../../src/storage/expect-not-erased.ts';
import type { NotSavedError } from '../../src/storage/write-transaction.ts';
import { entriesById } from './backup-files.ts';
import { createKillable } from './killable.ts';
import type { MemoryStorage } from './memory-storage.ts';
import type { MemoryTeamServer, ServerState } from './memory-team-server.ts';
import { exchangeWith, join, stateOf } from './team-replica.ts';
import type { Step } from './whole-journals.ts';
import { anyJournal, play } from './whole-journals.ts';

/** Something that happens to one of several replicas, or to their server. */
export type TeamEvent =
  | { readonly type: 'records'; readonly of: number; readonly steps: readonly Step[] }
  | { readonly type: 'erases'; readonly of: number; readonly which: number }
  | { readonly type: 'accepts'; readonly of: number }
  | { readonly type: 'joins-again'; readonly of: number }
  | { readonly type: 'exchanges'; readonly of: number }
  /** The server fails at a call; it may have done it, and only the answer is lost. */
  | {
      readonly type: 'fails';
      readonly of: number;
      readonly at: number;
      readonly when: 'before' | 'after';
    }
  /** The worker is killed at a call to the database: what it had not committed is taken back. */
  | { readonly type: 'is-killed'; readonly of: number; readonly at: number }
  /** Parts come twice and in another order. */
  | { readonly type: 'is-told-wildly'; readonly of: number }
  | { readonly type: 'server-goes-back'; readonly to: number };

const is = <Type extends string>(type: Type) => fc.constant(type);
const of = fc.nat({ max: 4 });
const at = fc.nat({ max: 40 });

export const anyTeamEvent: fc.Arbitrary<TeamEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: is('records'), of, steps: anyJournal }) },
  { weight: 4, arbitrary: fc.record({ type: is('exchanges'), of }) },
  { weight: 3, arbitrary: fc.record({ type: is('erases'), of, which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ type: is('accepts'), of }) },
  { weight: 1, arbitrary: fc.record({ type: is('joins-again'), of }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: is('fails'),
      of,
      at: fc.nat({ max: 8 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: is('is-killed'), of, at }) },
  { weight: 1, arbitrary: fc.record({ type: is('is-told-wildly'), of }) },
  { weight: 1, arbitrary: fc.record({ type: is('server-goes-back'), to: fc.nat(9) }) },
);

/** A team whose replicas live through events. */
export type TeamLife = {
  readonly replicas: readonly MemoryStorage[];
  readonly server: MemoryTeamServer;
  readonly live: (event: TeamEvent) => Promise<void>;
  /** The ids of all that anybody erased. */
  readonly erased: ReadonlySet<string>;
  /** The ids of all that anybody recorded. */
  readonly recorded: ReadonlySet<string>;
};

export function createTeamLife(
  replicas: readonly MemoryStorage[],
  server: MemoryTeamServer,
): TeamLife {
  const states: ServerState[] = [server.look()];
  const erased = new Set<string>();
  const recorded = new Set<string>();
  let used = 1;
  const note = async (storage: MemoryStorage) => {
    for (const { id } of await entriesById(storage)) recorded.add(id);
    for (const id of await (await storage.connection()).getAllKeys('erased')) erased.add(id);
  };
  const live = async (event: TeamEvent): Promise<void> => {
    if (event.type === 'server-goes-back') {
      // What was cut short is not noted on the server yet: from that moment alone it could not be told.
      for (const storage of replicas) {
        if (isMarkDue(await stateOf(storage))) await exchangeWith(storage, server);
      }
      server.restore(states[event.to % states.length] as ServerState);
      return;
    }
    const storage = replicas[event.of % replicas.length] as MemoryStorage;
    await happen(storage, server, event, (used += 20));
    await note(storage);
    states.push(server.look());
  };
  return { replicas, server, live, erased, recorded };
}

async function happen(
  storage: MemoryStorage,
  server: MemoryTeamServer,
  event: Exclude<TeamEvent, { readonly type: 'server-goes-back' }>,
  n: number,
): Promise<void> {
  const exchangeOnce = () => exchangeWith(storage, server);
  switch (event.type) {
    case 'records':
      return play(storage, event.steps, n).catch((error: NotSavedError) => {
        // Nothing is recorded of a case that was erased, but that it is kept again.
        if (!(error.cause instanceof ErasedError)) throw error;
      });
    case 'erases': {
      const entries = (await entriesById(storage)).filter(({ caseId }) => caseId !== undefined);
      const chosen = entries[event.which % Math.max(1, entries.length)];
      if (chosen?.caseId !== undefined) {
        await eraseEntry(storage, { id: chosen.id, caseId: chosen.caseId });
      }
      return;
    }
    case 'accepts':
      await acceptErasures(storage, await readOffered(storage));
      return;
    case 'joins-again':
      return join(storage);
    case 'exchanges':
      await exchangeOnce();
      return;
    case 'fails': {
      let calls = 0;
      server.faring.meet = (_, when) => {
        if (when !== event.when) return;
        if (calls === event.at) throw new TeamServerError('unreachable');
        calls += 1;
      };
      await exchangeOnce();
      delete server.faring.meet;
      return;
    }
    case 'is-killed':
      return exchangeAndDie(storage, server, event.at);
    case 'is-told-wildly':
      server.faring.lie = (part) => ({
        ...part,
        documents: [...part.documents, ...part.documents].toReversed(),
      });
      await exchangeOnce();
      delete server.faring.lie;
  }
}

/** The worker gets as far as its so-manieth call to the database, and is never heard of again. */
export async function exchangeAndDie(
  storage: MemoryStorage,
  server: MemoryTeamServer,
  call: number,
): Promise<void> {
  const fault = { call, how: 'killed' } as const;
  const { storage: dying, killed } = createKillable(storage, {}, fault);
  // The locks that it holds go with it.
  let queue: Promise<unknown> = Promise.resolve();
  const worker: typeof dying = {
    ...dying,
    withCopyLock: (work) => {
      const run = queue.then(work);
      queue = run.catch(() => undefined);
      return run;
    },
  };
  await Promise.race([exchangeWith(worker, server), killed]);
}
