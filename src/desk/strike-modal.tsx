import { LONGEST_NOTE } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { Fact } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useLeave } from '../ui/use-leave.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import { Modal } from './modal.tsx';
import type { SiblingFields } from './shared-contact.ts';
import { countOfCases, mintSiblings, strikeSiblings } from './shared-contact.ts';

type StrikeFields = SiblingFields & { readonly reason: string };

/** Asks once, with an optional reason, before an entry is struck. */
export function StrikeModal({
  caseId,
  told,
  ...events
}: FormEvents & { readonly caseId: CaseId; readonly told: Told }) {
  const app = useApp();
  const { text } = app.words;
  const contact = told.fact?.type === 'contact-made' ? told.fact : undefined;
  const draft = useDraft<StrikeFields>(
    app,
    draftKey({ form: 'strike', about: told.entryId }),
    (kept) => ({
      reason: kept?.['reason'] ?? '',
      siblings: kept?.['siblings'] ?? (contact === undefined ? '' : mintSiblings(contact, caseId)),
    }),
    caseId,
  );
  const { fields } = draft;
  const [, leave] = useLeave(draft, events.onLeave);
  const read = () => {
    const reason = fields?.reason.trim() ?? '';
    const { entryId } = told;
    return { type: 'entry-struck' as const, entryId, ...(reason !== '' && { reason }) };
  };
  const count = contact === undefined ? 1 : countOfCases(contact);
  const readElsewhere = async (strike: Fact) =>
    contact === undefined || strike.type !== 'entry-struck'
      ? []
      : strikeSiblings(app, caseId, contact, fields?.siblings ?? '', strike.reason);
  return (
    <Modal title={text('caseStrike')} onCancel={leave}>
      <p>{text('caseStrikeAsk')}</p>
      {count > 1 && <p data-testid="strike-shared">{text('caseStrikeShared', { count })}</p>}
      <FactForm
        {...events}
        label={text('caseStrike')}
        testId="strike-form"
        saves={{ label: text('caseStrikeConfirm'), testId: 'confirm-strike' }}
        caseId={caseId}
        draft={draft}
        read={read}
        readElsewhere={readElsewhere}
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
