import type { AgendaItem } from '../domain/agenda.ts';
import { asOneOf } from '../domain/reading.ts';
import { needsOpenLines, WRITING_STEPS } from '../domain/step.ts';
import { needsOffice } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { caseHash, contactHash, formHash } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import type { LineProps } from './line-does.ts';

/** The one thing to do when a wait is over: note a call, or go where the step is taken. */
export function StepAction({ item, does }: LineProps) {
  const { text } = useWords();
  const { onCall, goTo, open } = does;
  const { hash, label } = leadsTo(item);
  if (hash !== undefined) {
    return (
      <DeskLink hash={hash} goTo={goTo} isMain testId="take-step">
        {text(label)}
      </DeskLink>
    );
  }
  return (
    <button
      type="button"
      class="main"
      data-testid="take-step"
      aria-expanded={goTo === undefined ? open === 'call' : undefined}
      onClick={() => onCall(item, item.inquiry && { inquiry: item.inquiry.id })}
    >
      {text(label)}
    </button>
  );
}

/** What the button of a step says, and where it leads; `hash` is absent of a call. */
export type Leads = {
  readonly label: 'popupNoteCall' | 'caseConfirmOffice' | 'lineHaveWritten' | 'popupOpenCase';
  readonly hash?: string;
};

/** Where the step of a line is taken. A case without a number is called about from its file. */
export function leadsTo({ caseId, receiptNumber, step, office }: AgendaItem): Leads {
  if (needsOpenLines(step) && receiptNumber !== undefined) return { label: 'popupNoteCall' };
  if (needsOffice(step, office)) {
    return { label: 'caseConfirmOffice', hash: formHash(caseId, 'office') };
  }
  const written = asOneOf(step, WRITING_STEPS);
  if (written !== undefined) {
    return { label: 'lineHaveWritten', hash: contactHash(caseId, written) };
  }
  return { label: 'popupOpenCase', hash: caseHash(caseId) };
}
