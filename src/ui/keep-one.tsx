import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { useApp, useWords } from './app.ts';
import { caseHash } from './case-hash.ts';
import { DeskBeside } from './desk-beside.ts';
import type { Meanwhile } from './give-number.ts';
import { giveNumber } from './give-number.ts';
import { keepCase } from './keep-case.ts';
import { SaveStatus } from './save-status.tsx';
import { useLive } from './use-live.ts';
import { useSubmit } from './use-submit.ts';
import { MEANWHILE_TEXT, WaitingOffer } from './waiting-offer.tsx';
import { useWaitingCases } from './use-waiting-cases.ts';

/**
 * Keeps a case by one click, or says that it is kept and leads to it. Where cases wait for their number,
 * it may be that of one of them.
 */
export function KeepOne({
  receipt,
  sighting,
  isMain = false,
}: {
  readonly receipt: ReceiptNumber;
  readonly sighting: Sighting | undefined;
  readonly isMain?: boolean;
}) {
  const app = useApp();
  const { text, receipt: say } = app.words;
  const row = useLive(() => findByReceiptNumber(app.storage, receipt), [receipt]);
  const waiting = useWaitingCases();
  const [wasKept, setWasKept] = useState(false);
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const chosen = useRef<CaseId>(undefined);
  const { isSaving, failure, submit } = useSubmit(
    async () => {
      setMeanwhile(undefined);
      if (chosen.current === undefined) return keepCase(app, receipt, sighting);
      const given = await giveNumber(app, chosen.current, receipt, { sighting });
      if (typeof given !== 'string') return given;
      setMeanwhile(given);
      return undefined;
    },
    () => setWasKept(true),
  );
  const keep = (caseId?: CaseId) => {
    chosen.current = caseId;
    submit();
  };
  const isNew = waiting.all.length > 0;
  if (row.state === 'reading') return null;
  if (row.state === 'read' && row.value !== undefined) {
    return <Kept row={row.value} takesFocus={wasKept || isSaving} />;
  }
  return (
    <div>
      <button
        type="button"
        class={isMain ? 'main' : ''}
        data-testid="keep-case"
        aria-label={text(isNew ? 'waitingKeepNewWhich' : 'popupKeepWhich', {
          receipt: say(receipt),
        })}
        disabled={isSaving}
        onClick={() => keep()}
      >
        {text(isNew ? 'waitingKeepNew' : 'popupKeep')}
      </button>
      <WaitingOffer
        waiting={waiting}
        said={sighting?.form === undefined ? {} : { form: sighting.form }}
        isBusy={isSaving}
        onChoose={keep}
      />
      <SaveStatus result={failure} />
      {meanwhile !== undefined && <p role="alert">{text(MEANWHILE_TEXT[meanwhile])}</p>}
    </div>
  );
}

function Kept({
  row,
  takesFocus,
}: {
  readonly row: DocketRow;
  /** Whether it stands where the button stood that was just pressed. */
  readonly takesFocus: boolean;
}) {
  const { text } = useWords();
  const goTo = useContext(DeskBeside) ?? goHere;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      data-testid="case-kept"
      onClick={() => goTo(caseHash(row.caseId))}
      title={text('popupOpenCase')}
    >
      {text('popupKept')}
    </button>
  );
}

/** On the desk itself. */
function goHere(hash: string): void {
  location.hash = hash;
}
