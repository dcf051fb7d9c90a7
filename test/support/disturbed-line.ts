import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SeededRandom } from './seeded-random.ts';

/** So many requests pass until one is cut off; a prime, so that it is not always the same one of an exchange. */
const CUT_EACH = 7;

/** A line to a server that delivers what is written twice and what changed in another order, and breaks off. */
export type DisturbedLine = {
  /** The address that takes the place of the server's. */
  readonly origin: string;
  /** What was done to what went over it. */
  readonly disturbed: {
    readonly doubled: number;
    readonly reordered: number;
    readonly cut: number;
  };
  /** Disturbs what goes over it from now on, or no longer; at first it does not. */
  readonly disturb: (isDisturbed: boolean) => void;
  /** Cuts off everything, until it is connected again. */
  readonly disconnect: (isCut: boolean) => Promise<void>;
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
  let isDisturbed = false;
  let passed = 0;
  const ask = async ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> => {
    const answer = await fetch(`${target}${url}`, {
      method: method ?? 'GET',
      headers: {
        accept: headers.accept ?? '',
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
    if (isDisturbed) {
      passed += 1;
      if (request.url?.includes('_bulk_docs') === true) {
        disturbed.doubled += 1;
        answer = await ask(request, body);
      }
      if (passed % CUT_EACH === 0) {
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
  let isCut = false;
  const server = createServer((request, response) => {
    if (isCut) {
      request.socket.destroy();
      return;
    }
    deliver(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    disturbed,
    disturb: (isSo) => {
      isDisturbed = isSo;
    },
    disconnect: async (isSo) => {
      isCut = isSo;
      if (isCut) server.closeAllConnections();
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
