import type { ImportRecord } from '../../domain/backup/import-record.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import type { Words } from '../../locales/catalogue.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { UndoPreview } from '../../storage/undo-import.ts';
import { previewUndo, undoImport } from '../../storage/undo-import.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { tellOfChange } from '../../ui/tell-of-change.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import { useLive } from '../../ui/use-live.ts';
import type { Saying } from '../../ui/use-saying.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { UndoInTeam } from '../team/undo-in-team.tsx';
import { CaseList } from './case-list.tsx';
import { RunProgress } from './run-progress.tsx';
import { sayNotUndone } from './say-problem.ts';
import type { Run } from './use-run.ts';
import { useRun } from './use-run.ts';

/** Says what undoing an import removes and what it can't, and asks before it does. */
export function UndoPanel({
  record,
  onEnd,
  onLeave,
}: {
  readonly record: ImportRecord;
  /** Called with how it ended. */
  readonly onEnd: (says: Saying) => void;
  readonly onLeave: () => void;
}) {
  const { storage, words } = useApp();
  const { text } = words;
  const panel = useFocusOnMount();
  const running = useRun();
  const { isRunning: isUndoing } = running;
  const [problem, setProblem] = useSaying();
  const preview = useLive(
    () => previewUndo(storage, record),
    [record.id, record.entries + record.markers],
  );
  const undo = async ({ removed }: UndoPreview, { onProgress }: Run) => {
    setProblem(undefined);
    try {
      const isDone = await undoImport(storage, record, onProgress);
      onEnd((to) => (isDone ? sayUndone(removed, to) : to.text('backupRoomNotUndone')));
    } catch (error) {
      reportProblem('undoing an import', error);
      setProblem((to) => sayNotUndone(error, to));
    }
    tellOfChange();
  };
  return (
    <div class="form-panel" ref={panel} tabIndex={-1} data-testid="undo-panel">
      <h3>{text('backupRoomUndoAsk')}</h3>
      {preview.state === 'reading' && <output>{text('backupRoomUndoReading')}</output>}
      {preview.state === 'failed' && <ReadProblem error={preview.error} retry={preview.retry} />}
      {preview.state === 'read' &&
        (HAS_TEAM ? (
          <>
            <WhatIsUndone preview={preview.value} letErase={record.letErase === true} />
            <UndoInTeam />
          </>
        ) : (
          <WhatIsUndone preview={preview.value} letErase={record.letErase === true} />
        ))}
      <div class="row">
        {preview.state === 'read' && preview.value.removed + preview.value.markers > 0 && (
          <button
            type="button"
            class="main"
            disabled={isUndoing}
            data-testid="undo-confirm"
            onClick={() => running.start((run) => undo(preview.value, run))}
          >
            {preview.value.removed === 0
              ? text('backupRoomUndoConfirmMarkers')
              : text('backupRoomUndoConfirm', { count: preview.value.removed })}
          </button>
        )}
        <button type="button" disabled={isUndoing} data-testid="undo-leave" onClick={onLeave}>
          {text('backupRoomLeave')}
        </button>
      </div>
      <RunProgress
        running={running}
        says="backupRoomRemoving"
        begins={text('backupRoomUndoing')}
        canEnd={false}
      />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function sayUndone(removed: number, { text }: Words): string {
  return removed === 0
    ? text('backupRoomUndoneMarkers')
    : text('backupRoomUndone', { count: removed });
}

function WhatIsUndone({
  preview: { removed, markers, kept, casesKept },
  letErase,
}: {
  readonly preview: UndoPreview;
  /** Whether the file was let erase something that was here. */
  readonly letErase: boolean;
}) {
  const { text } = useApp().words;
  return (
    <>
      <p data-testid="undo-removes">
        {removed + markers === 0 && text('backupRoomUndoNone')}
        {removed > 0 && text('backupRoomUndoRemoves', { count: removed })}
      </p>
      {markers > 0 && (
        <p data-testid="undo-markers">{text('backupRoomUndoMarkers', { count: markers })}</p>
      )}
      {kept > 0 && (
        <div data-testid="undo-keeps">
          <p>{text('backupRoomUndoKeeps', { count: kept })}</p>
          <CaseList caseIds={casesKept} />
        </div>
      )}
      {letErase && (
        <p class="quiet" data-testid="undo-erased">
          {text('backupRoomUndoErased')}
        </p>
      )}
    </>
  );
}
