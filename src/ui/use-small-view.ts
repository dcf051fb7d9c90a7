import { useState } from 'preact/hooks';
import type { CaseId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import type { ToContinue } from './begun-forms.tsx';
import type { CallStart } from './call-start.ts';
import { continueHash } from './case-hash.ts';
import { goToDesk } from './go-to-desk.ts';
import type { OpenForm } from './open-form.ts';
import type { SaveResult } from './save.ts';

/** What a window that has room for one thing at a time shows. */
export type SmallView =
  | { readonly name: 'home' }
  | OpenForm
  | {
      readonly name: 'saved';
      readonly what: OpenForm['name'];
      readonly caseId: CaseId;
      readonly result: SaveResult;
    };

const HOME: SmallView = { name: 'home' };

/** Where a small window stands, and the ways from there. */
export type SmallWindow = {
  readonly view: SmallView;
  readonly goHome: () => void;
  readonly openForm: (form: OpenForm) => void;
  readonly noteCall: (receipt: string, start?: CallStart) => void;
  /** Goes on with a form that was begun before, where there is room for it: here or on the desk. */
  readonly goOn: (begun: ToContinue) => void;
  readonly showSaved: (what: OpenForm['name'], caseId: CaseId, result: SaveResult) => void;
};

/**
 * One view at a time, from home to a form and what came of it.
 *
 * @param onGo called whenever another view is shown.
 */
export function useSmallView(onGo: () => void = () => undefined): SmallWindow {
  const [view, setView] = useState<SmallView>(HOME);
  const go = (next: SmallView) => {
    onGo();
    setView(next);
  };
  const noteCall = (receipt: string, start?: CallStart) => go({ name: 'call', receipt, start });
  return {
    view,
    goHome: () => go(HOME),
    openForm: go,
    noteCall,
    goOn: ({ subject, caseId }) => {
      if (subject.form === 'call') noteCall(subject.receipt);
      else if (subject.form === 'answer') {
        const inquiryId = parseInquiryId(subject.about);
        if (caseId !== undefined && inquiryId !== undefined) {
          go({ name: 'answer', caseId, inquiryId });
        }
      } else {
        // There is no room here for what the case's own file shows around the others.
        const hash = continueHash(caseId, subject);
        if (hash !== undefined) goToDesk(hash);
      }
    },
    showSaved: (what, caseId, result) => go({ name: 'saved', what, caseId, result }),
  };
}
