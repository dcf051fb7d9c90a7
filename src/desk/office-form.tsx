import { useState } from 'preact/hooks';
import type { CaseOffice } from '../domain/case-office.ts';
import { CONFIRMABLE_OFFICES, parseConfirmedOffice } from '../domain/confirmed-office.ts';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import { sayOffice } from '../locales/words-of-domain.ts';
import { today, useApp } from '../ui/app.ts';
import { Select } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

type OfficeFields = { readonly office: string };

/** Confirms the office as read on Form I-797; it can be changed again. A prefix preselects nothing. */
export function OfficeForm({
  caseId,
  office,
  ...events
}: FormEvents & { readonly caseId: CaseId; readonly office: CaseOffice | undefined }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [hasProblem, setHasProblem] = useState(false);
  const draft = useDraft<OfficeFields>(
    app,
    draftKey({ form: 'office', about: caseId }),
    (kept) => ({ office: kept?.['office'] ?? (office?.kind === 'confirmed' ? office.code : '') }),
    caseId,
  );
  const { fields } = draft;
  const read = () => {
    const code = parseConfirmedOffice(fields?.office);
    setHasProblem(code === undefined);
    if (code === undefined) return undefined;
    const patch = { office: { code, confirmedOn: today(app) } };
    return { type: 'case-described' as const, patch };
  };
  return (
    <FactForm
      {...events}
      label={text('caseOfficeTitle')}
      testId="office-form"
      saves={{ label: text('caseOfficeSave'), testId: 'confirm-office' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <Select
          label={text('caseOfficeConfirm')}
          value={fields.office}
          onChange={(value) => draft.change({ office: value })}
          testId="office-select"
          problem={hasProblem ? text('caseOfficeProblem') : undefined}
          options={[
            ['', text('caseOfficeChoose')],
            ...CONFIRMABLE_OFFICES.map((code) => [code, sayOffice(code, words)] as const),
          ]}
        />
      )}
    </FactForm>
  );
}
