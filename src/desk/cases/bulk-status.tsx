import type { BulkChange } from '../../domain/bulk-change.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { NotDiscarded } from '../../ui/not-discarded.tsx';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { Bulk, BulkState } from './use-bulk.ts';

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
  if (state.stage === 'refused') {
    return (
      <p role="alert" class="problem" data-testid="bulk-refused">
        {text('casesBulkRefused')}
      </p>
    );
  }
  if (state.stage === 'not-left') return <NotDiscarded failure={{ error: state.failure }} />;
  if (state.stage === 'failed') {
    return <SaveStatus result={{ saved: false, error: state.error }} />;
  }
  const { change, count, result, undo } = state;
  if (result?.saved === false) {
    const partly = change === 'undo' ? 'casesBulkPartlyUndone' : 'casesBulkPartly';
    return (
      <div>
        <SaveStatus result={result} />
        {count > 0 && <p>{text(partly, { count })}</p>}
        {undo && <Undo onUndo={undo} />}
      </div>
    );
  }
  return (
    <div class="row">
      <output data-testid="bulk-done">
        {count === 0
          ? text('casesBulkNothing')
          : text(change === 'undo' ? 'casesBulkUndone' : DONE_TEXT[change.kind], { count })}
      </output>
      {undo && <Undo onUndo={undo} />}
    </div>
  );
}

const WHAT_TEXT = {
  'add-tag': 'casesTagAdd',
  'remove-tag': 'casesTagRemove',
  close: 'casesClose',
  reopen: 'casesReopen',
  'hand-over': 'casesHandOver',
  'take-back': 'casesTakeBack',
  ladder: 'casesOrder',
} as const satisfies Record<BulkChange['kind'], TextKey>;

/** What is left of a change that was cut short, as when the window was closed: to go on with, or not. */
export function BulkRest({ bulk: { state, rest, goOn, leaveRest } }: { readonly bulk: Bulk }) {
  const { text, named, row } = useWords();
  if (rest === undefined || state.stage === 'running') return null;
  const { change, total, caseIds } = rest;
  const does = text(WHAT_TEXT[change.kind]);
  const what = 'tags' in change ? named(does, row(change.tags)) : does;
  return (
    <div class="row" data-testid="bulk-rest">
      <output>
        {text('casesRest', {
          total,
          count: caseIds.length,
          what,
        })}
      </output>
      <button type="button" data-testid="bulk-go-on" onClick={goOn}>
        {text('casesRestGoOn')}
      </button>
      <button type="button" class="link" data-testid="bulk-leave-rest" onClick={leaveRest}>
        {text('casesRestLeave')}
      </button>
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
