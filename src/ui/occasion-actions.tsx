import { useState } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import { partOf } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ReminderDone } from '../domain/reminder-fact.ts';
import { today, useApp } from './app.ts';
import { useLineKey } from './line-keys.ts';
import type { RecordedFact } from './record-button.tsx';
import { RecordButton } from './record-button.tsx';
import { sayItem } from './say-item.ts';
import { SnoozeMenu, SnoozedUntil } from './snooze-menu.tsx';

type Props = {
  readonly item: AgendaItem;
  /** Something was recorded; what it was about may be gone from the page by then. */
  readonly onRecorded: (recorded: RecordedFact) => void;
};

/** Putting off what is due, and ending it: a date is done, a wait is stopped. */
export function OccasionActions({ item, onRecorded }: Props) {
  const { kind } = item.occasion.subject;
  const isAsked = kind === 'did-it-arrive' || kind === 'date-on-notice';
  return (
    <div class="occasion-actions">
      {item.putOff !== undefined && <SnoozedUntil item={item} onRecorded={onRecorded} />}
      {partOf(item) !== 'next' && <SnoozeMenu item={item} onRecorded={onRecorded} />}
      {kind === 'window' && <StopWait item={item} onRecorded={onRecorded} />}
      {kind !== 'window' && !isAsked && <DateDone item={item} onRecorded={onRecorded} />}
    </div>
  );
}

/** A date is dealt with: nothing rings for it any more. */
function DateDone({ item, onRecorded }: Props) {
  const app = useApp();
  const { text } = app.words;
  return (
    <RecordButton
      caseId={item.caseId}
      toFact={() => toDone(item, today(app))}
      says={(to) => to.text('recordedDone')}
      about={(to) => sayItem(item, to)}
      onRecorded={onRecorded}
      class="link"
      testId="date-done"
      lineKey="done"
    >
      {text('lineDone')}
    </RecordButton>
  );
}

/** Ends a wait by the person's word, once she has said so twice. */
function StopWait({ item, onRecorded }: Props) {
  const app = useApp();
  const { text } = app.words;
  const [isAsking, setIsAsking] = useState(false);
  const doneKey = useLineKey(isAsking ? undefined : 'done');
  return (
    <>
      <button
        type="button"
        class="link"
        data-testid="stop-wait"
        {...doneKey}
        aria-expanded={isAsking}
        aria-label={app.words.named(text('lineStopWait'), sayItem(item, app.words))}
        onClick={() => setIsAsking(!isAsking)}
      >
        {text('lineStopWait')}
      </button>
      {isAsking && (
        <div class="line-ask" data-testid="stop-wait-ask">
          <p>{text('lineStopWaitAsk')}</p>
          <div class="row">
            <RecordButton
              caseId={item.caseId}
              toFact={() => toDone(item, today(app))}
              says={(to) => to.text('recordedStopped')}
              about={(to) => sayItem(item, to)}
              onRecorded={onRecorded}
              testId="confirm-stop-wait"
              lineKey="done"
            >
              {text('lineStopWaitConfirm')}
            </RecordButton>
            <button type="button" class="link" onClick={() => setIsAsking(false)}>
              {text('buttonCancel')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function toDone({ occasion }: AgendaItem, on: CalendarDate): ReminderDone {
  return { type: 'reminder-done', subject: occasion.id, on };
}
