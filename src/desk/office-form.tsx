import { useState } from 'preact/hooks';
import type { CaseOffice } from '../domain/case-file.ts';
import { CONFIRMABLE_OFFICES, parseConfirmedOffice } from '../domain/confirmed-office.ts';
import type { CaseId } from '../domain/ids.ts';
import { sayOffice } from '../locales/words-of-domain.ts';
import { today, useApp } from '../ui/app.ts';
import { Select } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { useSaving } from './use-saving.ts';

const TEST_ID = 'office-select';

/** Brings the person to where she can say which office Form I-797 names. */
export function focusOfficeSelect(): void {
  document.querySelector<HTMLElement>(`[data-testid="${TEST_ID}"]`)?.focus();
}

/** Confirms the office as read on Form I-797; it can be changed again. A prefix preselects nothing. */
export function OfficeForm({
  caseId,
  office,
}: {
  readonly caseId: CaseId;
  readonly office: CaseOffice | undefined;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [typed, setTyped] = useState<string>();
  const [hasProblem, setHasProblem] = useState(false);
  const [result, record] = useSaving(caseId);
  const chosen = typed ?? (office?.kind === 'confirmed' ? office.code : '');
  const confirm = async () => {
    const code = parseConfirmedOffice(chosen);
    setHasProblem(code === undefined);
    if (code === undefined) return;
    await record({
      type: 'case-described',
      patch: { office: { code, confirmedOn: today(app) } },
    });
  };
  return (
    <form
      class="fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
      noValidate
    >
      <Select
        label={text('caseOfficeConfirm')}
        value={chosen}
        onChange={setTyped}
        testId={TEST_ID}
        problem={hasProblem ? text('caseOfficeProblem') : undefined}
        options={[
          ['', text('caseOfficeChoose')],
          ...CONFIRMABLE_OFFICES.map((code) => [code, sayOffice(code, words)] as const),
        ]}
      />
      <button type="submit" data-testid="confirm-office">
        {text('caseOfficeSave')}
      </button>
      <SaveStatus result={result} />
    </form>
  );
}
