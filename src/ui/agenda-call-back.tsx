import { toMissedCallBack } from '../domain/missed-call-back.ts';
import { useApp } from './app.ts';
import type { LineProps } from './line-does.ts';
import { RecordButton } from './record-button.tsx';
import { sayItem } from './say-item.ts';

/** "Did they call back?", once the time that was promised for it is over. */
export function CallBackQuestion({ item, does }: LineProps) {
  const { words, clock } = useApp();
  const { text } = words;
  const { caseId, inquiry, receiptNumber } = item;
  if (inquiry === undefined) return null;
  const isOpen = does.goTo === undefined ? does.open === 'call' : undefined;
  return (
    <>
      <p class="strong">{text('lineDidTheyCall')}</p>
      <div class="row">
        {receiptNumber !== undefined && (
          <button
            type="button"
            data-testid="called-back"
            aria-expanded={isOpen}
            onClick={() => does.onCall(item, { inquiry: inquiry.id, isCallBack: 'yes' })}
          >
            {text('lineCalledBack')}
          </button>
        )}
        <RecordButton
          caseId={caseId}
          toFact={(entryId) => toMissedCallBack(entryId, inquiry, clock.now(), clock.zone())}
          says={(to) => to.text('recordedMissed')}
          about={(to) => sayItem(item, to)}
          onRecorded={does.onRecorded}
          testId="call-back-missed"
        >
          {text('lineNoCallBack')}
        </RecordButton>
        {receiptNumber !== undefined && (
          // There it is asked how often they tried.
          <button
            type="button"
            data-testid="call-back-tried"
            aria-expanded={isOpen}
            onClick={() =>
              does.onCall(item, {
                inquiry: inquiry.id,
                reached: 'no',
                notReached: 'call-back-missed',
              })
            }
          >
            {text('lineMissedCallBack')}
          </button>
        )}
      </div>
      <p class="quiet">{text('lineMissedHint')}</p>
    </>
  );
}
