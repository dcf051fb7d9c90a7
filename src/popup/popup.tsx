import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import { sightingInFront } from '../platform/sightings.ts';
import { readRows } from '../storage/read-case.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useApp } from '../ui/app.ts';
import type { ToContinue } from '../ui/begun-forms.tsx';
import { BegunForms } from '../ui/begun-forms.tsx';
import { CallForm } from '../ui/call-form.tsx';
import type { CallStart } from '../ui/call-start.ts';
import { continueHash } from '../ui/case-hash.ts';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import { ClockBanner, PermissionBanner } from '../ui/reminder-banners.tsx';
import { RestoredBanner } from '../ui/restored-banner.tsx';
import type { SaveResult } from '../ui/save.ts';
import { UpdatedBanner } from '../ui/updated-banner.tsx';
import { useLive } from '../ui/use-live.ts';
import { AgendaParts } from './agenda-parts.tsx';
import { goToDesk } from './go-to-desk.ts';
import { OnThisPage } from './on-this-page.tsx';
import { SavedPart } from './saved-part.tsx';

type View =
  | { readonly name: 'home' }
  | { readonly name: 'call'; readonly receipt: string; readonly start?: CallStart | undefined }
  | { readonly name: 'answer'; readonly caseId: CaseId; readonly inquiryId: InquiryId }
  | {
      readonly name: 'saved';
      readonly what: 'call' | 'answer';
      readonly caseId: CaseId;
      readonly result: SaveResult;
    };

const HOME: View = { name: 'home' };

/** The small window: what is on this page, what is due, and noting a call. */
export function Popup() {
  const app = useApp();
  const { text } = app.words;
  const [view, setView] = useState<View>(HOME);
  const inFront = useLive(sightingInFront, []);
  const sighting = inFront.state === 'read' ? inFront.value : undefined;
  const [only] = sighting?.receiptCount === 1 ? sighting.receiptNumbers : [];
  // Where there is only one case, a call can only be about that one; a protected one is not named.
  const rows = useLive(() => readRows(app.storage, 2), []);
  const [first] = rows.state === 'read' && rows.value.length === 1 ? rows.value : [];
  const sole = first?.isProtected === true ? undefined : first;
  const [recorded, setRecorded] = useState<RecordedFact>();
  const main = useFocusOnChange(`${view.name} ${recorded?.entryId}`);
  const go = (next: View) => {
    setRecorded(undefined);
    setView(next);
  };
  const goHome = () => go(HOME);
  const noteCall = (receipt: string, start?: CallStart) => go({ name: 'call', receipt, start });
  const noteAnswer = (caseId: CaseId, inquiryId: InquiryId) =>
    go({ name: 'answer', caseId, inquiryId });
  const goOn = ({ subject, caseId }: ToContinue) => {
    if (subject.form === 'call') noteCall(subject.receipt);
    else if (subject.form === 'answer') {
      const inquiryId = parseInquiryId(subject.about);
      if (caseId !== undefined && inquiryId !== undefined) noteAnswer(caseId, inquiryId);
    } else {
      // There is no room here for what the case's own file shows around the others.
      const hash = continueHash(caseId, subject);
      if (hash !== undefined) goToDesk(hash);
    }
  };
  return (
    <>
      <header class="popup-header">
        <img src="/icons/icon-32.png" alt="" width="20" height="20" />
        <h1>{text('appName')}</h1>
      </header>
      <main ref={main} tabIndex={-1}>
        <UpdatedBanner />
        {view.name === 'home' && (
          <>
            <ClockBanner />
            <PermissionBanner />
            <RestoredBanner />
            {inFront.state !== 'reading' && <OnThisPage sighting={sighting} />}
            <RecordedPart recorded={recorded} onUndone={setRecorded} />
            <AgendaParts
              does={{
                onAnswer: ({ caseId, inquiry }) => inquiry && noteAnswer(caseId, inquiry.id),
                onCall: (item, start) => noteCall(item.receiptNumber ?? '', start),
                onRecorded: setRecorded,
                goTo: goToDesk,
              }}
            >
              <BegunForms partClass="popup-part" onContinue={goOn} />
            </AgendaParts>
            <div class="popup-actions">
              <button
                type="button"
                class="main"
                data-testid="note-call"
                onClick={() => noteCall(only ?? sole?.receiptNumber ?? '')}
              >
                {text('popupNoteCall')}
              </button>
              <button type="button" data-testid="open-desk" onClick={() => goToDesk('#/agenda')}>
                {text('popupOpenDesk')}
              </button>
            </div>
          </>
        )}
        {view.name === 'call' && (
          <section class="popup-part">
            <h2>{text('callTitle')}</h2>
            <CallForm
              receipt={view.receipt}
              start={view.start}
              onSaved={(caseId, result) => go({ name: 'saved', what: 'call', caseId, result })}
              onLeave={goHome}
            />
          </section>
        )}
        {view.name === 'answer' && (
          <section class="popup-part">
            <h2>{text('answerTitle')}</h2>
            <AnswerForm
              caseId={view.caseId}
              inquiryId={view.inquiryId}
              onSaved={(result) =>
                go({ name: 'saved', what: 'answer', caseId: view.caseId, result })
              }
              onLeave={goHome}
            />
          </section>
        )}
        {view.name === 'saved' && (
          <SavedPart caseId={view.caseId} what={view.what} result={view.result} onClose={goHome} />
        )}
      </main>
    </>
  );
}

/** What one click in the agenda recorded; the line it was done in may be gone. */
function RecordedPart(props: Parameters<typeof RecordedNotice>[0]) {
  return (
    <section class={props.recorded && 'popup-part'}>
      <RecordedNotice {...props} />
    </section>
  );
}

/** An element that takes the focus whenever `what` changes: what had it before is no longer there. */
function useFocusOnChange(what: string) {
  const element = useRef<HTMLElement>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current !== what) element.current?.focus();
    before.current = what;
  }, [what]);
  return element;
}
