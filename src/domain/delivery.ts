import type { CalendarDate } from './calendar-date.ts';
import type { CaseId } from './ids.ts';
import type { Reminder, ReminderKind } from './schedule.ts';

/**
 * What became of a reminder. `claimed`: about to be shown, or its showing was cut short. `shown`:
 * handed to the desktop. `seen`: the person clicked or closed it. `withdrawn`: it no longer held
 * and was taken back before it was dealt with.
 */
export type DeliveryState = 'claimed' | 'shown' | 'seen' | 'withdrawn';

/** The record of a reminder that rang. Its id is the reminder's and the notification's id. */
export type Delivery = {
  readonly id: string;
  readonly caseId: CaseId;
  readonly subject: string;
  readonly kind: ReminderKind;
  readonly dueOn: CalendarDate;
  readonly state: DeliveryState;
  /** The instant it was claimed. */
  readonly claimedAt: string;
  /** Earlier reminders of the same occasion that this one stood for; they never ring. */
  readonly passed: readonly string[];
};

/** The record of a reminder about to be shown. */
export function claim(
  reminder: Reminder,
  passed: readonly Reminder[],
  caseId: CaseId,
  now: Temporal.Instant,
): Delivery {
  const { id, subject, kind, dueOn } = reminder;
  return {
    id,
    caseId,
    subject,
    kind,
    dueOn,
    state: 'claimed',
    claimedAt: now.toString(),
    passed: passed.map((each) => each.id),
  };
}

/** Whether a reminder was shown: a claim alone, or what was taken back, is none. */
export function counts({ state }: Delivery): boolean {
  return state === 'shown' || state === 'seen';
}

/**
 * The ids that need not ring again. A claim that was never shown is retried, and what was withdrawn
 * may come due again when the date moves back.
 */
export function deliveredIds(deliveries: readonly Delivery[]): ReadonlySet<string> {
  return new Set(deliveries.filter(counts).flatMap(({ id, passed }) => [id, ...passed]));
}
