import { useWords } from '../../ui/app.ts';
import { ListsBehind } from '../lists-behind.tsx';
import type { CaseList } from './use-case-list.ts';
import type { Docket } from './use-docket.ts';
import type { FoundInNotes } from './use-note-search.ts';

/** How many cases are shown, whether more are being read, and what the notes said. */
export function CasesStatus({
  docket,
  shown,
  notes,
  onShowAll,
  onShowClosed,
}: {
  readonly docket: Docket;
  readonly shown: CaseList;
  readonly notes: FoundInNotes;
  readonly onShowAll: () => void;
  readonly onShowClosed: () => void;
}) {
  const { text, aside } = useWords();
  const count = shown.list.length;
  const total = docket.cases.length;
  const isWhole = docket.state === 'whole';
  const { closedCount } = shown;
  return (
    <div class="cases-status">
      <output data-testid="cases-status" data-whole={isWhole}>
        {isWhole &&
          (count === total
            ? text('casesCount', { count })
            : text('casesCountOf', { count, total }))}
        {!isWhole &&
          (docket.count === 0
            ? text('casesReading')
            : text('casesReadingOn', { count: docket.count }))}
        {isWhole && count === 0 && ` ${text('casesNoneFound')}`}
      </output>
      {isWhole && closedCount > 0 && (
        <button type="button" class="link" data-testid="cases-show-closed" onClick={onShowClosed}>
          {text('casesShowClosed', { closed: text('casesClosedFound', { count: closedCount }) })}
        </button>
      )}
      {isWhole && count === 0 && (
        <button type="button" class="link" data-testid="cases-show-all" onClick={onShowAll}>
          {text('casesShowAll')}
        </button>
      )}
      <ListsBehind />
      <output class="quiet" data-testid="notes-status" data-state={notes.state}>
        {sayNotes()}
      </output>
    </div>
  );

  function sayNotes(): string {
    switch (notes.state) {
      case 'off':
        return '';
      case 'searching':
        return text('casesNotesSearching');
      case 'failed':
        return text('casesNotesFailed');
      case 'found': {
        const found = shown.byNotes.size;
        const closed = shown.closedByNotes;
        const inClosed = closed === 0 ? undefined : text('casesNotesInClosed', { count: closed });
        if (found === 0) return inClosed ?? text('casesNotesNone');
        return aside([text('casesNotesFound', { count: found }), inClosed]);
      }
    }
  }
}
