import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { NotedDate, SeenStatus } from '../domain/case-facts.ts';
import { sayNotedKind } from '../locales/say-noted-date.ts';
import { AgendaFrame } from './agenda-frame.tsx';
import { today, useApp, useWords } from './app.ts';
import { formHash } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import type { LineDoes } from './line-does.ts';
import { LineLinks } from './line-links.tsx';
import { OccasionActions } from './occasion-actions.tsx';
import { RecordButton } from './record-button.tsx';
import { sayItem } from './say-item.ts';
import { sayStatus } from './say-status.ts';

type Line = { readonly item: AgendaItem; readonly does: LineDoes | undefined };

/** A date that the person entered from a notice. */
export function NotedDateLine({ item, noted, does }: Line & { readonly noted: NotedDate }) {
  const words = useWords();
  const { kind, on, noticeOn, notes } = noted;
  const title = words.text('lineDated', { what: sayNotedKind(kind, words), date: words.date(on) });
  return (
    <DateLine item={item} does={does} title={title}>
      <p class="quiet">
        {noticeOn === undefined
          ? words.text('lineFromNotice')
          : words.text('lineFromNoticeOf', { date: words.date(noticeOn) })}
      </p>
      {notes !== undefined && <p class="line-notes private">{notes}</p>}
    </DateLine>
  );
}

/** The day by which the person needs a matter settled. */
export function NeededByLine({ item, on, does }: Line & { readonly on: CalendarDate }) {
  const { text, date } = useWords();
  const lastDayOn = item.inquiry?.lastDayOn;
  return (
    <DateLine item={item} does={does} title={text('lineNeededBy', { date: date(on) })}>
      {lastDayOn !== undefined && on < lastDayOn && (
        <p>{text('lineNeededBefore', { date: date(lastDayOn) })}</p>
      )}
    </DateLine>
  );
}

/** The page names a date by which to act, after which what it speaks of is destroyed. */
export function ActByLine({
  item,
  status,
  on,
  does,
}: Line & { readonly status: SeenStatus; readonly on: CalendarDate }) {
  const words = useWords();
  const { text } = status.sighting;
  return (
    <DateLine
      item={item}
      does={does}
      title={words.text('lineActBy', { date: words.date(on) })}
      isGrave
    >
      <p>{sayStatus(status, words)}</p>
      {text !== undefined && (
        <details class="line-more">
          <summary>{words.text('linePageText')}</summary>
          <p>{text}</p>
        </details>
      )}
    </DateLine>
  );
}

function DateLine({
  item,
  does,
  title,
  isGrave = false,
  children,
}: Line & {
  readonly title: string;
  readonly isGrave?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <AgendaFrame item={item} title={title} isGrave={isGrave}>
      {children}
      {does !== undefined && (
        <>
          <LineLinks item={item} does={does} />
          <div class="line-more">
            <OccasionActions item={item} onRecorded={does.onRecorded} />
          </div>
        </>
      )}
    </AgendaFrame>
  );
}

/** A notice was sent that names a date, and only the notice has it. */
export function DateOnNoticeLine({ item, status, does }: Line & { readonly status: SeenStatus }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const { caseId, occasion } = item;
  return (
    <AgendaFrame item={item} title={text('lineDateOnNotice')} hasDay={false}>
      <p>{sayStatus(status, words)}</p>
      <p>{text('lineEnterDate')}</p>
      {does !== undefined && (
        <>
          <div class="row">
            <DeskLink
              hash={formHash(caseId, 'noted-date')}
              goTo={does.goTo}
              isMain
              testId="enter-date"
            >
              {text('lineEnterDateNow')}
            </DeskLink>
            <RecordButton
              caseId={caseId}
              toFact={() => ({ type: 'reminder-done', subject: occasion.id, on: today(app) })}
              says={(to) => to.text('recordedNoDate')}
              about={(to) => sayItem(item, to)}
              onRecorded={does.onRecorded}
              testId="no-date"
            >
              {text('lineNoDate')}
            </RecordButton>
          </div>
          <div class="line-more">
            <OccasionActions item={item} onRecorded={does.onRecorded} />
          </div>
        </>
      )}
    </AgendaFrame>
  );
}
