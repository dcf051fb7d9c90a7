import { joinBytes } from '../../domain/backup/byte-streams.ts';
import type { TeamFailure } from '../../domain/team/team-server.ts';
import { TeamServerError } from '../../domain/team/team-server.ts';
import type { TeamAccess } from '../../domain/team/team-state.ts';
import { toBase64 } from './base64.ts';
import { longestAnswer } from './longest-answer.ts';
import { restAfter, toFailure } from './status-failure.ts';

/** What reaching the server depends on besides who one is there. */
export type Surroundings = {
  /** Whether the browser may reach this server: the person may take that back at any time. */
  readonly isAllowed: () => Promise<boolean>;
  readonly now?: () => Temporal.Instant;
  /** When this version was built: no clock can rightly be before it, and no certificate is valid by one that is. */
  readonly builtAt?: () => Temporal.Instant;
  readonly isOnline?: () => boolean;
  /** Shorter in tests. */
  readonly patience?: Patience;
};

/** How long is waited for an answer. A worker is ended that waits for longer than 30 s for one to begin. */
export type Patience = {
  readonly untilItBeginsInMs: number;
  readonly betweenPiecesInMs: number;
  readonly untilItEndsInMs: number;
};

const PATIENCE: Patience = {
  untilItBeginsInMs: 25_000,
  betweenPiecesInMs: 25_000,
  untilItEndsInMs: 90_000,
};
/** Certificates are mostly valid for days around now; clocks that are kept differ by seconds. */
const CLOCKS_APART_IN_MINUTES = 10;
/** Of what a CouchDB says with a refusal: a sentence. */
const LONGEST_REFUSAL_IN_BYTES = 1024;
const MAY_BE_THE_CLOCK: ReadonlySet<TeamFailure> = new Set([
  'unreachable',
  'wrong-password',
  'forbidden',
]);

/** The answer was longer than one to this question may be. Nothing behind the limit was read. */
export class AnswerTooLargeError extends TeamServerError {
  constructor() {
    super('nonsense');
  }
}

/**
 * A `fetch` that reaches one database and nothing else, and reads of what it answers only what an honest server would
 * say: JSON, of a bounded length, in a bounded time, from where it was asked. Whatever else comes is a
 * {@link TeamServerError}; of the answers that are none of success, only those that tell of a document are given on.
 */
export function createBoundedFetch(
  { database, user, password }: TeamAccess,
  {
    isAllowed,
    now = () => Temporal.Now.instant(),
    builtAt,
    isOnline = () => navigator.onLine,
    patience = PATIENCE,
  }: Surroundings,
): (url: string, options?: RequestInit) => Promise<Response> {
  const credentials = toBase64(new TextEncoder().encode(`${user}:${password}`));
  /** By the last answer that told the time. */
  let minutesApart = 0;

  return async (url, { method = 'GET', body = null } = {}) => {
    const asked = new URL(url);
    if (!isWithin(asked, database)) throw new TypeError('No other address is ever asked.');
    if (!(await isAllowed())) throw new TeamServerError('not-allowed');
    const waiting = createWaiting(patience);
    try {
      const answer = await reach(asked, {
        method,
        body,
        headers: {
          Accept: 'application/json',
          Authorization: `Basic ${credentials}`,
          ...(body !== null && { 'Content-Type': 'application/json' }),
        },
        signal: waiting.signal,
      });
      minutesApart = toMinutesApart(answer, now());
      return await expectAnswer(answer, { asked, method, waiting });
    } finally {
      waiting.end();
    }
  };

  async function reach(asked: URL, options: RequestInit): Promise<Response> {
    try {
      return await fetch(asked, {
        ...options,
        // Neither cookies, nor an address that the server would rather have asked.
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    } catch (error) {
      throw failed(isOnline() ? 'unreachable' : 'offline', { cause: error });
    }
  }

  async function expectAnswer(
    answer: Response,
    { asked, method, waiting }: { asked: URL; method: string; waiting: Waiting },
  ): Promise<Response> {
    const failure = toFailure(answer.status);
    if (failure !== undefined && !tellsOfDocument(answer.status, method)) {
      const isLockedOut = failure === 'forbidden' && (await saysLockedOut(answer, waiting));
      waiting.abort();
      throw failed(isLockedOut ? 'locked-out' : failure, {
        retryAfter: restAfter(answer.status, answer.headers.get('Retry-After'), now()),
      });
    }
    const isJson = /^application\/json\b/i.test(answer.headers.get('Content-Type') ?? '');
    if (!isJson) {
      waiting.abort();
      throw failed(failure ?? 'nonsense');
    }
    const bytes = await readWhole(answer, longestAnswer(asked), waiting);
    // The library takes `null` for no answer yet, and would ask for ever.
    if (!/^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100))))
      throw failed('nonsense');
    if (answer.status === 404 && !isNoDocument(bytes)) throw failed('no-database');
    return new Response(bytes, { status: answer.status });
  }

  function failed(
    failure: TeamFailure,
    {
      cause,
      retryAfter,
    }: { readonly cause?: unknown; readonly retryAfter?: number | undefined } = {},
  ): TeamServerError {
    const isEarly = builtAt !== undefined && Temporal.Instant.compare(now(), builtAt()) < 0;
    const isClock =
      MAY_BE_THE_CLOCK.has(failure) && (isEarly || minutesApart > CLOCKS_APART_IN_MINUTES);
    return new TeamServerError(isClock ? 'clock' : failure, {
      cause,
      ...(retryAfter !== undefined && { retryAfter }),
    });
  }
}

