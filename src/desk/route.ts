import type { CaseId } from '../domain/ids.ts';
import { parseCaseId } from '../domain/ids.ts';

/** Where on the desk someone is. */
export type Route =
  | { readonly room: 'agenda' }
  | { readonly room: 'cases' }
  | { readonly room: 'case'; readonly caseId: CaseId }
  | { readonly room: 'settings' }
  /** The address names no room there is. */
  | { readonly room: 'none' };

/** The room that the hash of the address names; without one, the agenda. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '');
  switch (path) {
    case '':
    case 'agenda':
      return { room: 'agenda' };
    case 'cases':
      return { room: 'cases' };
    case 'settings':
      return { room: 'settings' };
    default: {
      const caseId = path.startsWith('case/') ? parseCaseId(decoded(path.slice(5))) : undefined;
      return caseId === undefined ? { room: 'none' } : { room: 'case', caseId };
    }
  }
}

/** The address of a case file. */
export function caseHash(caseId: CaseId): string {
  return `#/case/${caseId}`;
}

/** Browsers and other programs may write the colon of `pending:<uuid>` as %3A. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray per cent sign: no id of ours.
    return undefined;
  }
}
