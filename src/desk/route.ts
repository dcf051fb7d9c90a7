import type { CaseId, EntryId } from '../domain/ids.ts';
import { parseCaseId, parseEntryId } from '../domain/ids.ts';

/** Where on the desk someone is. */
export type Route =
  | { readonly room: 'agenda' }
  | { readonly room: 'cases' }
  | {
      readonly room: 'case';
      readonly caseId: CaseId;
      /** The version of an entry whose begun correction is to be gone on with. */
      readonly correcting?: EntryId;
    }
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
      const [room, id = '', what, version] = path.split('/');
      const caseId = room === 'case' ? parseCaseId(decoded(id)) : undefined;
      const correcting = parseEntryId(what === 'correct' ? version : undefined);
      if (caseId === undefined || (what !== undefined && correcting === undefined)) {
        return { room: 'none' };
      }
      return { room: 'case', caseId, ...(correcting && { correcting }) };
    }
  }
}

/** The address of a case file. */
export function caseHash(caseId: CaseId): string {
  return `#/case/${caseId}`;
}

/** The address of a case file in which a begun correction is gone on with. */
export function correctionHash(caseId: CaseId, begunOn: string): string {
  return `${caseHash(caseId)}/correct/${begunOn}`;
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
