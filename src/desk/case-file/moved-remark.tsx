import type { Told } from '../../domain/history.ts';
import { isPending } from '../../domain/ids.ts';
import type { CaseId } from '../../domain/ids.ts';
import { movedFromOf } from '../../domain/move-entry.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../../domain/receipt-number.ts';
import { useWords } from '../../ui/app.ts';
import { caseHash } from '../../ui/case-hash.ts';

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
      {from.reason !== undefined && ` · ${text('tellReason')}: ${from.reason}`}
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
      <strong>{text(isMoved === true ? 'movedAt' : 'caseStruckAt', { at })}</strong>
      {movedTo !== undefined && (
        <span data-testid="moved-to">
          {` · ${text('movedTo')} `}
          <OtherCase caseId={movedTo} />
        </span>
      )}
      {reason !== undefined && ` · ${text('tellReason')}: ${reason}`}
    </p>
  );
}

function OtherCase({ caseId }: { readonly caseId: CaseId }) {
  const { text } = useWords();
  const number = isPending(caseId) ? undefined : parseReceiptNumber(caseId);
  return (
    <a class="number" href={caseHash(caseId)}>
      {number === undefined ? text('caseWithoutNumber') : formatReceiptNumber(number)}
    </a>
  );
}
