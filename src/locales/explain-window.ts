import type { CaseOffice } from '../domain/case-office.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { ClosedDay } from '../domain/holiday-calendar.ts';
import type { LadderSource } from '../domain/ladder.ts';
import type { Window } from '../domain/window.ts';
import type { Words } from './catalogue.ts';
import { sayDone } from './say-done.ts';
import { sayHoliday } from './say-holiday.ts';
import {
  needsOffice,
  sayOfficeFirst,
  sayPublished,
  sayPublisher,
  sayStep,
  sayWait,
} from './words-of-domain.ts';

/** Why a window's dates are what they are, a sentence each. */
export function explainWindow(
  window: Window,
  office: CaseOffice | undefined,
  words: Words,
): readonly string[] {
  const { explanation, next, neededBy } = window;
  const sentences = [sayTrigger(window, words), sayNext(window, office, words)];
  if (needsOffice(next, office)) sentences.push(sayOfficeFirst(office, words));
  if (neededBy !== undefined) {
    sentences.push(words.text('explainNeededBy', { date: words.date(neededBy) }));
  }
  sentences.push(...sayNotCounted(explanation, words));
  if (explanation.rolledOver.length > 0) {
    const days = words.list(explanation.rolledOver.map((day) => sayClosedDay(day, words)));
    sentences.push(words.text('explainRolled', { count: explanation.rolledOver.length, days }));
  }
  sentences.push(...sayLength(explanation, words));
  if (explanation.source !== undefined) sentences.push(sayAge(explanation.source, words));
  sentences.push(...sayGoal(explanation, words));
  if (next === 'write-service-center' || next === 'write-headquarters') {
    sentences.push(words.text('explainMailboxAge'));
  }
  return sentences;
}

function sayTrigger({ explanation, openedOn, lastDayOn, countedOn }: Window, words: Words): string {
  const on = words.date(openedOn);
  const lastDay = words.date(lastDayOn);
  const { trigger, waitFrom } = explanation;
  if (trigger.kind === 'told-to-wait') return words.text('explainUntil', { on, lastDay });
  const did = sayDone(trigger, words);
  if (waitFrom === 'variant') return words.text('explainAtOnce', { did, on });
  if (waitFrom === 'missed-call-back') return words.text('explainMissedCallBack', { on });
  if (waitFrom === 'ask-again') {
    return words.text('explainAskAgain', { on, from: words.date(countedOn), lastDay });
  }
  if (explanation.wait.unit === 'date') return words.text('explainPromisedUntil', { on, lastDay });
  return words.text('explainContact', { did, on, wait: sayWait(explanation.wait, words), lastDay });
}

function sayNext(window: Window, office: CaseOffice | undefined, words: Words): string {
  const due = words.date(window.dueOn);
  if (window.next === 'ladder-ends') return words.text('explainEnd', { due });
  const step = sayStep(window.next, office, words);
  const { waitFrom } = window.explanation;
  return waitFrom === 'variant' || waitFrom === 'ask-again' || waitFrom === 'missed-call-back'
    ? words.text('explainNextAtOnce', { step, due })
    : words.text('explainNext', { step, due });
}

/** The days that a wait in business days skipped: weekends as a number, each holiday by name. */
function sayNotCounted({ notCounted }: Explanation, words: Words): string[] {
  if (notCounted.length === 0) return [];
  const holidays = notCounted.filter((day) => day.why === 'holiday');
  const count = notCounted.length - holidays.length;
  const days = [
    ...(count === 0 ? [] : [words.text('notCountedWeekend', { count })]),
    ...holidays.map(({ on, holiday }) =>
      words.text('notCountedHoliday', {
        holiday: sayHoliday(holiday, words),
        date: words.date(on),
      }),
    ),
  ];
  return [words.text('explainNotCounted', { days: words.list(days) })];
}

/** Where the length comes from, unless it is the published one, and what was said of another. */
function sayLength(explanation: Explanation, words: Words): string[] {
  const { waitFrom, ladder, hasNoNumber, hasUnreadPromise, setAside = [] } = explanation;
  const sentences: string[] = [];
  if (waitFrom === 'promise') sentences.push(words.text('explainPromise'));
  if (waitFrom === 'answer') sentences.push(words.text('explainAnswer'));
  if (waitFrom === 'variant') sentences.push(words.text('explainVariant'));
  if (waitFrom === 'own-ladder') {
    sentences.push(words.text('explainOwnLadder', { name: ladder?.name ?? '' }));
  }
  if (hasNoNumber) sentences.push(words.text('explainNoNumber'));
  if (hasUnreadPromise) sentences.push(words.text('explainUnreadPromise'));
  for (const { on, wait } of setAside) {
    const said = { on: words.date(on), wait: sayWait(wait, words) };
    sentences.push(words.text('explainSetAside', said));
  }
  return sentences;
}

/** What USCIS says of itself beside the rule. */
function sayGoal({ goal, goalOn }: Explanation, words: Words): string[] {
  if (goal === undefined || goalOn === undefined) return [];
  return [
    words.text('explainGoal', {
      source: sayPublisher(goal.source),
      wait: sayWait(goal.wait, words),
      date: words.date(goalOn),
      published: sayPublished(goal.source.published, words),
    }),
  ];
}

/** Who published the rule, and how old that is. */
function sayAge(source: LadderSource, words: Words): string {
  const named = {
    source: sayPublisher(source),
    published: sayPublished(source.published, words),
  };
  return source.lastSeen === undefined
    ? words.text('explainSourceNotSeen', named)
    : words.text('explainSource', { ...named, seen: sayPublished(source.lastSeen, words) });
}

function sayClosedDay(day: ClosedDay, words: Words): string {
  const date = words.date(day.on);
  return day.why === 'weekend'
    ? words.text('dayWeekend', { date })
    : words.text('dayHoliday', { date, holiday: sayHoliday(day.holiday, words) });
}
