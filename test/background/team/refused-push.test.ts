import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src/domain/ids.ts';
import type { MemberId, TeamId } from '../../../src/domain/team/team-fact.ts';
import type { TeamSealing } from '../../../src/domain/team/team-sealing.ts';
import { TeamServerError } from '../../../src/domain/team/team-server.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { call, entryId, TEXAS_CASE, uuid, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  SEALING,
  settle,
  stateOf,
  TEAM,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
  await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
  await exchangeWith(ada, server);
});

/** How many of the server's documents one more exchange reads. */
async function documentsReadBy(storage: MemoryStorage): Promise<number> {
  let read = 0;
  server.faring.lie = (part) => {
    read += part.documents.length;
    return part;
  };
  await exchangeWith(storage, server);
  delete server.faring.lie;
  return read;
}

describe('where handing over fails', () => {
  it('what is there is taken over all the same, and the failure told afterwards', async () => {
    await exchangeWith(ben, server);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    await recordEntries(ada, keptAndCalled(3, 'EAC9990000003' as CaseId, call()));
    await exchangeWith(ada, server);
    for (const why of ['too-large', 'forbidden', 'quota'] as const) {
      server.faring.meet = (name) => {
        if (name === 'push') throw new TeamServerError(why);
      };
      const isFirstOfThree = why === 'too-large';
      expect(await exchangeWith(ben, server)).toEqual({
        added: isFirstOfThree ? 2 : 0,
        offered: 0,
        failed: why,
      });
    }
    expect((await stateOf(ben)).failed).toMatchObject({ why: 'quota', times: 3 });
    const carl = await createMember(2);
    await recordEntries(carl, keptAndCalled(0x700, TEXAS_CASE, call()));
    expect(await exchangeWith(carl, server)).toEqual({ added: 4, offered: 0, failed: 'quota' });
    delete server.faring.meet;
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(server.documents()).toHaveLength(7);
  });

  it('as a CouchDB whose disk is full has it fail, what is there is taken over, unless it asks for rest', async () => {
    await exchangeWith(ben, server);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    await recordEntries(ada, keptAndCalled(3, 'EAC9990000003' as CaseId, call()));
    await exchangeWith(ada, server);
    const refuse = (options: { readonly retryAfter?: number }) => {
      server.faring.meet = (name) => {
        if (name === 'push') throw new TeamServerError('busy', options);
      };
    };
    refuse({ retryAfter: 60 });
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0, failed: 'busy' });
    refuse({});
    expect(await exchangeWith(ben, server)).toEqual({ added: 2, offered: 0, failed: 'busy' });
  });

  it.each(['busy', 'forbidden', 'quota'] as const)(
    'from the beginning, who just joined takes over what is there, and begins anew no further: %s',
    async (why) => {
      server.faring.meet = (name) => {
        if (['push', 'writeMark'].includes(name)) throw new TeamServerError(why);
      };
      expect(await exchangeWith(ben, server)).toEqual({ added: 2, offered: 0, failed: why });
      expect(await documentsReadBy(ben)).toBe(0);
      delete server.faring.meet;
      expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
      expect((await stateOf(ben)).mark).toMatchObject({ token: expect.any(String) });
    },
  );

  it('behind its being set back, it is read anew once, and what it lost handed over when it can be', async () => {
    await exchangeWith(ben, server);
    const before = server.look();
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    await exchangeWith(ben, server);
    server.restore(before);
    server.faring.meet = (name, when) => {
      if (when === 'before' && ['push', 'writeMark'].includes(name))
        throw new TeamServerError('busy');
    };
    expect(await documentsReadBy(ben)).toBeGreaterThan(0);
    expect(await documentsReadBy(ben)).toBe(0);
    delete server.faring.meet;
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(server.documents()).toHaveLength(5);
    // Set back once more, it is noticed again.
    server.restore(before);
    await exchangeWith(ben, server);
    expect(server.documents()).toHaveLength(5);
  });

  it('for weeks, it is noted all the same who was heard of, and who is silent', async () => {
    for (const [n, storage] of [ada, ben].entries()) {
      const memberId = uuid(n + 1) as MemberId;
      const fact = { type: 'member-joined', team: TEAM as TeamId, memberId, name: `${n}` } as const;
      await recordEntries(storage, [{ id: entryId(0x50 + n), fact }]);
    }
    await settle([ada, ben], server);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    server.faring.meet = (name) => {
      if (name === 'push') throw new TeamServerError('forbidden');
    };
    // Who was without the server so long gives the others half a day to hand over what they have.
    for (const hours of [24 * 20, 12]) {
      ben.setNow(ben.now().add({ hours }).toString());
      expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'forbidden' });
    }
    expect((await stateOf(ben)).silent).toMatchObject([{ memberId: uuid(1) }]);
  });

  it('as nothing answers, the exchange ends at once', async () => {
    await exchangeWith(ben, server);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    server.faring.meet = (name) => {
      if (name === 'push') throw new TeamServerError('unreachable');
    };
    const before = server.asked.changes;
    expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'unreachable' });
    expect(server.asked.changes).toBe(before);
  });

  it('as an entry is too long to be sealed, that one is told of and stays, and all else goes', async () => {
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    const sealing: TeamSealing = {
      ...SEALING,
      seal: async (item) => {
        if (JSON.stringify(item).includes('case-kept')) throw new RangeError('It is too long.');
        return SEALING.seal(item);
      },
    };
    expect(await exchangeWith(ben, server, { sealing })).toEqual({ added: 2, offered: 0 });
    expect(server.documents()).toHaveLength(4);
    expect(ben.problems.map(({ where }) => where)).toEqual(['team']);
    expect(await exchangeWith(ben, server, { sealing })).toEqual({ added: 0, offered: 0 });
    expect(ben.problems).toHaveLength(1);
  });
});
