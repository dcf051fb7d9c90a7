import { useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';
import { AskDevice } from '../device-form.tsx';
import { RoomHeading } from '../room-heading.tsx';
import { ChosenCases } from './chosen-cases.tsx';
import { HandOffForm } from './hand-off-form.tsx';
import { MarkHandedOver } from './mark-handed-over.tsx';

/** Gives some cases to somebody else as a file that another Followthrough takes over. */
export function HandOffRoom({ caseIds }: { readonly caseIds: readonly CaseId[] }) {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readRowsOf(app.storage, caseIds), [caseIds.join(',')]);
  const [isDone, setIsDone] = useState(false);
  const rows = live.state === 'read' ? live.value.filter((row) => row !== undefined) : undefined;
  return (
    <div class="room hand-off">
      <div>
        <p class="quiet">
          <a href="#/cases">{text('deskCases')}</a>
        </p>
        <RoomHeading>{text('handOffTitle')}</RoomHeading>
        <p class="quiet">{text('handOffFor')}</p>
      </div>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {rows?.length === 0 && (
        <p data-testid="hand-off-none">
          {text('handOffNone')} <a href="#/cases">{text('handOffToCases')}</a>
        </p>
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <ChosenCases rows={rows} missingCount={caseIds.length - rows.length} />
          <AskDevice />
          <HandOffForm caseIds={rows.map(({ caseId }) => caseId)} onSaved={() => setIsDone(true)} />
          {isDone && <MarkHandedOver rows={rows} />}
        </>
      )}
    </div>
  );
}
