import type { CalendarDate } from './calendar-date.ts';
import type { Explanation, Reasons, WindowDates } from './explanation.ts';
import { replay } from './explanation.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import type { InquiryId } from './ids.ts';
import type { Step } from './step.ts';

/** The waiting time after a step. */
export type Window = WindowDates & {
  /** The first entry of its contact's (or answer's) chain of corrections, and what was promised. */
  readonly id: string;
  readonly inquiryId: InquiryId;
  readonly next: Step;
  /** The day on which the person needs the matter settled, where the wait lasts until then or longer. */
  readonly neededBy?: CalendarDate;
  readonly explanation: Explanation;
};

/** The window that follows from the reasons. */
export function toWindow(
  id: string,
  inquiryId: InquiryId,
  reasons: Reasons,
  holidays: HolidayCalendar,
): Window {
  const counted = replay(reasons, holidays);
  const { next } = reasons;
  return { id, inquiryId, ...counted.result, next, explanation: { ...reasons, ...counted } };
}

/** Whether anything is waited for: after a call back that was missed for good the next step is open at once. */
export function hasLength({ explanation }: Pick<Window, 'explanation'>): boolean {
  return explanation.waitFrom !== 'missed-call-back';
}

/** Why a window's dates are what they are. */
export function explain({ explanation }: Window): Explanation {
  return explanation;
}
