import { toHex } from '../../domain/backup/byte-streams.ts';
import { parseEntryId } from '../../domain/ids.ts';
import type { EntryId } from '../../domain/ids.ts';
import { asForeign } from '../../domain/reading.ts';
import { LARGEST_ITEM_IN_BYTES, LONGEST_SEALED } from '../../domain/team/team-limits.ts';
import type { TeamItem, TeamSealing } from '../../domain/team/team-sealing.ts';
import type { RandomBytes } from '../sealing-key.ts';
import { randomBytes } from '../sealing-key.ts';
import type { Keyring } from './keyring.ts';
import { openJson, sealJson } from './seal-bytes.ts';

/**
 * The team's keys as the database of the browser keeps them: for sealing and opening here, and not to be read out of
 * the browser. It can be stored as it is.
 */
export type StoredKeyring = {
  readonly team: string;
  readonly generation: number;
  readonly idKey: CryptoKey;
  /** The newest last. */
  readonly keys: readonly { readonly name: string; readonly key: CryptoKey }[];
};

const ID_IN_BYTES = 16;
const DOCUMENT_ID = /^[0-9a-f]{32}$/;

/** The keys in the form in which they are kept. */
export async function toStoredKeyring({
  team,
  generation,
  idKey,
  keys,
}: Keyring): Promise<StoredKeyring> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return {
    team,
    generation,
    idKey: await crypto.subtle.importKey('raw', idKey.slice(), hmac, false, ['sign']),
    keys: await Promise.all(
      keys.map(async ({ name, key }) => ({
        name,
        key: await crypto.subtle.importKey('raw', key.slice(), 'AES-GCM', false, [
          'encrypt',
          'decrypt',
        ]),
      })),
    ),
  };
}

/** Seals and opens with the keys that are kept. */
export function createTeamSealing(
  { team, generation, idKey, keys }: StoredKeyring,
  { random = randomBytes }: { readonly random?: RandomBytes } = {},
): TeamSealing {
  const byName = new Map(keys.map(({ name, key }) => [name, key]));
  const newest = keys.at(-1);
  if (newest === undefined) throw new RangeError('A keyring has a key.');

  async function documentId(type: TeamItem['type'], id: EntryId): Promise<string> {
    const words = new TextEncoder().encode(`${type}:${id}`);
    const hash = await crypto.subtle.sign('HMAC', idKey, words);
    return toHex(new Uint8Array(hash, 0, ID_IN_BYTES));
  }

  return {
    team,
    generation,
    newest: newest.name,
    documentId,
    async seal(item) {
      const id = parseEntryId(item.type === 'entry' ? asForeign(item.entry)?.['id'] : item.id);
      if (id === undefined) throw new TypeError('What is sealed has an id.');
      const _id = await documentId(item.type, id);
      const value = item.type === 'entry' ? { entry: item.entry } : { erased: item.id };
      const sealing = { key: newest.key, bound: [_id, newest.name] };
      const sealed = await sealJson(value, sealing, random);
      if (sealed.length > LONGEST_SEALED) {
        throw new RangeError(`An item has more than ${LARGEST_ITEM_IN_BYTES} bytes.`);
      }
      return { _id, key: newest.name, sealed };
    },
    async open(document) {
      const { _id, key: name, sealed } = asForeign(document) ?? {};
      if (typeof _id !== 'string' || !DOCUMENT_ID.test(_id) || typeof name !== 'string')
        return undefined;
      const key = byName.get(name);
      if (key === undefined) return undefined;
      const value = asForeign(await openJson(sealed, { key, bound: [_id, name] }, LONGEST_SEALED));
      const place = value && placeOf(value);
      // Bound to its id, it was not moved; this tells that it was never sealed for another.
      const isOwn = place && (await documentId(place.type, place.id)) === _id;
      return isOwn ? value : undefined;
    },
  };
}

/** What an item says it is. */
function placeOf(
  value: Readonly<Record<string, unknown>>,
): { readonly type: TeamItem['type']; readonly id: EntryId } | undefined {
  const type = 'erased' in value ? 'erased' : 'entry';
  const id = parseEntryId(type === 'erased' ? value['erased'] : asForeign(value['entry'])?.['id']);
  return id && { type, id };
}
