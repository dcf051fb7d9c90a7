import { INQUIRY_KINDS } from '../domain/contact.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import { parseCaseId, parseEntryId, parseInquiryId } from '../domain/ids.ts';
import type { LetterKind } from '../domain/letter/letter-kind.ts';
import { LETTER_KINDS } from '../domain/letter/letter-kind.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import { MAILBOXES } from '../domain/mailbox.ts';
import { WRITING_STEPS } from '../domain/step.ts';
import type { CaseSubject, DraftSubject } from '../domain/draft.ts';
import { FORMS_ABOUT_CASE } from '../domain/draft.ts';
import { asOneOf, asText } from '../domain/reading.ts';
import { parseHandOffCases } from './handing-off/hand-off-hash.ts';
import type { GuideSection } from '../ui/guide-hash.ts';
import { GUIDE_SECTIONS } from '../ui/guide-hash.ts';
import type { ReportOf } from '../ui/case-hash.ts';
import type { ContactStart } from '../ui/contact-start.ts';
import { HAS_TEAM } from '../domain/edition.ts';

/** The form of an answer, which opens in the file of its case too. */
export type AnswerSubject = Extract<DraftSubject, { readonly form: 'answer' }>;

/** Where on the desk someone is. */
export type Route =
  | {
      readonly room: 'agenda';
      /** Whether the form of a call is to be opened there. */
      readonly isNoting?: true;
    }
  | { readonly room: 'cases' }
  | { readonly room: 'adding' }
  | { readonly room: 'export' }
  | {
      readonly room: 'hand-off';
      /** The cases that are to be given; none when they are yet to be chosen. */
      readonly caseIds: readonly CaseId[];
    }
  | {
      readonly room: 'case';
      readonly caseId: CaseId;
      /** The form that is to be opened there, begun before or not. */
      readonly continuing?: CaseSubject | AnswerSubject;
      /** What a letter or message is to be. */
      readonly writing?: ContactStart;
      /** Whether the case is to be erased there. */
      readonly isErasing?: true;
    }
  /** A call about a case, kept or not. */
  | { readonly room: 'call'; readonly caseId: CaseId }
  | {
      readonly room: 'ladders';
      /** The ladder that one's own is to be made from. */
      readonly basedOn?: string;
      /** The mailbox whose address is to be corrected. */
      readonly mailbox?: Mailbox;
    }
  | {
      readonly room: 'letters';
      /** The case whose letters are shown. */
      readonly caseId?: CaseId;
    }
  | {
      readonly room: 'letter';
      readonly caseId: CaseId;
      readonly kind: LetterKind;
      /** The matter that it is about, where one is meant. */
      readonly inquiryId?: InquiryId;
    }
  | {
      readonly room: 'guide';
      /** The section that is to be read. */
      readonly section?: GuideSection;
    }
  /** What is printed of a case; `undefined` where the address of a masked one was opened again. */
  | { readonly room: 'report'; readonly caseId?: CaseId; readonly of: ReportOf }
  | { readonly room: 'round' }
  /** The first page. */
  | { readonly room: 'welcome' }
  /** What became of a receipt number that was selected on a page. */
  | { readonly room: 'selected' }
  | {
      readonly room: 'backup';
      /** The part that is to be seen. */
      readonly section?: 'automatic';
    }
  | {
      readonly room: 'settings';
      /** Whether everything is to be erased there. */
      readonly isErasing?: true;
    }
  /** The address names no room there is, or the one that the teams edition alone has. */
  | { readonly room: 'none'; readonly isTeam?: true };

