import type { DocketRow } from '../../domain/docket.ts';
import type { BulkChange } from '../../domain/bulk-change.ts';
import { parseBulkChange, toBulkFact } from '../../domain/bulk-change.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import { parseCaseId } from '../../domain/ids.ts';
import { asWhole } from '../../domain/reading.ts';
import { isLockFree } from '../../platform/locks.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { readEitherDraft } from '../../storage/copy-drafts.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import type { App } from '../../ui/app.ts';
import { createDraftKeeper } from '../../ui/draft-keeper.ts';

/** A change of many cases, and those that it has yet to be made in. */
export type BulkRest = {
  /** Tells one change from the next, whichever window looks. */
  readonly id: EntryId;
  readonly change: BulkChange;
  /** How many cases there were in all. */
  readonly total: number;
  readonly caseIds: readonly CaseId[];
};

/** Held while a change is being made, in whatever window: what is left of it is then nobody's to go on with. */
export const BULK_LOCK = 'bulk-change';
/** Kept as a draft is, in both copies; no form has this name, so it is offered by the table alone. */
const KEY = 'unfinished-change';
/** So many digits at most has the number of cases. */
const MOST_CASES = 1_000_000;

/** Keeps what is left of a change, so that closing the window in its midst loses none of it. */
export type RestKeeper = {
  readonly keep: (rest: Omit<BulkRest, 'id'>) => Promise<void>;
  /** `failure` says why it is still there. */
  readonly forget: () => Promise<{ readonly failure?: unknown }>;
};

/**
 * A keeper of what is left of one change. Nothing of it rejects: the change goes on all the same.
 *
 * @param id of the change that is gone on with.
 */
export function createRestKeeper(app: App, id: EntryId = newEntryId()): RestKeeper {
  const keeper = createDraftKeeper(app, KEY, undefined);
  keeper.begin(id, undefined);
  return {
    keep: async ({ change, total, caseIds }) => {
      keeper.type({
        change: JSON.stringify(change),
        total: String(total),
        cases: caseIds.join(' '),
      });
      await keeper.keep();
    },
    forget: () => keeper.drop(),
  };
}

/** What a change that was cut short left to do; nothing while one is being made. */
export async function readRest(app: App): Promise<BulkRest | undefined> {
  return (await isLockFree(BULK_LOCK)) ? readKeptRest(app) : undefined;
}

/** The same, for who holds the lock. */
export async function readKeptRest(app: App): Promise<BulkRest | undefined> {
  const { storage, draftCopy } = app;
  const { draft } = await readEitherDraft({ connection: storage.connection, draftCopy }, KEY);
  const change = parseBulkChange(parseJson(draft?.fields['change']));
  const total = asWhole(Number(draft?.fields['total']), 1, MOST_CASES);
  if (draft === undefined || change === undefined || total === undefined) return undefined;
  const listed = (draft.fields['cases'] ?? '').split(' ').map(parseCaseId);
  const rows = await readRowsOf(
    storage,
    listed.filter((caseId) => caseId !== undefined),
  );
  const left = rows.filter(
    (row): row is DocketRow => row !== undefined && toBulkFact(row, change) !== undefined,
  );
  return left.length === 0
    ? undefined
    : { id: draft.entryId, change, total, caseIds: left.map(({ caseId }) => caseId) };
}

function parseJson(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    // Torn, or there is none.
    return undefined;
  }
}
