import type { NotedKind } from '../domain/reminder-fact.ts';
import { NOTED_KINDS } from '../domain/reminder-fact.ts';
import { sayNotedKind } from '../locales/say-noted-date.ts';
import { useWords } from '../ui/app.ts';
import { Select, TextInput } from '../ui/fields.tsx';
import { NotesInput } from '../ui/notes-input.tsx';
import type { NotedDateFields, NotedDateProblem } from './noted-date-fields.ts';
import { useToday } from '../ui/use-today.ts';

/** Everything that is asked about a date from a notice. */
export function NotedDateFieldset({
  fields,
  problem,
  change,
}: {
  readonly fields: NotedDateFields;
  readonly problem: NotedDateProblem | undefined;
  readonly change: (changed: Partial<NotedDateFields>) => void;
}) {
  const words = useWords();
  const { text } = words;
  const today = useToday();
  const isPast = fields.on.length === today.length && fields.on < today;
  return (
    <>
      <p class="quiet">{text('notedNeverComputed')}</p>
      <div class="fields">
        <Select
          label={text('notedKind')}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
          testId="noted-kind"
          problem={problem === 'kind' ? text('notedProblemKind') : undefined}
          options={[
            ['', text('optionChoose')],
            ...NOTED_KINDS.map((kind: NotedKind) => [kind, sayNotedKind(kind, words)] as const),
          ]}
        />
        <TextInput
          label={text('notedDateOn')}
          type="date"
          value={fields.on}
          onChange={(on) => change({ on })}
          testId="noted-on"
          hint={isPast ? text('notedPast') : undefined}
          problem={problem === 'on' ? text('notedProblemOn') : undefined}
        />
        <TextInput
          label={text('notedNoticeOn')}
          type="date"
          value={fields.noticeOn}
          onChange={(noticeOn) => change({ noticeOn })}
          testId="noted-notice-on"
          problem={problem === 'notice-on' ? text('notedProblemNoticeOn') : undefined}
        />
        <NotesInput
          label={text('notedNotes')}
          value={fields.notes}
          onChange={(notes) => change({ notes })}
          testId="noted-notes"
        />
      </div>
    </>
  );
}
