import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseFile } from '../../domain/case-file.ts';

/** The day on which the person dealt with each thing that she still has dealt with, by its subject. */
export function doneOf({
  history,
  dealtWith,
}: Pick<CaseFile, 'history' | 'dealtWith'>): ReadonlyMap<string, { readonly on: CalendarDate }> {
  return new Map(
    history.told.flatMap(({ fact, struck }) =>
      fact?.type === 'reminder-done' && struck === undefined && dealtWith.has(fact.subject)
        ? [[fact.subject, { on: fact.on }] as const]
        : [],
    ),
  );
}
