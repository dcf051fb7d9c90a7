import type { CaseFile } from './case-file.ts';
import type { InquiryKind } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { Contact, Inquiry } from './inquiry.ts';
import type { NoWaitReason } from './opening-contact.ts';
import { whyNoWait } from './opening-contact.ts';
import { requestKnown } from './request-known.ts';
import type { Window } from './window.ts';

/**
 * Why nothing is waited for after a contact, as far as its case shows.
 * - `came-back`: the message came back, which voids the contact;
 * - `call-back-missed`: USCIS called, or was to call, and was missed; no wait is touched by it;
 * - `protected`, `closed`: such a case has no order of steps, or none any more;
 * - `answered`: an answer has settled the matter;
 * - `called-back`: USCIS called as it had promised, which is nothing new to wait after;
 * - `running`: an earlier contact of its step has its wait running, and days count from the first
 *   (USCIS release of 2009: "since contact with the NCSC");
 * - `stopped`: the person ended the wait.
 * - the others are the reasons of the rules of the contact itself.
 */
export type NoWait =
  | { readonly because: Exclude<NoWaitReason, 'kind'> }
  | { readonly because: 'kind'; readonly kind: InquiryKind }
  | { readonly because: 'running'; readonly window: Window }
  | {
      readonly because:
        | 'came-back'
        | 'call-back-missed'
        | 'protected'
        | 'closed'
        | 'answered'
        | 'called-back'
        | 'stopped';
    };

/** The windows of a case that a contact opened and that are open still: of its step, and what was promised. */
export function windowsOpenedBy(
  { entryId }: Pick<Contact, 'entryId'>,
  { windows }: Pick<CaseFile, 'windows'>,
): readonly Window[] {
  return windows.filter(({ id }) => id === entryId || id.startsWith(`${entryId}/`));
}

/** Why a contact of a case has no window open, or `undefined` when it has one. */
export function noWaitAfter(contact: Contact, file: CaseFile): NoWait | undefined {
  if (windowsOpenedBy(contact, file).length > 0) return undefined;
  if (!gotThrough(contact)) return { because: whyNotThrough(contact) };
  if (file.isProtected) return { because: 'protected' };
  if (file.closedOn !== undefined) return { because: 'closed' };
  const inquiry = file.inquiries.find(({ id }) => id === contact.inquiryId);
  const running = file.windows.find((window) => isOfStep(window, contact));
  if (running !== undefined) return { because: 'running', window: running };
  if (inquiry?.isOpen !== true) return { because: 'answered' };
  return (
    byItsRules(contact, inquiry, file) ?? {
      because: contact.isCallBack ? 'called-back' : 'stopped',
    }
  );
}

function whyNotThrough({ outcome, notReached }: Contact) {
  if (outcome === 'came-back') return 'came-back';
  return notReached === 'call-back-missed' ? notReached : 'not-reached';
}

/** Whether a window is the wait of a step in the matter of a contact, not one that runs beside it. */
function isOfStep({ inquiryId, id }: Window, contact: Contact): boolean {
  return inquiryId === contact.inquiryId && !id.includes('/');
}

function byItsRules(contact: Contact, inquiry: Inquiry, { ladder }: CaseFile): NoWait | undefined {
  const because = whyNoWait(contact, {
    ...requestKnown(contact, inquiry, ladder),
    recordedLadder: contact.ladder?.id === ladder.id ? ladder : undefined,
  });
  if (because === undefined) return undefined;
  return because === 'kind' ? { because, kind: inquiry.kind } : { because };
}
