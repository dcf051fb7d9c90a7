import { beforeEach, describe, expect, it, vi } from 'vitest';
import { afterGoneBack } from '../../../src/domain/team/exchange-steps.ts';
import { NO_EXCHANGE } from '../../../src/domain/team/team-state.ts';
import { eraseCase, eraseEntry } from '../../../src/storage/erase.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import {
  acceptErasures,
  declineErasures,
  readOffered,
  readOfferedErasures,
} from '../../../src/storage/team/offered-erasures.ts';
import { changeExchange, readTeam } from '../../../src/storage/team/team-record.ts';
import { entriesById, fileOf, idsInCopy, markersIn, restore } from '../../support/backup-files.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled, newEntry } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  createReplica,
  exchangeWith,
  join,
  SEALING,
  settle,
  sharedBy,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
});

describe('what is erased', () => {
  beforeEach(async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Mistaken' })));
    await settle([ada, ben], server);
  });
  const erased = { id: entryId(2), caseId: VERMONT_CASE };

  it('goes from the server, and waits with the others for their word', async () => {
    await eraseEntry(ada, erased);
    await exchangeWith(ada, server);
    const there = server.documents().map(({ _id }) => _id);
    expect(there).not.toContain(await SEALING.documentId('entry', entryId(2)));
    expect(there).toContain(await SEALING.documentId('erased', entryId(2)));
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 1 });
    const [offered] = await readOfferedErasures(ben);
    expect(offered).toMatchObject({ id: entryId(2), entries: [{ fact: { notes: 'Mistaken' } }] });
    expect(await entriesById(ben)).toHaveLength(2);

    expect(await acceptErasures(ben, [entryId(2)])).toMatchObject({ entries: 1, isGone: true });
    expect(await readOffered(ben)).toEqual([]);
    await settle([ada, ben], server);
    expect(await sharedBy(ben)).toEqual(await sharedBy(ada));
    expect(await idsInCopy(ben)).toEqual([entryId(1)]);
  });

  it('stays where it was declined, is asked about no more and handed to nobody', async () => {
    await eraseEntry(ada, erased);
    await exchangeWith(ada, server);
    await exchangeWith(ben, server);
    await declineErasures(ben, [entryId(2)]);
    await leaveAndSeeAnew();
    expect(await readOffered(ben)).toEqual([]);
    expect(await entriesById(ben)).toHaveLength(2);
    expect(server.documents().map(({ _id }) => _id)).not.toContain(
      await SEALING.documentId('entry', entryId(2)),
    );
  });

  /** All is compared anew, as with a server that went back. */
  async function leaveAndSeeAnew(): Promise<void> {
    const { joining = '' } = (await readTeam(ben)) ?? {};
    await changeExchange(ben, joining, ({ declined }) => ({ ...NO_EXCHANGE, declined }));
    await exchangeWith(ben, server);
  }

  it('takes with it what was recorded of it elsewhere since', async () => {
    await recordEntries(ben, [
      newEntry(0x901, {
        type: 'entry-corrected',
        entryId: entryId(2),
        fact: call({ notes: 'Said otherwise' }),
      }),
    ]);
    await eraseEntry(ada, erased);
    await settle([ada, ben], server);
    expect((await entriesById(ada)).map(({ id }) => id)).toEqual([entryId(1)]);
    expect((await entriesById(ben)).map(({ id }) => id)).toEqual([entryId(1)]);
    expect(await markersIn(ada)).toEqual(await markersIn(ben));
    expect(server.documents().filter(({ _id }) => _id.includes(':entry:'))).toHaveLength(1);
  });

  it('does not come to who joins later, in whatever order it is told', async () => {
    await eraseEntry(ada, erased);
    await exchangeWith(ada, server);
    const carl = await createMember(2);
    expect(await exchangeWith(carl, server)).toMatchObject({ added: 1, offered: 0 });
    // Somebody has it still, and hands it over once more.
    server.put(await SEALING.seal({ type: 'entry', entry: (await entriesById(ben))[1] as object }));
    expect(await exchangeWith(carl, server)).toMatchObject({ added: 0, offered: 0 });
    expect(await entriesById(carl)).toHaveLength(1);
  });

  it('is not given back by who has it from elsewhere, though the first exchange was cut short', async () => {
    const carl = await createReplica(2);
    await restore(carl, await fileOf(ada));
    await eraseEntry(ada, erased);
    await exchangeWith(ada, server);
    await join(carl);
    const pushed = vi.spyOn(server, 'push');
    server.faring.partSize = 1;
    let parts = 0;
    server.faring.meet = (name, when) => {
      if (name !== 'changes' || when !== 'before') return;
      if ((parts += 1) === 2) throw new Error('Killed.');
    };
    expect(await exchangeWith(carl, server)).toMatchObject({ failed: 'not-recorded' });
    delete server.faring.meet;
    await exchangeWith(carl, server);
    const ids = pushed.mock.calls.flatMap(([some]) => some.map(({ _id }) => _id));
    expect(ids).not.toContain(await SEALING.documentId('entry', entryId(2)));
    expect(await readOffered(carl)).toEqual([entryId(2)]);
  });

  it('is not given back either where the server went back, and that exchange was cut short', async () => {
    const carl = await createReplica(2);
    await restore(carl, await fileOf(ada));
    await join(carl);
    await exchangeWith(carl, server);
    const { joining = '' } = (await readTeam(carl)) ?? {};
    await eraseEntry(ada, erased);
    await exchangeWith(ada, server);
    await changeExchange(carl, joining, (state) => ({ ...afterGoneBack(state), since: '1' }));
    const pushed = vi.spyOn(server, 'push');
    await exchangeWith(carl, server);
    const ids = pushed.mock.calls.flatMap(([some]) => some.map(({ _id }) => _id));
    expect(ids).not.toContain(await SEALING.documentId('entry', entryId(2)));
  });

  it('before the team was joined is the business of that browser alone', async () => {
    const carl = await createReplica(2);
    await recordEntries(carl, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Mistaken' })));
    await eraseCase(carl, VERMONT_CASE);
    await join(carl);
    await settle([carl, ada, ben], server);
    expect(await entriesById(ada)).toHaveLength(2);
    expect(await entriesById(carl)).toEqual([]);
    expect(server.documents().filter(({ _id }) => _id.includes(':erased:'))).toEqual([]);
    // Joined again it is still so, and what is erased from then on is told.
    await recordEntries(carl, keptAndCalled(0x700, TEXAS_CASE, call()));
    await settle([carl, ada, ben], server);
    await eraseCase(carl, TEXAS_CASE);
    await join(carl);
    await settle([carl, ada, ben], server);
    expect((await entriesById(ada)).map(({ caseId }) => caseId)).toEqual([
      VERMONT_CASE,
      VERMONT_CASE,
    ]);
  });

  it('is told once, however often it is erased', async () => {
    await eraseCase(ada, VERMONT_CASE);
    await eraseCase(ben, VERMONT_CASE);
    await settle([ada, ben], server);
    expect(await entriesById(ben)).toEqual([]);
    expect(await markersIn(ada)).toEqual(await markersIn(ben));
    expect(server.documents().filter(({ _id }) => _id.includes(':entry:'))).toEqual([]);
  });

  it('is removed from the server also where that was cut short right behind the marker', async () => {
    await eraseEntry(ada, erased);
    server.faring.meet = (name, when) => {
      if (name === 'remove' && when === 'before') throw new Error('Killed.');
    };
    await exchangeWith(ada, server);
    delete server.faring.meet;
    await exchangeWith(ada, server);
    expect(server.documents().map(({ _id }) => _id)).not.toContain(
      await SEALING.documentId('entry', entryId(2)),
    );
  });

  it('as the newest of all does not look as though the server went back', async () => {
    await eraseEntry(ada, erased);
    await exchangeWith(ada, server);
    const before = server.asked.changes;
    await exchangeWith(ben, server);
    expect(server.asked.changes - before).toBe(1);
    expect(Number((await stateOf(ben)).since)).toBeGreaterThan(4);
  });
});
