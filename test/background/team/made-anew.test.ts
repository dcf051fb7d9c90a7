import { expect, test } from 'vitest';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { call, day, TEXAS_CASE, VERMONT_CASE } from '../../support/given.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  settle,
  sharedBy,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

test('a database that was made anew gets all that the team has, once the team’s document is put back', async () => {
  const server = createMemoryTeamServer(TEAM_WRAPPED);
  const [ada, ben, carl] = [await createMember(0), await createMember(1), await createMember(2)];
  await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
  await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call({ on: day('2026-11-19') })));
  await settle([ada, ben], server);
  const before = await sharedBy(ada);
  server.restore({ seq: 0, documents: new Map(), marks: new Map() });
  expect(await exchangeWith(ada, server)).toMatchObject({ failed: 'other-team' });
  expect(server.documents()).toEqual([]);
  expect(await server.writeTeam({ ...TEAM_WRAPPED, _id: 'team' }, undefined)).toBe('written');
  await settle([ada, ben], server);
  await settle([carl], server);
  expect(await sharedBy(ada)).toEqual(before);
  expect(await sharedBy(carl)).toEqual(before);
  expect(before.entries).toHaveLength(4);
});
