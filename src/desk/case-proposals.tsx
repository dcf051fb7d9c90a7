import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Fact } from '../domain/fact.ts';
import type { Proposal } from '../domain/proposals.ts';
import { toProposals } from '../domain/proposals.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { useApp, useWords } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import { useLive } from '../ui/use-live.ts';
import { focusRoomHeading } from './room-heading.tsx';
import { useSaving } from './use-saving.ts';
import { useToday } from '../ui/use-today.ts';

const YES_TEXT = {
  settle: 'proposalSettleYes',
  close: 'proposalCloseYes',
  office: 'caseConfirmOffice',
  date: 'notedTitle',
} as const satisfies Record<Proposal['kind'], TextKey>;

/** What ends a question for good. */
const NO_TEXT = {
  settle: 'proposalNo',
  close: 'proposalNo',
  office: 'proposalOfficeNone',
  date: 'proposalDateNone',
} as const satisfies Record<Proposal['kind'], TextKey>;

/** What a status that was seen gives reason to ask, each until it is answered with one click. */
export function CaseProposals({
  file,
  onOffice,
  onNoteDate,
}: {
  readonly file: CaseFile;
  readonly onOffice: () => void;
  readonly onNoteDate: () => void;
}) {
  const words = useWords();
  const [result, record] = useSaving(file.caseId);
  const today = useToday();
  const startId = useLive(useApp().storage.startId, []);
  const start = startId.state === 'read' ? { startId: startId.value } : {};
  const proposals = toProposals(file, today, start);
  const accept = (proposal: Proposal) => {
    if (proposal.kind === 'office') onOffice();
    else if (proposal.kind === 'date') onNoteDate();
    else void answer(toFact(proposal));
  };
  const answer = async (fact: Fact) => {
    const { saved } = await record(fact);
    // The banner is gone, and the focus with it.
    if (saved) focusRoomHeading();
  };
  const toFact = (proposal: Proposal & { readonly kind: 'settle' | 'close' }): Fact => {
    if (proposal.kind === 'close') return { type: 'case-closed', on: today };
    const { inquiry, status } = proposal;
    return {
      type: 'answer-received',
      inquiryId: inquiry.id,
      on: status.on,
      verdict: 'settles',
      notes: words.text('proposalNote', { status: sayStatus(proposal) }),
    };
  };
  const sayStatus = ({ status: { sighting, on } }: Proposal) =>
    words.text('caseStatusOn', {
      title: sighting.title ?? words.text('tellStatusUntitled'),
      date: words.date(sighting.statusOn ?? on),
    });
  return (
    <>
      {proposals.map((proposal) => (
        <ProposalBanner
          key={proposal.subject}
          proposal={proposal}
          status={sayStatus(proposal)}
          onAccept={() => accept(proposal)}
          onDecline={() =>
            void answer({ type: 'reminder-done', subject: proposal.subject, on: today })
          }
          onPutOff={(until) =>
            void answer({ type: 'window-snoozed', subject: proposal.subject, on: today, until })
          }
        />
      ))}
      <SaveStatus result={result} />
    </>
  );
}

function ProposalBanner({
  proposal,
  status,
  onAccept,
  onDecline,
  onPutOff,
}: {
  readonly proposal: Proposal;
  readonly status: string;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onPutOff: (until: CalendarDate) => void;
}) {
  const words = useWords();
  const { text } = words;
  const { kind } = proposal;
  return (
    <article class="banner is-question" data-testid={`proposal-${kind}`}>
      <h2>{sayQuestion(proposal, words)}</h2>
      <p>{text('proposalStatus', { status })}</p>
      {kind === 'settle' && <p class="quiet">{text('proposalSettleHint')}</p>}
      {kind === 'date' && <p class="quiet">{text('notedNeverComputed')}</p>}
      <div class="row">
        <button type="button" class="main" data-testid={`accept-${kind}`} onClick={onAccept}>
          {text(YES_TEXT[kind])}
        </button>
        <button type="button" data-testid={`decline-${kind}`} onClick={onDecline}>
          {text(NO_TEXT[kind])}
        </button>
        {(kind === 'date' || kind === 'office') && <NotNow kind={kind} onPutOff={onPutOff} />}
      </div>
    </article>
  );
}

/** Puts a question off that wants a paper to be at hand. */
function NotNow({
  kind,
  onPutOff,
}: {
  readonly kind: Proposal['kind'];
  readonly onPutOff: (until: CalendarDate) => void;
}) {
  const { text, date } = useWords();
  const today = useToday();
  const button = (days: number, key: 'proposalAskTomorrow' | 'proposalAskInAWeek') => (
    <button
      type="button"
      data-testid={`put-off-${kind}-${days}`}
      onClick={() => onPutOff(addDays(today, days))}
    >
      {text(key, { date: date(addDays(today, days)) })}
    </button>
  );
  return (
    <details class="snooze" data-testid={`put-off-${kind}`}>
      <summary>{text('proposalNotNow')}</summary>
      <div class="snooze-choices">
        {button(1, 'proposalAskTomorrow')}
        {button(7, 'proposalAskInAWeek')}
      </div>
    </details>
  );
}

function sayQuestion(proposal: Proposal, words: ReturnType<typeof useWords>): string {
  switch (proposal.kind) {
    case 'settle': {
      const kind = sayInquiry(proposal.inquiry.kind, words);
      return words.text('proposalSettle', {
        kind,
        date: words.date(proposal.inquiry.openedOn),
      });
    }
    case 'close':
      return words.text('proposalClose');
    case 'office':
      return words.text('proposalOffice');
    case 'date':
      return words.text('proposalDate');
  }
}
