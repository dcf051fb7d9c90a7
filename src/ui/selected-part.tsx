import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { SelectedText } from '../domain/selected-text.ts';
import { parseSelectedText } from '../domain/selected-text.ts';
import type { HandedSelection } from '../platform/selected-text.ts';
import { forgetSelection } from '../platform/selected-text.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { useApp } from './app.ts';
import { callHash, caseHash } from './case-hash.ts';
import { Receipt } from './case-words.tsx';
import { DeskBeside } from './desk-beside.ts';
import { DeskLink } from './desk-link.tsx';
import type { Outcome } from './deal-with-selection.ts';
import { dealWithSelection, isDealtWith } from './deal-with-selection.ts';
import { KeepOne } from './keep-one.tsx';
import type { RecordedFact } from './record-button.tsx';
import { RecordedNotice } from './recorded-notice.tsx';
import { SaveStatus } from './save-status.tsx';
import { sayNumberProblem } from './say-number-problem.ts';

type OnCall = ((receipt: ReceiptNumber) => void) | undefined;
type One = Extract<SelectedText, { readonly holds: 'one' }>;

/**
 * Keeps the number that was selected on a page, and says so; says what it is that keeps it from being
 * kept, or asks which is meant.
 */
export function SelectedPart({
  selection,
  onCall,
}: {
  readonly selection: HandedSelection;
  /** Notes a call here; where it is left out, in its room of the desk. */
  readonly onCall?: OnCall;
}) {
  const { words } = useApp();
  const { text } = words;
  const found = useMemo(() => parseSelectedText(selection.text), [selection]);
  useEffect(() => {
    if (found.holds !== 'one') forget(selection);
  }, [found, selection]);
  switch (found.holds) {
    case 'one':
      return <SelectedOne selection={selection} found={found} onCall={onCall} />;
    case 'several':
      return <Several found={found} isPrivate={selection.isPrivate} />;
    case 'none':
      return (
        <output data-testid="selected-none">
          {found.problem === undefined
            ? text('selectedNone')
            : text('selectedProblem', { problem: sayNumberProblem(found.problem, words) })}
        </output>
      );
  }
}

function Several({
  found: { receiptNumbers, count },
  isPrivate,
}: {
  readonly found: Extract<SelectedText, { readonly holds: 'several' }>;
  readonly isPrivate: boolean;
}) {
  const { text } = useApp().words;
  const listed = receiptNumbers.length;
  return (
    <div class="selected" data-testid="selected-several">
      <output>
        {count > listed
          ? text('selectedSeveralListed', { count, listed })
          : text('selectedSeveral', { count })}
      </output>
      {isPrivate && <p>{text('selectedPrivate')}</p>}
      <ul class="selected-list">
        {receiptNumbers.map((receipt) => (
          <li key={receipt} data-testid="selected-number" data-receipt={receipt}>
            <Receipt number={receipt} />
            <KeepOne receipt={receipt} sighting={undefined} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SelectedOne({
  selection,
  found,
  onCall,
}: {
  readonly selection: HandedSelection;
  readonly found: One;
  readonly onCall: OnCall;
}) {
  const app = useApp();
  const { text, receipt: say } = app.words;
  const goTo = useContext(DeskBeside);
  const { receiptNumber, remark } = found;
  const [outcome, setOutcome] = useState<Outcome>();
  const [undone, setUndone] = useState<RecordedFact>();
  useEffect(() => {
    let isShown = true;
    void dealWithSelection(app, selection, found).then((became) => {
      if (isShown) setOutcome(became);
      // Not before: closed in the midst of it, the next window finishes it under the same id.
      if (isDealtWith(app, selection, became)) forget(selection);
      return undefined;
    });
    return () => {
      isShown = false;
    };
  }, []);
  const receipt = say(receiptNumber);
  if (outcome === undefined) return null;
  if (outcome.became === 'asked' || outcome.became === 'not-saved') {
    return (
      <div class="selected" data-testid="selected-asked" data-receipt={receiptNumber}>
        <output>{text('selectedAsk', { receipt })}</output>
        {selection.isPrivate && <p>{text('selectedPrivate')}</p>}
        {remark !== undefined && <p>{text('numberUnknownPrefix')}</p>}
        {outcome.became === 'not-saved' && <SaveStatus result={outcome.result} />}
        <KeepOne receipt={receiptNumber} sighting={undefined} isMain />
      </div>
    );
  }
  const { caseId } = outcome;
  const recorded: RecordedFact | undefined =
    undone ??
    (outcome.became === 'kept'
      ? {
          result: outcome.result,
          caseId,
          entryId: selection.entryId,
          // That it is kept is said above it.
          says: (to) => to.receipt(receiptNumber),
          about: (to) => to.receipt(receiptNumber),
        }
      : undefined);
  return (
    <div class="selected" data-testid={`selected-${outcome.became}`} data-receipt={receiptNumber}>
      <RecordedNotice recorded={recorded} onUndone={setUndone} />
      {outcome.became === 'was-kept' && <output>{text('selectedWasKept', { receipt })}</output>}
      {undone === undefined && (
        <p class="row">
          <DeskLink hash={caseHash(caseId)} goTo={goTo} testId="selected-open">
            {text('popupOpenCase')}
          </DeskLink>
          {onCall === undefined ? (
            <DeskLink hash={callHash(caseId)} goTo={goTo} testId="selected-call">
              {text('popupNoteCall')}
            </DeskLink>
          ) : (
            <button
              type="button"
              class="link"
              data-testid="selected-call"
              onClick={() => onCall(receiptNumber)}
            >
              {text('popupNoteCall')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function forget({ entryId }: HandedSelection): void {
  forgetSelection(entryId).catch((error: unknown) => reportProblem('selected text', error));
}
