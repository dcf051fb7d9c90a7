import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import type { TimelineKind } from './timeline-kinds.ts';

const KIND_TEXT = {
  statuses: 'filterStatuses',
  looks: 'filterLooks',
  contacts: 'filterContacts',
  answers: 'filterAnswers',
  dates: 'filterDates',
  snoozes: 'filterSnoozes',
  dones: 'filterDones',
  case: 'filterCase',
  corrected: 'filterCorrected',
  struck: 'filterStruck',
} as const satisfies Record<TimelineKind, TextKey>;

/** Narrows the record to kinds of entries; several can be chosen, and none shows all. */
export function TimelineFilter({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: readonly (readonly [kind: TimelineKind, count: number])[];
  readonly chosen: ReadonlySet<TimelineKind>;
  readonly onChoose: (chosen: ReadonlySet<TimelineKind>) => void;
}) {
  const { text } = useWords();
  // With one kind there is nothing to choose, unless it was chosen when there were more.
  if (counts.length < 2 && chosen.size === 0) return null;
  const toggle = (kind: TimelineKind) =>
    onChoose(chosen.has(kind) ? chosen.difference(new Set([kind])) : chosen.union(new Set([kind])));
  return (
    <ul class="row timeline-filter" aria-label={text('filterTitle')}>
      {counts.map(([kind, count]) => (
        <li key={kind}>
          <button
            type="button"
            class="chip"
            aria-pressed={chosen.has(kind)}
            data-testid={`filter-${kind}`}
            onClick={() => toggle(kind)}
          >
            {text('filterKind', { kind: text(KIND_TEXT[kind]), count })}
          </button>
        </li>
      ))}
      {chosen.size > 0 && (
        <li>
          <button
            type="button"
            class="link"
            data-testid="filter-all"
            onClick={() => onChoose(new Set())}
          >
            {text('filterAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
