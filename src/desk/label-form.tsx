import { useState } from 'preact/hooks';
import { LONGEST_FIELD } from '../domain/contact.ts';
import type { CaseId } from '../domain/ids.ts';
import { useWords } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { useSaving } from './use-saving.ts';

/** The person's own word for a case; an empty one takes it back. */
export function LabelForm({
  caseId,
  label,
}: {
  readonly caseId: CaseId;
  readonly label: string | undefined;
}) {
  const { text } = useWords();
  const [typed, setTyped] = useState<string>();
  const [result, record] = useSaving(caseId);
  const value = typed ?? label ?? '';
  const submit = async () => {
    const trimmed = value.trim();
    if (trimmed === (label ?? '')) return;
    await record({ type: 'case-described', patch: { label: trimmed === '' ? null : trimmed } });
  };
  return (
    <form
      class="fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        label={text('caseLabel')}
        hint={text('caseLabelHint')}
        value={value}
        onChange={setTyped}
        testId="case-label"
        maxLength={LONGEST_FIELD}
      />
      <button type="submit" data-testid="save-label">
        {text('caseLabelSave')}
      </button>
      <SaveStatus result={result} />
    </form>
  );
}
