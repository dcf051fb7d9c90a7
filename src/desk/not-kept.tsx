import { useRef } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp, useWords } from '../ui/app.ts';
import { caseHash } from '../ui/case-hash.ts';
import { giveNumber } from '../ui/give-number.ts';
import { keepCase } from '../ui/keep-case.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { WaitingOffer } from '../ui/waiting-offer.tsx';
import { useWaitingCases } from '../ui/use-waiting-cases.ts';

/** Says that the case is not kept, and keeps it when it has a number. */
export function NotKept({
  file: { receiptNumber, history },
  onKept,
}: {
  readonly file: CaseFile;
  readonly onKept: (result: SaveResult) => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const chosen = useRef<CaseId>(undefined);
  const { isSaving, failure, submit } = useSubmit(async () => {
    const { current: caseId } = chosen;
    chosen.current = undefined;
    if (receiptNumber === undefined) return undefined;
    if (caseId === undefined) return keepCase(app, receiptNumber, undefined);
    const given = await giveNumber(app, caseId, receiptNumber);
    // What another window did meanwhile is shown by itself.
    return typeof given === 'string' ? undefined : given;
  }, onKept);
  const waiting = useWaitingCases();
  const kept = history.told.find(({ fact }) => fact?.type === 'case-kept');
  if (kept?.struck?.isMoved === true) return <Joined into={kept.struck.movedTo} />;
  return (
    <div class="remark" data-testid="case-not-kept">
      <p class="strong">{text('caseNotKept')}</p>
      {receiptNumber !== undefined && (
        <>
          <p>{text('caseNotKeptHint')}</p>
          <button
            type="button"
            class="main"
            data-testid="keep-case"
            disabled={isSaving}
            onClick={submit}
          >
            {text(waiting.all.length > 0 ? 'waitingKeepNew' : 'popupKeep')}
          </button>
          <WaitingOffer
            waiting={waiting}
            said={{}}
            isBusy={isSaving}
            onChoose={(caseId) => {
              chosen.current = caseId;
              submit();
            }}
          />
          <SaveStatus result={failure} />
        </>
      )}
    </div>
  );
}

/** Where the case went that had no number. */
function Joined({ into }: { readonly into: CaseId | undefined }) {
  const { text } = useWords();
  return (
    <div class="remark" data-testid="case-joined">
      <p class="strong">{text('joinedTo')}</p>
      {into !== undefined && <a href={caseHash(into)}>{text('joinedGo')}</a>}
    </div>
  );
}
