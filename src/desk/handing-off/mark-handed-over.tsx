import type { DocketRow } from '../../domain/docket.ts';
import { useWords } from '../../ui/app.ts';
import { BulkStatus } from '../cases/bulk-status.tsx';
import { HandOverFields, useHandOver } from '../cases/hand-over-fields.tsx';
import { useBulk } from '../cases/use-bulk.ts';

/** Offers to mark the cases of a file that was saved as handed over: here they then ring no more. */
export function MarkHandedOver({ rows }: { readonly rows: readonly DocketRow[] }) {
  const { text } = useWords();
  const typed = useHandOver();
  const bulk = useBulk();
  const isRunning = bulk.state.stage === 'running';
  const isLeftOut = rows.some((row) => row.isProtected === true || row.handedOverOn !== undefined);
  const mark = () => {
    const change = typed.read();
    if (change === undefined || isRunning) return;
    bulk.run(
      change,
      rows.map(({ caseId }) => caseId),
    );
  };
  return (
    <section class="part" data-testid="hand-off-mark">
      <h2>{text('handOffMark')}</h2>
      <p>{text('handOffMarkMeans')}</p>
      {isLeftOut && <p class="quiet">{text('handOffMarkProtected')}</p>}
      <form
        class="form-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          mark();
        }}
      >
        <div class="fields">
          <HandOverFields typed={typed} testId="hand-off-mark" />
        </div>
        <div class="row">
          <button type="submit" aria-disabled={isRunning} data-testid="hand-off-mark-save">
            {text('handOffMarkSave')}
          </button>
        </div>
      </form>
      <BulkStatus state={bulk.state} />
    </section>
  );
}
