import type { CaseSubject } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';

/** The address of a case file on the desk. */
export function caseHash(caseId: CaseId): string {
  return `#/case/${caseId}`;
}

/** The address of a case file in which a begun form is gone on with. */
export function continueHash(caseId: CaseId, { form, about }: CaseSubject): string {
  const isAboutCase = about === caseId;
  return `${caseHash(caseId)}/${form}${isAboutCase ? '' : `/${about}`}`;
}
