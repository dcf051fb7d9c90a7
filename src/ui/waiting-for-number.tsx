import { useRef, useState } from 'preact/hooks';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { useApp } from './app.ts';
import type { Meanwhile } from './give-number.ts';
import { giveNumber } from './give-number.ts';
import { SaveStatus } from './save-status.tsx';
import { useSubmit } from './use-submit.ts';
import { useWaitingCases } from './use-waiting-cases.ts';
import { MEANWHILE_TEXT, WaitingOffer } from './waiting-offer.tsx';

/**
 * Offers the waiting cases where something is noted about a number: what is noted keeps a new case under
 * it, unless the number is given to one of these first.
 */
export function WaitingForNumber({
  receipt,
  isKept,
  isBusy,
}: {
  readonly receipt: ReceiptNumber;
  /** Whether a case is kept under it; `undefined` while that is not known. */
  readonly isKept: boolean | undefined;
  readonly isBusy: boolean;
}) {
  const app = useApp();
  const { text } = app.words;
  const waiting = useWaitingCases();
  const chosen = useRef<CaseId>(undefined);
  const status = useRef<HTMLDivElement>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const [isGiven, setIsGiven] = useState(false);
  const { isSaving, failure, submit } = useSubmit(
    async () => {
      setMeanwhile(undefined);
      if (chosen.current === undefined) return undefined;
      const result = await giveNumber(app, chosen.current, receipt);
      if (typeof result !== 'string') return result;
      setMeanwhile(result);
      return undefined;
    },
    () => {
      setIsGiven(true);
      // The button that was pressed is gone.
      status.current?.focus();
    },
  );
  return (
    <div class="wide">
      {isKept === false && !isGiven && (
        <WaitingOffer
          waiting={waiting}
          said={{}}
          isBusy={isBusy || isSaving}
          onChoose={(caseId) => {
            chosen.current = caseId;
            submit();
          }}
        />
      )}
      <div ref={status} tabIndex={-1}>
        {isGiven && <p>{text('waitingGivenHere')}</p>}
        <SaveStatus result={failure} />
        {meanwhile !== undefined && <p role="alert">{text(MEANWHILE_TEXT[meanwhile])}</p>}
      </div>
    </div>
  );
}
