import type { AgendaItem } from '../domain/agenda.ts';
import type { LetterKind } from '../domain/letter/letter-kind.ts';
import { asOneOf } from '../domain/reading.ts';
import type { WrittenStep } from '../domain/step.ts';
import { needsOpenLines, WRITING_STEPS } from '../domain/step.ts';
import { needsOffice } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { caseHash, contactHash, formHash, letterHash } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import type { LineProps } from './line-does.ts';
import type { LineAction } from './line-keys.ts';
import { useLineKey } from './line-keys.ts';

/** The letter that a written step is taken with. */
export const LETTER_OF_STEP = {
  'write-service-center': 'service-center',
  'write-headquarters': 'headquarters',
} as const satisfies Record<WrittenStep, LetterKind>;

/**
 * The one thing to do when a wait is over: note a call, or go where the step is taken; of a letter,
 * also to say that it was written elsewhere.
 */
export function StepAction({ item, does }: LineProps) {
  const { text } = useWords();
  const { onCall, goTo, open } = does;
  const { hash, label, lineKey, written } = leadsTo(item);
  const noteKey = useLineKey('note');
  if (hash !== undefined) {
    return (
      <>
        <DeskLink hash={hash} goTo={goTo} isMain testId="take-step" lineKey={lineKey}>
          {text(label)}
        </DeskLink>
        {written !== undefined && (
          <DeskLink hash={contactHash(item.caseId, written)} goTo={goTo} testId="line-have-written">
            {text('lineHaveWritten')}
          </DeskLink>
        )}
      </>
    );
  }
  return (
    <button
      type="button"
      class="main"
      data-testid="take-step"
      {...noteKey}
      aria-expanded={goTo === undefined ? open === 'call' : undefined}
      onClick={() => onCall(item, item.inquiry && { inquiry: item.inquiry.id })}
    >
      {text(label)}
    </button>
  );
}

/** What the button of a step says, and where it leads; `hash` is absent of a call. */
export type Leads = {
  readonly label: 'popupNoteCall' | 'caseConfirmOffice' | 'lineOpenLetter' | 'popupOpenCase';
  /** The key of the keyboard that does the same. */
  readonly lineKey: LineAction;
  readonly hash?: string;
  /** The step that can also have been taken already, by writing elsewhere. */
  readonly written?: WrittenStep;
};

/** Where the step of a line is taken. A case without a number is called about from its file. */
export function leadsTo({ caseId, receiptNumber, step, office, inquiry }: AgendaItem): Leads {
  if (needsOpenLines(step) && receiptNumber !== undefined) {
    return { label: 'popupNoteCall', lineKey: 'note' };
  }
  if (needsOffice(step, office)) {
    // The office is confirmed so that the letter can be written.
    return { label: 'caseConfirmOffice', lineKey: 'letter', hash: formHash(caseId, 'office') };
  }
  const written = asOneOf(step, WRITING_STEPS);
  if (written !== undefined) {
    const hash = letterHash(caseId, LETTER_OF_STEP[written], inquiry?.id);
    return { label: 'lineOpenLetter', lineKey: 'letter', hash, written };
  }
  return { label: 'popupOpenCase', lineKey: 'open', hash: caseHash(caseId) };
}
