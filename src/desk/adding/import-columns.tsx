import type { ColumnMapping } from '../../domain/import/import-column.ts';
import { IMPORT_COLUMNS, withColumn } from '../../domain/import/import-column.ts';
import { asOneOf } from '../../domain/reading.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { sayColumn } from '../say-column.ts';

/** So much of a cell is shown as an example. */
const LONGEST_EXAMPLE = 40;

/** What each column of a table says, as guessed from its heading; anything can be chosen instead. */
export function ImportColumns({
  header,
  body,
  mapping,
  areOfficesRead,
  onChange,
  onOfficesRead,
}: {
  readonly header: readonly string[] | undefined;
  readonly body: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** Whether the offices were said to be read on Form I-797. */
  readonly areOfficesRead: boolean;
  readonly onChange: (mapping: ColumnMapping) => void;
  readonly onOfficesRead: (areRead: boolean) => void;
}) {
  const words = useWords();
  const { text } = words;
  const options = [
    ['', text('importColumnIgnored')] as const,
    ...IMPORT_COLUMNS.map((column) => [column, sayColumn(column, words)] as const),
  ];
  return (
    <fieldset class="fields-group">
      <legend class="strong">{text('importColumns')}</legend>
      <div class="fields" data-testid="import-columns">
        {mapping.map((column, at) => {
          const named = header?.[at]?.trim().slice(0, LONGEST_EXAMPLE) ?? '';
          const heading =
            named === '' ? text('importColumnNumber', { number: at + 1 }) : `“${named}”`;
          const example = exampleOf(body, at);
          return (
            <Select
              // Columns have no other name: several may have one heading.
              key={at}
              label={text('importColumnSays', { heading })}
              hint={
                example === undefined
                  ? undefined
                  : text('importColumnExample', { example: words.secret(example) })
              }
              options={options}
              value={column ?? ''}
              onChange={(value) =>
                onChange(withColumn(mapping, at, asOneOf(value, IMPORT_COLUMNS)))
              }
              testId="import-column"
            />
          );
        })}
      </div>
      {mapping.includes('office') && (
        <CheckBox
          label={text('importOfficeRead')}
          hint={text('importOfficeHint')}
          isChecked={areOfficesRead}
          onChange={onOfficesRead}
          testId="import-offices-read"
        />
      )}
    </fieldset>
  );
}

function exampleOf(body: readonly (readonly string[])[], at: number): string | undefined {
  const cell = body.find((cells) => (cells[at] ?? '').trim() !== '')?.[at]?.trim();
  if (cell === undefined) return undefined;
  return cell.length > LONGEST_EXAMPLE ? `${cell.slice(0, LONGEST_EXAMPLE)}…` : cell;
}
