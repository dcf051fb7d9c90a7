/** Why an address that somebody entered is not that of a database. `src/desk/team/say-problem.ts` puts it into words. */
export const ADDRESS_PROBLEMS = [
  'empty',
  'too-long',
  /** What is sealed may go over any line, but the password may not: only `https`, or this machine itself. */
  'not-https',
  /** A name or a password stands in it; those are entered beside it. */
  'holds-password',
  'host',
  'port',
  /** It goes on behind the database: a page of the server's own, say. */
  'goes-on',
  /** Only the server is named, and none of its databases. */
  'no-database',
  /** CouchDB takes no such name: a small letter first, then small letters, digits and `_$()+/-`. */
  'database-name',
] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

/** The address of a database, spelled in one way only, or why it is none. */
export type ReadAddress =
  | { readonly database: string; readonly problem?: undefined }
  | { readonly problem: AddressProblem; readonly database?: undefined };

const LONGEST_ADDRESS = 1000;
const ADDRESS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(.*)$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const SEGMENT = /^(?!\.+$)[A-Za-z0-9._~-]+$/;
/** CouchDB's own rule. */
const DATABASE_NAME = /^[a-z][a-z0-9_$()+/-]*$/;
const LONGEST_NAME = 238;
const MOST_SEGMENTS = 5;
const DEFAULT_PORTS: Readonly<Record<string, number>> = { https: 443, http: 80 };

/** Reads what somebody entered, or what stood in an invitation, as the address of a database. */
export function parseDatabaseAddress(value: unknown): ReadAddress {
  if (typeof value !== 'string' || value.trim() === '') return { problem: 'empty' };
  if (value.length > LONGEST_ADDRESS) return { problem: 'too-long' };
  const [, given = '', authority = '', path = '', behind] = ADDRESS.exec(value.trim()) ?? [];
  const scheme = given.toLowerCase();
  if (behind === undefined) return { problem: 'host' };
  if (scheme !== 'https' && scheme !== 'http') return { problem: 'not-https' };
  if (authority.includes('@')) return { problem: 'holds-password' };
  const server = parseServer(authority.toLowerCase(), scheme);
  if (server.problem) return server;
  if (scheme === 'http' && !isLoopback(server.host)) return { problem: 'not-https' };
  if (behind !== '') return { problem: 'goes-on' };
  const place = parsePath(path);
  return place.problem
    ? place
    : { database: `${scheme}://${server.host}${server.port}/${place.path}` };
}

/** The origin of a database's address: what the browser is asked to allow, and all that is ever reached. */
export function originOf(database: string): string {
  return /^https?:\/\/[^/]+/.exec(database)?.[0] ?? '';
}

/** Whether a host is this machine itself, under one of the names that the manifest has. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}

type Server =
  | { readonly host: string; readonly port: string; readonly problem?: undefined }
  | { readonly problem: AddressProblem };

function parseServer(authority: string, scheme: string): Server {
  const [host = '', port, more] = authority.split(':');
  if (more !== undefined || !isHost(host)) return { problem: 'host' };
  if (port === undefined) return { host, port: '' };
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  if (number < 1 || number > 65_535) return { problem: 'port' };
  return { host, port: number === DEFAULT_PORTS[scheme] ? '' : `:${number}` };
}

/** Names of DNS, and IPv4 as it is written everywhere: what browsers would read otherwise is none. */
function isHost(host: string): boolean {
  const labels = host.split('.');
  if (host.length > 253 || !labels.every((label) => LABEL.test(label))) return false;
  const last = labels.at(-1) ?? '';
  // A browser reads whatever ends in a number as an address, also 0x7f.1 and the like.
  if (!/^(?:\d|0x)/.test(last)) return true;
  return (
    labels.length === 4 &&
    labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256)
  );
}

type Place =
  | { readonly path: string; readonly problem?: undefined }
  | { readonly problem: AddressProblem };

function parsePath(path: string): Place {
  const segments = path.split('/').slice(1);
  if (segments.at(-1) === '') segments.pop();
  const last = segments.pop();
  if (last === undefined) return { problem: 'no-database' };
  const isSound = segments.length < MOST_SEGMENTS && segments.every((each) => SEGMENT.test(each));
  // A path leads to the server behind it, and starts with nothing that is CouchDB's own.
  if (!isSound || segments.some((each) => each.startsWith('_'))) return { problem: 'goes-on' };
  const name = decode(last);
  if (name === undefined || name.length > LONGEST_NAME || !DATABASE_NAME.test(name)) {
    return { problem: 'database-name' };
  }
  return { path: [...segments, encodeURIComponent(name)].join('/') };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
