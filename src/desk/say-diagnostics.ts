import type { ClockDoubt } from '../domain/clock-doubt.ts';
import { maskReceiptNumbers } from '../domain/mask-receipt-numbers.ts';
import { sayProblem } from '../domain/problem.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import type { Run } from '../storage/reconcile-record.ts';
import type { CopyState, Diagnostics } from './read-diagnostics.ts';

const COPIES = {
  same: 'diagnosticsCopiesSame',
  pending: 'diagnosticsCopiesPending',
  differ: 'diagnosticsCopiesDiffer',
  unreadable: 'diagnosticsCopiesUnreadable',
} as const satisfies Record<CopyState, TextKey>;

const PERMISSIONS = {
  granted: 'diagnosticsPermissionGranted',
  denied: 'diagnosticsPermissionDenied',
  'not-told': 'diagnosticsPermissionNotTold',
} as const satisfies Record<Diagnostics['permission'], TextKey>;

const RUNS = {
  done: 'diagnosticsRunDone',
  'clock-questioned': 'diagnosticsRunQuestioned',
  'not-permitted': 'diagnosticsRunNotPermitted',
  failed: 'diagnosticsRunFailed',
} as const satisfies Record<Run['ended'], TextKey>;

const DOUBTS = {
  'before-build': 'diagnosticsClockBeforeBuild',
  'long-after-last-run': 'diagnosticsClockLongAfter',
} as const satisfies Record<ClockDoubt, TextKey>;

/** A line of the diagnostics: what, and how it is. */
export type DiagnosticsLine = readonly [what: string, how: string];

/**
 * The diagnostics as lines. `sayAt` writes an instant: as people write it on the page, in full where
 * the lines are copied for someone else.
 */
export function sayDiagnostics(
  diagnostics: Diagnostics,
  { text, clauses }: Pick<Words, 'text' | 'clauses'>,
  sayAt: (instant: string) => string,
): readonly DiagnosticsLine[] {
  const { run, nextAt, alarms, clock, comparedAt } = diagnostics;
  const sayNext = () => {
    if (nextAt === undefined) return text('diagnosticsNextNone');
    const date = sayAt(nextAt);
    return diagnostics.isNextOverdue ? text('diagnosticsNextOverdue', { date }) : date;
  };
  const sayClock = () => {
    if (clock.doubt !== undefined) return text(DOUBTS[clock.doubt]);
    return clock.confirmedAt === undefined
      ? text('diagnosticsClockTrusted')
      : text('diagnosticsClockConfirmed', { at: sayAt(clock.confirmedAt) });
  };
  return [
    [text('diagnosticsVersion'), diagnostics.version],
    [text('diagnosticsBrowser'), diagnostics.browser],
    [
      text('diagnosticsRun'),
      run === undefined
        ? text('diagnosticsRunNone')
        : text(RUNS[run.ended], { at: sayAt(run.at), took: run.tookInMs }),
    ],
    [text('diagnosticsNext'), sayNext()],
    [
      text('diagnosticsAlarms'),
      clauses(alarms.map(({ name, at }) => text('diagnosticsAlarm', { name, at: sayAt(at) }))) ||
        text('diagnosticsAlarmsNone'),
    ],
    [text('diagnosticsCopies'), text(COPIES[diagnostics.copies])],
    [
      text('diagnosticsCompared'),
      comparedAt === undefined ? text('diagnosticsComparedNever') : sayAt(comparedAt),
    ],
    [text('diagnosticsPermission'), text(PERMISSIONS[diagnostics.permission])],
    [text('diagnosticsClock'), sayClock()],
  ];
}

/** As it is pasted into a message, every receipt number masked. */
export function toPlainText(diagnostics: Diagnostics, words: Words): string {
  const { text, named } = words;
  const lines = sayDiagnostics(diagnostics, words, (instant) => instant);
  const problems = diagnostics.problems.map((problem) => `${problem.at} ${sayProblem(problem)}`);
  const said = lines.map(([what, how]) => named(what, how));
  return maskReceiptNumbers([text('appName'), ...said, ...problems].join('\n'));
}
