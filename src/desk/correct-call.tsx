import { useState } from 'preact/hooks';
import type { ContactMade } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import type { CallFields, CallProblem } from '../ui/call-fields.ts';
import { fieldsOfCall, fieldsOfDraft } from '../ui/call-fields.ts';
import { CallFieldset } from '../ui/call-fieldset.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useDraft } from '../ui/use-draft.ts';
import { CorrectForm } from './correct-form.tsx';
import { correctedCall } from './corrected-call.ts';

/** A recorded call in its fields, to say what it should have said. */
export function CorrectCall({
  caseId,
  told,
  begunOn,
  call,
  asksKind,
  onSaved,
  onLeave,
}: {
  readonly caseId: CaseId;
  readonly told: Told;
  /** The version on which the correction was begun: the one that shows, or an earlier one. */
  readonly begunOn: EntryId;
  readonly call: ContactMade;
  /** Whether the call opened its matter, and so says what that is about. */
  readonly asksKind: boolean;
  readonly onSaved: (result: SaveResult) => void;
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const { words, clock } = app;
  // Kept by the version it corrects: a draft begun on older words must not hide newer ones.
  const draft = useDraft<CallFields>(
    app,
    draftKey({ form: 'correct', about: begunOn }),
    (kept) => fieldsOfDraft(kept ?? {}, fieldsOfCall(call, '')),
    caseId,
  );
  const [problems, setProblems] = useState<readonly CallProblem[]>([]);
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const corrected = correctedCall(call, fields, clock.now(), clock.zone());
    setProblems('problems' in corrected ? corrected.problems : []);
    return 'call' in corrected ? corrected.call : undefined;
  };
  return (
    <CorrectForm
      title={words.text('caseCorrectTitle')}
      testIds={{ form: 'correct-call-form', save: 'save-call' }}
      caseId={caseId}
      told={told}
      draft={draft}
      read={read}
      onSaved={onSaved}
      onLeave={onLeave}
    >
      {fields !== undefined && (
        <CallFieldset
          fields={fields}
          problems={problems}
          change={draft.change}
          asksKind={asksKind}
        />
      )}
    </CorrectForm>
  );
}
