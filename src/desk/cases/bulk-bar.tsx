import type { ComponentChildren } from 'preact';
import type { BulkChange } from '../../domain/bulk-change.ts';
import type { CaseId } from '../../domain/ids.ts';
import { useWords } from '../../ui/app.ts';
import { useToday } from '../../ui/use-today.ts';
import { BulkRest, BulkStatus } from './bulk-status.tsx';
import { HandOverMenu, OrderMenu, TagMenu } from './bulk-menus.tsx';
import type { Bulk } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { AssignMenu } from '../team/assign-menu.tsx';

/** What can be done to the selected cases; it stays in sight while the list is scrolled. */
export function BulkBar({
  selection,
  shown,
  bulk,
  tags,
  exporting,
}: {
  readonly selection: Selection;
  /** The cases that the filter and the search show. */
  readonly shown: readonly CaseId[];
  readonly bulk: Bulk;
  /** The tags there are, to choose from. */
  readonly tags: readonly string[];
  /** How the selected cases are exported. */
  readonly exporting: ((caseIds: readonly CaseId[]) => ComponentChildren) | undefined;
}) {
  const { text } = useWords();
  const today = useToday();
  const caseIds = [...selection.ids];
  const inSight = shown.filter((caseId) => selection.ids.has(caseId));
  const hiddenCount = caseIds.length - inSight.length;
  const isRunning = bulk.state.stage === 'running';
  const run = (change: BulkChange) => {
    if (!isRunning) bulk.run(change, caseIds);
  };
  if (caseIds.length === 0 && bulk.state.stage === 'idle' && bulk.rest === undefined) return null;
  return (
    <section class="bulk-bar" aria-label={text('casesSelectedBar')} data-testid="bulk-bar">
      {caseIds.length > 0 && (
        <div class="row">
          <strong data-testid="bulk-count">
            {text('casesSelected', { count: caseIds.length })}
          </strong>
          {hiddenCount > 0 && (
            <>
              <span data-testid="bulk-hidden">
                {text('casesSelectedHidden', { count: hiddenCount })}
              </span>
              <button
                type="button"
                class="link"
                data-testid="bulk-only-shown"
                onClick={() => selection.selectAll(inSight)}
              >
                {text('casesSelectOnlyShown')}
              </button>
            </>
          )}
          <TagMenu tags={tags} isOff={isRunning} onRun={run} />
          <Action
            testId="bulk-close"
            isOff={isRunning}
            onPress={() => run({ kind: 'close', on: today })}
          >
            {text('casesClose')}
          </Action>
          <Action
            testId="bulk-reopen"
            isOff={isRunning}
            onPress={() => run({ kind: 'reopen', on: today })}
          >
            {text('casesReopen')}
          </Action>
          <HandOverMenu isOff={isRunning} onRun={run} />
          <Action
            testId="bulk-take-back"
            isOff={isRunning}
            onPress={() => run({ kind: 'take-back', on: today })}
          >
            {text('casesTakeBack')}
          </Action>
          <OrderMenu isOff={isRunning} onRun={run} />
          {HAS_TEAM && <AssignMenu caseIds={caseIds} isOff={isRunning} />}
          {exporting?.(caseIds)}
          <button
            type="button"
            class="link"
            data-testid="bulk-none"
            onClick={() => selection.selectAll([])}
          >
            {text('casesSelectNone')}
          </button>
        </div>
      )}
      <BulkStatus state={bulk.state} />
      <BulkRest bulk={bulk} />
    </section>
  );
}

function Action({
  testId,
  isOff,
  onPress,
  children,
}: {
  readonly testId: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" data-testid={testId} aria-disabled={isOff} onClick={onPress}>
      {children}
    </button>
  );
}
