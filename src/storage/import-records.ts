import type { BackupHeader } from '../domain/backup/backup-file.ts';
import type { ImportedIds, ImportRecord } from '../domain/backup/import-record.ts';
import { canBeUndone } from '../domain/backup/import-record.ts';
import { nextArrivalIn } from './arrivals.ts';
import type { SettingsReader } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** The files that were taken over and can still be given back, newest first. */
export async function readImports(
  storage: Pick<Storage, 'connection' | 'now'>,
): Promise<readonly ImportRecord[]> {
  const database = await storage.connection();
  const imports = (await database.get('settings', 'imports')) as
    | readonly ImportRecord[]
    | undefined;
  return (imports ?? [])
    .filter((each) => !isEmpty(each) && canBeUndone(each, storage.now()))
    .toReversed();
}

/** Whether nothing of the file was added: one that was only begun leaves nothing to be said of it. */
function isEmpty({ entries, markers }: ImportRecord): boolean {
  return entries + markers === 0;
}

/** All records that there are, as a transaction sees them; oldest first. */
export async function importsIn(transaction: WriteTransaction): Promise<readonly ImportRecord[]> {
  const stored = await transaction.objectStore('settings').get('imports');
  return (stored as readonly ImportRecord[] | undefined) ?? [];
}

/** Keeps the record as it is now. */
export async function putImportIn(
  transaction: WriteTransaction,
  record: ImportRecord,
): Promise<void> {
  const imports = await importsIn(transaction);
  const others = imports.filter(({ id }) => id !== record.id);
  const before = imports.findIndex(({ id }) => id === record.id);
  const place = before < 0 ? others.length : before;
  await transaction.objectStore('settings').put(others.toSpliced(place, 0, record), 'imports');
}

/** Begins to take over a file, or goes on where that was cut short: then the record is the one it has. */
export async function beginImport(
  storage: Pick<Storage, 'connection' | 'newEntryId' | 'now'>,
  from: BackupHeader,
): Promise<ImportRecord> {
  const begun = { id: storage.newEntryId(), at: storage.now().toString() };
  return inWriteTransaction(storage, async (transaction) => {
    const before = (await importsIn(transaction)).find(
      (each) => each.state === 'adding' && each.from.file === from.file,
    );
    if (before !== undefined) return before;
    const record: ImportRecord = {
      ...begun,
      from,
      entries: 0,
      markers: 0,
      batches: 0,
      firstArrival: await nextArrivalIn(transaction),
      state: 'adding',
    };
    await putImportIn(transaction, record);
    return record;
  });
}

/** The import that is under way, or `undefined` when everything here was erased since it began. */
export async function importUnderWayIn(
  transaction: WriteTransaction,
  id: string,
): Promise<ImportRecord | undefined> {
  const record = (await importsIn(transaction)).find((each) => each.id === id);
  return record?.state === 'adding' ? record : undefined;
}

/**
 * Notes that the whole file was taken over, or forgets the import where nothing of it was added; as it
 * is then. `undefined` when everything here was erased since it began.
 */
export async function finishImport(
  storage: Pick<Storage, 'connection'>,
  id: string,
): Promise<ImportRecord | undefined> {
  return inWriteTransaction(storage, async (transaction) => {
    const record = await importUnderWayIn(transaction, id);
    if (record === undefined) return undefined;
    const finished: ImportRecord = { ...record, state: 'added' };
    await (isEmpty(record)
      ? dropImportIn(transaction, record)
      : putImportIn(transaction, finished));
    return finished;
  });
}

/** Adds to an import what a batch of it added, in the transaction that adds it. */
export async function noteBatchIn(
  transaction: WriteTransaction,
  record: ImportRecord,
  added: ImportedIds,
): Promise<ImportRecord> {
  const key = `import:${record.id}:${record.batches}` as const;
  await transaction.objectStore('settings').put(added, key);
  const next: ImportRecord = {
    ...record,
    entries: record.entries + added.entries.length,
    markers: record.markers + added.markers.length,
    known: (record.known ?? 0) + (added.known?.length ?? 0),
    batches: record.batches + 1,
  };
  await putImportIn(transaction, next);
  return next;
}

/** The lists of what an import added, batch by batch, in a transaction. */
export async function listsIn(
  settings: SettingsReader,
  { id, batches }: ImportRecord,
): Promise<readonly (ImportedIds | undefined)[]> {
  const numbers = Array.from({ length: batches }, (_, number) => number);
  return Promise.all(
    numbers.map((number) => settings.get(`import:${id}:${number}`) as Promise<ImportedIds>),
  );
}

/** Everything that an import added. */
export async function readImported(
  storage: Pick<Storage, 'connection'>,
  record: ImportRecord,
): Promise<ImportedIds> {
  const database = await storage.connection();
  const lists = await listsIn(database.transaction('settings').store, record);
  return {
    entries: lists.flatMap((list) => list?.entries ?? []),
    markers: lists.flatMap((list) => list?.markers ?? []),
  };
}

/** Forgets an import and its lists. */
export async function dropImport(
  storage: Pick<Storage, 'connection'>,
  record: ImportRecord,
): Promise<void> {
  await inWriteTransaction(storage, (transaction) => dropImportIn(transaction, record));
}

async function dropImportIn(
  transaction: WriteTransaction,
  { id, batches }: ImportRecord,
): Promise<void> {
  const store = transaction.objectStore('settings');
  const imports = await importsIn(transaction);
  await store.put(
    imports.filter((each) => each.id !== id),
    'imports',
  );
  for (let number = 0; number < batches; number += 1) await store.delete(`import:${id}:${number}`);
}

/** Forgets the imports that are too old to be undone, or of which nothing was added. */
export async function dropOldImports(storage: Pick<Storage, 'connection' | 'now'>): Promise<void> {
  const database = await storage.connection();
  const imports = (await database.get('settings', 'imports')) as
    | readonly ImportRecord[]
    | undefined;
  for (const record of imports ?? []) {
    if (record.state === 'undoing') continue;
    if (isEmpty(record) || !canBeUndone(record, storage.now())) await dropImport(storage, record);
  }
}
