import type { DateFormat } from '../../domain/import/date-format.ts';
import { DATE_FORMATS, readDate } from '../../domain/import/date-format.ts';
import { asOneOf } from '../../domain/reading.ts';
import { useWords } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';
import { FORMAT_TEXT } from './say-import.ts';

/** So many dates are shown as they are read. */
const SHOWN = 4;

/** In which order the dates of a table are written: asked where they don't tell, and shown as read. */
export function ImportDates({
  cells,
  isSure,
  format,
  onChange,
}: {
  readonly cells: readonly string[];
  /** Whether they can be read in one way only. */
  readonly isSure: boolean;
  /** The order they are read in; `undefined` until it is known. */
  readonly format: DateFormat | undefined;
  readonly onChange: (format: DateFormat) => void;
}) {
  const { text, date, secret } = useWords();
  const distinct = [...new Set(cells)];
  const shown = format === undefined ? [] : toShow(distinct, format);
  return (
    <div class="fields-group">
      <Select
        label={text('importDates')}
        hint={isSure ? undefined : text('importDatesAsk')}
        options={[
          ...(format === undefined ? [['', text('importDatesChoose')] as const] : []),
          ...DATE_FORMATS.map((each) => [each, text(FORMAT_TEXT[each])] as const),
        ]}
        value={format ?? ''}
        onChange={(value) => {
          const chosen = asOneOf(value, DATE_FORMATS);
          if (chosen !== undefined) onChange(chosen);
        }}
        testId="import-dates"
      />
      <ul class="quiet" data-testid="import-dates-read">
        {shown.map(({ cell, read }) => (
          <li key={cell}>
            {read === undefined
              ? text('importDateNotRead', { cell: secret(cell) })
              : text('importDateShown', { cell, date: date(read) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A few dates as they are read, those that are not read first. */
function toShow(cells: readonly string[], format: DateFormat) {
  const all = cells.map((cell) => ({ cell: cell.slice(0, 40), read: readDate(cell, format) }));
  const unread = all.filter(({ read }) => read === undefined);
  return [...unread, ...all.filter(({ read }) => read !== undefined)].slice(0, SHOWN);
}
