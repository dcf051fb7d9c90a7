import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocketRow } from '../domain/docket.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { useApp, useWords } from './app.ts';
import { keepCase } from './keep-case.ts';
import { SaveStatus } from './save-status.tsx';
import { useLive } from './use-live.ts';
import { useSubmit } from './use-submit.ts';
import { goToDesk } from './go-to-desk.ts';

/** Keeps a case by one click, or says that it is kept and leads to it. */
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
  const [wasKept, setWasKept] = useState(false);
  const { isSaving, failure, submit } = useSubmit(
    () => keepCase(app, receipt, sighting),
    () => setWasKept(true),
  );
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
        aria-label={text('popupKeepWhich', { receipt: say(receipt) })}
        disabled={isSaving}
        onClick={submit}
      >
        {text('popupKeep')}
      </button>
      <SaveStatus result={failure} />
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
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      data-testid="case-kept"
      onClick={() => goToDesk(`#/case/${row.caseId}`)}
      title={text('popupOpenCase')}
    >
      {text('popupKept')}
    </button>
  );
}
