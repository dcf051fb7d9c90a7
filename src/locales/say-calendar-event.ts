import type { EventTexts } from '../domain/calendar-event.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { Settings } from '../domain/settings.ts';
import type { Window } from '../domain/window.ts';
import { hasLength } from '../domain/window.ts';
import type { Words } from './catalogue.ts';
import { explainWindow } from './explain-window.ts';
import { sayWho } from './say-who.ts';
import { sayNotedKind } from './say-noted-date.ts';
import { sayInquiry, sayStep } from './words-of-domain.ts';

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
  const dates = { from: words.date(window.openedOn), last: words.date(window.lastDayOn) };
  const waited = hasLength(window) ? words.text('calendarDates', dates) : '';
  return {
    summary: words.text('calendarSummary', { who, step }),
    description: isFull ? explainWindow(window, file.office, words).join('\n') : waited,
  };
}

/**
 * What the event of a wait or a date says; `undefined` of what has no day of its own. A date is said to
 * be one, and only in full which: *interview* says more than a label does.
 */
export function sayCalendarOccasion(
  { subject, step }: Pick<Occasion, 'subject' | 'step'>,
  file: CaseFile,
  detail: Settings['notificationDetail'],
  words: Words,
): EventTexts | undefined {
  const { text } = words;
  const isFull = detail === 'full';
  const said = (full: string, description = ''): EventTexts => {
    const who = sayWho(file, detail, words);
    const what = isFull ? full : sayStep(step, undefined, words);
    return {
      summary: text('calendarSummary', { who, step: what }),
      description: isFull ? description : '',
    };
  };
  switch (subject.kind) {
    case 'window':
      return sayCalendarEvent(subject.window, file, detail, words);
    case 'noted-date': {
      const { kind, notes } = subject.noted;
      return said(sayNotedKind(kind, words), notes);
    }
    case 'needed-by': {
      const inquiry = file.inquiries.find(({ id }) => id === subject.inquiryId);
      return said(text('callNeededBy'), inquiry && sayInquiry(inquiry.kind, words));
    }
    case 'act-by':
      return said(text('caseActBy'), subject.status.sighting.title);
    case 'did-it-arrive':
      return said(text('caseAskIfNotArrived'), subject.status.sighting.title);
    case 'date-on-notice':
      // The day is that on which the status was seen: nothing happens on it.
      return undefined;
  }
}
