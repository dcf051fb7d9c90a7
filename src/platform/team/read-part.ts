import type { Foreign } from '../../domain/reading.ts';
import { asForeign } from '../../domain/reading.ts';
import type { TeamChanges } from '../../domain/team/team-server.ts';
import { TeamServerError } from '../../domain/team/team-server.ts';
import { AnswerTooLargeError } from './bounded-fetch.ts';

/** As many as one transaction takes over. */
export const MOST_IN_PART = 250;
/** Sequences of a cluster name each of its shards. */
const LONGEST_SEQUENCE = 4096;

type Ask = (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
type ReadPart = (since: string | undefined) => Promise<TeamChanges>;

/**
 * Reads what changed, in parts. Where a part is larger than is ever held, half as many documents are asked for; where
 * one alone is, it is none of ours, and is passed over unread. Afterwards the parts grow again.
 */
export function createPartReader(ask: Ask): ReadPart {
  let size = MOST_IN_PART;
  return async (since) => {
    for (;;) {
      const limit = size;
      try {
        const part = await readPart(ask, { since, limit, hasBodies: true });
        size = Math.min(2 * size, MOST_IN_PART);
        return part;
      } catch (error) {
        if (!(error instanceof AnswerTooLargeError)) throw error;
        if (limit > 1) size = Math.ceil(limit / 2);
        else return readPart(ask, { since, limit, hasBodies: false });
      }
    }
  };
}

type Asked = {
  readonly since: string | undefined;
  readonly limit: number;
  readonly hasBodies: boolean;
};

async function readPart(ask: Ask, { since, limit, hasBodies }: Asked): Promise<TeamChanges> {
  const answer = asForeign(
    await ask({
      since: since ?? 0,
      limit,
      // As large as the limit: or the library would ask on by itself.
      batch_size: limit,
      // A sequence of a CouchDB's is long, and those of the single documents are nothing to us.
      seq_interval: limit,
      include_docs: hasBodies,
    }),
  );
  const results = answer?.['results'];
  const last = parseSequence(answer?.['last_seq']);
  if (!Array.isArray(results) || results.length > limit || last === undefined) {
    throw new TeamServerError('nonsense');
  }
  const changes = results.map(asForeign);
  // Else one would ask for the same part for ever.
  if (changes.includes(undefined) || (changes.length > 0 && last === since)) {
    throw new TeamServerError('nonsense');
  }
  const there = (changes as readonly Foreign[]).filter(({ deleted }) => deleted !== true);
  return {
    documents: hasBodies ? there.map(({ doc }) => doc) : [],
    tooLarge: hasBodies ? 0 : there.length,
    last,
    hasMore: changes.length === limit || (changes.length > 0 && isPending(answer)),
  };
}

/** Whether the server says that there is more. */
function isPending(answer: Foreign | undefined): boolean {
  const pending = answer?.['pending'];
  return typeof pending === 'number' && pending > 0;
}

/** A sequence as a text that says nothing to us: printable, so that it goes into an address. */
function parseSequence(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 0 ? `${value}` : undefined;
  const isSound =
    typeof value === 'string' && value.length <= LONGEST_SEQUENCE && /^[!-~]+$/.test(value);
  // These two mean the end, wherever that is.
  return isSound && value !== 'now' && value !== 'latest' ? value : undefined;
}
