import type { NoWait } from '../domain/why-no-wait.ts';
import type { TextKey, Words } from './catalogue.ts';
import { sayInquiry } from './words-of-domain.ts';

const TEXT = {
  'not-reached': 'noWaitNotReached',
  'call-back-missed': 'noWaitMissed',
  'came-back': 'noWaitCameBack',
  protected: 'noWaitProtected',
  closed: 'noWaitClosed',
  beside: 'noWaitBeside',
  channel: 'noWaitChannel',
  'field-office': 'noWaitFieldOffice',
  goal: 'noWaitGoal',
  answered: 'noWaitAnswered',
  'called-back': 'noWaitCalledBack',
  stopped: 'noWaitStopped',
} as const satisfies Record<Exclude<NoWait['because'], 'kind' | 'running'>, TextKey>;

/** Why nothing is waited for after a contact, as a sentence or two. */
export function sayNoWait(noWait: NoWait, words: Words): string {
  switch (noWait.because) {
    case 'kind':
      return words.text('noWaitKind', { kind: sayInquiry(noWait.kind, words) });
    case 'running':
      return words.text('noWaitRunning', {
        on: words.date(noWait.window.openedOn),
        lastDay: words.date(noWait.window.lastDayOn),
      });
    default:
      return words.text(TEXT[noWait.because]);
  }
}
