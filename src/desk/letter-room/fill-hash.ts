import type { CaseFile } from '../../domain/case-file.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { Missing } from '../../domain/letter/letter.ts';
import { callHash, caseHash, contactHash, continueHash, formHash } from '../../ui/case-hash.ts';

/** The address at which what a letter lacks is filled in: a form, the call desk, or the case file where it has none. */
export function fillHash(
  { field, entryId }: Missing,
  { caseId, history }: Pick<CaseFile, 'caseId' | 'history'>,
): string {
  switch (field) {
    case 'receipt-number':
      return `${caseHash(caseId)}/number`;
    case 'office':
      return formHash(caseId, 'office');
    case 'a-number':
    case 'form':
    case 'filed-on':
    case 'applicant':
      return `${caseHash(caseId)}/particulars`;
    case 'first-letter':
      return contactHash(caseId, 'write-service-center');
    case 'representative':
    case 'service-request':
      return correctHash(entryId) ?? caseHash(caseId);
    case 'call':
    case 'recent-contact':
      return callHash(caseId);
    default:
      return caseHash(caseId);
  }

  function correctHash(id: EntryId | undefined): string | undefined {
    // A correction is begun on the version that holds now.
    const told = history.told.find((each) => each.entryId === id);
    return told && continueHash(caseId, { form: 'correct', about: told.shownEntryId });
  }
}

/** The fields of the letter's own form, by their test ids, that fill what it lacks. */
export const OWN_FIELD: { readonly [Field in Missing['field']]?: string } = {
  sender: 'letter-capacity',
  'sender-name': 'letter-name',
  'sender-details': 'letter-details',
  request: 'letter-request',
};
