import type { ImportedIds, ImportRecord } from '../domain/backup/import-record.ts';
import { canBeUndone } from '../domain/backup/import-record.ts';
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
  return (imports ?? []).filter((each) => canBeUndone(each, storage.now())).toReversed();
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
    batches: record.batches + 1,
  };
  await putImportIn(transaction, next);
  return next;
}

/** Everything that an import added. */
export async function readImported(
  storage: Pick<Storage, 'connection'>,
  { id, batches }: ImportRecord,
): Promise<ImportedIds> {
  const database = await storage.connection();
  const numbers = Array.from({ length: batches }, (_, number) => number);
  const lists = await Promise.all(
    numbers.map((number) => database.get('settings', `import:${id}:${number}`)),
  );
  const known = lists.filter((list) => list !== undefined) as readonly ImportedIds[];
  return {
    entries: known.flatMap(({ entries }) => entries),
    markers: known.flatMap(({ markers }) => markers),
  };
}

/** Forgets an import and its lists. */
export async function dropImport(
  storage: Pick<Storage, 'connection'>,
  { id, batches }: ImportRecord,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    const imports = await importsIn(transaction);
    await store.put(
      imports.filter((each) => each.id !== id),
      'imports',
    );
    for (let number = 0; number < batches; number += 1)
      await store.delete(`import:${id}:${number}`);
  });
}

/** Forgets the imports that are too old to be undone. */
export async function dropOldImports(storage: Pick<Storage, 'connection' | 'now'>): Promise<void> {
  const database = await storage.connection();
  const imports = (await database.get('settings', 'imports')) as
    | readonly ImportRecord[]
    | undefined;
  for (const record of imports ?? []) {
    const isOver = record.state !== 'undoing' && !canBeUndone(record, storage.now());
    if (isOver) await dropImport(storage, record);
  }
}
