import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SealedDocument } from '../../../src/domain/team/team-server.ts';
import { TeamServerError } from '../../../src/domain/team/team-server.ts';
import { eraseEntry } from '../../../src/storage/erase.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { acceptErasures, readOffered } from '../../../src/storage/team/offered-erasures.ts';
import { entriesById, markersIn } from '../../support/backup-files.ts';
import { call, entryId, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  SEALING,
  settle,
  sharedBy,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;
let carl: MemoryStorage;

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
  carl = await createMember(2);
  await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call({ notes: 'As it was' })));
  await settle([ada, ben], server);
});

/** The document of an entry, or of its marker, in words that nobody can open. */
async function spoil(n: number, type: 'entry' | 'erased' = 'entry'): Promise<void> {
  const _id = await SEALING.documentId(type, entryId(n));
  const spoilt: SealedDocument = { ...documentOf(_id), sealed: 'spoilt' };
  server.put(spoilt);
}

function documentOf(id: string): SealedDocument {
  const found = server.documents().find(({ _id }) => _id === id);
  if (found === undefined) throw new RangeError('It is not there.');
  return found;
}

/** Under the id of an entry, another one, by somebody who has the team's keys. */
async function forge(n: number): Promise<void> {
  const entry = (await entriesById(ada)).find(({ id }) => id === entryId(n));
  if (entry === undefined) throw new RangeError('There is none.');
  const fact = { ...entry.fact, notes: 'Made up' };
  server.put(await SEALING.seal({ type: 'entry', entry: { ...entry, fact } }));
}

/** An hour later it is looked for once more. */
function waitAnHour(storage: MemoryStorage): void {
  storage.setNow(storage.now().add({ hours: 1 }).toString());
}

