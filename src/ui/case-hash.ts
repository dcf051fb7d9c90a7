import type { InquiryKind } from '../domain/contact.ts';
import type {
  AddingSubject,
  AddressSubject,
  CaseSubject,
  FORMS_ABOUT_CASE,
  LadderSubject,
  LetterSubject,
} from '../domain/draft.ts';
import type { CaseId, GroupId, InquiryId } from '../domain/ids.ts';
import type { LetterKind } from '../domain/letter/letter-kind.ts';
import type { WrittenStep } from '../domain/step.ts';

/** The address of a case file on the desk. */
export function caseHash(caseId: CaseId): string {
  return `#/case/${caseId}`;
}

/** The address of the table of cases with one group alone, its closed cases too. */
export function groupHash(groupId: GroupId): string {
  return `#/cases?group=${groupId}&closed=shown`;
}

/** The address of the room in which a call about a case is made and noted. */
export function callHash(caseId: CaseId): string {
  return `#/call/${caseId}`;
}

/** The address of the round: of looking at many statuses by hand. */
export const ROUND_HASH = '#/round';

/** The address of the room in which backups are made and taken over. */
export const BACKUP_HASH = '#/backup';

/** The address of automatic backups in that room. */
export const AUTOMATIC_BACKUP_HASH = `${BACKUP_HASH}/automatic`;

/** The address in the settings from which everything is erased. */
export const ERASE_EVERYTHING_HASH = '#/settings/erase';

/** The address in a case file from which the case is erased. */
export function eraseCaseHash(caseId: CaseId): string {
  return `${caseHash(caseId)}/erase`;
}

/** The address of the first page. */
export const WELCOME_HASH = '#/welcome';

/** The address of the room in which cases are added. */
const ADDING_HASH = '#/cases/add';

/** What can be printed of a case: its contact history, that of all cases of its groups, or the client's summary. */
export type ReportOf = 'case' | 'family' | 'summary';

/** The address of a report, or of one that is masked: that names no case. */
export function reportHash(caseId?: CaseId, of: ReportOf = 'case'): string {
  if (caseId === undefined) return '#/report';
  return of === 'case' ? `#/report/${caseId}` : `#/report/${caseId}/${of}`;
}

/** The address of the room of ladders, or of the form there that makes one's own from another. */
export function laddersHash(basedOn?: string): string {
  return basedOn === undefined ? '#/ladders' : `#/ladders/${basedOn}`;
}

/** The address of the room of letters, or of those that one case can have. */
export function lettersHash(caseId?: CaseId): string {
  return caseId === undefined ? '#/letters' : `#/letters/${caseId}`;
}

/** The address at which a letter is composed, about a matter where one is meant. */
export function letterHash(caseId: CaseId, kind: LetterKind, inquiryId?: InquiryId): string {
  const about = `${lettersHash(caseId)}/${kind}`;
  return inquiryId === undefined ? about : `${about}/${inquiryId}`;
}

/**
 * The address at which a begun form is gone on with: in its case's file, or in the room of
 * ladders, of letters, or in which cases are added. `undefined` for one of a case when it is not known which.
 */
export function continueHash(
  caseId: CaseId | undefined,
  { form, about }: CaseSubject | LadderSubject | LetterSubject | AddressSubject | AddingSubject,
): string | undefined {
  if (form === 'add') return ADDING_HASH;
  if (form === 'ladder') return laddersHash(about);
  if (form === 'address') return `${laddersHash('address')}/${about}`;
  if (form === 'letter') return `${lettersHash()}/${about}`;
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
export function formHash(
  caseId: CaseId,
  form: Exclude<(typeof FORMS_ABOUT_CASE)[number], 'contact'>,
): string {
  return `${caseHash(caseId)}/${form}`;
}
