import { firstStep, newerStatus } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Reminder } from '../domain/schedule.ts';
import type { Settings } from '../domain/settings.ts';
import type { Window } from '../domain/window.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { sayWho } from '../locales/say-who.ts';
import { needsOffice, sayStep, sayWait } from '../locales/words-of-domain.ts';
import type { Notification } from '../platform/desktop.ts';
import type { ButtonAction } from './notification-buttons.ts';
import { actionsOf } from './notification-buttons.ts';

/** What the words of a notification depend on besides the reminder. */
export type Telling = {
  readonly file: CaseFile;
  readonly detail: Settings['notificationDetail'];
  readonly today: CalendarDate;
  readonly words: Words;
};

type Said = Pick<Notification, 'title' | 'message' | 'isPressing'>;

const BUTTON_TEXT = {
  answered: 'notifyButtonAnswered',
  arrived: 'notifyButtonArrived',
  open: 'notifyButtonOpen',
  done: 'notifyButtonDone',
  tomorrow: 'notifyButtonTomorrow',
} as const satisfies Record<ButtonAction, TextKey>;

/**
 * What the desktop shows of a reminder: whose case (her label, or the last four digits), what
 * lapsed or comes, and the next step; never a name, an address, the agency, the full number or what
 * the status page says, unless the person chose full notifications.
 */
export function toNotification(reminder: Reminder, telling: Telling): Notification {
  const { words } = telling;
  const buttons = actionsOf(reminder.occasion).map((action) => words.text(BUTTON_TEXT[action]));
  return { id: reminder.id, ...say(reminder, telling), buttons };
}

function say(reminder: Reminder, telling: Telling): Said {
  const { file, detail, words } = telling;
  const { text, date } = words;
  const who = sayWho(file, detail, words);
  const { subject, dueOn } = reminder.occasion;
  const isPressing = reminder.dueOn >= dueOn;
  const on = date(dueOn);
  switch (subject.kind) {
    case 'window':
      return reminder.dueOn < dueOn
        ? sayAhead(subject.window, who, words)
        : sayOver(reminder, subject.window, who, telling);
    case 'date-on-notice':
      return {
        title: text('notifyDateOnNoticeTitle', { who }),
        message: text('notifyDateOnNotice'),
        isPressing: false,
      };
    case 'noted-date':
      return {
        title: text('notifyNotedDateTitle', { who, on }),
        message: text('notifyNotedDate'),
        isPressing,
      };
    case 'needed-by':
      return {
        title: text('notifyNeededByTitle', { who, on }),
        message: text('notifyNeededBy'),
        isPressing,
      };
    case 'act-by':
      return {
        title: text('notifyActByTitle', { who, on }),
        message: text('notifyActBy'),
        isPressing: true,
      };
    case 'did-it-arrive':
      return {
        title: text('notifyDidItArriveTitle', { who }),
        message: text('notifyDidItArrive', { on: date(subject.on) }),
        isPressing,
      };
  }
}

/** A wait that is not over yet. */
function sayAhead({ lastDayOn, dueOn, next }: Window, who: string, words: Words): Said {
  const due = words.date(dueOn);
  return {
    title: words.text('notifyHeadsUpTitle', { who, lastDay: words.date(lastDayOn) }),
    message:
      next === 'ladder-ends'
        ? words.text('notifyEndFrom', { due })
        : words.text('notifyNextFrom', { due, step: sayStep(next, undefined, words) }),
  };
}

/** A wait that is over: what may be its answer comes first, then to look for one, then the next step. */
function sayOver(reminder: Reminder, window: Window, who: string, telling: Telling): Said {
  const { file, detail, today, words } = telling;
  const { text } = words;
  const title =
    reminder.kind === 'lapsed'
      ? sayLapsed(window, who, words)
      : text('notifyStillOpenTitle', { who });
  const newer = newerStatus(file, reminder.occasion);
  if (newer !== undefined) {
    const status = newer.sighting.title;
    const message =
      detail === 'full' && status !== undefined
        ? text('notifyNewerStatusNamed', { status })
        : text('notifyNewerStatus');
    return { title, message, isPressing: true };
  }
  const next = sayNext(window, file, words);
  const isToLook = firstStep(file, reminder.occasion, today) === 'look-at-status';
  return {
    title,
    message: isToLook ? words.sentences([text('notifyLookFirst'), next]) : next,
    isPressing: true,
  };
}

function sayLapsed({ explanation: { wait }, next, lastDayOn }: Window, who: string, words: Words) {
  if (next === 'call-back') return words.text('notifyNoCallBackTitle', { who });
  if (next === 'did-it-arrive') return words.text('notifyNoNoticeTitle', { who });
  return wait.unit === 'date'
    ? words.text('notifyLapsedDateTitle', { who, lastDay: words.date(lastDayOn) })
    : words.text('notifyLapsedTitle', { who, wait: sayWait(wait, words) });
}

function sayNext({ next }: Window, { office }: CaseFile, words: Words): string {
  if (next === 'ladder-ends') return words.text('notifyEnd');
  const step = sayStep(next, undefined, words);
  return words.text(needsOffice(next, office) ? 'notifyNextConfirm' : 'notifyNext', { step });
}
