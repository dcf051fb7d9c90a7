import { rememberedOf } from '../domain/caller.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { contactVersions } from '../domain/contact-versions.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId, ContactId, EntryId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { pinFor } from '../domain/new-contact.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { offeredStart, toWaitRemark } from '../domain/wait-remark.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import type { CallFields } from './call-fields.ts';
import { identityOf } from './call-fields.ts';
import type { CallRowFields } from './call-rows.ts';
import { parseCallRows } from './call-rows.ts';
import { isSameCaller, readCaller } from './caller-fields.ts';
import { chosenInquiry, kindOf, NEW_MATTER } from './chosen-inquiry.ts';
import { isHidden } from './is-hidden.ts';
import { toKeeping } from './keep-case.ts';
import { toNotedCall } from './noted-call.ts';
import type { SameIds } from './same-ids.ts';
import { sameIds } from './same-ids.ts';
import { readCall } from './read-call.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** The draft that a call is typed in, and what stands in its fields. */
export type TypedCall = {
  readonly entryId: EntryId;
  readonly draftKey: string;
  readonly fields: CallFields;
  /** The case in whose file it was typed, if it was. */
  readonly fileOf?: CaseId | undefined;
};

/** How saving a call went, and the (first) case it is about. */
export type SavedCall = { readonly caseId: CaseId; readonly result: SaveResult };

/**
 * Records a call about a receipt number, and about the others of its rows: one entry for each case,
 * all of them or none. A case that is not kept yet is kept with it. Which inquiry it belongs to is
 * decided on the journal as it is now. Who called is remembered for the next one. The fields must
 * read as a call. Never rejects.
 */
export async function saveCall(
  app: App,
  receiptNumber: ReceiptNumber,
  { entryId, draftKey, fields, fileOf }: TypedCall,
): Promise<SavedCall> {
  let caseId = receiptNumber as string as CaseId;
  const ids = sameIds();
  const find = async (now: JournalNow): Promise<readonly NewEntry[]> => {
    const { rows, removed } = parseCallRows(fields.also);
    const [first, ...others] = await Promise.all([
      readPart(now, ids, entryId, { receiptNumber, typed: fields, fileOf }),
      // A number that can't be read must not leave what is being read unheard.
      ...rows.map(async (row) => {
        const typed = { receiptNumber: expectNumber(row.receipt), typed: row, fileOf };
        return readPart(now, ids, row.entryId, typed);
      }),
    ]);
    caseId = first.caseId;
    const parts = [first, ...others];
    const sharedBy = parts.map((part) => part.caseId);
    if (new Set(sharedBy).size < sharedBy.length) throw new Error('One case stands there twice.');
    const { contactId } = identityOf(entryId);
    const entries = parts.flatMap((part): readonly NewEntry[] => [
      ...part.keeping,
      {
        id: standingIn(part, contactId) ?? part.entryId,
        caseId: part.caseId,
        fact: toCall(app, fields, part, first, sharedBy),
      },
    ]);
    const strikes = await toStrikes(now, ids, contactId, { parts, removed });
    const remembering = await toRemembering(now, ids, fields, parts);
    return [...entries, ...strikes, ...remembering];
  };
  const result = await save(app, find, { key: draftKey, entryId, caseId });
  return { caseId, result };
}

/** What has the next call begin with this caller, where another one is remembered. */
async function toRemembering(
  now: JournalNow,
  ids: SameIds,
  fields: CallFields,
  parts: readonly Part[],
): Promise<readonly NewEntry[]> {
  const called = readCaller(fields);
  const isProtected = parts.some(({ file }) => file.isProtected);
  const caller = called && rememberedOf(called, { isProtected });
  if (caller === undefined) return [];
  const remembered = (await now.rules()).settings.caller;
  if (isSameCaller(caller, remembered)) return [];
  return [
    { id: ids.of('caller'), fact: { type: 'setting-changed', name: 'caller', value: caller } },
  ];
}

/** One case of a call: what was typed of it, and what the journal says of it now. */
type Part = {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  /** What keeps the case, if it is not kept yet. */
  readonly keeping: readonly NewEntry[];
  readonly file: CaseFile;
  readonly typed: Omit<CallRowFields, 'receipt'>;
  /** Whether the form showed nothing of the case, and so asked what the call was about. */
  readonly wasHidden: boolean;
};

type TypedPart = {
  readonly receiptNumber: ReceiptNumber;
  readonly typed: Omit<CallRowFields, 'receipt'>;
  readonly fileOf: CaseId | undefined;
};

