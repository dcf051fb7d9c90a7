import { useState } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import { toAgendaItems } from '../domain/agenda.ts';
import { daysBetween } from '../domain/calendar-date.ts';
import type { NotedDate } from '../domain/case-facts.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { sayDueIn } from '../locales/words-of-domain.ts';
import { sayNotedKind } from '../locales/say-noted-date.ts';
import { useApp, useWords } from '../ui/app.ts';
import { dueTone } from '../domain/due-tone.ts';
import type { RecordedFact } from '../ui/record-button.tsx';
import { RecordedNotice } from '../ui/recorded-notice.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { SnoozedUntil } from '../ui/snooze-menu.tsx';
import { useLive } from '../ui/use-live.ts';
import { focusRoomHeading } from './room-heading.tsx';
import { useSaving } from './use-saving.ts';
import { useToday } from '../ui/use-today.ts';

/** The dates noted from notices that are not dealt with: they stand above everything else. */
export function NotedDates({ file }: { readonly file: CaseFile }) {
  const { text } = useWords();
  const [result, record] = useSaving(file.caseId);
  const today = useToday();
  const startId = useLive(useApp().storage.startId, []);
  const start = startId.state === 'read' ? { startId: startId.value } : {};
  const [back, setBack] = useState<RecordedFact>();
  const items = new Map(
    toAgendaItems(file, today, start).map((item) => [item.occasion.id, item] as const),
  );
  const takeBack = (recorded: RecordedFact) => {
    setBack(recorded);
    // What said until when it was put off is gone from here, and the focus with it.
    focusRoomHeading();
  };
  const open = file.notedDates
    .filter(({ entryId }) => !file.dealtWith.has(entryId))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  if (open.length === 0) return <SaveStatus result={result} />;
  const done = async ({ entryId }: NotedDate) => {
    const { saved } = await record({ type: 'reminder-done', subject: entryId, on: today });
    // The date is gone from here, and the focus with it.
    if (saved) focusRoomHeading();
  };
  return (
    <section class="part" data-testid="noted-dates">
      <h2>{text('notedDatesTitle')}</h2>
      <p class="quiet">{text(file.isProtected ? 'notedNotRung' : 'notedOnlyReminds')}</p>
      {open.map((noted) => (
        <NotedDateBanner
          key={noted.entryId}
          noted={noted}
          item={items.get(noted.entryId)}
          onDone={() => void done(noted)}
          onRecorded={takeBack}
        />
      ))}
      <RecordedNotice recorded={back} onUndone={takeBack} />
      <SaveStatus result={result} />
    </section>
  );
}

function NotedDateBanner({
  noted: { kind, on, noticeOn, notes },
  item,
  onDone,
  onRecorded,
}: {
  readonly noted: NotedDate;
  /** Its line of the agenda; none in a case of which nothing rings. */
  readonly item: AgendaItem | undefined;
  readonly onDone: () => void;
  readonly onRecorded: (recorded: RecordedFact) => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const inDays = daysBetween(useToday(), on);
  const what = sayNotedKind(kind, words);
  // What is put off calls for nothing until it is back.
  const isPutOff = item?.putOff !== undefined;
  return (
    <article
      class={inDays <= 0 && !isPutOff ? 'banner is-due' : 'banner'}
      data-testid="noted-date"
      data-due-on={on}
      data-kind={kind}
    >
      <header>
        <h3>{words.named(what, date(on))}</h3>
        <span class={`pill ${isPutOff ? '' : dueTone(inDays)}`}>{sayDueIn(inDays, words)}</span>
      </header>
      {noticeOn !== undefined && <p>{text('notedFromNotice', { date: date(noticeOn) })}</p>}
      {notes !== undefined && <p class="own-words private">{notes}</p>}
      <div class="row">
        <button
          type="button"
          data-testid="noted-done"
          aria-label={text('notedDoneWhich', { what })}
          onClick={onDone}
        >
          {text('notedDone')}
        </button>
        {item !== undefined && <SnoozedUntil item={item} onRecorded={onRecorded} />}
      </div>
    </article>
  );
}
