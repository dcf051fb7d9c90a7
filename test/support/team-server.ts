import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { TeamAccess } from '../../src/domain/team/team-state.ts';

/** A server that speaks CouchDB's protocol, for one test. */
export type TestTeamServer = {
  /** Who may read and write its database. */
  readonly access: TeamAccess;
  /** The requests that came, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** All that ever came over the line, and all that lies on the server: what whoever has it can read. */
  readonly everythingSeen: () => Promise<string>;
  /** The documents as they lie there, the removed ones left out. */
  readonly documents: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Reaches it past all that the test has put before it, as its administrator does. */
  readonly ask: (path: string, options?: RequestInit) => Promise<unknown>;
  /** Answers every request so much later. */
  readonly delay: (inMs: number) => void;
  /** Keeps requests to such addresses waiting until the function it gives is called. */
  readonly hold: (isHeld: (url: string) => boolean) => () => void;
  /** Answers the next requests with these statuses, before it goes on as usual. */
  readonly failNext: (...statuses: readonly number[]) => void;
  /** Whether the test may end it; a real one runs on. */
  readonly canStop: boolean;
  /** Ends every connection, and answers none until it is started again at the same address. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Lets others in, or no longer. */
  readonly users: Map<string, string>;
  readonly close: () => Promise<void>;
};

export type SeenRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: number;
};

/** What reaching it depends on, where nothing stands in the way. Node has no `navigator` to say so. */
export const NOTHING_IN_THE_WAY = { isAllowed: async () => true, isOnline: () => true };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const DATABASE = 'followthrough';
const USER = 'rosa';
const PASSWORD = 'made-up p\u00e4ssword';
const LONGEST_KEPT_IN_BYTES = 64 * 1024 * 1024;

/** A CouchDB in this process, with one empty database and one user. What it holds is gone with it. */
export async function startTeamServer({
  hasDatabase = true,
}: { readonly hasDatabase?: boolean } = {}): Promise<TestTeamServer> {
  const handle = createPouchHandler();
  const users = new Map([[USER, PASSWORD]]);
  const requests: SeenRequest[] = [];
  const seen: Buffer[] = [];
  const failing: number[] = [];
  const inside = randomUUID();
  let delayInMs = 0;
  let held:
    | { readonly isHeld: (url: string) => boolean; readonly waiting: (() => void)[] }
    | undefined;
  let kept = 0;
  const keep = (piece: Buffer): void => {
    kept += piece.length;
    if (kept < LONGEST_KEPT_IN_BYTES) seen.push(piece);
  };

  const server = createServer((request, response) => {
    if (request.headers['x-inside'] === inside) return handle(request, response);
    const { method = '', url = '', headers } = request;
    const place = requests.push({ method, url, headers, bytes: 0 }) - 1;
    keep(Buffer.from(`${method} ${url}\n`));
    // Listens beside the one who answers, and takes nothing from it.
    const push = request.push.bind(request);
    request.push = (piece: Buffer | null, encoding) => {
      if (piece !== null) {
        keep(piece);
        requests[place] = {
          method,
          url,
          headers,
          bytes: (requests[place]?.bytes ?? 0) + piece.length,
        };
      }
      return push(piece, encoding);
    };
    const status = failing.shift() ?? (isUser(request, users) ? undefined : 401);
    const go = (): void => {
      if (status === undefined) handle(request, response);
      else refuse(request, response, status);
    };
    if (held?.isHeld(url) === true) held.waiting.push(go);
    else if (delayInMs === 0) go();
    else setTimeout(go, delayInMs);
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  const ask = async (path: string, options: RequestInit = {}): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json', 'x-inside': inside };
    return (await fetch(`${origin}${path}`, { ...options, headers })).json();
  };
  const documents = async () => {
    const { rows } = (await ask(`/${DATABASE}/_all_docs?include_docs=true`)) as {
      rows: readonly { readonly doc: Readonly<Record<string, unknown>> }[];
    };
    return rows.map(({ doc }) => doc);
  };
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };

  if (hasDatabase) await ask(`/${DATABASE}`, { method: 'PUT' });
  return {
    access: { database: `${origin}/${DATABASE}`, user: USER, password: PASSWORD },
    requests,
    everythingSeen: async () =>
      `${Buffer.concat(seen).toString('latin1')}\n${JSON.stringify(await documents())}`,
    documents,
    ask,
    delay: (inMs) => {
      delayInMs = inMs;
    },
    hold: (isHeld) => {
      const waiting: (() => void)[] = [];
      held = { isHeld, waiting };
      return () => {
        held = undefined;
        for (const go of waiting) go();
      };
    },
    failNext: (...statuses) => {
      failing.push(...statuses);
    },
    canStop: true,
    stop,
    start: () => listen(server, port),
    users,
    close: stop,
  };
}