/** The room that the hash of the address names; without one, the agenda. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '');
  // How the table of cases is looked at stands behind it: see case-view.ts.
  if (path.startsWith('cases?')) return { room: 'cases' };
  if (path.startsWith('hand-off?')) {
    return { room: 'hand-off', caseIds: parseHandOffCases(path.slice('hand-off?'.length)) };
  }
  if (HAS_TEAM && path === 'team') return { room: 'none', isTeam: true };
  switch (path) {
    case '':
    case 'agenda':
      return { room: 'agenda' };
    case 'agenda/call':
      return { room: 'agenda', isNoting: true };
    case 'cases':
      return { room: 'cases' };
    case 'cases/add':
      return { room: 'adding' };
    case 'export':
      return { room: 'export' };
    case 'hand-off':
      return { room: 'hand-off', caseIds: [] };
    case 'ladders':
      return { room: 'ladders' };
    case 'letters':
      return { room: 'letters' };
    case 'guide':
      return { room: 'guide' };
    case 'backup':
      return { room: 'backup' };
    case 'backup/automatic':
      return { room: 'backup', section: 'automatic' };
    case 'settings':
      return { room: 'settings' };
    case 'settings/erase':
      return { room: 'settings', isErasing: true };
    case 'report':
      return { room: 'report', of: 'case' };
    case 'round':
      return { room: 'round' };
    case 'welcome':
      return { room: 'welcome' };
    case 'selected':
      return { room: 'selected' };
    default: {
      const [room, id = '', form, about, ...more] = path.split('/');
      if (room === 'ladders') return laddersRoute([id, form, about, ...more]);
      if (room === 'letters') return letterRoute([id, form, about, ...more]);
      if (room === 'report') return reportRoute([id, form, about, ...more]);
      const section = room === 'guide' ? asOneOf(id, GUIDE_SECTIONS) : undefined;
      if (section !== undefined && form === undefined) return { room: 'guide', section };
      if (room === 'call' && form === undefined) return callRoute(decoded(id));
      const caseId = room === 'case' ? parseCaseId(decoded(id)) : undefined;
      if (caseId === undefined) return { room: 'none' };
      if (form === undefined) return { room: 'case', caseId };
      if (form === 'erase' && about === undefined) {
        return { room: 'case', caseId, isErasing: true };
      }
      const writing = form === 'contact' ? parseContactStart(about) : undefined;
      if (writing !== undefined && more.length === 0) {
        return { room: 'case', caseId, continuing: { form: 'contact', about: caseId }, writing };
      }
      const continuing = more.length > 0 ? undefined : parseSubject(caseId, form, about);
      return continuing ? { room: 'case', caseId, continuing } : { room: 'none' };
    }
  }
}

/** What a letter or message is to be: a step, or a new matter of a kind. */
function parseContactStart(about: string | undefined): ContactStart | undefined {
  const next = asOneOf(about, WRITING_STEPS);
  if (next !== undefined) return { next };
  const kind = asOneOf(about, INQUIRY_KINDS);
  return kind && { kind };
}

/** The form that an address names behind its case; `undefined` when it names none there is. */
function parseSubject(caseId: CaseId, form: string, about: string | undefined) {
  switch (form) {
    case 'correct':
    case 'strike':
    case 'move': {
      const entryId = parseEntryId(about);
      return entryId && ({ form, about: entryId } as const);
    }
    case 'answer':
    case 'inquiry': {
      const inquiryId = parseInquiryId(about);
      return inquiryId && ({ form, about: inquiryId } as const);
    }
    default: {
      const own = asOneOf(form, FORMS_ABOUT_CASE);
      return own && about === undefined ? { form: own, about: caseId } : undefined;
    }
  }
}

function laddersRoute([id = '', about, ...more]: readonly (string | undefined)[]): Route {
  if (more.some((part) => part !== undefined)) return { room: 'none' };
  const mailbox = id === 'address' ? asOneOf(about, MAILBOXES) : undefined;
  if (mailbox !== undefined) return { room: 'ladders', mailbox };
  const basedOn = about === undefined ? asText(decoded(id), 60) : undefined;
  return basedOn === undefined ? { room: 'none' } : { room: 'ladders', basedOn };
}

function letterRoute([id = '', name, matter, ...more]: readonly (string | undefined)[]): Route {
  const caseId = parseCaseId(decoded(id));
  if (caseId === undefined || more.length > 0) return { room: 'none' };
  if (name === undefined) return { room: 'letters', caseId };
  const kind = asOneOf(name, LETTER_KINDS);
  const inquiryId = parseInquiryId(matter);
  if (kind === undefined || (matter !== undefined && !inquiryId)) return { room: 'none' };
  return { room: 'letter', caseId, kind, ...(inquiryId && { inquiryId }) };
}

function reportRoute([id = '', form, ...more]: readonly (string | undefined)[]): Route {
  const caseId = parseCaseId(decoded(id));
  const of = form === undefined ? 'case' : asOneOf(form, ['family', 'summary'] as const);
  if (caseId === undefined || of === undefined || more.some((part) => part !== undefined)) {
    return { room: 'none' };
  }
  return { room: 'report', caseId, of };
}

function callRoute(id: string | undefined): Route {
  const caseId = parseCaseId(id);
  return caseId === undefined ? { room: 'none' } : { room: 'call', caseId };
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

/** Whether an address leads to something within its room, which then takes the focus. */
export function leadsInside(route: Route): boolean {
  return (
    ('section' in route && route.section !== undefined) || ('isErasing' in route && route.isErasing)
  );
}

/** What tells one place from another: in the table of cases, how it is looked at does not. */
export function placeOf(hash: string, { room }: Route): string {
  return room === 'cases' ? room : hash;
}
