import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../domain/calendar-date.ts';
import type { DocketRow } from '../../domain/docket.ts';
import { LONGEST_RECEIVER } from '../../domain/hand-over.ts';
import { asText, present } from '../../domain/reading.ts';
import { useWords } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { useToday } from '../../ui/use-today.ts';
import { BulkStatus } from '../cases/bulk-status.tsx';
import { useBulk } from '../cases/use-bulk.ts';

/** Offers to mark the cases of a file that was saved as handed over: here they then ring no more. */
export function MarkHandedOver({ rows }: { readonly rows: readonly DocketRow[] }) {
  const { text } = useWords();
  const today = useToday();
  const bulk = useBulk();
  const [to, setTo] = useState('');
  const [typedOn, setTypedOn] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const isRunning = bulk.state.stage === 'running';
  const isLeftOut = rows.some((row) => row.isProtected === true || row.handedOverOn !== undefined);
  const mark = () => {
    const on = parseCalendarDate(typedOn ?? today);
    const isPast = on !== undefined && on <= today;
    setProblem(isPast ? undefined : text('handOffMarkProblem'));
    if (!isPast || isRunning || to.trim().length > LONGEST_RECEIVER) return;
    bulk.run(
      { kind: 'hand-over', on, ...present({ to: asText(to.trim(), LONGEST_RECEIVER) }) },
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
          <TextInput
            label={text('handOffMarkTo')}
            value={to}
            onChange={setTo}
            longest={LONGEST_RECEIVER}
            testId="hand-off-mark-to"
          />
          <TextInput
            type="date"
            label={text('handOffMarkOn')}
            value={typedOn ?? today}
            onChange={setTypedOn}
            problem={problem}
            testId="hand-off-mark-on"
          />
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
