import type { Fact } from '../../domain/fact.ts';
import type { Told } from '../../domain/history.ts';
import type { Happening } from '../timeline.ts';

/** What the record can be narrowed to. A thing told can be of several kinds: also corrected, or struck. */
const TIMELINE_KINDS = [
  'statuses',
  'looks',
  'contacts',
  'answers',
  'dates',
  'snoozes',
  'dones',
  'case',
  'corrected',
  'struck',
] as const;
/** A kind of entry that the record can be narrowed to. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const KIND_OF = {
  'status-seen': 'statuses',
  'status-checked': 'looks',
  'contact-made': 'contacts',
  'answer-received': 'answers',
  'date-noted': 'dates',
  'window-snoozed': 'snoozes',
  'reminder-done': 'dones',
} as const satisfies Partial<Record<Fact['type'], TimelineKind>>;

/** The kinds that a thing told is of; what only describes the case is of the kind `case`. */
export function kindsOf({ rawFact, earlier, struck }: Told): readonly TimelineKind[] {
  const kinds: Partial<Record<string, TimelineKind>> = KIND_OF;
  return [
    (Object.hasOwn(kinds, rawFact.type) ? kinds[rawFact.type] : undefined) ?? 'case',
    ...(earlier.length > 0 ? (['corrected'] as const) : []),
    ...(struck === undefined ? [] : (['struck'] as const)),
  ];
}

/** How many things told there are of each kind, those of which there are any, in a fixed order. */
export function countKinds(
  happenings: readonly Happening[],
): readonly (readonly [kind: TimelineKind, count: number])[] {
  const counts = new Map<TimelineKind, number>();
  for (const { told } of happenings) {
    for (const kind of kindsOf(told)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return TIMELINE_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
}

/** What is of one of the kinds chosen; all of it where none is. */
export function ofKinds(
  happenings: readonly Happening[],
  chosen: ReadonlySet<TimelineKind>,
): readonly Happening[] {
  if (chosen.size === 0) return happenings;
  return happenings.filter(({ told }) => kindsOf(told).some((kind) => chosen.has(kind)));
}
