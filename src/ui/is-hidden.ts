import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId } from '../domain/ids.ts';

/**
 * Whether nothing of a case may be shown where a form stands: a protected one shows what it is about
 * only in its own file, so that elsewhere its number looks like one that is not kept.
 *
 * @param fileOf the case in whose file the form stands; `undefined` on the agenda and in the popup.
 */
export function isHidden(
  file: Pick<CaseFile, 'caseId' | 'isProtected'>,
  fileOf: CaseId | undefined,
): boolean {
  return file.isProtected && file.caseId !== fileOf;
}
