import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocketRow } from '../domain/docket.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { useApp, useWords } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { keepCase } from '../ui/keep-case.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { sayNumberProblem } from '../ui/say-number-problem.ts';
import { useLive } from '../ui/use-live.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { goToDesk } from './go-to-desk.ts';

const STATUS_ADDRESS = 'egov.uscis.gov';

/** What the page in front shows of a case, and keeping it. */
export function OnThisPage({ sighting }: { readonly sighting: Sighting | undefined }) {
  const { text } = useWords();
  return (
    <section class="popup-part is-page">
      <h2>{text('popupOnThisPage')}</h2>
      {sighting === undefined ? (
        <div data-testid="page-nothing">
          <p>{text('popupNothingToRead')}</p>
          <p class="quiet">{text('popupNothingToReadHint', { address: STATUS_ADDRESS })}</p>
        </div>
      ) : (
        <Seen sighting={sighting} />
      )}
    </section>
  );
}

function Seen({ sighting }: { readonly sighting: Sighting }) {
  const [receipt] = sighting.receiptNumbers;
  const isOneResult = sighting.receiptCount <= 1;
  return (
    <div
      class="on-page"
      data-testid="page-sighting"
      data-receipt={isOneResult ? receipt : undefined}
      data-form={sighting.form}
      data-title={sighting.title}
      data-status-on={sighting.statusOn}
    >
      <StatusFacts sighting={sighting} receipt={isOneResult ? receipt : undefined} />
      {!isOneResult && <ManyNumbers sighting={sighting} />}
      {isOneResult && receipt !== undefined && (
        <KeepOne receipt={receipt} sighting={sighting} isMain />
      )}
      {receipt === undefined && <KeepTyped sighting={sighting} />}
    </div>
  );
}

function StatusFacts({
  sighting,
  receipt,
}: {
  readonly sighting: Sighting;
  readonly receipt: ReceiptNumber | undefined;
}) {
  const { text, date } = useWords();
  const { form, title, statusOn, askIfNotArrivedBy, actBy } = sighting;
  const dates = [
    statusOn && text('popupStatusOn', { date: date(statusOn) }),
    askIfNotArrivedBy && text('popupAskIfNotArrived', { date: date(askIfNotArrivedBy) }),
    actBy && text('popupActBy', { date: date(actBy) }),
  ].filter((part) => part !== undefined);
  const hasStatus = sighting.text !== undefined || title !== undefined;
  return (
    <div class="facts">
      {receipt !== undefined && <p class="receipt number">{formatReceiptNumber(receipt)}</p>}
      {sighting.receiptCount === 0 && <p class="strong">{text('popupNoNumber')}</p>}
      {hasStatus && (
        <p>
          {[form, title ?? text('popupNoTitle')].filter((part) => part !== undefined).join(' · ')}
        </p>
      )}
      {dates.length > 0 && <p class="quiet">{dates.join(' · ')}</p>}
    </div>
  );
}

function ManyNumbers({ sighting }: { readonly sighting: Sighting }) {
  const { text } = useWords();
  const { receiptCount: count, receiptNumbers } = sighting;
  return (
    <div class="wide">
      <p>
        {count > receiptNumbers.length
          ? text('popupManyNumbersListed', { count, listed: receiptNumbers.length })
          : text('popupManyNumbers', { count })}
      </p>
      <ul class="number-list">
        {receiptNumbers.map((receipt) => (
          <li key={receipt} data-testid="page-number" data-receipt={receipt}>
            <span class="number">{formatReceiptNumber(receipt)}</span>
            <KeepOne receipt={receipt} sighting={undefined} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function KeepOne({
  receipt,
  sighting,
  isMain = false,
}: {
  readonly receipt: ReceiptNumber;
  readonly sighting: Sighting | undefined;
  readonly isMain?: boolean;
}) {
  const app = useApp();
  const { text } = app.words;
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
        aria-label={text('popupKeepWhich', { receipt: formatReceiptNumber(receipt) })}
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

/** The page names no number, so the person is asked for it. */
function KeepTyped({ sighting }: { readonly sighting: Sighting }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [kept, setKept] = useState<{ result: SaveResult; receipt: ReceiptNumber }>();
  const parsed = parseTypedReceiptNumber(typed);
  const { isSaving, failure, submit } = useSubmit(async () => {
    setProblem(parsed.ok ? undefined : sayNumberProblem(parsed, words));
    if (!parsed.ok) return undefined;
    const { receiptNumber: receipt } = parsed;
    const result = await keepCase(app, receipt, sighting);
    if (result.saved) setKept({ result, receipt });
    return result;
  });
  if (kept !== undefined) {
    return (
      <div class="wide">
        <SaveStatus result={kept.result} />
        <KeepOne receipt={kept.receipt} sighting={undefined} />
      </div>
    );
  }
  return (
    <form
      class="wide row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={text('popupTypeNumber')}
        hint={
          parsed.ok && parsed.remark === 'unknown-prefix'
            ? text('numberUnknownPrefix')
            : text('popupTypeNumberHint')
        }
        value={typed}
        onChange={setTyped}
        testId="keep-number"
        maxLength={60}
        problem={problem}
      />
      <button type="submit" class="main" data-testid="keep-case" disabled={isSaving}>
        {text('popupKeep')}
      </button>
      <SaveStatus result={failure} />
    </form>
  );
}
