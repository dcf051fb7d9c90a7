import type { Inquiry } from '../domain/inquiry.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { readCaseFile } from '../storage/read-case.ts';
import { within } from '../storage/within.ts';
import type { App } from './app.ts';
import type { CallFields } from './call-fields.ts';
import { identityOf, readCall } from './call-fields.ts';
import { READ_LIMIT_IN_MS, toKeeping } from './keep-case.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** As a choice of inquiry: the one open inquiry of the case, else a new matter. */
export const BY_ITSELF = 'by-itself';
/** As a choice of inquiry: a new matter. */
export const NEW_MATTER = '';

/** The draft that a call is typed in, and what stands in its fields. */
export type TypedCall = {
  readonly entryId: EntryId;
  readonly draftKey: string;
  readonly fields: CallFields;
};

/** How saving a call went, and the case it is about. */
export type SavedCall = { readonly caseId: CaseId; readonly result: SaveResult };

/**
 * Records a call about a receipt number; a case that is not kept yet is kept with it. Which inquiry
 * it belongs to is decided on the journal as it is now. The fields must read as a call. Never rejects.
 */
export async function saveCall(
  app: App,
  receiptNumber: ReceiptNumber,
  { entryId, draftKey, fields }: TypedCall,
): Promise<SavedCall> {
  let caseId = receiptNumber as string as CaseId;
  try {
    const keeping = await within(READ_LIMIT_IN_MS, toKeeping(app, receiptNumber, undefined));
    caseId = keeping.caseId;
    const file = await within(READ_LIMIT_IN_MS, readCaseFile(app.storage, caseId));
    const inquiry = chosenInquiry(fields.inquiry, file);
    // A call that continues a matter is about what that matter is about; the field is not shown.
    const asked = {
      ...fields,
      inquiry: inquiry?.id ?? NEW_MATTER,
      kind: inquiry?.kind ?? fields.kind,
    };
    const read = readCall(asked, identityOf(entryId), app.clock.now(), app.clock.zone());
    if ('problems' in read) {
      throw new Error(`The call was to be mended first: ${read.problems.join()}.`);
    }
    const entries = [...keeping.entries, { id: entryId, caseId, fact: read.call }];
    return { caseId, result: await save(app, entries, draftKey) };
  } catch (error) {
    return { caseId, result: { saved: false, error } };
  }
}

/** The inquiry that a call continues, or `undefined` for a new matter. */
export function chosenInquiry(
  chosen: string,
  file: Pick<CaseFile, 'inquiries'> | undefined,
): Inquiry | undefined {
  const inquiries = file?.inquiries ?? [];
  const open = inquiries.filter(({ isOpen }) => isOpen);
  if (chosen !== BY_ITSELF) return open.find(({ id }) => id === chosen);
  return open.length === 1 ? open[0] : undefined;
}
