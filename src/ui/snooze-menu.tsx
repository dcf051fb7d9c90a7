import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, parseCalendarDate } from '../domain/calendar-date.ts';
import { addBusinessDays } from '../domain/holiday-calendar.ts';
import type { WindowSnoozed } from '../domain/reminder-fact.ts';
import { today, useApp } from './app.ts';
import { TextInput } from './fields.tsx';
import type { LineAction } from './line-keys.ts';
import { useLineKey } from './line-keys.ts';
import type { RecordedFact } from './record-button.tsx';
import { RecordButton } from './record-button.tsx';
import { sayItem } from './say-item.ts';
import { useSaying } from './use-saying.ts';

type Props = {
  readonly item: AgendaItem;
  readonly onRecorded: (recorded: RecordedFact) => void;
};

/** Until when something that is due can be put off. Escape closes the list. */
export function SnoozeMenu({ item, onRecorded }: Props) {
  const app = useApp();
  const { words, storage } = app;
  const { text, date } = words;
  const menu = useClosedByEscape();
  const untilKey = useLineKey('until');
  const now = today(app);
  const tomorrow = addDays(now, 1);
  const businessDay = addBusinessDays(now, 1, storage.holidays).on;
  const button = (
    until: CalendarDate,
    key: 'lineTomorrow' | 'lineNextBusinessDay',
    id: string,
    lineKey?: LineAction,
  ) => (
    <SnoozeButton item={item} until={until} onRecorded={onRecorded} testId={id} lineKey={lineKey}>
      {text(key, { date: date(until) })}
    </SnoozeButton>
  );
  return (
    <details ref={menu} class="snooze" data-testid="snooze">
      <summary aria-label={words.named(text('lineLater'), sayItem(item, words))} {...untilKey}>
        {text('lineLater')}
      </summary>
      <div class="snooze-choices">
        {button(tomorrow, 'lineTomorrow', 'snooze-tomorrow', 'later')}
        {businessDay !== tomorrow &&
          button(businessDay, 'lineNextBusinessDay', 'snooze-business-day')}
        <RecordButton
          caseId={item.caseId}
          toFact={async () => ({
            ...toSnooze(item, today(app)),
            duringStart: await storage.startId(),
          })}
          says={(to) => to.text('recordedSnoozedStart')}
          about={(to) => sayItem(item, to)}
          onRecorded={onRecorded}
          testId="snooze-next-start"
        >
          {text('lineNextStart')}
        </RecordButton>
        <SnoozeOnDate item={item} onRecorded={onRecorded} />
      </div>
    </details>
  );
}

/** A list that Escape closes, and not what it stands in: it would close the small window itself. */
function useClosedByEscape() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = menu.current;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || details?.open !== true) return;
      event.preventDefault();
      event.stopPropagation();
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    details?.addEventListener('keydown', close);
    return () => details?.removeEventListener('keydown', close);
  }, []);
  return menu;
}

function SnoozeOnDate({ item, onRecorded }: Props) {
  const app = useApp();
  const { text } = app.words;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useSaying();
  const until = parseCalendarDate(typed);
  const read = () => {
    const isLater = until !== undefined && until > today(app);
    setProblem(isLater ? undefined : (to) => to.text('lineOnDateProblem'));
    return isLater ? { ...toSnooze(item, today(app)), until } : undefined;
  };
  return (
    <form class="snooze-date" onSubmit={(event) => event.preventDefault()} noValidate>
      <TextInput
        type="date"
        label={text('lineOnDate')}
        value={typed}
        problem={problem}
        onChange={setTyped}
        testId="snooze-date"
      />
      <RecordButton
        type="submit"
        caseId={item.caseId}
        toFact={read}
        says={until && ((to) => to.text('recordedSnoozed', { date: to.date(until) }))}
        about={(to) => sayItem(item, to)}
        onRecorded={onRecorded}
        testId="snooze-on-date"
      >
        {text('lineOnDateSave')}
      </RecordButton>
    </form>
  );
}

/** Until when something was put off, and having it back at once. */
export function SnoozedUntil({ item, onRecorded }: Props) {
  const app = useApp();
  const { text, date } = app.words;
  const { putOff } = item;
  if (putOff === undefined) return null;
  return (
    <>
      <span data-testid="snoozed-until">
        {putOff === 'browser-start'
          ? text('lineSnoozedStart')
          : text('lineSnoozed', { date: date(putOff) })}
      </span>
      <RecordButton
        caseId={item.caseId}
        toFact={() => ({ ...toSnooze(item, today(app)), until: today(app) })}
        says={(to) => to.text('recordedBack')}
        about={(to) => sayItem(item, to)}
        onRecorded={onRecorded}
        class="link"
        testId="remind-again"
      >
        {text('lineRemindAgain')}
      </RecordButton>
    </>
  );
}

function SnoozeButton({
  item,
  until,
  onRecorded,
  testId,
  lineKey,
  children,
}: Props & {
  readonly until: CalendarDate;
  readonly testId: string;
  readonly lineKey: LineAction | undefined;
  readonly children: string;
}) {
  const app = useApp();
  return (
    <RecordButton
      caseId={item.caseId}
      toFact={() => ({ ...toSnooze(item, today(app)), until })}
      says={(to) => to.text('recordedSnoozed', { date: to.date(until) })}
      about={(to) => sayItem(item, to)}
      onRecorded={onRecorded}
      testId={testId}
      lineKey={lineKey}
    >
      {children}
    </RecordButton>
  );
}

function toSnooze({ occasion }: AgendaItem, on: CalendarDate): Omit<WindowSnoozed, 'until'> {
  return { type: 'window-snoozed', subject: occasion.id, on };
}
