import { AfterCall } from './after-call.tsx';
import { AnswerForm } from './answer-form.tsx';
import { useWords } from './app.ts';
import { CallDesk } from './call-desk.tsx';
import { caseHash } from './case-hash.ts';
import { goToDesk } from './go-to-desk.ts';
import type { SmallWindow } from './use-small-view.ts';

/** The form that a small window shows in place of all else, and afterwards what it recorded. */
export function SmallForm({ small }: { readonly small: SmallWindow }) {
  const { text } = useWords();
  const { view, goHome, showSaved } = small;
  switch (view.name) {
    case 'home':
      return null;
    case 'call': {
      const { receipt, start, fileOf } = view;
      return (
        <section class="small-part" key={receipt}>
          <h2>{text('callTitle')}</h2>
          <CallDesk
            receipt={receipt}
            start={start}
            fileOf={fileOf}
            goTo={goToDesk}
            onSaved={(caseId, result) => showSaved('call', caseId, result)}
            onLeave={goHome}
          />
        </section>
      );
    }
    case 'answer': {
      const { caseId, inquiryId } = view;
      return (
        <section class="small-part" key={inquiryId}>
          <h2>{text('answerTitle')}</h2>
          <AnswerForm
            caseId={caseId}
            inquiryId={inquiryId}
            onSaved={(result) => showSaved('answer', caseId, result)}
            onLeave={goHome}
          />
        </section>
      );
    }
    case 'saved': {
      const { caseId, what, result } = view;
      return (
        <section class="small-part">
          <AfterCall caseId={caseId} what={what === 'call' ? 'contact' : what} result={result}>
            <button type="button" class="main" data-testid="close-saved" onClick={goHome}>
              {text('buttonClose')}
            </button>
            <button type="button" onClick={() => goToDesk(caseHash(caseId))}>
              {text('popupOpenCase')}
            </button>
          </AfterCall>
        </section>
      );
    }
  }
}
