import type { AgendaItem } from '../domain/agenda.ts';
import type { SeenStatus } from '../domain/case-facts.ts';
import { windowOf } from '../domain/occasion.ts';
import { sayStep } from '../locales/words-of-domain.ts';
import { today, useApp, useWords } from './app.ts';
import type { LineProps } from './line-does.ts';
import { RecordButton } from './record-button.tsx';
import { sayItem } from './say-item.ts';
import { sayStatus } from './say-status.ts';
import { UscisPage } from './uscis-page.tsx';

/** Before the step itself: the status was not looked at lately, and may hold the answer. */
export function LookFirst({ item }: { readonly item: AgendaItem }) {
  const words = useWords();
  const { text } = words;
  const { lookedAtOn, office } = item;
  const next = windowOf(item.occasion)?.next;
  return (
    <>
      {lookedAtOn !== undefined && (
        <p>{text('lineLastLooked', { date: words.date(lookedAtOn) })}</p>
      )}
      <div class="row">
        <UscisPage page="status" class="button main" testId="open-status-page" />
      </div>
      {next !== undefined && (
        <p class="quiet">{text('lineThen', { step: sayStep(next, office, words) })}</p>
      )}
    </>
  );
}

/** A status that came since the wait began may be what was waited for: asked, never assumed. */
export function NewerStatus({ item, status, does }: LineProps & { readonly status: SeenStatus }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const { occasion, office, inquiry } = item;
  const next = windowOf(occasion)?.next;
  const said = sayStatus(status, words);
  if (inquiry === undefined) return null;
  return (
    <>
      <p>{said}</p>
      <p class="strong">{text('lineIsAnswer')}</p>
      <div class="row">
        <button
          type="button"
          data-testid="status-answers"
          aria-expanded={does.goTo === undefined ? does.open === 'answer' : undefined}
          onClick={() => does.onAnswer(item)}
        >
          {text('lineAnswers')}
        </button>
        <RecordButton
          caseId={item.caseId}
          toFact={() => ({
            type: 'answer-received',
            inquiryId: inquiry.id,
            on: today(app),
            verdict: 'nothing-new',
            notes: said,
          })}
          says={next && ((to) => to.text('recordedNoAnswer', { step: sayStep(next, office, to) }))}
          about={(to) => sayItem(item, to)}
          onRecorded={does.onRecorded}
          testId="status-answers-not"
        >
          {text('lineAnswersNot')}
        </RecordButton>
      </div>
    </>
  );
}
