import type { CaseFile } from '../domain/case-file.ts';
import { toCaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { Entry } from '../domain/entry.ts';
import type { CaseId, EntryId, GroupId } from '../domain/ids.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { erasedThroughIn } from './erased-through.ts';
import { pendingRange } from './read-case.ts';
import { candidatesIn, isIn } from './read-group.ts';
import type { ToFold } from './refold-case.ts';
import { foldRules, readToFold } from './refold-case.ts';
import type { SettingsReader } from './settings-store.ts';
import { readAhead, rulesIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { fromStored } from './stored-entry.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * The journal as it is in the very transaction that writes to it: no other window can come between
 * what is read here and what is recorded because of it.
 */
export type JournalNow = {
  /** The row of a case, or `undefined` when it is not kept. */
  readonly rowOf: (caseId: CaseId) => Promise<DocketRow | undefined>;
  /** The row of the case with this receipt number, or `undefined` when none has it. */
  readonly rowOfNumber: (receiptNumber: ReceiptNumber) => Promise<DocketRow | undefined>;
  readonly fileOf: (caseId: CaseId) => Promise<CaseFile>;
  /** The settings, as they were before this transaction wrote any. */
  readonly settings: SettingsReader;
  /** What the row of a case is computed from, as it was before this transaction wrote anything. */
  readonly toFold: (caseId: CaseId) => Promise<ToFold>;
  /** The entry with this id, or `undefined` when the journal has none. */
  readonly entryOf: (entryId: EntryId) => Promise<Entry | undefined>;
  /** The marker of this entry, where it is erased. */
  readonly markerOf: (entryId: EntryId) => Promise<string | undefined>;
  /** What the entries about the whole journal fold to, the settings among it. */
  readonly rules: () => Promise<JournalRules>;
  /** Up to which arrival number everything is erased. */
  readonly erasedThrough: () => Promise<number>;
  /** Whether this very database lost entries: what is not here may be what was erased. */
  readonly wasAnyRemoved: () => Promise<boolean>;
  /** Whether a case that was kept before it had a number bears this label. */
  readonly hasPendingLabel: (label: string) => Promise<boolean>;
  /** The other cases of a group, protected ones too. */
  readonly othersOfGroup: (groupId: GroupId, caseId: CaseId) => Promise<readonly CaseId[]>;
  /** Whether an entry with this id is there, as after a save that only seemed to fail. */
  readonly isRecorded: (entryId: EntryId) => Promise<boolean>;
};

/** What every save reads. */
const READ_BY_ALL = [
  'deviceId',
  'newestStamp',
  'replica',
  'highestArrival',
  'removedHere',
  'erasingAll',
  'settings',
  'ladders',
  'addresses',
  'returned',
  'devices',
] as const;

/** Reads the journal in a transaction that is to write it. Nothing else may be awaited in between. */
export function journalIn(
  transaction: WriteTransaction,
  storage: Pick<Storage, 'holidays' | 'now'>,
): JournalNow {
  const docket = transaction.objectStore('docket');
  const entries = transaction.objectStore('entries');
  const settings = readAhead(transaction.objectStore('settings'), READ_BY_ALL);
  const erased = transaction.objectStore('erased');
  // What is found here is found before anything is written, so it is read once.
  const rules = once(() => rulesIn(settings));
  const erasedThrough = once(() => erasedThroughIn(settings));
  const wasAnyRemoved = once(async () => {
    const [removed, through] = await Promise.all([settings.get('removedHere'), erasedThrough()]);
    return removed !== undefined || through >= 0;
  });
  const toFold = remembered(async (caseId: CaseId) => {
    const [read] = await readToFold(transaction, [caseId], erasedThrough());
    return read as ToFold;
  });
  const fileOf = async (caseId: CaseId) => {
    const [known, own] = await Promise.all([rules(), toFold(caseId)]);
    return toCaseFile(caseId, own.entries, { ...foldRules(known, storage), now: storage.now() });
  };
  const entryOf = remembered(async (entryId: EntryId) => {
    const stored = await entries.index('id').get(entryId);
    return stored && fromStored(stored);
  });
  let labels: ReadonlySet<string | undefined> | undefined;
  return {
    rowOf: async (caseId) => docket.get(caseId),
    rowOfNumber: async (receiptNumber) => docket.index('receiptNumber').get(receiptNumber),
    settings,
    fileOf,
    toFold,
    entryOf,
    markerOf: remembered(async (entryId: EntryId) => erased.getKey(entryId)),
    rules,
    erasedThrough,
    wasAnyRemoved,
    hasPendingLabel: async (label) => {
      labels ??= new Set((await docket.getAll(pendingRange())).map((row) => row.label));
      return labels.has(label);
    },
    othersOfGroup: async (groupId, caseId) => {
      const groups = new Set([groupId]);
      const candidates = await candidatesIn(
        { listKeys: docket.index('listKeys'), basis: docket.index('basis') },
        settings,
        groups,
      );
      candidates.delete(caseId);
      const others: CaseId[] = [];
      for (const other of candidates) {
        if (isIn(await fileOf(other), groups)) others.push(other);
      }
      return others;
    },
    isRecorded: async (entryId) => (await entryOf(entryId)) !== undefined,
  };
}

function remembered<Key, Value>(read: (key: Key) => Promise<Value>): typeof read {
  const reading = new Map<Key, Promise<Value>>();
  return async (key) => {
    const known = reading.get(key) ?? read(key);
    reading.set(key, known);
    return known;
  };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () => (reading ??= read());
}
