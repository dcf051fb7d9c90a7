import type { ImportedIds, ImportRecord } from '../domain/backup/import-record.ts';
import type { EntryId } from '../domain/ids.ts';
import { importsIn, listsIn, putImportIn } from './import-records.ts';
import type { SettingsReader } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The markers of an import that another one brought too: undoing the first leaves them to that one. */
export async function readMarkersPassedOn(
  storage: Pick<Storage, 'connection'>,
  record: ImportRecord,
): Promise<ReadonlySet<EntryId>> {
  const settings = (await storage.connection()).transaction('settings').store;
  const imports = ((await settings.get('imports')) ?? []) as readonly ImportRecord[];
  const passing = await findPassing(settings, record, imports);
  return new Set(passing.flatMap(({ ids }) => ids));
}

/** Makes the other imports name these markers as theirs, and tells which they are. */
export async function passOnMarkersIn(
  transaction: WriteTransaction,
  record: ImportRecord,
): Promise<ReadonlySet<EntryId>> {
  const settings = transaction.objectStore('settings');
  const passing = await findPassing(settings, record, await importsIn(transaction));
  for (const { to, number, list, ids } of passing) {
    const passed = new Set(ids);
    await settings.put(
      {
        ...list,
        markers: [...list.markers, ...ids],
        known: (list.known ?? []).filter((id) => !passed.has(id)),
      },
      `import:${to}:${number}`,
    );
    const heir = (await importsIn(transaction)).find(({ id }) => id === to);
    if (heir === undefined) continue;
    const known = (heir.known ?? 0) - ids.length;
    await putImportIn(transaction, { ...heir, markers: heir.markers + ids.length, known });
  }
  return new Set(passing.flatMap(({ ids }) => ids));
}

/** Markers that go over to a list of another import. */
type Passing = {
  readonly to: string;
  readonly number: number;
  readonly list: ImportedIds;
  readonly ids: readonly EntryId[];
};

/** Each marker goes to the first of the others that brought it. */
async function findPassing(
  settings: SettingsReader,
  record: ImportRecord,
  imports: readonly ImportRecord[],
): Promise<readonly Passing[]> {
  // Nearly always no file brought any, and then there is no list to be read.
  if (record.markers === 0) return [];
  const left = new Set((await listsIn(settings, record)).flatMap((list) => list?.markers ?? []));
  const passing: Passing[] = [];
  for (const other of imports) {
    const isHeir = other.id !== record.id && other.state !== 'undoing' && (other.known ?? 0) > 0;
    if (!isHeir) continue;
    for (const [number, list] of (await listsIn(settings, other)).entries()) {
      const ids = (list?.known ?? []).filter((id) => left.delete(id));
      if (list !== undefined && ids.length > 0) passing.push({ to: other.id, number, list, ids });
    }
  }
  return passing;
}
