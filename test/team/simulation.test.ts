import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTeamServer } from '../../src/platform/team/team-server.ts';
import { entryItem, teamSealing } from '../support/team-keys.ts';
import { NOTHING_IN_THE_WAY, startTeamServer } from '../support/team-server.ts';
import { simulationTables } from './simulation-table.ts';
import { measureEntries, simulate, toSealedLength } from './simulation.ts';

describe('the simulation of a team', () => {
  it('has a document as large as sealing makes it', async () => {
    const sealing = await teamSealing();
    for (const length of [0, 100, 170, 200, 300, 5000]) {
      const item = entryItem(1, { notes: 'x'.repeat(length) });
      const bytes = JSON.stringify({ entry: item.entry }).length;
      expect((await sealing.seal(item)).sealed.length).toBe(toSealedLength(bytes));
    }
  });

  it('sends as many bytes and requests as are really sent', async () => {
    const sealing = await teamSealing();
    const { documentInBytes, entryInBytes } = measureEntries();
    const served = await startTeamServer();
    const server = createTeamServer(served.access, NOTHING_IN_THE_WAY);
    // Entries of the mean size have nearly the mean document: padding makes steps of a third of a kilobyte.
    const notes = 'x'.repeat(entryInBytes - JSON.stringify(entryItem(1, { notes: '' })).length);
    const items = Array.from({ length: 600 }, (_, at) => entryItem(at + 1, { notes }));
    await server.push(await Promise.all(items.map((item) => sealing.seal(item))));
    const pushed = served.requests.map(({ bytes }) => bytes);
    expect(pushed).toHaveLength(3);
    const documents = pushed.reduce((sum, bytes) => sum + bytes, 0) / 600;
    expect(Math.abs(documents - documentInBytes)).toBeLessThan(350);
    await served.close();
  });

  it('shares 2 million entries of 50 people over 5 years', () => {
    const { entries, day, first } = simulate({ people: 50, years: 5 });
    expect(entries).toBe(2_000_000);
    expect(first.requests).toBe(8001);
    // One by itself every half hour, and one after each of 16 saves.
    expect(day.exchanges).toBe(34);
    const alone = simulate({ people: 1, years: 1 });
    expect(day.sentInBytes).toBe(alone.day.sentInBytes);
    expect(day.receivedInBytes).toBeGreaterThan(5 * alone.day.receivedInBytes);
  });

  it('is what docs/team-server.md publishes (node scripts/team/simulate.mjs prints it)', () => {
    const guide = readFileSync('docs/team-server.md', 'utf8');
    expect(guide).toContain(simulationTables());
  });
});
