import type { CaseFile } from '../domain/case-file.ts';
import { formatReceiptNumber, lastFour } from '../domain/receipt-number.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Settings } from '../domain/settings.ts';
import type { Words } from '../locales/catalogue.ts';
import { needsOffice, sayStep, sayWait } from '../locales/words-of-domain.ts';
import type { Notification } from '../platform/desktop.ts';

/**
 * What the desktop shows of a reminder: whose case (her label, or the last four digits), what
 * lapsed, and the next step; never a name, an address, the agency or the full number, unless the
 * person chose the full number.
 */
export function toNotification(
  reminder: Reminder,
  file: CaseFile,
  detail: Settings['notificationDetail'],
  words: Words,
): Notification {
  const who = sayWho(file, detail, words);
  const { window } = reminder;
  const lastDay = words.date(window.lastDayOn);
  const step = sayStep(window.next, undefined, words);
  const due = words.date(window.dueOn);
  const endsHere = window.next === 'ladder-ends';

  if (reminder.kind === 'heads-up') {
    return {
      id: reminder.id,
      title: words.text('notifyHeadsUpTitle', { who, lastDay }),
      message: endsHere
        ? words.text('notifyEndFrom', { due })
        : words.text('notifyNextFrom', { due, step }),
    };
  }
  return {
    id: reminder.id,
    title: reminder.kind === 'lapsed' ? sayLapsed(reminder, who, words) : sayStillOpen(who, words),
    message: sayNext(endsHere, needsOffice(window.next, file.office), step, words),
    isPressing: true,
  };
}

function sayWho(file: CaseFile, detail: Settings['notificationDetail'], words: Words): string {
  const { label, receiptNumber } = file;
  if (detail === 'full' && receiptNumber !== undefined) {
    const number = formatReceiptNumber(receiptNumber);
    return label === undefined ? number : `${label}, ${number}`;
  }
  if (label !== undefined) return label;
  return receiptNumber === undefined
    ? words.text('notifyCaseWithoutNumber')
    : words.text('notifyCaseEnding', { digits: lastFour(receiptNumber) });
}

function sayLapsed({ window }: Reminder, who: string, words: Words): string {
  const { wait } = window.explanation;
  if (window.next === 'call-back') return words.text('notifyNoCallBackTitle', { who });
  if (window.next === 'did-it-arrive') return words.text('notifyNoNoticeTitle', { who });
  return wait.unit === 'date'
    ? words.text('notifyLapsedDateTitle', { who, lastDay: words.date(window.lastDayOn) })
    : words.text('notifyLapsedTitle', { who, wait: sayWait(wait, words) });
}

function sayStillOpen(who: string, words: Words): string {
  return words.text('notifyStillOpenTitle', { who });
}

function sayNext(endsHere: boolean, confirm: boolean, step: string, words: Words): string {
  if (endsHere) return words.text('notifyEnd');
  return words.text(confirm ? 'notifyNextConfirm' : 'notifyNext', { step });
}