async function readPart(
  now: JournalNow,
  ids: SameIds,
  entryId: EntryId,
  { receiptNumber, typed, fileOf }: TypedPart,
): Promise<Part> {
  const { caseId, entries: keeping } = await toKeeping(now, receiptNumber, ids);
  const file = await now.fileOf(caseId);
  return { entryId, caseId, keeping, file, typed, wasHidden: isHidden(file, fileOf) };
}

function toCall(
  app: App,
  fields: CallFields,
  { entryId, file, typed, wasHidden }: Part,
  first: Part,
  sharedBy: readonly CaseId[],
) {
  const { serviceRequest, refusal, refusalKind, askAgainFrom, startsWait } = typed;
  const { inquiryId } = identityOf(entryId);
  const chosen = wasHidden ? hiddenInquiry(typed, file) : chosenInquiry(typed.inquiry, file);
  const { contactId } = identityOf(first.entryId);
  // The matter that this very call opened, in a save that only seemed to fail, is still a new one.
  const isOwn = chosen?.contacts.every((contact) => contact.contactId === contactId) === true;
  const inquiry = isOwn ? undefined : chosen;
  const kind = kindOf(typed.kind, inquiry);
  const remark = toWaitRemark(file, inquiry, toNotedCall(kind, typed, fields));
  const asked: CallFields = {
    ...fields,
    serviceRequest,
    refusal,
    refusalKind,
    askAgainFrom,
    kind,
    inquiry: inquiry?.id ?? NEW_MATTER,
    // What is no longer offered is not meant any more.
    startsWait: offeredStart(remark) === startsWait ? startsWait : '',
    // Asked of the matter that the first case opens.
    neededBy: inquiry === undefined && entryId === first.entryId ? fields.neededBy : '',
  };
  const read = readCall(asked, { contactId, inquiryId }, app.clock.now(), app.clock.zone());
  if ('problems' in read) {
    throw new Error(`The call was to be mended first: ${read.problems.join()}.`);
  }
  return { ...read.call, ladder: pinFor(file), ...(sharedBy.length > 1 && { sharedBy }) };
}

/**
 * The inquiry that a call about a case of which nothing was shown continues: the one that is of the
 * kind that was asked for, for that is all that was said.
 */
function hiddenInquiry(
  { inquiry, kind }: Pick<CallRowFields, 'inquiry' | 'kind'>,
  { inquiries }: CaseFile,
): Inquiry | undefined {
  const asked = kindOf(kind, undefined);
  return chosenInquiry(inquiry, { inquiries: inquiries.filter((one) => one.kind === asked) });
}

/**
 * The entry that a case has of this call from a save that only seemed to fail, where it is another
 * one than its row's: a call that moved to a case stands there under an id of its own.
 */
function standingIn({ file }: Part, contactId: ContactId): EntryId | undefined {
  return file.history.told.find((told) => stands(told, contactId))?.entryId;
}

/**
 * Strikes of what a save that seemed to fail recorded in cases that the call is no longer about: of
 * rows that were taken out, and of those that moved on from a case they had moved to.
 */
async function toStrikes(
  now: JournalNow,
  ids: SameIds,
  contactId: ContactId,
  { parts, removed }: { readonly parts: readonly Part[]; readonly removed: readonly EntryId[] },
): Promise<readonly NewEntry[]> {
  const found = await Promise.all(removed.map((id) => now.entryOf(id)));
  const told = parts.flatMap(({ file }) => file.history.told);
  const versions = told.flatMap(contactVersions).filter((one) => one.contactId === contactId);
  const left = new Set([
    ...found.flatMap((entry) => entry?.caseId ?? []),
    ...versions.flatMap(({ sharedBy }) => sharedBy ?? []),
  ]);
  for (const { caseId } of parts) left.delete(caseId);
  if (left.size === 0) return [];
  // What is still a row's own is moved with it.
  const moved = new Set(parts.map(({ entryId }) => entryId));
  const files = await Promise.all([...left].map((caseId) => now.fileOf(caseId)));
  return files.flatMap(({ caseId, history }) =>
    history.told
      .filter((one) => stands(one, contactId) && !moved.has(one.entryId))
      .map(({ entryId }) => ({
        id: ids.of(`strike ${entryId}`),
        caseId,
        fact: { type: 'entry-struck' as const, entryId },
      })),
  );
}

function stands({ fact, struck }: Told, contactId: ContactId): boolean {
  return struck === undefined && fact?.type === 'contact-made' && fact.contactId === contactId;
}

function expectNumber(typed: string): ReceiptNumber {
  const read = parseTypedReceiptNumber(typed);
  if (!read.ok) throw new Error(`A number was to be mended first: ${read.problem}.`);
  return read.receiptNumber;
}
