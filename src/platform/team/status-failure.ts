import type { TeamFailure } from '../../domain/team/team-server.ts';

const FAILURES: Readonly<Record<number, TeamFailure>> = {
  401: 'wrong-password',
  402: 'quota',
  403: 'forbidden',
  404: 'no-database',
  413: 'too-large',
  429: 'busy',
  507: 'quota',
};
const LONGEST_RETRY_IN_SECONDS = 24 * 60 * 60;
const SHORTEST_REST_IN_SECONDS = 60;

/** What a status says that is not one of success. */
export function toFailure(status: number): TeamFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  return FAILURES[status] ?? (status >= 500 ? 'busy' : 'nonsense');
}

/** After how many seconds a server asks to be tried again; a minute where it is asked too often, and says no more. */
export function restAfter(
  status: number,
  header: string | null,
  now: Temporal.Instant,
): number | undefined {
  return parseRetryAfter(header, now) ?? (status === 429 ? SHORTEST_REST_IN_SECONDS : undefined);
}

/** It says so in seconds or by a date. A day at most. */
function parseRetryAfter(header: string | null, now: Temporal.Instant): number | undefined {
  if (header === null || header.length > 40) return undefined;
  const isNumber = /^\d+$/.test(header);
  const seconds = isNumber
    ? Number(header)
    : Math.ceil((Date.parse(header) - now.epochMilliseconds) / 1000);
  return seconds > 0 ? Math.min(seconds, LONGEST_RETRY_IN_SECONDS) : undefined;
}
