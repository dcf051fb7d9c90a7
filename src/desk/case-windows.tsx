import { useState } from 'preact/hooks';
import { partOf, toAgendaItems } from '../domain/agenda.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import { findLadder } from '../domain/find-ladder.ts';
import type { InquiryId } from '../domain/ids.ts';
import { windowOf } from '../domain/occasion.ts';
import { asOneOf } from '../domain/reading.ts';
import type { Step } from '../domain/step.ts';
import { needsOpenLines, WRITING_STEPS } from '../domain/step.ts';
import { explainWindow } from '../locales/explain-window.ts';
import {
  needsOffice,
  sayDueIn,
  sayInquiry,
  sayOfficeFirst,
  sayStep,
} from '../locales/words-of-domain.ts';
import { useAddresses } from '../ui/use-addresses.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import { useApp, useWords } from '../ui/app.ts';
import type { CallStart } from '../ui/call-start.ts';
import { letterHash } from '../ui/case-hash.ts';
import { dueTone } from '../domain/due-tone.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import type { LineDoes, LineProps } from '../ui/line-does.ts';
import { NextMailbox } from '../ui/next-mailbox.tsx';
import { OccasionActions } from '../ui/occasion-actions.tsx';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import { LETTER_OF_STEP } from '../ui/step-action.tsx';
import { useLive } from '../ui/use-live.ts';
import { WaitQuestion } from '../ui/wait-question.tsx';
import { LadderEnd } from './ladder-end.tsx';
import { focusRoomHeading } from './room-heading.tsx';
import { StepTrack } from './step-track.tsx';
import { useToday } from '../ui/use-today.ts';

type Whose = { readonly file: CaseFile; readonly ownLadders: readonly CustomLadder[] };

type Actions = {
  readonly onAnswer: (inquiryId: InquiryId) => void;
  readonly onCall: (start?: CallStart) => void;
  /** Notes a letter or message that is this step. */
  readonly onContact: (next: Step) => void;
  readonly onConfirmOffice: () => void;
};

/** The waits that are open in a case, those that are over first, each with why its date is what it is. */
export function CaseWindows({ file, ownLadders, ...actions }: Whose & Actions) {
  const { text } = useWords();
  const app = useApp();
  const today = useToday();
  const startId = useLive(app.storage.startId, []);
  const [recorded, setRecorded] = useState<RecordedFact>();
  const record = (what: RecordedFact) => {
    setRecorded(what);
    // What was dealt with may be gone from the page, and the focus with it.
    focusRoomHeading();
  };
  const does: LineDoes = {
    onCall: (_, start) => actions.onCall(start),
    onAnswer: ({ inquiry }) => inquiry && actions.onAnswer(inquiry.id),
    onRecorded: record,
    isInFile: true,
  };
  // Dates from notices, and the question for one, stand above.
  const start = startId.state === 'read' ? { startId: startId.value } : {};
  const items = toAgendaItems(file, today, start).filter(
    ({ occasion: { subject } }) =>
      subject.kind !== 'noted-date' && subject.kind !== 'date-on-notice',
  );
  const nothing = file.isProtected ? 'caseProtectedMeans' : 'caseNoWait';
  return (
    <>
      <RecordedNotice recorded={recorded} onUndone={record} />
      {items.length === 0 && (file.isProtected || file.isKept) && (
        <p class="quiet">{text(nothing)}</p>
      )}
      {items.map((item) =>
        windowOf(item.occasion) === undefined ? (
          <AgendaLine key={item.occasion.id} item={item} does={does} />
        ) : (
          <WindowBanner
            key={item.occasion.id}
            item={item}
            file={file}
            ownLadders={ownLadders}
            does={does}
            {...actions}
          />
        ),
      )}
    </>
  );
}

function WindowBanner({
  item,
  file,
  ownLadders,
  does,
  onAnswer,
  onCall,
  onContact,
  onConfirmOffice,
}: LineProps & Whose & Actions) {
  const words = useWords();
  const { text, date } = words;
  const addresses = useAddresses();
  const today = useToday();
  const { occasion, inquiry, step, office, dueInDays } = item;
  const window = windowOf(occasion);
  const isDue = partOf(item) === 'due';
  // A wait that was not moved stands on the order that it began with.
  const followed = window?.explanation.ladder;
  const ladder = (followed && findLadder(followed, ownLadders)) ?? file.ladder;
  const [trigger, ...reasons] = window === undefined ? [] : explainWindow(window, office, words);
  const main = isDue ? 'main' : '';
  const written = asOneOf(step, WRITING_STEPS);
  const isInDoubt = office?.kind === 'confirmed' && office.isInDoubt === true;
  const asksOffice = needsOffice(step, office) && (isDue || isInDoubt);
  return (
    <article
      class={isDue ? 'banner is-due' : 'banner'}
      data-testid="agenda-item"
      data-receipt={item.receiptNumber}
      data-counted-on={occasion.countedOn}
      data-due-on={occasion.dueOn}
      data-step={step}
    >
      <header>
        <h2>{sayStep(step, office, words)}</h2>
        <span class={`pill ${item.putOff === undefined ? dueTone(dueInDays) : ''}`}>
          {sayDueIn(dueInDays, words)}
        </span>
      </header>
      <p class="quiet">
        {[inquiry && sayInquiry(inquiry.kind, words), inquiry?.serviceRequestNumber]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <p>{trigger}</p>
      {window?.neededBy !== undefined && (
        <p class="strong" data-testid="needed-before">
          {text('bannerNeededBefore', {
            date: date(window.neededBy),
            lastDay: date(window.lastDayOn),
          })}
        </p>
      )}
      {asksOffice && <p class="strong">{sayOfficeFirst(office, words)}</p>}
      <NextMailbox step={step} office={office} addresses={addresses} isDue={isDue} />
      {step === 'ladder-ends' && isDue && <LadderEnd />}
      {window !== undefined && (
        <>
          <StepTrack
            window={window}
            ladder={ladder}
            office={office}
            isOver={window.lastDayOn < today}
            contacts={contactsOf(file, window.inquiryId)}
          />
          <details>
            <summary>{text('popupWhy')}</summary>
            {reasons.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <GuideLink section="ladder" />
          </details>
        </>
      )}
      {isDue && file.isKept && <WaitQuestion item={item} does={does} />}
      <div class="row">
        {file.isKept && asksOffice && (
          <button type="button" class={main} data-testid="banner-office" onClick={onConfirmOffice}>
            {text('caseConfirmOffice')}
          </button>
        )}
        {isDue && needsOpenLines(step) && (
          <button type="button" class={main} onClick={() => onCall()}>
            {text('popupNoteCall')}
          </button>
        )}
        {isDue && written !== undefined && !needsOffice(step, office) && (
          <a
            href={letterHash(file.caseId, LETTER_OF_STEP[written], inquiry?.id)}
            class="button main"
            data-testid="open-letter"
          >
            {text('lineOpenLetter')}
          </a>
        )}
        {isDue && written !== undefined && (
          <button type="button" data-testid="note-contact-step" onClick={() => onContact(step)}>
            {text('contactNote')}
          </button>
        )}
        {inquiry !== undefined && (
          <button type="button" data-testid="note-answer" onClick={() => onAnswer(inquiry.id)}>
            {text('popupNoteAnswer')}
          </button>
        )}
      </div>
      {file.isKept && <OccasionActions item={item} onRecorded={does.onRecorded} />}
    </article>
  );
}

function contactsOf({ inquiries }: CaseFile, inquiryId: InquiryId) {
  return inquiries.find(({ id }) => id === inquiryId)?.contacts ?? [];
}
