import type { InquiryKind } from '../domain/contact.ts';
import type { CaseSubject, LadderSubject } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { WrittenStep } from '../domain/step.ts';

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

/**
 * The address of a case file in which a letter or message is noted.
 *
 * @param about the step that it is, or the kind of the new matter that it raises, where that is known.
 */
export function contactHash(caseId: CaseId, about?: WrittenStep | InquiryKind): string {
  return `${caseHash(caseId)}/contact${about === undefined ? '' : `/${about}`}`;
}

/** The address of a case file in which one of its own forms stands open. */
export function formHash(caseId: CaseId, form: 'office' | 'noted-date'): string {
  return `${caseHash(caseId)}/${form}`;
}
