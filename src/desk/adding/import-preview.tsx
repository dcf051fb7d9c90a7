import { useMemo, useRef, useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import type { ImportFields } from '../../domain/import/import-fields.ts';
import type {
  KnownCases,
  LineChoices,
  NumberedLine,
  PlannedLine,
} from '../../domain/import/plan-import.ts';
import { planImport } from '../../domain/import/plan-import.ts';
import { asOneOf, present } from '../../domain/reading.ts';
import type { SaidOfNumber, WaitingCases } from '../../domain/waiting-cases.ts';
import { NO_WAITING_CASES } from '../../domain/waiting-cases.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { readCaseFile } from '../../storage/read-case.ts';
import { within } from '../../storage/within.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { Name, Receipt } from '../../ui/case-words.tsx';
import { Select } from '../../ui/fields.tsx';
import { READ_LIMIT_IN_MS } from '../../ui/read-limit.ts';
import { sayReason } from '../../ui/save.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { withWaitingFile } from './read-known.ts';
import { RecordingStatus } from './recording-status.tsx';
import { BECOMES_TEXT, sayPlanned } from './say-import.ts';
import type { RecordedLine } from './to-entries.ts';
import { importLine } from './to-entries.ts';
import { useRecording } from './use-recording.ts';
import { WaitingSelect } from './waiting-select.tsx';

/** So many rows are listed at first, and more with each "Show more". */
const PAGE = 200;
const KINDS = ['added', 'joined', 'updated', 'refused', 'unchanged'] as const;
const COUNT_TEXT = {
  added: 'importAdded',
  joined: 'importJoined',
  updated: 'importUpdated',
  refused: 'importRefused',
  unchanged: 'importUnchanged',
} as const satisfies Record<PlannedLine['becomes'], TextKey>;

/**
 * What will be added, updated and refused, in counts and row by row; only then it can be recorded. Of a
 * number that is not kept it can be said which waiting case it belongs to.
 */
export function ImportPreview({
  lines: numbered,
  known: readBefore,
  leavesOffices,
  onWhole,
}: {
  readonly lines: readonly NumberedLine[];
  readonly known: KnownCases;
  /** Whether the table names offices which were not said to be read on Form I-797. */
  readonly leavesOffices: boolean;
  /** Called once all of it is dealt with. */
  readonly onWhole: () => void;
}) {
  const app = useApp();
  const { text, receipt, name, aside } = app.words;
  const recording = useRecording<RecordedLine>(onWhole);
  const [known, setKnown] = useState(readBefore);
  const [choices, setChoices] = useState<LineChoices>(new Map());
  const plan = useMemo(() => planImport(numbered, known, choices), [numbered, known, choices]);
  const [readings, setReadings] = useState(0);
  const [problem, setProblem] = useSaying();
  const newest = useRef(new Map<number, object>());
  const choose = async (row: number, caseId: CaseId | undefined) => {
    const choice = {};
    newest.current.set(row, choice);
    setProblem(undefined);
    setReadings((before) => before + 1);
    try {
      if (caseId !== undefined) {
        const file = await within(READ_LIMIT_IN_MS, readCaseFile(app.storage, caseId));
        setKnown((before) => withWaitingFile(before, file));
      }
      // Of two choices for one row the later holds, whichever was read first.
      if (newest.current.get(row) === choice) {
        setChoices((before) => new Map([...before, [row, caseId ?? ('new' as const)]]));
      }
    } catch (error) {
      setProblem((to) => sayReason(error, to));
    }
    setReadings((before) => before - 1);
  };
  const [kind, setKind] = useState<PlannedLine['becomes']>();
  const { state } = recording;
  const lines = plan.filter(isRecorded);
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
      {leavesOffices && (
        <p class="hint" data-testid="import-offices-left">
          {text('importOfficeLeft')}
        </p>
      )}
      {lines.length === 0 && <p>{text('importNothing')}</p>}
      {!isOver && lines.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="main"
            data-testid="import-record"
            disabled={readings > 0}
            onClick={() => recording.start(lines, importLine(app))}
          >
            {text('importRecord', { count: lines.length })}
          </button>
        </div>
      )}
      {problem !== undefined && (
        <p class="problem" role="alert" data-testid="import-choice-problem">
          {problem}
        </p>
      )}
      <RecordingStatus
        state={state}
        sayItem={({ row, receiptNumber, after }) =>
          aside([
            text('importRow', { row }),
            receiptNumber === undefined ? after.label && name(after.label) : receipt(receiptNumber),
          ])
        }
        onGoOn={recording.goOn}
      />
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
        numbered={numbered}
        waiting={isOver ? NO_WAITING_CASES : known.waiting}
        joined={plan.flatMap((line) => (line.becomes === 'joined' ? line.caseId : []))}
        onJoin={(row, caseId) => void choose(row, caseId)}
      />
    </section>
  );
}

function isRecorded(line: PlannedLine): line is RecordedLine {
  return line.becomes === 'added' || line.becomes === 'updated' || line.becomes === 'joined';
}

function PlannedList({
  lines,
  numbered,
  waiting,
  joined,
  onJoin,
}: {
  readonly lines: readonly PlannedLine[];
  /** What the lines say, whatever becomes of them. */
  readonly numbered: readonly NumberedLine[];
  /** The cases that a number can be given to; none once the lines are being recorded. */
  readonly waiting: WaitingCases;
  /** Those that a number is given to. */
  readonly joined: readonly CaseId[];
  readonly onJoin: (row: number, caseId: CaseId | undefined) => void;
}) {
  const said = useMemo(() => new Map(numbered.map(({ row, fields }) => [row, fields])), [numbered]);
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
            {(line.becomes === 'joined' || line.becomes === 'added') && line.receiptNumber && (
              <WaitingSelect
                waiting={waiting}
                said={toSaid(said.get(line.row))}
                which={words.receipt(line.receiptNumber)}
                value={line.becomes === 'joined' ? line.caseId : undefined}
                taken={joined}
                onChange={(caseId) => onJoin(line.row, caseId)}
              />
            )}
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

function toSaid({ label, form, people, matterNumber }: ImportFields = {}): SaidOfNumber {
  return present({ label, form, matterNumber, people: people?.map(({ name }) => name) });
}
