import { parseHex, toHex } from '../../domain/backup/byte-streams.ts';
import { parseDeviceId } from '../../domain/ids.ts';
import { asForeign, asWhole } from '../../domain/reading.ts';
import { MOST_TEAM_KEYS } from '../../domain/team/team-limits.ts';
import { TeamRefusedError } from '../../domain/team/team-refused.ts';
import type { WrappedTeam } from '../../domain/team/team-sealing.ts';
import { TEAM_DOCUMENT } from '../../domain/team/team-sealing.ts';
import type { RandomBytes } from '../sealing-key.ts';
import { randomBytes } from '../sealing-key.ts';
import type { PassphraseOpening, PassphraseSealing } from './seal-by-passphrase.ts';
import { expectSealed, openByPassphrase, sealByPassphrase } from './seal-by-passphrase.ts';

/** The team's keys as they are. Only ever held while they are wrapped, or were just unwrapped. */
export type Keyring = {
  /** A random UUID. */
  readonly team: string;
  /** How many keys there are. */
  readonly generation: number;
  /** What the ids of documents follow from: never another, or everything would be handed over anew. */
  readonly idKey: Uint8Array;
  /** The newest last. The older ones open what was sealed before. */
  readonly keys: readonly TeamKey[];
};

/** A key, and the random name under which documents say that they are sealed by it. */
export type TeamKey = { readonly name: string; readonly key: Uint8Array };

const KEY_IN_BYTES = 32;
export const KEY_NAME_IN_BYTES = 8;
/** A thousand keys, in base64. */
const LONGEST_WRAPPED = 256 * 1024;

/** The keys of a new team, drawn at random. */
export function createKeyring({
  random = randomBytes,
}: { readonly random?: RandomBytes } = {}): Keyring {
  const team = toUuid(random(16));
  const keys = [drawKey(random)];
  return { team, generation: 1, idKey: random(KEY_IN_BYTES), keys };
}

/**
 * The keyring with one more key, by which all that is sealed from now on is. Whoever has the older ones goes on opening
 * what was sealed by them.
 */
export function addTeamKey(
  { keys, generation, ...same }: Keyring,
  { random = randomBytes }: { readonly random?: RandomBytes } = {},
): Keyring {
  if (generation >= MOST_TEAM_KEYS) throw new RangeError('The team has too many keys.');
  return { ...same, generation: generation + 1, keys: [...keys, drawKey(random)] };
}

/** The document that holds the keys, sealed by the team's passphrase. */
export async function wrapKeyring(
  { team, generation, idKey, keys }: Keyring,
  passphrase: string,
  options?: PassphraseSealing,
): Promise<WrappedTeam> {
  const value = {
    idKey: toHex(idKey),
    keys: keys.map(({ name, key }) => ({ name, key: toHex(key) })),
  };
  const newest = keys.at(-1)?.name;
  if (newest === undefined) throw new RangeError('A keyring has a key.');
  const beside = besideKeyring({ team, generation, newest });
  const sealed = await sealByPassphrase(value, { passphrase, beside }, options);
  return { _id: TEAM_DOCUMENT, team, generation, newest, ...sealed };
}

/**
 * The document as a server gave it: whose it is and how many keys are in it, which shows without the passphrase. Nothing
 * of it is proven before it is unwrapped.
 *
 * @throws {@link TeamRefusedError} `damaged`, `rounds`.
 */
export function expectWrapped(document: unknown, options?: PassphraseOpening): WrappedTeam {
  const raw = asForeign(document);
  // A device's id has the same form.
  const team = parseDeviceId(raw?.['team']) as string | undefined;
  const generation = asWhole(raw?.['generation'], 1, MOST_TEAM_KEYS);
  const newest = parseHex(raw?.['newest'], KEY_NAME_IN_BYTES);
  if (!raw || raw['_id'] !== TEAM_DOCUMENT || !team || !generation || !newest) {
    throw new TeamRefusedError('damaged');
  }
  const sealed = expectSealed(raw, LONGEST_WRAPPED, options);
  return { _id: TEAM_DOCUMENT, team, generation, newest: toHex(newest), ...sealed };
}

/**
 * The keys in the document, opened by the team's passphrase.
 *
 * @throws {@link TeamRefusedError} `damaged`, `rounds`, `wrong-passphrase`.
 */
export async function unwrapKeyring(
  document: unknown,
  passphrase: string,
  options?: PassphraseOpening,
): Promise<Keyring> {
  const wrapped = expectWrapped(document, options);
  const { team, generation, newest } = wrapped;
  const value = await openByPassphrase(
    wrapped,
    { passphrase, beside: besideKeyring(wrapped), longest: LONGEST_WRAPPED },
    options,
  );
  const keyring = parseKeyring(value, team);
  if (keyring?.generation !== generation || keyring.keys.at(-1)?.name !== newest) {
    throw new TeamRefusedError('damaged');
  }
  return keyring;
}

/** What is bound to the keys beside the salt and the rounds. */
function besideKeyring({
  team,
  generation,
  newest,
}: Pick<WrappedTeam, 'team' | 'generation' | 'newest'>): readonly (string | number)[] {
  return ['followthrough-team', 1, TEAM_DOCUMENT, team, generation, newest];
}

function parseKeyring(value: unknown, team: string): Keyring | undefined {
  const raw = asForeign(value);
  const idKey = parseHex(raw?.['idKey'], KEY_IN_BYTES);
  const list = raw?.['keys'];
  if (!Array.isArray(list) || idKey === undefined) return undefined;
  const keys = list.flatMap((item): TeamKey[] => {
    const one = asForeign(item);
    const name = parseHex(one?.['name'], KEY_NAME_IN_BYTES);
    const key = parseHex(one?.['key'], KEY_IN_BYTES);
    return name && key ? [{ name: toHex(name), key }] : [];
  });
  const isWhole =
    keys.length === list.length && new Set(keys.map(({ name }) => name)).size === keys.length;
  return isWhole && keys.length > 0 ? { team, generation: keys.length, idKey, keys } : undefined;
}

function drawKey(random: RandomBytes): TeamKey {
  return { name: toHex(random(KEY_NAME_IN_BYTES)), key: random(KEY_IN_BYTES) };
}

/** A UUID of version 4. */
function toUuid(bytes: Uint8Array): string {
  const hex = toHex(
    bytes.map((byte, at) => {
      if (at === 6) return (byte & 0x0f) | 0x40;
      return at === 8 ? (byte & 0x3f) | 0x80 : byte;
    }),
  );
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-');
}
