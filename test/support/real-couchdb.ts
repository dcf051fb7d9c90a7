import { randomUUID } from 'node:crypto';
import type { TestTeamServer } from './team-server.ts';

const PASSWORD = 'made-up p\u00e4ssword';

/** A database on a real CouchDB, set up as docs/team-server.md has it, with a member who is no administrator. */
export type RealDatabase = TestTeamServer & {
  /** Asks as the administrator does; the path begins with that of the server. */
  readonly ask: (path: string, options?: RequestInit) => Promise<unknown>;
  /** The path of the database. */
  readonly path: string;
};

/** Makes one, on the CouchDB whose administrator's address is given, as `COUCHDB_URL` is. */
export async function startRealDatabase(address: string): Promise<RealDatabase> {
  const { username, password, origin } = new URL(address);
  const user = decodeURIComponent(username);
  const secret = decodeURIComponent(password);
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
  const number = randomUUID();
  const path = `/followthrough-test-${number}`;
  const member = `member-${number}`;
  const memberPath = `/_users/org.couchdb.user:${member}`;
  const reach = (at: string, options: RequestInit = {}): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json', authorization };
    return fetch(`${origin}${at}`, { ...options, headers });
  };
  const ask = async (at: string, options?: RequestInit) => (await reach(at, options)).json();
  const put = async (at: string, body?: object): Promise<void> => {
    const answer = await reach(at, { method: 'PUT', ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
  };
  const documents = async () => {
    const { rows } = (await ask(`${path}/_all_docs?include_docs=true`)) as {
      rows: readonly { readonly doc: Readonly<Record<string, unknown>> }[];
    };
    return rows.map(({ doc }) => doc);
  };
  const absent = (): never => {
    throw new Error('Nobody stands between the test and a real CouchDB.');
  };
  await put(path);
  await put(memberPath, { name: member, password: PASSWORD, roles: [member], type: 'user' });
  await put(`${path}/_security`, {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: [member] },
  });
  return {
    access: { database: `${origin}${path}`, user: member, password: PASSWORD },
    path,
    requests: [],
    everythingSeen: async () => JSON.stringify(await documents()),
    documents,
    ask,
    delay: absent,
    failNext: absent,
    canStop: false,
    stop: absent,
    start: absent,
    users: new Map(),
    close: async () => {
      await ask(path, { method: 'DELETE' });
      const { _rev: rev } = (await ask(memberPath)) as { _rev: string };
      await ask(`${memberPath}?rev=${rev}`, { method: 'DELETE' });
    },
  };
}
