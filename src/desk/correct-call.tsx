import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { ContactMade } from '../domain/contact.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import { draftKey } from '../domain/draft.ts';
import { findLadder } from '../domain/find-ladder.ts';
import type { Told } from '../domain/history.ts';
import type { WaitRemark } from '../domain/wait-remark.ts';
import { countedRemark } from '../domain/wait-remark.ts';
import { useApp } from '../ui/app.ts';
import type { CallFields } from '../ui/call-fields.ts';
import { fieldsOfCall, fieldsOfDraft } from '../ui/call-fields.ts';
import { CallFieldset } from '../ui/call-fieldset.tsx';
import type { CallProblem } from '../ui/read-call.ts';
import { useDraft } from '../ui/use-draft.ts';
import type { Correction } from './correct-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { correctedCall } from './corrected-call.ts';
import type { SiblingFields } from './shared-contact.ts';
import { correctSiblings, countOfCases, mintSiblings } from './shared-contact.ts';

/** A recorded call in its fields, to say what it should have said. */
export function CorrectCall({
  file,
  ownLadders,
  told,
  begunOn,
  call,
  asksKind,
  onSaved,
  onLeave,
}: Correction & {
  readonly file: CaseFile;
  readonly ownLadders: readonly CustomLadder[];
  readonly call: ContactMade;
  /** Whether the call opened its matter, and so says what that is about. */
  readonly asksKind: boolean;
}) {
  const app = useApp();
  const { caseId } = file;
  const { words, clock } = app;
  // Kept by the version it corrects: a draft begun on older words must not hide newer ones.
  const draft = useDraft<CallFields & SiblingFields>(
    app,
    draftKey({ form: 'correct', about: begunOn }),
    (kept) => {
      const fresh = { ...fieldsOfCall(call, ''), siblings: mintSiblings(call, caseId) };
      return fieldsOfDraft(kept ?? {}, fresh);
    },
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
  const count = countOfCases(call);
  return (
    <CorrectForm
      title={words.text('caseCorrectTitle')}
      testIds={{ form: 'correct-call-form', save: 'save-call' }}
      caseId={caseId}
      told={told}
      draft={draft}
      read={read}
      readElsewhere={(correction) =>
        correctSiblings(app, caseId, correction, fields?.siblings ?? '')
      }
      onSaved={onSaved}
      onLeave={onLeave}
    >
      {count > 1 && (
        <p class="remark" data-testid="correct-shared">
          {words.text('caseCorrectShared', { count })}
        </p>
      )}
      {fields !== undefined && (
        <CallFieldset
          fields={fields}
          problems={problems}
          change={draft.change}
          asksKind={asksKind}
          people={file.particulars.people}
          remark={remarkOf(told, file, ownLadders)}
        />
      )}
    </CorrectForm>
  );
}

/** How a call was counted at the person's word can be taken back. */
function remarkOf(
  { entryId }: Told,
  { inquiries, ladder, isProtected }: CaseFile,
  ownLadders: readonly CustomLadder[],
): WaitRemark | undefined {
  if (isProtected) return undefined;
  const inquiry = inquiries.find(({ contacts }) =>
    contacts.some((each) => each.entryId === entryId),
  );
  const contact = inquiry?.contacts.find((each) => each.entryId === entryId);
  if (inquiry === undefined || contact === undefined) return undefined;
  const pinned = contact.ladder && findLadder(contact.ladder, ownLadders);
  return countedRemark(contact, inquiry, pinned ?? ladder);
}
