import type { CaseColumn } from '../../domain/case-column.ts';
import { CASE_COLUMNS } from '../../domain/case-column.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SaveStatus } from '../../ui/save-status.tsx';
import { useSaving } from '../use-saving.ts';
import { useShownAtOnce } from '../../ui/use-shown-at-once.ts';
import { Menu } from './menu.tsx';
import { sayHeading } from './say-column.ts';

/** What the table shows of each case; remembered as soon as it is chosen. */
export function ColumnMenu({ columns }: { readonly columns: readonly CaseColumn[] }) {
  const words = useWords();
  const { text } = words;
  const [result, record] = useSaving();
  const [shown, show] = useShownAtOnce(columns.join());
  const chosen = shown.split(',');
  const choose = (column: CaseColumn, isShown: boolean) => {
    const value = CASE_COLUMNS.filter((each) =>
      each === column ? isShown : chosen.includes(each),
    );
    show(value.join(), record({ type: 'setting-changed', name: 'caseColumns', value }));
  };
  return (
    <Menu label={text('casesColumns')} testId="cases-columns">
      {() => (
        <fieldset>
          <legend class="quiet">{text('casesColumnsHint')}</legend>
          {CASE_COLUMNS.filter((column) => column !== 'receipt').map((column) => (
            <CheckBox
              key={column}
              label={sayHeading(column, words)}
              isChecked={chosen.includes(column)}
              onChange={(isShown) => choose(column, isShown)}
              testId={`column-${column}`}
            />
          ))}
          {result?.saved === false && <SaveStatus result={result} />}
        </fieldset>
      )}
    </Menu>
  );
}
