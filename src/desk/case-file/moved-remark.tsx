import type { Told } from '../../domain/history.ts';
import type { CaseId } from '../../domain/ids.ts';
import { movedFromOf } from '../../domain/move-entry.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { CaseLink } from '../../ui/case-words.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { useLive } from '../../ui/use-live.ts';

/** That something was moved here from another case, with the reason that was given for it. */
export function MovedRemark({ told }: { readonly told: Told }) {
  const { text } = useWords();
  const from = movedFromOf(told);
  if (from === undefined) return null;
  return (
    <p class="quiet" data-testid="moved-from">
      {from.caseId === undefined ? (
        text('movedHere')
      ) : (
        <>
          {text('movedHereFrom')} <OtherCase caseId={from.caseId} />
        </>
      )}
      <MovedReason reason={from.reason} />
    </p>
  );
}

/** That something was struck, or moved to another case, when and why. */
export function StruckRemark({ struck }: { readonly struck: NonNullable<Told['struck']> }) {
  const { text, dateTime } = useWords();
  const at = dateTime(struck.recordedAt);
  const { isMoved, movedTo, reason } = struck;
  return (
    <p class="struck-by">
      <strong>{text(isMoved === true ? 'movedRemarkAt' : 'caseStruckAt', { at })}</strong>
      {movedTo !== undefined && (
        <span data-testid="moved-to">
          {` · ${text('movedRemarkTo')} `}
          <OtherCase caseId={movedTo} />
        </span>
      )}
      <MovedReason reason={reason} />
    </p>
  );
}

/** By the number it has now; one that was protected since stands in no file but its own. */
function OtherCase({ caseId }: { readonly caseId: CaseId }) {
  const { storage, words } = useApp();
  const live = useLive(() => readRowsOf(storage, [caseId]), [caseId]);
  const row = live.state === 'read' ? live.value[0] : undefined;
  // Not said before it is known how it may be said.
  if (row === undefined) return <>{words.text('movedOther')}</>;
  if (row.isProtected === true) return <>{words.text('caseProtected')}</>;
  return <CaseLink caseId={caseId} number={row.receiptNumber} />;
}

function MovedReason({ reason }: { readonly reason: string | undefined }) {
  const { text, named } = useWords();
  if (reason === undefined) return null;
  return (
    <>
      {' · '}
      <InPlace say={(why) => named(text('tellReason'), why)}>
        <span class="private">{reason}</span>
      </InPlace>
    </>
  );
}