function isWithin({ origin, pathname }: URL, database: string): boolean {
  const own = new URL(database);
  const isUnder = pathname === own.pathname || pathname.startsWith(`${own.pathname}/`);
  return origin === own.origin && isUnder;
}

/** A document that is not there, and one that is there in another revision: what was asked for. */
function tellsOfDocument(status: number, method: string): boolean {
  return (status === 404 && method === 'GET') || (status === 409 && method === 'PUT');
}

/** Whether a document is wanting, and not the database or the server itself. */
function isNoDocument(bytes: Uint8Array): boolean {
  const reason = reasonIn(bytes);
  return reason === 'missing' || reason === 'deleted';
}

/**
 * Whether a refusal is for the wrong passwords before it: since version 3.4, CouchDB then takes not even the right one
 * for some minutes, and answers 403 as it does to who may not read the database.
 */
async function saysLockedOut(answer: Response, waiting: Waiting): Promise<boolean> {
  try {
    const reason = reasonIn(await readWhole(answer, LONGEST_REFUSAL_IN_BYTES, waiting));
    return typeof reason === 'string' && reason.includes('temporarily locked');
  } catch {
    return false;
  }
}

function reasonIn(bytes: Uint8Array): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as { reason?: unknown }).reason;
  } catch {
    return undefined;
  }
}

type Waiting = ReturnType<typeof createWaiting>;

function createWaiting({ untilItBeginsInMs, betweenPiecesInMs, untilItEndsInMs }: Patience) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let isEndless = false;
  const untilItEnds = setTimeout(() => {
    isEndless = true;
    abort();
  }, untilItEndsInMs);
  let untilMore = setTimeout(abort, untilItBeginsInMs);
  return {
    signal: controller.signal,
    abort,
    /** Whether it went on for longer than any answer does. */
    isEndless: () => isEndless,
    /** Something came: the next piece has its own time. */
    goOn(): void {
      clearTimeout(untilMore);
      untilMore = setTimeout(abort, betweenPiecesInMs);
    },
    end(): void {
      clearTimeout(untilMore);
      clearTimeout(untilItEnds);
    },
  };
}

/** The bytes of an answer, of which no more are held than it may have. */
async function readWhole(
  { body, headers }: Response,
  longest: number,
  waiting: Waiting,
): Promise<Uint8Array<ArrayBuffer>> {
  if (body === null) throw new TeamServerError('nonsense');
  const pieces: Uint8Array[] = [];
  const reader = body.getReader();
  let length = Number(headers.get('Content-Length') ?? 0) > longest ? Infinity : 0;
  while (length <= longest) {
    waiting.goOn();
    const { done, value } = await readPiece(reader, waiting);
    if (done) return joinBytes(pieces).slice();
    pieces.push(value);
    length += value.length;
  }
  waiting.abort();
  throw new AnswerTooLargeError();
}

async function readPiece(reader: ReadableStreamDefaultReader<Uint8Array>, waiting: Waiting) {
  try {
    return await reader.read();
  } catch (error) {
    const failure = waiting.isEndless() ? 'nonsense' : 'unreachable';
    throw new TeamServerError(failure, { cause: error });
  }
}

/** How far the clock of the server is from ours, where it tells. */
function toMinutesApart({ headers }: Response, now: Temporal.Instant): number {
  const told = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(told) ? 0 : Math.abs(told - now.epochMilliseconds) / 60_000;
}
