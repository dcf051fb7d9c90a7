import { LONGEST_FIELD } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useLeaveUnchanged } from '../ui/use-leave.ts';
import type { Begun } from './begun-fields.ts';
import { beginFields, rebaseFields } from './begun-fields.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

type LabelFields = { readonly label: string };

/** The person's own word for a case; an empty one takes it back. */
export function LabelForm({
  caseId,
  label,
  ...events
}: FormEvents & { readonly caseId: CaseId; readonly label: string | undefined }) {
  const app = useApp();
  const { text } = app.words;
  const known: LabelFields = { label: label ?? '' };
  const draft = useDraft<Begun<LabelFields>>(
    app,
    draftKey({ form: 'label', about: caseId }),
    (kept) => beginFields(known, kept),
    caseId,
  );
  // What another window called the case meanwhile stays, unless she typed over it.
  const fields = draft.fields && rebaseFields(draft.fields, known);
  const leaveUnchanged = useLeaveUnchanged(draft, events.onLeave);
  const read = () => {
    const trimmed = fields?.label.trim();
    if (trimmed === undefined) return undefined;
    if (trimmed === (label ?? '')) {
      // Nothing is to be recorded of it.
      leaveUnchanged();
      return undefined;
    }
    const patch = { label: trimmed === '' ? null : trimmed };
    return { type: 'case-described' as const, patch };
  };
  return (
    <FactForm
      {...events}
      label={text('caseLabel')}
      testId="label-form"
      saves={{ label: text('caseLabelSave'), testId: 'save-label' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <TextInput
          label={text('caseLabel')}
          hint={text('caseLabelHint')}
          value={fields.label}
          onChange={(value) => draft.change({ label: value })}
          testId="case-label"
          maxLength={LONGEST_FIELD}
        />
      )}
    </FactForm>
  );
}
