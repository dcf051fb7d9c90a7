import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import type { AgendaSection } from '../domain/agenda-sections.ts';
import { sectionOf } from '../domain/agenda-sections.ts';
import type { Agenda } from '../storage/read-agenda.ts';
import { readAgenda } from '../storage/read-agenda.ts';
import type { CaseId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useApp, useWords } from '../ui/app.ts';
import type { ToContinue } from '../ui/begun-forms.tsx';
import { BegunForms } from '../ui/begun-forms.tsx';
import { CallForm } from '../ui/call-form.tsx';
import { continueHash } from '../ui/case-hash.ts';
import { LinkedLines } from '../ui/linked-lines.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import type { SaveResult } from '../ui/save.ts';
import { sayMore } from '../ui/say-more.ts';
import { useLive } from '../ui/use-live.ts';
import type { AgendaForm, AgendaForms } from './agenda-entry.tsx';
import { AgendaEntry } from './agenda-entry.tsx';
import { FormPanel } from './form-panel.tsx';
import { focusRoomHeading, RoomHeading } from './room-heading.tsx';
import { SavedHere } from './saved-here.tsx';
import { useSaveResult } from './use-save-result.ts';
import { useToday } from '../ui/use-today.ts';

/** Lines shown of each part. */
const MOST_LINES = 200;
const LIMITS = { due: MOST_LINES, next: MOST_LINES, counted: 1000 };

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
  const agenda = useLive(() => readAgenda(app.storage, today, LIMITS), [today]);
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
        <Parts
          agenda={agenda.value}
          form={form}
          onToggle={toggle}
          onSaved={saved}
          onRecorded={record}
          onLeave={leave}
        />
      )}
    </div>
  );
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

function Parts({ agenda, ...forms }: { readonly agenda: Agenda } & AgendaForms) {
  const { text } = useWords();
  const today = useToday();
  const { dates, datesCount, due, dueCount, next } = agenda;
  if (dates.length + due.length + next.length === 0) return <p>{text('popupAgendaEmpty')}</p>;
  const items = [...dates, ...due, ...next];
  const part = (section: AgendaSection, after?: ComponentChildren) => (
    <Part
      section={section}
      items={items.filter((item) => sectionOf(item, today) === section)}
      after={after}
      {...forms}
    />
  );
  return (
    <>
      {part('dates', <More of="dates" shown={dates.length} count={datesCount} />)}
      {part('overdue')}
      {part('today', due.length === 0 && <p class="quiet">{text('popupNothingDue')}</p>)}
      <More of="due" shown={due.length} count={dueCount} />
      {part('week')}
      {part('later')}
      {next.length === MOST_LINES && (
        <p class="quiet">{text('agendaFirst', { count: next.length })}</p>
      )}
    </>
  );
}

const SECTION_TEXT = {
  dates: 'popupDates',
  overdue: 'agendaOverdue',
  today: 'agendaToday',
  week: 'agendaWeek',
  later: 'agendaLater',
} as const satisfies Record<AgendaSection, TextKey>;

/** A section of the agenda; one with nothing in it, and nothing to say, is not there. */
function Part({
  section,
  items,
  after,
  ...forms
}: {
  readonly section: AgendaSection;
  readonly items: readonly AgendaItem[];
  readonly after: ComponentChildren;
} & AgendaForms) {
  const { text } = useWords();
  if (items.length === 0 && (after === undefined || after === false || section === 'dates')) {
    return null;
  }
  return (
    <section class="part" data-testid={`agenda-${section}`}>
      <h2>{text(SECTION_TEXT[section])}</h2>
      <LinkedLines
        items={items}
        toLine={(item, others) => (
          <AgendaEntry key={item.occasion.id} item={item} others={others} {...forms} />
        )}
      />
      {after}
    </section>
  );
}

type MoreProps = { readonly of: 'dates' | 'due'; readonly shown: number; readonly count: number };

/** How many lines are not shown. */
function More({ of, shown, count }: MoreProps) {
  const more = sayMore(of, { shown, count, most: LIMITS.counted }, useWords());
  return more === undefined ? null : <p class="quiet">{more}</p>;
}
