import { daysBetween } from '../domain/calendar-date.ts';
import type { NotedDate } from '../domain/case-facts.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { sayDueIn } from '../locales/words-of-domain.ts';
import { sayNotedKind } from '../locales/say-noted-date.ts';
import { useWords } from '../ui/app.ts';
import { dueTone } from '../ui/due-tone.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import { focusRoomHeading } from './room-heading.tsx';
import { useSaving } from './use-saving.ts';
import { useToday } from './use-today.ts';

/** The dates noted from notices that are not dealt with: they stand above everything else. */
export function NotedDates({ file }: { readonly file: CaseFile }) {
  const { text } = useWords();
  const [result, record] = useSaving(file.caseId);
  const today = useToday();
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
      <h2>{text('notedDates')}</h2>
      <p class="quiet">{text(file.isProtected ? 'notedNotRung' : 'notedOnlyReminds')}</p>
      {open.map((noted) => (
        <NotedDateBanner key={noted.entryId} noted={noted} onDone={() => void done(noted)} />
      ))}
      <SaveStatus result={result} />
    </section>
  );
}

function NotedDateBanner({
  noted: { kind, on, noticeOn, notes },
  onDone,
}: {
  readonly noted: NotedDate;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const inDays = daysBetween(useToday(), on);
  const what = sayNotedKind(kind, words);
  return (
    <article
      class={inDays <= 0 ? 'banner is-due' : 'banner'}
      data-testid="noted-date"
      data-due-on={on}
      data-kind={kind}
    >
      <header>
        <h3>
          {what}: {date(on)}
        </h3>
        <span class={`pill ${dueTone(inDays)}`}>{sayDueIn(inDays, words)}</span>
      </header>
      {noticeOn !== undefined && <p>{text('notedFromNotice', { date: date(noticeOn) })}</p>}
      {notes !== undefined && <p class="own-words">{notes}</p>}
      <div class="row">
        <button
          type="button"
          data-testid="noted-done"
          aria-label={text('notedDoneWhich', { what })}
          onClick={onDone}
        >
          {text('notedDone')}
        </button>
      </div>
    </article>
  );
}
