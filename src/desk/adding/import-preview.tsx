import { useState } from 'preact/hooks';
import type { PlannedLine } from '../../domain/import/plan-import.ts';
import { asOneOf } from '../../domain/reading.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { Name, Receipt } from '../../ui/case-words.tsx';
import { Select } from '../../ui/fields.tsx';
import { importLine } from './record-many.ts';
import { RecordingStatus } from './recording-status.tsx';
import { BECOMES_TEXT, sayPlanned } from './say-import.ts';
import { useRecording } from './use-recording.ts';

/** So many rows are listed at first, and more with each "Show more". */
const PAGE = 200;
const KINDS = ['added', 'updated', 'refused', 'unchanged'] as const;
const COUNT_TEXT = {
  added: 'importAdded',
  updated: 'importUpdated',
  refused: 'importRefused',
  unchanged: 'importUnchanged',
} as const satisfies Record<PlannedLine['becomes'], TextKey>;

/** What will be added, updated and refused, in counts and row by row; only then it can be recorded. */
export function ImportPreview({ plan }: { readonly plan: readonly PlannedLine[] }) {
  const app = useApp();
  const { text } = app.words;
  const recording = useRecording<PlannedLine>();
  const [kind, setKind] = useState<PlannedLine['becomes']>();
  const { state } = recording;
  const lines = plan.filter(({ becomes }) => becomes === 'added' || becomes === 'updated');
  const isOver = state.isRunning || state.ended !== undefined;
  const counts = KINDS.map((each) => ({
    each,
    count: plan.filter(({ becomes }) => becomes === each).length,
  })).filter(({ count }) => count > 0);
  return (
    <section class="part" data-testid="import-preview" aria-label={text('importPlanTitle')}>
      <h3>{text('importPlanTitle')}</h3>
      <ul class="import-counts" data-testid="import-counts">
        {counts.map(({ each, count }) => (
          <li key={each}>{text(COUNT_TEXT[each], { count })}</li>
        ))}
      </ul>
      {lines.length === 0 && <p>{text('importNothing')}</p>}
      {!isOver && lines.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="main"
            data-testid="import-record"
            onClick={() => recording.start(lines, importLine(app))}
          >
            {text('importRecord', { count: lines.length })}
          </button>
        </div>
      )}
      <RecordingStatus state={state} onGoOn={recording.goOn} />
      {counts.length > 1 && (
        <Select
          label={text('importShow')}
          options={[
            ['', text('importShowAll')],
            ...counts.map(({ each }) => [each, text(BECOMES_TEXT[each])] as const),
          ]}
          value={kind ?? ''}
          onChange={(value) => setKind(asOneOf(value, KINDS))}
          testId="import-show"
        />
      )}
      <PlannedList
        key={kind}
        lines={kind === undefined ? plan : plan.filter(({ becomes }) => becomes === kind)}
      />
    </section>
  );
}

function PlannedList({ lines }: { readonly lines: readonly PlannedLine[] }) {
  const words = useWords();
  const { text } = words;
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul class="planned-lines">
        {lines.slice(0, shown).map((line) => (
          <li key={line.row} data-testid="planned-line" data-becomes={line.becomes}>
            <span class="quiet">{text('importRow', { row: line.row })}</span>
            <span>
              <span class={`pill ${line.becomes === 'refused' ? 'due' : ''}`}>
                {text(BECOMES_TEXT[line.becomes])}
              </span>{' '}
              {line.receiptNumber !== undefined && <Receipt number={line.receiptNumber} />}
              {line.receiptNumber === undefined && line.after.label !== undefined && (
                <Name>{line.after.label}</Name>
              )}
            </span>
            <ul class="planned-says">
              {sayPlanned(line, words).map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <div class="row">
          <span class="quiet">{text('importFirst', { count: shown })}</span>
          <button type="button" data-testid="import-more" onClick={() => setShown(shown + PAGE)}>
            {text('importMore')}
          </button>
        </div>
      )}
    </>
  );
}