describe('a document that was spoilt on the server', () => {
  it('is handed over again by whoever has it, for who has not read it yet', async () => {
    await spoil(2);
    await exchangeWith(ben, server);
    expect(await stateOf(ben)).toMatchObject({ unopened: 0, mending: { all: 1, mended: 1 } });
    await exchangeWith(carl, server);
    expect(await sharedBy(carl)).toEqual(await sharedBy(ada));
    expect((await stateOf(carl)).unopened).toBe(0);
  });

  it('is handed over by one of those who see it, and by none who sees it too late', async () => {
    await spoil(2);
    const late: MemoryTeamServer = {
      ...server,
      mend: async (documents) => {
        await exchangeWith(ada, server);
        return server.mend(documents);
      },
    };
    await exchangeWith(ben, late);
    expect(server.asked.mend).toBe(2);
    // What Ada did first is none of his doing, and is counted until he reads it.
    expect(await stateOf(ada)).toMatchObject({ unopened: 0, mending: { all: 1, mended: 1 } });
    expect(await stateOf(ben)).toMatchObject({ unopened: 1, mending: { all: 1, mended: 0 } });
    await settle([ada, ben, carl], server);
    expect(server.documents()).toHaveLength(3);
    expect(await stateOf(ben)).toMatchObject({ unopened: 0, mending: { all: 1, mended: 0 } });
    for (const storage of [ada, ben]) {
      const { spoilt, passed } = await stateOf(storage);
      expect([spoilt, passed]).toEqual([undefined, undefined]);
    }
    expect(await entriesById(carl)).toHaveLength(2);
  });

  it('is counted no more by who could not hand it over, once somebody else did', async () => {
    await spoil(2);
    await exchangeWith(carl, server);
    expect((await stateOf(carl)).unopened).toBe(1);
    await exchangeWith(ben, server);
    expect(await exchangeWith(carl, server)).toMatchObject({ added: 1 });
    expect(await stateOf(carl)).toMatchObject({ unopened: 0, mending: { all: 0, mended: 0 } });
  });

  it('is counted once, however often it is spoilt', async () => {
    for (let n = 0; n < 3; n += 1) {
      await spoil(2);
      await exchangeWith(carl, server);
    }
    expect((await stateOf(carl)).unopened).toBe(1);
  });

  it('that was too large to be read is handed over again as well', async () => {
    const _id = await SEALING.documentId('entry', entryId(2));
    await spoil(2);
    server.faring.lie = (part) => ({
      ...part,
      documents: part.documents.filter((each) => (each as SealedDocument)._id !== _id),
      tooLarge: part.documents.filter((each) => (each as SealedDocument)._id === _id),
    });
    await exchangeWith(ben, server);
    delete server.faring.lie;
    await exchangeWith(carl, server);
    expect(await entriesById(carl)).toHaveLength(2);
  });

  it('is left as it is where nobody here has it, and the journal is read for junk but once an hour', async () => {
    const junk: SealedDocument = { _id: 'junk', key: 'k', sealed: 'x' };
    server.put(junk);
    await exchangeWith(ben, server);
    expect((await stateOf(ben)).mending).toMatchObject({ all: 0, mended: 0 });
    server.put({ ...junk, _id: 'more' });
    const ids = vi.spyOn(SEALING, 'documentId');
    await exchangeWith(ben, server);
    expect(ids.mock.calls).toEqual([]);
    expect(await stateOf(ben)).toMatchObject({ unopened: 2, spoilt: [{ id: 'more' }] });
    waitAnHour(ben);
    await exchangeWith(ben, server);
    expect(ids.mock.calls.length).toBeGreaterThan(1);
    expect((await stateOf(ben)).spoilt).toBeUndefined();
    expect(server.asked.mend).toBe(0);
    ids.mockRestore();
  });

  it('is no marker that was taken over: it is handed over again like an entry', async () => {
    await eraseEntry(ada, { id: entryId(2), caseId: VERMONT_CASE });
    await settle([ada, ben], server);
    await spoil(2, 'erased');
    await exchangeWith(ben, server);
    await exchangeWith(carl, server);
    expect(await markersIn(carl)).toEqual([entryId(2)]);
  });

  it('of an entry that is erased is handed over by nobody, said they yes to it or not yet', async () => {
    await eraseEntry(ada, { id: entryId(2), caseId: VERMONT_CASE });
    server.faring.meet = (name, when) => {
      if (name === 'remove' && when === 'before') throw new Error('Killed.');
    };
    await exchangeWith(ada, server);
    delete server.faring.meet;
    await spoil(2);
    expect(await exchangeWith(ben, server)).toMatchObject({ offered: 1 });
    expect((await stateOf(ben)).offered).toEqual([entryId(2)]);
    expect(server.asked.mend).toBe(0);
    const _id = await SEALING.documentId('entry', entryId(2));
    expect(documentOf(_id).sealed).toBe('spoilt');
    await acceptErasures(ben, await readOffered(ben));
    waitAnHour(ben);
    await exchangeWith(ben, server);
    expect(server.asked.mend).toBe(0);
    expect(server.documents().map((each) => each._id)).not.toContain(_id);
  });

  it('is given up after a few times, and told', async () => {
    for (let n = 0; n < 6; n += 1) {
      await spoil(2);
      await exchangeWith(ben, server);
      waitAnHour(ben);
    }
    expect(server.asked.mend).toBe(3);
    expect(await stateOf(ben)).toMatchObject({ unopened: 1, mending: { all: 3, mended: 1 } });
  });

  it('where the server lets nothing be changed stays, and all else is exchanged', async () => {
    await spoil(2);
    server.faring.meet = (name, when) => {
      if (name === 'mend' && when === 'before') throw new TeamServerError('forbidden');
    };
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(await stateOf(ben)).toMatchObject({ unopened: 1, mending: { all: 1, mended: 0 } });
    delete server.faring.meet;
  });

  it('is looked for once more where that was cut short, an hour later', async () => {
    await spoil(2);
    server.faring.meet = (name, when) => {
      if (name === 'mend' && when === 'before') throw new Error('Killed.');
    };
    await exchangeWith(ben, server);
    delete server.faring.meet;
    const ids = vi.spyOn(SEALING, 'documentId');
    await exchangeWith(ben, server);
    expect(ids.mock.calls).toEqual([]);
    ids.mockRestore();
    waitAnHour(ben);
    await exchangeWith(ben, server);
    await exchangeWith(carl, server);
    expect(await entriesById(carl)).toHaveLength(2);
  });

  it('is not written over while the team has a key that is not known here', async () => {
    await spoil(2);
    server.faring.meet = (name, when) => {
      if (name === 'changes' && when === 'after') {
        const newer = { ...TEAM_WRAPPED, _id: 'team', generation: 2, newest: 'x' };
        server.put(newer);
      }
    };
    expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'new-passphrase' });
    delete server.faring.meet;
    expect(server.asked.mend).toBe(0);
  });
});

describe('a document that opens to something else', () => {
  it('is set right by whose entry it is, who knows what it says', async () => {
    await forge(2);
    await exchangeWith(ben, server);
    expect(server.asked.mend).toBe(0);
    expect((await stateOf(ben)).leftOut).toBe(1);
    await exchangeWith(ada, server);
    expect(await stateOf(ada)).toMatchObject({ leftOut: 0, mending: { mended: 1 } });
    await exchangeWith(carl, server);
    expect(await sharedBy(carl)).toEqual(await sharedBy(ada));
    await exchangeWith(ben, server);
    expect((await stateOf(ben)).leftOut).toBe(0);
  });

  it('is set right too where no journal may take what it opens to', async () => {
    const [entry] = await entriesById(ada);
    server.put(await SEALING.seal({ type: 'entry', entry: { ...entry, recordedAt: 'never' } }));
    await exchangeWith(carl, server);
    expect(await entriesById(carl)).toHaveLength(1);
    await exchangeWith(ada, server);
    await exchangeWith(carl, server);
    expect(await entriesById(carl)).toHaveLength(2);
  });
});
