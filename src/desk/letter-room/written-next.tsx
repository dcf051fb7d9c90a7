import type { AgendaItem } from '../../domain/agenda.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { JournalRules } from '../../domain/journal-rules.ts';
import { offeredLetters } from '../../domain/letter/offered-letters.ts';
import { asOneOf } from '../../domain/reading.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { WRITING_STEPS } from '../../domain/step.ts';
import { sayDueIn, sayStep } from '../../locales/words-of-domain.ts';
import { readAgenda } from '../../storage/read-agenda.ts';
import { readCaseFiles } from '../../storage/read-case.ts';
import { readRules } from '../../storage/settings-store.ts';
import type { App } from '../../ui/app.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { CaseLink } from '../../ui/case-words.tsx';
import { dueTone } from '../../domain/due-tone.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { LETTER_OF_STEP } from '../../ui/step-action.tsx';
import { useLive } from '../../ui/use-live.ts';
import { sayCaseAbout } from '../../locales/say-case.ts';
import { useToday } from '../../ui/use-today.ts';
import { LetterLinks } from './case-letters.tsx';
import { NotOfferedNote } from './not-offered.tsx';

const MOST_LINES = 100;
const LIMITS = { due: MOST_LINES, next: MOST_LINES, counted: MOST_LINES };

type Line = { readonly item: AgendaItem; readonly file: CaseFile };
type WrittenLines = { readonly lines: readonly Line[]; readonly rules: JournalRules };

/** The cases whose next step is written, those that are due first; a protected one has no steps. */
export function WrittenNext() {
  const app = useApp();
  const { text } = app.words;
  const today = useToday();
  const live = useLive(() => readWrittenNext(app, today), [today]);
  return (
    <section class="part" data-testid="letters-next">
      <h2>{text('lettersDue')}</h2>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {live.state === 'read' && live.value.lines.length === 0 && (
        <p class="quiet">{text('lettersNoneDue')}</p>
      )}
      {live.state === 'read' &&
        live.value.lines.map((line) => (
          <WrittenLine key={line.item.occasion.id} {...line} rules={live.value.rules} />
        ))}
    </section>
  );
}

async function readWrittenNext({ storage }: App, today: CalendarDate): Promise<WrittenLines> {
  const [{ due, next }, rules] = await Promise.all([
    readAgenda(storage, today, LIMITS),
    readRules(storage),
  ]);
  const items = [...due, ...next].filter(({ occasion }) => writtenStep(occasion) !== undefined);
  const files = await readCaseFiles(
    storage,
    items.map(({ caseId }) => caseId),
  );
  return {
    rules,
    lines: items.flatMap((item, index) => {
      const file = files[index];
      return file === undefined || file.isProtected ? [] : [{ item, file }];
    }),
  };
}

function WrittenLine({ item, file, rules }: Line & Pick<WrittenLines, 'rules'>) {
  const words = useWords();
  const today = useToday();
  const { caseId, receiptNumber, office, occasion, dueInDays } = item;
  const step = writtenStep(occasion);
  if (step === undefined) return null;
  const first = LETTER_OF_STEP[step];
  const inquiry = file.inquiries.find(({ id }) => id === item.inquiry?.id);
  const offers = offeredLetters(file, { inquiry, addresses: rules.addresses, today });
  const because = offers.find(({ kind }) => kind === first)?.notOffered;
  return (
    <article
      class="letter-line"
      data-testid="letters-case"
      data-receipt={receiptNumber}
      data-step={step}
    >
      <header>
        <h3>
          <CaseLink caseId={caseId} number={receiptNumber} />
        </h3>
        <span class={`pill ${dueTone(dueInDays)}`}>{sayDueIn(dueInDays, words)}</span>
      </header>
      <p class="quiet">{sayCaseAbout(item, words, sayStep(step, office, words))}</p>
      {because !== undefined && <NotOfferedNote because={because} caseId={caseId} />}
      <LetterLinks file={file} offers={offers} inquiryId={inquiry?.id} first={first} />
    </article>
  );
}

function writtenStep({ step }: Occasion) {
  return asOneOf(step, WRITING_STEPS);
}
