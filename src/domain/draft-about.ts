import type { Draft } from './draft.ts';
import { draftSubject } from './draft.ts';
import type { CaseId, EntryId } from './ids.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { parseTypedReceiptNumber } from './receipt-number.ts';

/** Whether a form is about one of these entries, or was saved as one of them and typed on. */
export function isDraftOfEntry(
  { key, entryId }: Pick<Draft, 'key' | 'entryId'>,
  ids: ReadonlySet<EntryId>,
): boolean {
  const subject = draftSubject(key);
  const isAbout = subject !== undefined && 'about' in subject && ids.has(subject.about as EntryId);
  return isAbout || ids.has(entryId);
}

/**
 * Whether a form is about a case, as it says itself, as its key says, or, of a call, as the number says
 * that stands in it.
 */
export function isDraftOfCase(
  { key, caseId, fields }: Draft,
  of: { readonly caseId: CaseId; readonly receiptNumber?: ReceiptNumber | undefined },
): boolean {
  if (caseId === of.caseId) return true;
  const subject = draftSubject(key);
  if (subject === undefined) return false;
  const names: readonly string[] = [of.caseId, ...(of.receiptNumber ? [of.receiptNumber] : [])];
  if (subject.form === 'call') {
    const typed = parseTypedReceiptNumber(fields['receipt'] ?? '');
    return names.includes(subject.receipt) || (typed.ok && names.includes(typed.receiptNumber));
  }
  const [about = ''] = subject.about.split('/');
  return names.includes(about);
}
