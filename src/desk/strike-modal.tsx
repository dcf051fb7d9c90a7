import { useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../domain/contact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import { Modal } from './modal.tsx';

/** Asks once, with an optional reason, before an entry is struck. */
export function StrikeModal({
  caseId,
  told,
  onSaved,
  onCancel,
}: {
  readonly caseId: CaseId;
  readonly told: Told;
  readonly onSaved: (result: SaveResult) => void;
  readonly onCancel: () => void;
}) {
  const app = useApp();
  const { text } = app.words;
  // Minted once, so that a second try can't strike twice.
  const [id] = useState(newEntryId);
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<SaveResult>();
  const strike = async () => {
    const reason = typed.trim();
    const fact = {
      type: 'entry-struck' as const,
      entryId: told.entryId,
      ...(reason !== '' && { reason }),
    };
    const saved = await save(app, [{ id, caseId, fact }]);
    setResult(saved);
    if (saved.saved) onSaved(saved);
  };
  return (
    <Modal title={text('caseStrike')} onCancel={onCancel}>
      <form
        class="modal-form"
        onSubmit={(event) => {
          event.preventDefault();
          void strike();
        }}
      >
        <p>{text('caseStrikeAsk')}</p>
        <TextInput
          label={text('caseStrikeReason')}
          value={typed}
          onChange={setTyped}
          testId="strike-reason"
          maxLength={LONGEST_NOTE}
        />
        <SaveStatus result={result} />
        <div class="row">
          <button type="submit" class="main" data-testid="confirm-strike">
            {text('caseStrikeConfirm')}
          </button>
          <button type="button" onClick={onCancel}>
            {text('cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
