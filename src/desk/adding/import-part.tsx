import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { TableEncoding } from '../../domain/import/table-encoding.ts';
import { guessEncoding } from '../../domain/import/table-encoding.ts';
import { draftKey } from '../../domain/draft.ts';
import { useApp } from '../../ui/app.ts';
import { describedBy, Field } from '../../ui/fields.tsx';
import { HeldFields } from '../../ui/held-fields.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { Saying } from '../../ui/use-saying.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { AreaInput } from './area-input.tsx';
import { BegunActions } from './begun-actions.tsx';
import { ImportTable } from './import-table.tsx';
import type { TableFields } from './table-fields.ts';
import { startTable } from './table-fields.ts';
import { useKeptText } from './use-kept-text.ts';
import type { Delimiter, Table } from '../../platform/table-file.ts';
import {
  decodeTable,
  isWorkbook,
  MOST_TABLE_BYTES,
  MOST_TABLE_ROWS,
  readTable,
} from '../../platform/table-file.ts';

/** Where a table came from, and how its bytes are read; a pasted one has none. */
export type TableSource = {
  readonly bytes?: Uint8Array;
  readonly encoding: TableEncoding;
  readonly text: string;
};

/** A table that was read, and which one it is. */
type ReadTable = { readonly key: number; readonly source: TableSource; readonly table: Table };

const BYTES_OF_A_MB = 1024 * 1024;

/** Adds and updates cases from a table, a file or pasted rows. */
export function ImportPart() {
  const app = useApp();
  const { text } = app.words;
  const mb = MOST_TABLE_BYTES / BYTES_OF_A_MB;
  const id = useId();
  const [problem, setProblem] = useSaying();
  const draft = useDraft<TableFields>(app, draftKey({ form: 'add', about: 'table' }), startTable);
  const pasted = useKeptText(draft);
  const [isOpen, setIsOpen] = useState(false);
  // What was pasted before is not hidden from who comes back to it; what she opened herself stays open.
  useEffect(() => {
    if (pasted.value !== '') setIsOpen(true);
  }, [draft.fields === undefined]);
  const [read, setRead] = useState<ReadTable>();
  const newest = useRef(0);
  const show = async (source: TableSource, delimiter?: Delimiter) => {
    const key = (newest.current += 1);
    const table = await readTable(source.text, delimiter);
    if (key !== newest.current) return;
    if ('openQuoteInLine' in table) {
      const { openQuoteInLine: line } = table;
      setProblem((to) => to.text('importOpenQuote', { line }));
      // With what was chosen to stand between the columns it can't be read; as it was read before, it can.
      if (delimiter === undefined) setRead(undefined);
      return;
    }
    const count = table.rows.length;
    const most = MOST_TABLE_ROWS;
    // One more: the row that names the columns.
    const isTooLong = count > most + 1;
    if (count === 0) setProblem((to) => to.text('importEmpty'));
    else setProblem(isTooLong ? (to) => to.text('importTooMany', { count, most }) : undefined);
    setRead(count > 0 && !isTooLong ? { key, source, table } : undefined);
  };
  const refuse = (saying: Saying) => {
    newest.current += 1;
    setProblem(saying);
    setRead(undefined);
  };
  const open = async (file: File) => {
    if (file.size > MOST_TABLE_BYTES) return refuse((to) => to.text('importTooBig', { mb }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isWorkbook(bytes)) return refuse((to) => to.text('importNotATable'));
    const encoding = guessEncoding(bytes);
    await show({ bytes, encoding, text: decodeTable(bytes, encoding) });
  };
  const fail = () => refuse((to) => to.text('importUnreadable'));
  const hint = text('importFileHint', { mb, rows: MOST_TABLE_ROWS });
  const latest = useRef({ draft, pasted });
  latest.current = { draft, pasted };
  // Hundreds of rows, none of which a key typed above them changes; a browser may tell of each line that
  // is pasted as of a key.
  const shownTable = useMemo(
    () =>
      read !== undefined &&
      draft.fields !== undefined && (
        <ImportTable
          key={read.key}
          kept={draft.fields}
          onSaid={draft.change}
          onWhole={() => {
            const { value, forget } = latest.current.pasted;
            // What it says is recorded; what was pasted since is not.
            if (value !== '' && value !== read.source.text) return;
            const { isBegun, drop, beginAnew } = latest.current.draft;
            if (isBegun) {
              // Begun anew at once: the next rows may be pasted before these are gone.
              void drop();
              beginAnew();
            }
            forget();
          }}
          source={read.source}
          table={read.table}
          onEncoding={({ bytes }, encoding) => {
            if (bytes !== undefined) {
              show({ bytes, encoding, text: decodeTable(bytes, encoding) }).catch(fail);
            }
          }}
          onDelimiter={(delimiter) => {
            show(read.source, delimiter).catch(fail);
          }}
        />
      ),
    [read, draft.fields === undefined],
  );
  return (
    <section class="part">
      <h2>{text('importTitle')}</h2>
      <Field label={text('importFile')} hint={hint} problem={problem} controlId={id}>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          data-testid="import-file"
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy(id, { hint, problem })}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) open(file).catch(fail);
          }}
        />
      </Field>
      {draft.unread && <ReadProblem error={draft.unread.error} retry={draft.unread.retry} />}
      <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary data-testid="import-paste">{text('importPaste')}</summary>
        <form
          class="form-body"
          onSubmit={(event) => {
            event.preventDefault();
            const isTooBig = new Blob([pasted.value]).size > MOST_TABLE_BYTES;
            if (isTooBig) refuse((to) => to.text('importTooBig', { mb }));
            else show({ encoding: 'utf-8', text: pasted.value }).catch(fail);
          }}
        >
          {draft.fields !== undefined && (
            <HeldFields draft={draft} isSaving={false}>
              <AreaInput
                label={text('importPaste')}
                hint={pasted.isKept ? hint : text('addPasteNotKept')}
                value={pasted.value}
                onChange={pasted.change}
                testId="import-text"
              />
            </HeldFields>
          )}
          <div class="row">
            <button type="submit" data-testid="import-read">
              {text('importPasteRead')}
            </button>
          </div>
        </form>
      </details>
      <div class="row">
        <BegunActions
          draft={draft}
          onDiscarded={() => {
            pasted.forget();
            newest.current += 1;
            setRead(undefined);
          }}
        />
      </div>
      {shownTable}
    </section>
  );
}
