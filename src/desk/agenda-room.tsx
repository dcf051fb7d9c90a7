import { useState } from 'preact/hooks';
import type { CaseId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useApp, useWords } from '../ui/app.ts';
import { BackupBanner } from '../ui/backup-banner.tsx';
import { BackupFailedBanner } from '../ui/backup-failed-banner.tsx';
import type { ToContinue } from '../ui/begun-forms.tsx';
import { BegunForms } from '../ui/begun-forms.tsx';
import { CallForm } from '../ui/call-form.tsx';
import { continueHash } from '../ui/case-hash.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import type { SaveResult } from '../ui/save.ts';
import { WithLineKeys } from '../ui/with-line-keys.tsx';
import type { AgendaForm, AgendaForms } from './agenda-entry.tsx';
import { AgendaSections } from './agenda-sections.tsx';
import { FormPanel } from './form-panel.tsx';
import { focusRoomHeading, RoomHeading } from './room-heading.tsx';
import { SavedHere } from './saved-here.tsx';
import { useGrowingAgenda } from './use-growing-agenda.ts';
import { useSaveResult } from './use-save-result.ts';
import { useToday } from '../ui/use-today.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { WhoseSelect } from './team/whose-select.tsx';

/** What is due now, and which waits are running. */
export function AgendaRoom({
  isNoting: isToNote = false,
}: {
  /** Whether the form of a call stands open at once. */
  readonly isNoting?: boolean | undefined;
}) {
  const app = useApp();
  const { text } = app.words;
  const today = useToday();
  const { agenda, showMore, counted } = useGrowingAgenda(today);
  const [form, setForm] = useState<AgendaForm | undefined>(
    isToNote ? { name: 'call', occasionId: undefined } : undefined,
  );
  const [continued, setContinued] = useState<ToContinue>();
  const [result, setResult] = useSaveResult();
  const [contactOf, setContactOf] = useState<CaseId>();
  const [recorded, setRecorded] = useState<RecordedFact>();
  const leave = () => {
    setForm(undefined);
    setContinued(undefined);
  };
  const forget = () => {
    setResult(undefined);
    setRecorded(undefined);
  };
  const saved = (how: SaveResult, about?: CaseId) => {
    leave();
    forget();
    setResult(how);
    setContactOf(about);
    // The line that was dealt with may be gone, and the focus with it.
    focusRoomHeading();
  };
  const record = (what: RecordedFact) => {
    forget();
    setRecorded(what);
    focusRoomHeading();
  };
  const toggle = (next: AgendaForm) => {
    forget();
    setContinued(undefined);
    setForm(form?.name === next.name && form.occasionId === next.occasionId ? undefined : next);
  };
  const goOn = (begun: ToContinue) => {
    const { subject, caseId } = begun;
    if (subject.form !== 'call' && subject.form !== 'answer') {
      const hash = continueHash(caseId, subject);
      if (hash !== undefined) location.hash = hash;
      return;
    }
    leave();
    forget();
    setContinued(begun);
  };
  const isNoting = form?.name === 'call' && form.occasionId === undefined;
  return (
    <div class="room">
      <header class="room-header">
        <RoomHeading>{text('deskAgenda')}</RoomHeading>
        <button
          type="button"
          class="main"
          data-testid="note-call"
          aria-expanded={isNoting}
          onClick={() => toggle({ name: 'call', occasionId: undefined })}
        >
          {text('popupNoteCall')}
        </button>
      </header>
      {HAS_TEAM && <WhoseSelect list="agenda" />}
      <BackupFailedBanner />
      <BackupBanner />
      {isNoting && (
        <FormPanel title={text('callTitle')}>
          <CallForm receipt="" onSaved={(caseId, how) => saved(how, caseId)} onLeave={leave} />
        </FormPanel>
      )}
      {continued !== undefined && (
        <ContinuedForm begun={continued} onSaved={saved} onLeave={leave} />
      )}
      {!isNoting && continued === undefined && (
        <SavedHere
          result={result}
          contactOf={contactOf}
          onClose={() => {
            forget();
            focusRoomHeading();
          }}
        />
      )}
      <RecordedNotice recorded={recorded} onUndone={record} />
      {agenda.state !== 'reading' && <BegunForms partClass="part" onContinue={goOn} />}
      {agenda.state === 'failed' && <ReadProblem error={agenda.error} retry={agenda.retry} />}
      {agenda.state === 'read' && (
        <WithLineKeys goTo={goTo}>
          <AgendaSections
            agenda={agenda.value}
            counted={counted}
            onMore={showMore}
            form={form}
            onToggle={toggle}
            onSaved={saved}
            onRecorded={record}
            onLeave={leave}
          />
        </WithLineKeys>
      )}
    </div>
  );
}

function goTo(hash: string): void {
  location.hash = hash;
}

/** A call or an answer that was begun before. */
function ContinuedForm({
  begun: { subject, caseId },
  onSaved,
  onLeave,
}: {
  readonly begun: ToContinue;
  readonly onSaved: AgendaForms['onSaved'];
  readonly onLeave: () => void;
}) {
  const { text } = useWords();
  if (subject.form === 'call') {
    return (
      <FormPanel key={subject.receipt} title={text('callTitle')}>
        <CallForm
          receipt={subject.receipt}
          onSaved={(about, result) => onSaved(result, about)}
          onLeave={onLeave}
        />
      </FormPanel>
    );
  }
  const inquiryId = parseInquiryId(subject.about);
  if (caseId === undefined || inquiryId === undefined) return null;
  return (
    <FormPanel key={inquiryId} title={text('answerTitle')}>
      <AnswerForm
        caseId={caseId}
        inquiryId={inquiryId}
        onSaved={(result) => onSaved(result)}
        onLeave={onLeave}
      />
    </FormPanel>
  );
}
