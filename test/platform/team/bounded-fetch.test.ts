import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBoundedFetch } from '../../../src/platform/team/bounded-fetch.ts';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import type { LyingServer } from '../../support/lying-server.ts';
import { drip, json, startLyingServer } from '../../support/lying-server.ts';
import { failureOf } from '../../support/team-failure.ts';
import { NOTHING_IN_THE_WAY } from '../../support/team-server.ts';

let liar: LyingServer;

beforeEach(async () => {
  liar = await startLyingServer();
});
afterEach(() => liar.close());

it('nothing but the database is ever asked, whatever a library makes of its address', async () => {
  const reach = createBoundedFetch(liar.access, NOTHING_IN_THE_WAY);
  const { database } = liar.access;
  const elsewhere = await startLyingServer();
  for (const url of [
    `${database}-2`,
    `${database}/../_users/_all_docs`,
    `${liar.origin}/`,
    `${liar.origin}/_session`,
    `${elsewhere.origin}/followthrough`,
  ]) {
    await expect(reach(url)).rejects.toThrow('No other address');
  }
  expect([...liar.requests, ...elsewhere.requests]).toEqual([]);
  await reach(`${database}/_changes`);
  expect(liar.requests).toHaveLength(1);
  await elsewhere.close();
});

it.each([['text/plain'], ['text/html; charset=utf-8'], ['application/jsonp']])(
  'a document of the team’s that is said to be %s is not believed',
  async (type) => {
    const server = createTeamServer(liar.access, NOTHING_IN_THE_WAY);
    const document = { _id: 'team', team: 'made up' };
    liar.tell(json(document, { headers: { 'Content-Type': type } }));
    expect((await failureOf(server.readTeam())).failure).toBe('nonsense');
    liar.tell(json(document));
    expect(await server.readTeam()).toEqual(document);
  },
);

it('an answer that goes on and on is given up, however soon each piece of it comes', async () => {
  const patience = { untilItBeginsInMs: 20_000, betweenPiecesInMs: 20_000, untilItEndsInMs: 400 };
  const server = createTeamServer(liar.access, { ...NOTHING_IN_THE_WAY, patience });
  liar.tell(drip(20));
  expect((await failureOf(server.changes(undefined))).failure).toBe('nonsense');
});
