import { isDraftOfCase, isDraftOfEntry } from '../domain/draft-about.ts';
import { withWhatNames } from '../domain/erased-with.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Round } from '../domain/round/round.ts';
import { parseRound } from '../domain/round/round.ts';
import { removeDraftsIn } from './erase-in.ts';
import { addMarkersIn } from './markers.ts';
import { readNamedBy } from './named-by-marker.ts';
import { casesOf } from './refold-case.ts';
import { removeIn } from './remove-from-database.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { allFromStored } from './stored-entry.ts';

/** What a transaction erased. */
export type ErasedIn = {
  readonly entries: number;
  /** The keys of the forms that were begun and went with it. */
  readonly drafts: readonly string[];
};

/**
 * Erases entries in the transaction that decides it: their markers come and the entries go in one, so
 * that at no moment the database holds what a marker names. With them go what names them, as corrections
 * do that another machine did not know when it erased them; their rows, what was shown of them, the forms
 * that are about them, and the place in a round of a case of which nothing is left. The second copy is
 * brought in step by `settleMarkers`.
 *
 * @param transaction one that writes drafts, too.
 */
export async function eraseEntriesIn(
  storage: Pick<Storage, 'holidays'>,
  transaction: WriteTransaction,
  named: ReadonlySet<EntryId>,
): Promise<ErasedIn> {
  const before = await casesBefore(transaction, named);
  const byCase = transaction.objectStore('entries').index('caseId');
  const own = await Promise.all(before.map(({ caseId }) => byCase.getAll(caseId)));
  const ids = withWhatNames(allFromStored(own.flat()), named);
  await forgetShownIn(transaction, before, ({ subject }) => ids.has(headOf(subject)));
  await addMarkersIn(transaction, [...ids]);
  const removed = await removeIn(storage, transaction, [...ids]);
  const gone = await emptyCases(transaction, before);
  await forgetShownIn(transaction, gone, () => true);
  await leaveRound(transaction, new Set(gone.map(({ caseId }) => caseId)));
  const drafts = await removeDraftsIn(
    transaction,
    (draft) => isDraftOfEntry(draft, ids) || gone.some((of) => isDraftOfCase(draft, of)),
  );
  await addMarkersIn(transaction, drafts.ids);
  if (removed.length > 0) await transaction.objectStore('settings').put(true, 'copyHoldsErased');
  return { entries: ids.size, drafts: drafts.keys };
}

type CaseBefore = { readonly caseId: CaseId; readonly receiptNumber: ReceiptNumber | undefined };

async function casesBefore(
  transaction: WriteTransaction,
  ids: ReadonlySet<EntryId>,
): Promise<readonly CaseBefore[]> {
  const byId = transaction.objectStore('entries').index('id');
  const entries = await readNamedBy(byId, [...ids]);
  const caseIds = casesOf(entries.flat());
  const docket = transaction.objectStore('docket');
  return Promise.all(
    caseIds.map(async (caseId) => {
      const row = await docket.get(caseId);
      return { caseId, receiptNumber: row?.receiptNumber };
    }),
  );
}

/** Those of which nothing is left. */
async function emptyCases(
  transaction: WriteTransaction,
  cases: readonly CaseBefore[],
): Promise<readonly CaseBefore[]> {
  const byCase = transaction.objectStore('entries').index('caseId');
  const left = await Promise.all(cases.map(({ caseId }) => byCase.getKey(caseId)));
  return cases.filter((_, index) => left[index] === undefined);
}

async function forgetShownIn(
  transaction: WriteTransaction,
  cases: readonly CaseBefore[],
  isForgotten: (delivery: { readonly subject: string }) => boolean,
): Promise<void> {
  const store = transaction.objectStore('deliveries');
  for (const { caseId } of cases) {
    const shown = (await store.index('caseId').getAll(caseId)).filter(isForgotten);
    await Promise.all(shown.map(async ({ id }) => store.delete(id)));
  }
}

/** What a reminder is about names an entry, and perhaps a part of what that tells. */
function headOf(subject: string): EntryId {
  return subject.split('/')[0] as EntryId;
}

async function leaveRound(
  transaction: WriteTransaction,
  caseIds: ReadonlySet<CaseId>,
): Promise<void> {
  const store = transaction.objectStore('settings');
  const round = parseRound(await store.get('round'));
  if (round?.cases.some(({ caseId }) => caseIds.has(caseId)) !== true) return;
  const left: Round = {
    ...round,
    cases: round.cases.filter(({ caseId }) => !caseIds.has(caseId)),
    ticks: round.ticks.filter(({ caseId }) => !caseIds.has(caseId)),
  };
  await (left.cases.length === 0 ? store.delete('round') : store.put(left, 'round'));
}
