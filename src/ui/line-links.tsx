import { useWords } from './app.ts';
import { caseHash } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import type { LineProps } from './line-does.ts';
import { useLineKey } from './line-keys.ts';
import { leadsTo, StepAction } from './step-action.tsx';

/** What can always be done about a line: note an answer, a call, and look at the case file. */
export function LineLinks({
  item,
  does,
  withStep = false,
}: LineProps & {
  /** Whether the step is to be taken now; its button comes before the others, and instead of its like. */
  readonly withStep?: boolean;
}) {
  const { text } = useWords();
  const [answerKey, noteKey] = [useLineKey('answer'), useLineKey('note')];
  const { onAnswer, onCall, goTo, isInFile, open } = does;
  const main = withStep ? leadsTo(item).label : undefined;
  // Forms open under the line on the desk, and in place of the agenda in the small window.
  const expanded = (form: typeof open) => (goTo === undefined ? open === form : undefined);
  return (
    <div class="row line-links">
      {withStep && <StepAction item={item} does={does} />}
      {item.inquiry !== undefined && (
        <button
          type="button"
          class="link"
          data-testid="note-answer"
          {...answerKey}
          aria-expanded={expanded('answer')}
          onClick={() => onAnswer(item)}
        >
          {text('popupNoteAnswer')}
        </button>
      )}
      {item.receiptNumber !== undefined && main !== 'popupNoteCall' && (
        <button
          type="button"
          class="link"
          data-testid="line-note-call"
          {...noteKey}
          aria-expanded={expanded('call')}
          onClick={() => onCall(item)}
        >
          {text('popupNoteCall')}
        </button>
      )}
      {main !== 'popupOpenCase' && isInFile !== true && (
        <DeskLink hash={caseHash(item.caseId)} goTo={goTo} lineKey="open">
          {text('popupOpenCase')}
        </DeskLink>
      )}
    </div>
  );
}
