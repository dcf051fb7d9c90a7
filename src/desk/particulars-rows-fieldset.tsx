import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_NAME, MOST_OTHER_RECEIPTS, MOST_PEOPLE, ROLES } from '../domain/particulars.ts';
import { asOneOf } from '../domain/reading.ts';
import { sayRole } from '../locales/say-caller.ts';
import { useWords } from '../ui/app.ts';
import { FieldButton, Select, TextInput } from '../ui/fields.tsx';
import { sayNumberProblem } from '../ui/say-number-problem.ts';
import type { ParticularsProblems } from './particulars-fields.ts';
import type { PersonRow } from './particulars-rows.ts';
import { withoutRow, withRow } from './particulars-rows.ts';

type RowsProps<Row, Name extends keyof ParticularsProblems> = {
  /** One at least. */
  readonly rows: readonly Row[];
  readonly problems: ParticularsProblems[Name];
  readonly change: (rows: readonly Row[]) => void;
};

const NO_ONE: PersonRow = { role: '', name: '' };

/** The people who have a part in a case, each with a role and a name. */
export function PeopleFieldset({ rows, problems, change }: RowsProps<PersonRow, 'people'>) {
  const words = useWords();
  const { text } = words;
  const roles = ROLES.map((role) => [role, sayRole(role, words)] as const);
  return (
    <Rows
      title={text('partPeople')}
      count={rows.length}
      testId="part-people"
      add={{ label: text('partPersonAdd'), onAdd: () => change([...rows, NO_ONE]) }}
      most={rows.length >= MOST_PEOPLE ? text('partPersonMost', { count: MOST_PEOPLE }) : undefined}
    >
      {rows.map((row, index) => (
        // A row is known by its place: nothing else tells two people of one name apart.
        <li key={`${index}`} class="fields-row" data-testid="part-person">
          <Select
            label={text('partRole')}
            value={row.role}
            onChange={(role) =>
              change(withRow(rows, index, { ...row, role: asOneOf(role, ROLES) ?? '' }))
            }
            testId="part-person-role"
            problem={problems.get(index) === 'role' ? text('partRoleProblem') : undefined}
            options={[['', text('optionChoose')], ...roles]}
          />
          <TextInput
            label={text('partName')}
            value={row.name}
            onChange={(name) => change(withRow(rows, index, { ...row, name }))}
            testId="part-person-name"
            maxLength={LONGEST_NAME}
            problem={problems.get(index) === 'name' ? text('partNameProblem') : undefined}
          />
          <FieldButton
            label={text('partPersonRemove')}
            ariaLabel={
              row.name === ''
                ? undefined
                : text('partPersonRemoveWhich', { name: words.name(row.name) })
            }
            isLink
            testId="part-person-remove"
            onPress={() => change(withoutRow(rows, index, NO_ONE))}
          />
        </li>
      ))}
    </Rows>
  );
}

/** The other receipt numbers that belong to the matter. */
export function ReceiptsFieldset({ rows, problems, change }: RowsProps<string, 'receipts'>) {
  const words = useWords();
  const { text } = words;
  const sayProblem = (index: number) => {
    const problem = problems.get(index);
    if (problem === 'twice') return text('partReceiptTwice');
    return problem && sayNumberProblem(problem, words);
  };
  return (
    <Rows
      title={text('partReceipts')}
      count={rows.length}
      testId="part-receipts"
      add={{ label: text('partReceiptAdd'), onAdd: () => change([...rows, '']) }}
      most={
        rows.length >= MOST_OTHER_RECEIPTS
          ? text('partReceiptMost', { count: MOST_OTHER_RECEIPTS })
          : undefined
      }
    >
      {rows.map((receipt, index) => (
        <li key={`${index}`} class="fields-row" data-testid="part-receipt-row">
          <TextInput
            label={text('partReceipt')}
            value={receipt}
            onChange={(typed) => change(withRow(rows, index, typed))}
            testId="part-receipt"
            maxLength={60}
            problem={sayProblem(index)}
          />
          <FieldButton
            label={text('partReceiptRemove')}
            ariaLabel={
              receipt === ''
                ? undefined
                : text('partReceiptRemoveWhich', { receipt: words.secret(receipt) })
            }
            isLink
            testId="part-receipt-remove"
            onPress={() => change(withoutRow(rows, index, ''))}
          />
        </li>
      ))}
    </Rows>
  );
}

/** Rows of fields, and the way to add one; the focus follows the row that was added. */
function Rows({
  title,
  count,
  testId,
  add,
  most,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly testId: string;
  readonly add: { readonly label: string; readonly onAdd: () => void };
  /** Why no more can be added. */
  readonly most: string | undefined;
  readonly children: ComponentChildren;
}) {
  const part = useRef<HTMLFieldSetElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const grew = count > before.current;
    const isHere = count !== before.current && isFocusNear(part.current);
    before.current = count;
    if (!isHere) return;
    // The new row; or, where the button that had the focus went with its row, the first one.
    const row = part.current?.querySelector(grew ? 'li:last-child' : 'li');
    row?.querySelector<HTMLElement>('input, select')?.focus();
  }, [count]);
  return (
    <fieldset class="fields-group" ref={part} data-testid={testId}>
      <legend class="strong">{title}</legend>
      <ul class="form-body">{children}</ul>
      {most === undefined ? (
        <div>
          <FieldButton label={add.label} isLink testId={`${testId}-add`} onPress={add.onAdd} />
        </div>
      ) : (
        <p class="quiet">{most}</p>
      )}
    </fieldset>
  );
}

/** Whether the person is in this part, or what she was in is gone: another window may have changed it too. */
function isFocusNear(part: Element | null): boolean {
  const focused = document.activeElement;
  return focused === document.body || part?.contains(focused) === true;
}
