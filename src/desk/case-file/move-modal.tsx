import { useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import { LONGEST_NOTE } from '../../domain/contact.ts';
import { draftKey } from '../../domain/draft.ts';
import type { Told } from '../../domain/history.ts';
import { parseCaseId, parseEntryId } from '../../domain/ids.ts';
import { answersLeftBehind, moveEntry } from '../../domain/move-entry.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { sayInquiry } from '../../locales/words-of-domain.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { readCaseFile } from '../../storage/read-case.ts';
import type { FindEntries } from '../../storage/record-entries.ts';
import { useApp } from '../../ui/app.ts';
import { Select, TextInput } from '../../ui/fields.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useLeave } from '../../ui/use-leave.ts';
import { useLive } from '../../ui/use-live.ts';
import type { FormEvents } from '../fact-form.tsx';
import { FactForm } from '../fact-form.tsx';
import { Modal } from '../modal.tsx';
import type { PickedCase } from './case-picker.tsx';
import { CasePicker } from './case-picker.tsx';

type MoveFields = PickedCase & {
  /** The matter there, or empty for a new one. */
  readonly into: string;
  readonly reason: string;
  /** The id of the entry in the other case, so that a retry can't double it. */
  readonly copyId: string;
};

/** Moves an entry to the case that it is about, after asking which and why. */
export function MoveModal({
  file,
  told,
  ...events
}: FormEvents & { readonly file: CaseFile; readonly told: Told }) {
  const app = useApp();
  const { text } = app.words;
  const { caseId } = file;
  const [problem, setProblem] = useState<TextKey>();
  const [leftBehind, setLeftBehind] = useState(() => answersLeftBehind(told, file));
  const draft = useDraft<MoveFields>(
    app,
    draftKey({ form: 'move', about: told.entryId }),
    (kept) => ({ typed: '', target: '', into: '', reason: '', copyId: newEntryId(), ...kept }),
    caseId,
  );
  const { fields } = draft;
  const target = parseCaseId(fields?.target);
  const live = useLive(
    async () => (target === undefined ? undefined : readCaseFile(app.storage, target)),
    [target],
  );
  const other = live.state === 'read' && live.value?.caseId === target ? live.value : undefined;
  const isAnswer = told.fact?.type === 'answer-received';
  const matters = other?.inquiries ?? [];
  const [, leave] = useLeave(draft, events.onLeave);
  const decide = (): FindEntries | undefined => {
    const copyId = parseEntryId(fields?.copyId);
    setProblem(target === undefined ? 'moveProblem' : undefined);
    if (target === undefined || fields === undefined || copyId === undefined) return undefined;
    return async (now) => {
      // By a save that only seemed to fail.
      if (await now.isRecorded(draft.entryId)) return [];
      const from = await now.fileOf(caseId);
      const to = await now.fileOf(target);
      // As it reads now: it may have been corrected, struck or moved by another window.
      const current = from.history.byEntry.get(told.entryId);
      const isGone = current === undefined || current.struck !== undefined;
      setProblem(isGone || !to.isKept ? 'moveChanged' : undefined);
      if (isGone || !to.isKept) return undefined;
      const left = answersLeftBehind(current, from);
      setLeftBehind(left);
      if (left > 0) return undefined;
      const chosen =
        to.inquiries.find(({ id }) => id === fields.into) ??
        (isAnswer ? to.inquiries[0] : undefined);
      const move = moveEntry(current, [from, to], {
        copyId,
        ...(chosen && { into: chosen }),
        reason: fields.reason.trim() || undefined,
      });
      setProblem(move === undefined ? 'moveNoMatter' : undefined);
      return (
        move && [
          { id: draft.entryId, caseId, fact: move.strike },
          { id: copyId, caseId: target, fact: move.copy },
        ]
      );
    };
  };
  return (
    <Modal title={text('moveTitle')} onCancel={leave}>
      <p>{text('moveAsk')}</p>
      <FactForm
        {...events}
        label={text('moveTitle')}
        testId="move-form"
        saves={{ label: text('moveConfirm'), testId: 'confirm-move' }}
        caseId={caseId}
        draft={draft}
        decide={decide}
      >
        {fields !== undefined && (
          <>
            <CasePicker
              label={text('moveToCase')}
              picked={fields}
              without={caseId}
              problem={problem && text(problem)}
              change={(picked) => {
                setProblem(undefined);
                draft.change({ ...picked, into: '' });
              }}
            />
            {leftBehind > 0 && (
              <p class="remark" role="alert" data-testid="move-refused">
                {text('moveLeavesAnswers', { count: leftBehind })}
              </p>
            )}
            {matters.length > 0 && told.fact?.type !== 'date-noted' && (
              <Select
                label={text('moveInto')}
                value={fields.into || (isAnswer ? (matters[0]?.id ?? '') : '')}
                onChange={(into) => draft.change({ into })}
                testId="move-into"
                options={[
                  ...(isAnswer ? [] : [['', text('moveNewMatter')] as const]),
                  ...matters.map(
                    ({ id, kind, openedOn }) =>
                      [
                        id,
                        app.words.aside([sayInquiry(kind, app.words), app.words.date(openedOn)]),
                      ] as const,
                  ),
                ]}
              />
            )}
            <TextInput
              label={text('caseStrikeReason')}
              value={fields.reason}
              onChange={(reason) => draft.change({ reason })}
              testId="move-reason"
              maxLength={LONGEST_NOTE}
            />
          </>
        )}
      </FactForm>
    </Modal>
  );
}
