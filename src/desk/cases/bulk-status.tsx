import type { BulkChange } from '../../domain/bulk-change.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { BulkState } from './use-bulk.ts';

const DONE_TEXT = {
  'add-tag': 'casesBulkTagAdded',
  'remove-tag': 'casesBulkTagRemoved',
  close: 'casesBulkClosed',
  reopen: 'casesBulkReopened',
  'hand-over': 'casesBulkHandedOver',
  'take-back': 'casesBulkTakenBack',
  ladder: 'casesBulkOrder',
} as const satisfies Record<BulkChange['kind'], TextKey>;

/** How a change of several cases goes or went, and taking it back. */
export function BulkStatus({ state }: { readonly state: BulkState }) {
  const { text } = useWords();
  if (state.stage === 'idle') return null;
  if (state.stage === 'running') {
    const { count, total } = state;
    return (
      <output class="row" data-testid="bulk-progress">
        <progress max={total} value={count} aria-hidden="true" />
        {text('casesBulkRunning', { count, total })}
      </output>
    );
  }
  const { change, changed, result, undo } = state;
  const count = changed.length;
  if (result?.saved === false) {
    return (
      <div>
        <SaveStatus result={result} />
        {count > 0 && <p>{text('casesBulkPartly', { count })}</p>}
        {undo && <Undo onUndo={undo} />}
      </div>
    );
  }
  return (
    <div class="row">
      <output data-testid="bulk-done">
        {count === 0 ? text('casesBulkNothing') : text(DONE_TEXT[change.kind], { count })}
      </output>
      {undo && <Undo onUndo={undo} />}
    </div>
  );
}

function Undo({ onUndo }: { readonly onUndo: () => void }) {
  const { text } = useWords();
  return (
    <button type="button" class="link" data-testid="bulk-undo" onClick={onUndo}>
      {text('casesUndo')}
    </button>
  );
}
