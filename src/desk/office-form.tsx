import { useState } from 'preact/hooks';
import type { Addressee } from '../domain/case-described.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { CONFIRMABLE_OFFICES, parseConfirmedOffice } from '../domain/confirmed-office.ts';
import { draftKey } from '../domain/draft.ts';
import { sayOffice } from '../locales/words-of-domain.ts';
import { today, useApp, useWords } from '../ui/app.ts';
import { Choice, Select } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { Begun } from './begun-fields.ts';
import { beginFields } from './begun-fields.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import type { OfficeFields, OfficeProblem } from './office-fields.ts';
import {
  asksAddressee,
  fieldsOfOffices,
  readOffices,
  rebaseOffices,
  withOffice,
} from './office-fields.ts';

/**
 * Confirms the office as read on Form I-797, and the one that a transfer notice names; both can be
 * changed again. A prefix preselects nothing.
 */
export function OfficeForm({ file, ...events }: FormEvents & { readonly file: CaseFile }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const { caseId } = file;
  const [problem, setProblem] = useState<OfficeProblem>();
  const draft = useDraft<Begun<OfficeFields>>(
    app,
    draftKey({ form: 'office', about: caseId }),
    (kept) => beginFields(fieldsOfOffices(file), kept),
    caseId,
  );
  const fields = draft.fields && rebaseOffices(draft.fields, file);
  const read = () => {
    if (fields === undefined) return undefined;
    const fact = readOffices(fields, file, today(app));
    setProblem(typeof fact === 'string' ? fact : undefined);
    return typeof fact === 'string' ? undefined : fact;
  };
  const offices = CONFIRMABLE_OFFICES.map((code) => [code, sayOffice(code, words)] as const);
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
        <>
          <Select
            label={text('caseOfficeConfirm')}
            value={fields.office}
            onChange={(office) => {
              const { addressee } = withOffice(fields, { office }, file);
              draft.change({ office, addressee });
            }}
            testId="office-select"
            problem={problem === 'office' ? text('caseOfficeProblem') : undefined}
            options={[
              [
                '',
                text(file.issuingOffice === undefined ? 'caseOfficeChoose' : 'caseOfficeTakeBack'),
              ],
              ...offices,
            ]}
          />
          <Select
            label={text('caseOfficePresent')}
            value={fields.present}
            onChange={(present) => {
              const { addressee } = withOffice(fields, { present }, file);
              draft.change({ present, addressee });
            }}
            testId="office-present"
            options={[['', text('caseOfficeNoTransfer')], ...offices]}
          />
          {asksAddressee(fields, file) && (
            <AddresseeChoice
              fields={fields}
              hasProblem={problem === 'addressee'}
              // It is chosen between the two that are shown.
              onChoose={(addressee) => draft.change({ ...fields, addressee })}
            />
          )}
        </>
      )}
    </FactForm>
  );
}

/** To which of two offices a letter goes: one addressee only, and the sources don't say which. */
function AddresseeChoice({
  fields,
  hasProblem,
  onChoose,
}: {
  readonly fields: OfficeFields;
  readonly hasProblem: boolean;
  readonly onChoose: (addressee: Addressee) => void;
}) {
  const words = useWords();
  const { text } = words;
  const say = (code: string) => {
    const office = parseConfirmedOffice(code);
    return office === undefined ? '' : sayOffice(office, words);
  };
  return (
    <fieldset data-testid="office-addressee">
      <legend>{text('caseAddressee')}</legend>
      <p class="quiet">{text('caseAddresseeSilent')}</p>
      <Choice
        name="addressee"
        label={text('caseAddresseeIssuing', { office: say(fields.office) })}
        isChosen={fields.addressee === 'issuing'}
        onChoose={() => onChoose('issuing')}
        testId="addressee-issuing"
      />
      <Choice
        name="addressee"
        label={text('caseAddresseePresent', { office: say(fields.present) })}
        isChosen={fields.addressee === 'present'}
        onChoose={() => onChoose('present')}
        testId="addressee-present"
      />
      {hasProblem && (
        <p class="problem" role="alert">
          {text('caseAddresseeProblem')}
        </p>
      )}
    </fieldset>
  );
}
