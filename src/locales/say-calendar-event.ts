import type { EventTexts } from '../domain/calendar-event.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Settings } from '../domain/settings.ts';
import type { Window } from '../domain/window.ts';
import type { Words } from './catalogue.ts';
import { explainWindow } from './explain-window.ts';
import { sayWho } from './say-who.ts';
import { sayStep } from './words-of-domain.ts';

/**
 * What the event of a window says: whose case it is and the step, and why it is due on that day. A
 * calendar is often shared, or kept on somebody's server: so it is as discreet as a notification, and
 * gives nothing but the dates, unless the person chose full ones.
 */
export function sayCalendarEvent(
  window: Window,
  file: CaseFile,
  detail: Settings['notificationDetail'],
  words: Words,
): EventTexts {
  const isFull = detail === 'full';
  const who = sayWho(file, detail, words);
  const step = sayStep(window.next, isFull ? file.office : undefined, words);
  return {
    summary: words.text('calendarSummary', { who, step }),
    description: isFull
      ? explainWindow(window, file.office, words).join('\n')
      : words.text('calendarDates', {
          from: words.date(window.openedOn),
          last: words.date(window.lastDayOn),
        }),
  };
}
