import { describe, expect, it } from 'vitest';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import { NOTHING_IN_THE_WAY, TEAM_SERVERS } from '../../support/team-server.ts';

type Lying = { readonly _id: string; readonly _rev: string; readonly sealed: string };

const sealed = (n: number) => ({ _id: `${n}`.repeat(32), key: 'k', sealed: 'as it was' });

describe.for(TEAM_SERVERS)('what was spoilt on $name', ({ start, isThere }) => {
  it('is put right in just that revision, and stays gone where it was removed', async (context) => {
    context.skip(!isThere, 'COUCHDB_URL names no CouchDB.');
    const served = await start();
    context.onTestFinished(() => served.close());
    const server = createTeamServer(served.access, NOTHING_IN_THE_WAY);
    await server.push([sealed(1), sealed(2), sealed(3)]);
    const before = (await served.documents()) as readonly Lying[];
    const { pathname } = new URL(served.access.database);
    for (const each of before) {
      const body = JSON.stringify({ ...each, sealed: 'spoilt' });
      await served.ask(`${pathname}/${each._id}`, { method: 'PUT', body });
    }
    const { documents } = await server.changes(undefined);
    const revs = new Map((documents as readonly Lying[]).map(({ _id, _rev }) => [_id, _rev]));
    await server.remove([sealed(3)._id]);
    const written = await server.mend([
      { document: sealed(1), rev: revs.get(sealed(1)._id) ?? '' },
      { document: sealed(2), rev: before[1]?._rev ?? '' },
      { document: sealed(3), rev: revs.get(sealed(3)._id) ?? '' },
    ]);
    expect([...written]).toEqual([sealed(1)._id]);
    const after = (await served.documents()) as readonly Lying[];
    expect(after.map((each) => each.sealed)).toEqual(['as it was', 'spoilt']);
  });
});
