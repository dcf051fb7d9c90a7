import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SeededRandom } from './seeded-random.ts';

/** A line to a server on which everything may be delivered twice, late, in another order, or not at all. */
export type DisturbedLine = {
  /** The address that takes the place of the server's. */
  readonly origin: string;
  /** What was done to what went over it. */
  readonly disturbed: {
    readonly doubled: number;
    readonly reordered: number;
    readonly cut: number;
  };
  /** Nothing is disturbed any more. */
  readonly calm: () => void;
  readonly close: () => Promise<void>;
};

type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
};

/** Lays such a line to a server of CouchDB's protocol. */
export async function startDisturbedLine(
  target: string,
  random: SeededRandom,
): Promise<DisturbedLine> {
  const disturbed = { doubled: 0, reordered: 0, cut: 0 };
  let isCalm = false;
  const ask = async ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> => {
    const answer = await fetch(`${target}${url}`, {
      method: method ?? 'GET',
      headers: {
        authorization: headers.authorization ?? '',
        ...(body.length > 0 && { 'content-type': 'application/json' }),
      },
      ...(body.length > 0 && { body: body.toString() }),
    });
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, body: await answer.text() };
  };
  const deliver = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    let answer = await ask(request, body);
    if (!isCalm) {
      const isWritten = request.url?.includes('_bulk_docs') === true;
      if (isWritten && random.happens(0.3)) {
        disturbed.doubled += 1;
        answer = await ask(request, body);
      }
      if (random.happens(0.1)) {
        disturbed.cut += 1;
        // It arrived; that it did is not told.
        request.socket.destroy();
        return;
      }
      if (request.url?.includes('_changes') === true) {
        disturbed.reordered += 1;
        answer = { ...answer, body: shuffled(answer.body, random) };
      }
    }
    response.writeHead(answer.status, { 'content-type': answer.type });
    response.end(answer.body);
  };
  const server = createServer((request, response) => {
    deliver(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    disturbed,
    calm: () => {
      isCalm = true;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The changes in another order, under the same last sequence. */
function shuffled(body: string, random: SeededRandom): string {
  const answer = JSON.parse(body) as { results?: unknown[] };
  if (!Array.isArray(answer.results)) return body;
  const rest = [...answer.results];
  const results: unknown[] = [];
  while (rest.length > 0) results.push(...rest.splice(random.below(rest.length), 1));
  return JSON.stringify({ ...answer, results });
}
