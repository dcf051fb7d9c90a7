import type { CaseId } from '../domain/ids.ts';
import type { Reminder } from '../domain/schedule.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Notification } from '../platform/desktop.ts';

/** The id of the one notification that stands for many reminders: a new one replaces the old. */
export const SUMMARY_ID = 'summary';

/** A reminder that the summary stands for. */
export type Summarized = { readonly caseId: CaseId; readonly kind: Reminder['kind'] };

/** What the desktop shows of many reminders: how many cases, and nothing of any of them. */
export function toSummary(
  summarized: readonly Summarized[],
  isWithSingles: boolean,
  words: Words,
): Notification {
  const over = summarized.filter(({ kind }) => kind !== 'heads-up');
  const soon = summarized.length - over.length;
  const count = new Set(over.map(({ caseId }) => caseId)).size;
  const message = words.text('notifySummary');
  const saySoon = () =>
    words.text(isWithSingles && count === 0 ? 'notifySoonMore' : 'notifySoon', { count: soon });
  if (count === 0) return { id: SUMMARY_ID, title: saySoon(), message };
  return {
    id: SUMMARY_ID,
    title: words.text(isWithSingles ? 'notifySummaryMore' : 'notifySummaryAll', { count }),
    message:
      soon === 0 ? message : words.text('joiningStopped', { said: saySoon(), next: message }),
    isPressing: true,
  };
}
