import { connect } from 'node:net';

/** A session with Firefox's own remote control; the smallest client that serves these tests. */
export type Marionette = {
  send: (command: string, parameters?: object) => Promise<unknown>;
};

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };
type Failure = { error: string; message: string };

/** Messages are `LENGTH:JSON`: a greeting first, then `[0, id, command, parameters]` and `[1, id, error, result]`. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  // The greeting answers no command; it waits here under 0, which no command has.
  const greeted = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  let received = Buffer.alloc(0);
  let lastId = 0;

  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      if (Array.isArray(message)) settle(waiting, message[1], message[2], message[3]);
      else settle(waiting, 0, null, message);
    }
  });
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox closed the connection.')));
  await greeted;

  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const message = JSON.stringify([0, lastId, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
  };
}

function settle(
  waiting: Map<number, Waiting>,
  id: number,
  failure: Failure | null,
  result: unknown,
): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (failure === null) asked?.resolve(result);
  else asked?.reject(new Error(`${failure.error}: ${failure.message}`));
}
