import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exchange } from '../../src/background/team/exchange.ts';
import { createKeyring, wrapKeyring } from '../../src/platform/team/keyring.ts';
import { createTeamSealing, toStoredKeyring } from '../../src/platform/team/team-sealing.ts';
import { createTeamServer } from '../../src/platform/team/team-server.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { joinTeam } from '../../src/storage/team/team-record.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';
import { entryItem, FEW_ROUNDS, TEAM_PASSPHRASE, teamSealing } from '../support/team-keys.ts';
import { NOTHING_IN_THE_WAY, startTeamServer } from '../support/team-server.ts';
import { simulationTables } from './simulation-table.ts';
import { ASSUMED, simulate, toSealedLength } from './simulation.ts';

describe('the simulation of a team', () => {
  it('has a document as large as sealing makes it', async () => {
    const sealing = await teamSealing();
    for (const length of [0, 100, 170, 200, 300, 5000]) {
      const item = entryItem(1, { notes: 'x'.repeat(length) });
      const bytes = JSON.stringify({ entry: item.entry }).length;
      expect((await sealing.seal(item)).sealed.length).toBe(toSealedLength(bytes));
    }
  });

  it('asks for as much in an exchange as one really does', async () => {
    const served = await startTeamServer();
    const server = createTeamServer(served.access, NOTHING_IN_THE_WAY);
    const keyring = createKeyring();
    await server.writeTeam(await wrapKeyring(keyring, TEAM_PASSPHRASE, FEW_ROUNDS), undefined);
    const stored = await toStoredKeyring(keyring);
    const sealing = createTeamSealing(stored);
    forgetDatabases();
    const storage = createMemoryStorage();
    await joinTeam(storage, { access: served.access, keyring: stored });
    const exchanged = async () => {
      const before = served.requests.length;
      expect(await exchange({ storage, server, sealing, version: '1' })).not.toHaveProperty(
        'failed',
      );
      return served.requests.slice(before);
    };
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    await exchanged();
    // Now one's own come back.
    await exchanged();

    const idle = (await exchanged()).map(
      ({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`,
    );
    expect(idle).toEqual([
      'GET /followthrough/team',
      expect.stringMatching(/^GET \/followthrough\/_local\//),
      'GET /followthrough/_changes',
    ]);

    await recordEntries(storage, keptAndCalled(3, TEXAS_CASE, call()));
    const saved = await exchanged();
    expect(saved).toHaveLength(5);
    const noted = saved.find(({ method }) => method === 'PUT')?.bytes ?? 0;
    expect(Math.abs(noted - ASSUMED.markInBytes)).toBeLessThan(30);
    const ids = await Promise.all([3, 4].map((n) => sealing.documentId('entry', entryId(n))));
    const added = (await served.documents()).filter(({ _id }) => ids.includes(_id as string));
    const lengths = added.map(({ _rev, ...document }) => JSON.stringify(document).length);
    expect(lengths).toHaveLength(2);
    const pushed = saved.find(({ url }) => url.endsWith('/_bulk_docs'))?.bytes ?? 0;
    const modelled = lengths.reduce((sum, length) => sum + length + 1, 30);
    expect(Math.abs(pushed - modelled)).toBeLessThan(5);
    await served.close();
  });

  it('shares 2 million entries of 50 people over 5 years', () => {
    const { entries, day, first } = simulate({ people: 50, years: 5 });
    expect(entries).toBe(2_000_000);
    expect(first.requests).toBe(8001);
    // One by itself every half hour, and one after each of 16 saves.
    expect(day.exchanges).toBe(34);
    const alone = simulate({ people: 1, years: 1 });
    // What one sends hardly depends on how many the others are; what comes does.
    expect(day.sentInBytes).toBeLessThan(1.3 * alone.day.sentInBytes);
    expect(day.receivedInBytes).toBeGreaterThan(5 * alone.day.receivedInBytes);
  });

  it('is what docs/team-server.md publishes (node scripts/team/simulate.mjs prints it)', () => {
    const guide = readFileSync('docs/team-server.md', 'utf8');
    expect(guide).toContain(simulationTables());
  });
});