/** The database on a real CouchDB, given by the address of its administrator in `COUCHDB_URL`. */
export async function startRealDatabase(address: string): Promise<TestTeamServer> {
  const { username, password, origin } = new URL(address);
  const user = decodeURIComponent(username);
  const secret = decodeURIComponent(password);
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
  const name = `followthrough-test-${randomUUID()}`;
  const ask = async (path: string, options: RequestInit = {}): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json', authorization };
    return (await fetch(`${origin}${path}`, { ...options, headers })).json();
  };
  const documents = async () => {
    const { rows } = (await ask(`/${name}/_all_docs?include_docs=true`)) as {
      rows: readonly { readonly doc: Readonly<Record<string, unknown>> }[];
    };
    return rows.map(({ doc }) => doc);
  };
  const absent = (): never => {
    throw new Error('Nobody stands between the test and a real CouchDB.');
  };
  await ask(`/${name}`, { method: 'PUT' });
  return {
    access: { database: `${origin}/${name}`, user, password: secret },
    requests: [],
    everythingSeen: async () => JSON.stringify(await documents()),
    documents,
    ask,
    delay: absent,
    hold: absent,
    failNext: absent,
    canStop: false,
    stop: absent,
    start: absent,
    users: new Map(),
    close: async () => {
      await ask(`/${name}`, { method: 'DELETE' });
    },
  };
}

/** Both kinds; the real one is there where `COUCHDB_URL` names its administrator: `http://name:password@host:5984`. */
export const TEAM_SERVERS: readonly {
  readonly name: string;
  readonly isThere: boolean;
  readonly start: () => Promise<TestTeamServer>;
}[] = [
  { name: 'express-pouchdb', isThere: true, start: startTeamServer },
  {
    name: 'CouchDB',
    isThere: process.env['COUCHDB_URL'] !== undefined,
    start: () => startRealDatabase(process.env['COUCHDB_URL'] ?? ''),
  },
];

/** They bring no types. */
function createPouchHandler(): Handler {
  const require = createRequire(import.meta.url);
  const express = require('express') as () => { use: (handler: unknown) => void } & Handler;
  const expressPouch = require('express-pouchdb') as (pouch: unknown, options: object) => unknown;
  type Pouch = {
    plugin: (plugin: unknown) => Pouch;
    defaults: (options: object) => unknown;
    setMaxListeners: (count: number) => void;
  };
  const pouch = require('pouchdb-core') as Pouch;
  // A server for each test, in one process.
  pouch.setMaxListeners(0);
  for (const plugin of ['pouchdb-adapter-memory', 'pouchdb-mapreduce', 'pouchdb-find']) {
    pouch.plugin(require(plugin));
  }
  const own = pouch.defaults({ adapter: 'memory', prefix: `${randomUUID()}-` });
  const app = express();
  app.use(expressPouch(own, { mode: 'minimumForPouchDB' }));
  return app;
}

function isUser({ headers }: IncomingMessage, users: ReadonlyMap<string, string>): boolean {
  const [, encoded = ''] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
  const [user = '', ...password] = Buffer.from(encoded, 'base64').toString().split(':');
  return users.has(user) && users.get(user) === password.join(':');
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume();
  request.once('end', () => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: 'refused', reason: `status ${status}` }));
  });
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  await listening;
}
