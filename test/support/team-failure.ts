import { expect, vi } from 'vitest';
import { TeamServerError } from '../../src/domain/team/team-server.ts';

/** The failure that a call to the team's server comes to. */
export async function failureOf(call: Promise<unknown>): Promise<TeamServerError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TeamServerError);
  return error as TeamServerError;
}

/** Counts from now on what is read of each answer, as it is once it is unpacked. */
export function countBytesRead(): number[] {
  const bytesRead: number[] = [];
  const reach = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const answer = await reach(...asked);
    const place = bytesRead.push(0) - 1;
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        bytesRead[place] = (bytesRead[place] ?? 0) + piece.length;
        controller.enqueue(piece);
      },
    });
    const { status, headers } = answer;
    return new Response(answer.body?.pipeThrough(counting) ?? null, { status, headers });
  });
  return bytesRead;
}
