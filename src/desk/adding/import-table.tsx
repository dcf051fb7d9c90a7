import { useMemo, useState } from 'preact/hooks';
import type { DateFormat, GuessedFormat } from '../../domain/import/date-format.ts';
import { guessDateFormat } from '../../domain/import/date-format.ts';
import type { ColumnMapping } from '../../domain/import/import-column.ts';
import {
  DATE_COLUMNS,
  guessColumns,
  isHeader,
  withoutOffice,
} from '../../domain/import/import-column.ts';
import type { KnownCases, NumberedLine } from '../../domain/import/plan-import.ts';
import { readLines } from '../../domain/import/plan-import.ts';
import { cellsOf } from '../../domain/import/read-line.ts';
import type { TableEncoding } from '../../domain/import/table-encoding.ts';
import { TABLE_ENCODINGS } from '../../domain/import/table-encoding.ts';
import { asOneOf } from '../../domain/reading.ts';
import { useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { sayReason } from '../../ui/save.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportDates } from './import-dates.tsx';
import type { TableSource } from './import-part.tsx';
import { ImportPreview } from './import-preview.tsx';
import { readKnown } from './read-known.ts';
import type { Delimiter, Table } from '../../platform/table-file.ts';
import { DELIMITERS } from '../../platform/table-file.ts';
import { DELIMITER_TEXT, ENCODING_TEXT } from './say-import.ts';
import type { SaidOfColumns, TableFields } from './table-fields.ts';
import { fromFields, toFields } from './table-fields.ts';

/** What the lines of the table say, and what there is already of their cases. */
type Planned = { readonly lines: readonly NumberedLine[]; readonly known: KnownCases };

/** How a table that was read is understood, and what would come of it. */
export function ImportTable({
  kept,
  source,
  table: { rows, delimiter },
  onSaid,
  onWhole,
  onEncoding,
  onDelimiter,
}: {
  /** What was said of the columns before, of this table or another. */
  readonly kept: TableFields;
  readonly source: TableSource;
  readonly table: Table;
  /** Called with what is said of the columns, whenever it changes. */
  readonly onSaid: (said: Omit<TableFields, 'text'>) => void;
  /** Called once all that the table says is dealt with. */
  readonly onWhole: () => void;
  readonly onEncoding: (source: TableSource, encoding: TableEncoding) => void;
  readonly onDelimiter: (delimiter: Delimiter) => void;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const width = useMemo(() => Math.max(...rows.map((row) => row.length)), [rows]);
  const [{ hasHeader, mapping, format: chosenFormat }, setSaid] = useState(
    () => fromFields(kept, rows, width) ?? guess(rows, isHeader(rows[0] ?? []), width),
  );
  // Said anew of every table: nothing else makes an office one that was read.
  const [areOfficesRead, setAreOfficesRead] = useState(false);
  const taken = areOfficesRead ? mapping : withoutOffice(mapping);
  const [plan, setPlan] = useState<Planned>();
  const [isPlanning, setIsPlanning] = useState(false);
  const [problem, setProblem] = useSaying();
  const body = useMemo(() => (hasHeader ? rows.slice(1) : rows), [rows, hasHeader]);
  const dates = useMemo(() => dateCells(body, taken), [body, mapping, areOfficesRead]);
  const guessed = useMemo(() => guessDateFormat(dates), [dates]);
  const format = formatOf(dates, guessed, chosenFormat);
  const isNamed = mapping.includes('receipt') || mapping.includes('label');
  const forget = () => {
    setPlan(undefined);
    setProblem(undefined);
  };
  const say = (said: Partial<SaidOfColumns>) => {
    const next = { hasHeader, mapping, format: chosenFormat, ...said };
    setSaid(next);
    onSaid(toFields(rows, next));
    if (said.mapping !== undefined) setAreOfficesRead(false);
    forget();
  };
  const show = async () => {
    if (!isNamed || format === undefined) {
      setProblem((to) => to.text(isNamed ? 'importDatesAsk' : 'importNeedsName'));
      return;
    }
    forget();
    setIsPlanning(true);
    try {
      const lines = readLines(body, taken, format, hasHeader ? 2 : 1);
      setPlan({ lines, known: await readKnown(app.storage, lines) });
    } catch (error) {
      setProblem((to) => sayReason(error, to));
    }
    setIsPlanning(false);
  };
  return (
    <div class="form-body" data-testid="import-table">
      <div class="fields">
        {source.bytes !== undefined && (
          <Select
            label={text('importEncoding')}
            hint={text('importEncodingHint')}
            options={TABLE_ENCODINGS.map((each) => [each, text(ENCODING_TEXT[each])])}
            value={source.encoding}
            onChange={(value) => {
              const encoding = asOneOf(value, TABLE_ENCODINGS);
              if (encoding !== undefined) onEncoding(source, encoding);
            }}
            testId="import-encoding"
          />
        )}
        <Select
          label={text('importDelimiter')}
          options={DELIMITERS.map((each) => [each, text(DELIMITER_TEXT[each])])}
          value={delimiter}
          onChange={(value) => {
            const other = asOneOf(value, DELIMITERS);
            if (other !== undefined) onDelimiter(other);
          }}
          testId="import-delimiter"
        />
      </div>
      <CheckBox
        label={text('importHasHeader')}
        isChecked={hasHeader}
        onChange={(isSo) => say(guess(rows, isSo, width))}
        testId="import-has-header"
      />
      <ImportColumns
        header={hasHeader ? rows[0] : undefined}
        body={body}
        mapping={mapping}
        areOfficesRead={areOfficesRead}
        onChange={(next) => say({ mapping: next })}
        onOfficesRead={(areRead) => {
          setAreOfficesRead(areRead);
          forget();
        }}
      />
      {dates.length > 0 && (
        <ImportDates
          cells={dates}
          isSure={guessed.isSure}
          format={format}
          onChange={(next) => say({ format: next })}
        />
      )}
      {problem !== undefined && (
        <p class="problem" role="alert" data-testid="import-problem">
          {problem}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class={plan === undefined ? 'main' : undefined}
          data-testid="import-plan"
          disabled={isPlanning}
          onClick={() => void show()}
        >
          {text('importPlan')}
        </button>
        <output class="quiet">{isPlanning && text('importPlanning')}</output>
      </div>
      {plan !== undefined && (
        <ImportPreview
          {...plan}
          leavesOffices={mapping.includes('office') && !areOfficesRead}
          onWhole={onWhole}
        />
      )}
    </div>
  );
}

/** What the columns most likely say, as many as the widest row has. */
function guess(
  rows: readonly (readonly string[])[],
  hasHeader: boolean,
  width: number,
): SaidOfColumns {
  const guessed = hasHeader ? guessColumns(rows[0] ?? []) : [];
  const mapping = Array.from({ length: width }, (_, at) => guessed[at]);
  return { hasHeader, mapping, format: undefined };
}

/** What stands in the columns that hold dates. */
function dateCells(
  body: readonly (readonly string[])[],
  mapping: ColumnMapping,
): readonly string[] {
  const columns = DATE_COLUMNS.filter((column) => mapping.includes(column));
  if (columns.length === 0) return [];
  return body.flatMap((cells) => columns.flatMap((column) => cellsOf(cells, mapping, column)));
}

/** The order that was chosen, or that is sure; any where there are no dates. */
function formatOf(
  dates: readonly string[],
  { format, isSure }: GuessedFormat,
  chosen: DateFormat | undefined,
): DateFormat | undefined {
  if (chosen !== undefined) return chosen;
  return isSure || dates.length === 0 ? format : undefined;
}
