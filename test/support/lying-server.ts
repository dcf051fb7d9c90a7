import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import type { TeamAccess } from '../../src/domain/team/team-state.ts';

/** What a server answers that is out to do harm, or broken. */
export type Lie = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that answers whatever it is told to. */
export type LyingServer = {
  readonly access: TeamAccess;
  readonly origin: string;
  /** Method and address of what it was asked, oldest first. */
  readonly requests: readonly string[];
  readonly tell: (lie: Lie) => void;
  readonly close: () => Promise<void>;
};

/** Starts one; until it is told otherwise, it answers that there is nothing. */
export async function startLyingServer(): Promise<LyingServer> {
  let lie: Lie = json({ results: [], last_seq: '0' });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    // Whoever asked may go away in the middle of it.
    response.on('error', () => undefined);
    request.resume();
    request.once('end', () => lie(response, request));
  });
  const listening = once(server, 'listening');
  server.listen(0, '127.0.0.1');
  await listening;
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    access: { database: `${origin}/followthrough`, user: 'rosa', password: 'made up' },
    origin,
    requests,
    tell: (next) => {
      lie = next;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An answer in JSON. */
export function json(value: unknown, { status = 200, headers = {} } = {}): Lie {
  return text(JSON.stringify(value), { status, headers });
}

/** An answer in whatever is said to be JSON. */
export function text(
  body: string,
  { status = 200, headers = {} }: { readonly status?: number; readonly headers?: object } = {},
): Lie {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };
}

/** Begins like a list of changes and never ends. */
export const endless: Lie = endlessAs(200);

/** The same, with another status. */
export function endlessAs(status: number): Lie {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.write('{"results":[');
    writeForEver(response, Buffer.from(`${JSON.stringify(junkChange(1))},`.repeat(500)));
  };
}

/** The same, small on the line: a few kilobytes that are gigabytes once they are read. */
export const endlessOnceUnpacked: Lie = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
  const zip = createGzip({ level: 1 });
  zip.pipe(response);
  response.once('close', () => zip.destroy());
  writeForEver(zip, Buffer.alloc(65_536, 0x20));
};

/** One byte after another, each in time, and no end to it. */
export function drip(everyInMs: number): Lie {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), everyInMs);
    response.once('close', () => clearInterval(timer));
  };
}

/** Says so much and then nothing more. */
export function stall(said: string): Lie {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write(said);
  };
}

/** Cuts the connection in the middle of an answer. */
export const cutOff: Lie = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 });
  response.write('{"results":[', () => response.destroy());
};

/** So many documents that are none of anybody's, given honestly in parts. */
export function junk(count: number): Lie {
  return (response, { url }) => {
    const { searchParams } = new URL(url ?? '', 'http://localhost');
    const since = Number(searchParams.get('since'));
    const last = Math.min(since + Number(searchParams.get('limit')), count);
    const results = Array.from({ length: last - since }, (_, at) => junkChange(since + at + 1));
    json({ results, last_seq: last, pending: count - last })(response, {} as IncomingMessage);
  };
}

/** These documents as a server gives them on, where the one of `giantAt` is larger than anything that is ever held. */
export function withGiant(documents: readonly object[], giantAt: number): Lie {
  return (response, { url }) => {
    const { searchParams } = new URL(url ?? '', 'http://localhost');
    const hasBodies = searchParams.get('include_docs') === 'true';
    const since = Number(searchParams.get('since'));
    const some = documents.slice(since, since + Number(searchParams.get('limit')));
    const results = some.map((doc, at) => {
      const isGiant = since + at === giantAt;
      const body = isGiant ? { ...doc, sealed: 'A'.repeat(20_000_000) } : doc;
      return { ...junkChange(since + at + 1), ...(hasBodies && { doc: body }) };
    });
    json({ results, last_seq: since + some.length })(response, {} as IncomingMessage);
  };
}

function junkChange(seq: number): object {
  const id = `junk-${seq}`;
  return { seq, id, changes: [{ rev: '1-a' }], doc: { _id: id, _rev: '1-a', junk: true } };
}

function writeForEver(stream: NodeJS.WritableStream, piece: Buffer): void {
  const write = (): void => {
    while (stream.writable && stream.write(piece)) {
      // As fast as it is taken.
    }
  };
  stream.on('drain', write);
  write();
}
