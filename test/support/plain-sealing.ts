import { asForeign } from '../../src/domain/reading.ts';
import type { TeamItem, TeamSealing } from '../../src/domain/team/team-sealing.ts';

/** Seals by writing the key's name in front of the words: whoever knows the name can open it, and nobody else. */
export function createPlainSealing(
  { team, generation = 1 }: { readonly team: string; readonly generation?: number },
  idKey = team,
): TeamSealing {
  const keys = Array.from({ length: generation }, (_, n) => `${team} ${n + 1}`);
  const documentId: TeamSealing['documentId'] = async (type, id) => `${idKey}:${type}:${id}`;
  const newest = keys.at(-1) ?? '';
  const toText = (item: TeamItem) =>
    JSON.stringify(item.type === 'entry' ? { entry: item.entry } : { erased: item.id });
  const idOf = (value: unknown) => {
    const { entry, erased } = asForeign(value) ?? {};
    return entry === undefined
      ? `${idKey}:erased:${String(erased)}`
      : `${idKey}:entry:${String(asForeign(entry)?.['id'])}`;
  };
  const sum = (id: string, text: string) => String(`${id}${text}`.length);
  return {
    team,
    generation,
    newest,
    documentId,
    seal: async (item) => {
      const id = item.type === 'entry' ? String(asForeign(item.entry)?.['id']) : item.id;
      const _id = await documentId(item.type, id as never);
      const text = toText(item);
      return { _id, key: newest, sealed: `${sum(_id, text)} ${newest} ${text}` };
    },
    open: async (document) => {
      const { _id, key, sealed } = asForeign(document) ?? {};
      if (typeof _id !== 'string' || typeof sealed !== 'string') return undefined;
      if (typeof key !== 'string' || !keys.includes(key)) return undefined;
      const [length = '', ...rest] = sealed.split(' ');
      const text = rest.join(' ').slice(key.length + 1);
      if (length !== sum(_id, text) || !rest.join(' ').startsWith(`${key} `)) return undefined;
      try {
        const value: unknown = JSON.parse(text);
        return idOf(value) === _id ? value : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
