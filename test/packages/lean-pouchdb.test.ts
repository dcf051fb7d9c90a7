import { build } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { findEvaluation, findSenders } from '../../scripts/package-checks/find-forbidden.mjs';
import { leanPouchdb, toStoringNothing } from '../../scripts/packages/lean-pouchdb.mjs';
import type { createTeamServer } from '../../src/platform/team/team-server.ts';
import { NOTHING_IN_THE_WAY, startTeamServer } from '../support/team-server.ts';

/** What reaches the team's server, as it is shipped. */
async function built(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leanPouchdb()],
    build: {
      write: false,
      target: 'firefox140',
      rolldownOptions: {
        input: 'src/platform/team/team-server.ts',
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  const [file] = 'output' in output ? output.output : [];
  return file?.type === 'chunk' ? file.code : '';
}

describe('the library that speaks CouchDB’s protocol, as it is shipped', async () => {
  const code = await built();

  it('runs no text as code, and fetches in one way', () => {
    expect(findEvaluation('team-server.js', code)).toEqual([]);
    expect(new Set(findSenders('team-server.js', code).map((each) => each.slice(0, 5)))).toEqual(
      new Set(['fetch', expect.stringContaining('…')]),
    );
    expect(code.match(/\bfetch\(/g)).toHaveLength(1);
  });

  it('writes into no storage', () => {
    expect(code).not.toContain('setItem');
    expect(() => toStoringNothing('localStorage.setItem("a", 1)')).toThrow('in another way');
  });

  it('still speaks it', async () => {
    const served = await startTeamServer();
    // As in every worker and page.
    vi.stubGlobal('self', globalThis);
    const address = `data:text/javascript,${encodeURIComponent(code)}`;
    const shipped = (await import(/* @vite-ignore */ address)) as {
      createTeamServer: typeof createTeamServer;
    };
    const server = shipped.createTeamServer(served.access, NOTHING_IN_THE_WAY);
    const document = { _id: '0'.repeat(32), key: 'k', sealed: 'AAAA' };
    await server.push([document]);
    await server.push([document]);
    expect(await server.changes(undefined)).toMatchObject({
      documents: [document],
      hasMore: false,
    });
    expect(await server.readTeam()).toBeUndefined();
    expect(await server.writeTeam({ _id: 'team' }, undefined)).toBe('written');
    expect(await server.writeTeam({ _id: 'team' }, undefined)).toBe('conflict');
    expect(await served.documents()).toHaveLength(2);
    expect(await server.lacking([document._id, '1'])).toEqual(new Set(['1']));
    await server.remove([document._id]);
    expect(await served.documents()).toHaveLength(1);
    vi.unstubAllGlobals();
    await served.close();
  });
});
