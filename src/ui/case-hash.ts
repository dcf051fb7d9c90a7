import type { CaseSubject, LadderSubject } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';

/** The address of a case file on the desk. */
export function caseHash(caseId: CaseId): string {
  return `#/case/${caseId}`;
}

/** The address of the room of ladders, or of the form there that makes one's own from another. */
export function laddersHash(basedOn?: string): string {
  return basedOn === undefined ? '#/ladders' : `#/ladders/${basedOn}`;
}

/**
 * The address at which a begun form is gone on with: in its case's file, or in the room of ladders.
 * `undefined` for one of a case when it is not known which.
 */
export function continueHash(
  caseId: CaseId | undefined,
  { form, about }: CaseSubject | LadderSubject,
): string | undefined {
  if (form === 'ladder') return laddersHash(about);
  if (caseId === undefined) return undefined;
  const isAboutCase = about === caseId;
  return `${caseHash(caseId)}/${form}${isAboutCase ? '' : `/${about}`}`;
}
