import { canComeBack } from '../domain/channels.ts';
import { isMovable } from '../domain/move-entry.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import type { SaveResult } from '../ui/save.ts';
import { CameBack } from './came-back.tsx';

/** What can be done with something recorded: correcting, striking, moving or erasing it, noting that it came back. */
export function EntryActions({
  caseId,
  told,
  title,
  isCorrecting,
  onCameBack,
  open,
}: {
  readonly caseId: CaseId;
  readonly told: Told;
  readonly title: string;
  readonly isCorrecting: boolean;
  readonly onCameBack: (result: SaveResult) => void;
  readonly open: (what: 'correct' | 'strike' | 'move' | 'erase' | undefined) => void;
}) {
  const { text } = useApp().words;
  const { fact } = told;
  if (!canErase(told)) return null;
  const erase = (
    <button
      type="button"
      class="link"
      data-testid="erase-entry"
      aria-label={text('eraseWhich', { what: title })}
      onClick={() => open('erase')}
    >
      {text('eraseButton')}
    </button>
  );
  if (!canStrike(told)) return <div class="row">{erase}</div>;
  return (
    <div class="row">
      {canCorrect(told) && (
        <button
          type="button"
          class="link"
          data-testid="correct-entry"
          aria-label={text('caseCorrectWhich', { what: title })}
          aria-expanded={isCorrecting}
          onClick={() => open(isCorrecting ? undefined : 'correct')}
        >
          {text('caseCorrect')}
        </button>
      )}
      <button
        type="button"
        class="link"
        data-testid="strike-entry"
        aria-label={text('caseStrikeWhich', { what: title })}
        onClick={() => open('strike')}
      >
        {text('caseStrike')}
      </button>
      {isMovable(told) && (
        <button
          type="button"
          class="link"
          data-testid="move-entry"
          aria-label={text('moveWhich', { what: title })}
          onClick={() => open('move')}
        >
          {text('moveButton')}
        </button>
      )}
      {erase}
      {fact?.type === 'contact-made' &&
        canComeBack(fact.channel) &&
        fact.outcome === 'submitted' && (
          <CameBack
            key={told.shownEntryId}
            caseId={caseId}
            told={told}
            contact={fact}
            title={title}
            onSaved={onCameBack}
          />
        )}
    </div>
  );
}

/** What a person noted; a status is the page's own words, and is only ever struck. */
function canCorrect({ fact }: Told): boolean {
  return (
    fact?.type === 'contact-made' || fact?.type === 'answer-received' || fact?.type === 'date-noted'
  );
}

/** Whether something told can be struck: the rest is put right by saying it anew. */
export function canStrike({ fact, struck }: Told): boolean {
  if (struck !== undefined) return false;
  return (
    fact?.type === 'contact-made' ||
    fact?.type === 'answer-received' ||
    fact?.type === 'date-noted' ||
    fact?.type === 'window-snoozed' ||
    fact?.type === 'reminder-done' ||
    fact?.type === 'status-seen' ||
    fact?.type === 'status-checked'
  );
}

/** Everything may hold words that are to be gone, also what can't be read; keeping the case goes with the case. */
function canErase({ rawFact }: Told): boolean {
  return rawFact.type !== 'case-kept';
}
