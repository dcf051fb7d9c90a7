import type { AgendaItem } from '../domain/agenda.ts';
import { partOf } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { SeenStatus } from '../domain/case-facts.ts';
import { AgendaFrame } from './agenda-frame.tsx';
import { today, useApp, useWords } from './app.ts';
import type { CallStart } from './call-start.ts';
import { contactHash } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import type { LineDoes, LineProps } from './line-does.ts';
import type { LineAction } from './line-keys.ts';
import { useLineKey } from './line-keys.ts';
import { LineLinks } from './line-links.tsx';
import { OccasionActions } from './occasion-actions.tsx';
import { RecordButton } from './record-button.tsx';
import { NEW_MATTER } from './chosen-inquiry.ts';
import { sayItem } from './say-item.ts';
import { sayStatus } from './say-status.ts';

/** A paper that was not received is a matter of its own. */
const NOT_RECEIVED: CallStart = { inquiry: NEW_MATTER, kind: 'not-received' };

/** The page named a date from which to ask for what has not arrived, and it is over. */
export function PageArrivalLine({
  item,
  status,
  on,
  does,
}: {
  readonly item: AgendaItem;
  readonly status: SeenStatus;
  readonly on: CalendarDate;
  readonly does: LineDoes | undefined;
}) {
  const words = useWords();
  const isAsked = partOf(item) === 'due';
  const title = isAsked
    ? words.text('lineDidItArrive')
    : words.text('lineAskIf', { date: words.date(on) });
  return (
    <AgendaFrame item={item} title={title}>
      <p>{sayStatus(status, words)}</p>
      {isAsked && <p>{words.text('lineAskFrom', { date: words.date(on) })}</p>}
      {does !== undefined && (
        <>
          {isAsked ? (
            <Arrived item={item} does={does} start={NOT_RECEIVED} lineKey="note" />
          ) : (
            <LineLinks item={item} does={does} />
          )}
          <div class="line-more">
            {isAsked && (
              <DeskLink
                hash={contactHash(item.caseId, 'not-received')}
                goTo={does.goTo}
                testId="note-written"
              >
                {words.text('lineNoteWritten')}
              </DeskLink>
            )}
            <OccasionActions item={item} onRecorded={does.onRecorded} />
          </div>
        </>
      )}
    </AgendaFrame>
  );
}

/** A notice was promised in a call, and its time is over. */
export function PromisedNotice({ item, does }: LineProps) {
  const { text } = useWords();
  const { inquiry } = item;
  return (
    <>
      <p class="strong">{text('lineDidNoticeArrive')}</p>
      <Arrived item={item} does={does} start={inquiry && { inquiry: inquiry.id }} />
    </>
  );
}

/** "Did it arrive?" Yes ends the question, no opens the form of the call to make. */
function Arrived({
  item,
  does,
  start,
  lineKey,
}: LineProps & {
  readonly start: CallStart | undefined;
  /** The key of its call, where no other control of the line has it. */
  readonly lineKey?: LineAction;
}) {
  const told = useLineKey(lineKey);
  const app = useApp();
  const { text } = app.words;
  const { id } = item.occasion;
  return (
    <div class="row">
      <RecordButton
        caseId={item.caseId}
        toFact={() => ({ type: 'reminder-done', subject: id, on: today(app) })}
        says={(to) => to.text('recordedArrived')}
        about={(to) => sayItem(item, to)}
        onRecorded={does.onRecorded}
        testId="did-arrive"
      >
        {text('lineArrived')}
      </RecordButton>
      {item.receiptNumber !== undefined && (
        <button
          type="button"
          data-testid="did-not-arrive"
          {...told}
          aria-label={app.words.named(text('lineNotArrived'), sayItem(item, app.words))}
          aria-expanded={does.goTo === undefined ? does.open === 'call' : undefined}
          onClick={() => does.onCall(item, start)}
        >
          {text('lineNotArrived')}
        </button>
      )}
    </div>
  );
}
