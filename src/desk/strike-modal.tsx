import { LONGEST_NOTE } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import { Modal } from './modal.tsx';

type StrikeFields = { readonly reason: string };

/** Asks once, with an optional reason, before an entry is struck. */
export function StrikeModal({
  caseId,
  told,
  ...events
}: FormEvents & { readonly caseId: CaseId; readonly told: Told }) {
  const app = useApp();
  const { text } = app.words;
  const draft = useDraft<StrikeFields>(
    app,
    draftKey({ form: 'strike', about: told.entryId }),
    (kept) => ({ reason: kept?.['reason'] ?? '' }),
    caseId,
  );
  const { fields } = draft;
  const leave = async () => {
    if (await draft.keep()) events.onLeave();
  };
  const read = () => {
    const reason = fields?.reason.trim() ?? '';
    const { entryId } = told;
    return { type: 'entry-struck' as const, entryId, ...(reason !== '' && { reason }) };
  };
  return (
    <Modal title={text('caseStrike')} onCancel={() => void leave()}>
      <p>{text('caseStrikeAsk')}</p>
      <FactForm
        {...events}
        label={text('caseStrike')}
        testId="strike-form"
        saves={{ label: text('caseStrikeConfirm'), testId: 'confirm-strike' }}
        caseId={caseId}
        draft={draft}
        read={read}
      >
        {fields !== undefined && (
          <TextInput
            label={text('caseStrikeReason')}
            value={fields.reason}
            onChange={(value) => draft.change({ reason: value })}
            testId="strike-reason"
            maxLength={LONGEST_NOTE}
          />
        )}
      </FactForm>
    </Modal>
  );
}
