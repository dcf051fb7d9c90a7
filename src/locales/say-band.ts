import type { BandTexts } from '../domain/lay-band.ts';
import type { Band, BandPoint, BandWait } from '../domain/ladder-band.ts';
import type { PromiseKept } from '../domain/promises-kept.ts';
import { hasLength } from '../domain/window.ts';
import type { TextKey, Words } from './catalogue.ts';
import { sayChannel } from './say-channel.ts';
import { sayStep, sayWait } from './words-of-domain.ts';

const VERDICT_TEXT = {
  settles: 'bandSettled',
  'told-to-wait': 'bandToldToWait',
  'nothing-new': 'bandNothingNew',
} as const satisfies Record<string, TextKey>;

const OUTCOME_TEXT = {
  reached: 'bandReached',
  submitted: 'bandSubmitted',
  'not-reached': 'bandNotReached',
  'came-back': 'bandCameBack',
} as const satisfies Record<Exclude<BandPoint['kind'], 'answer'>, TextKey>;

/** What the ladder picture says beside its points and bars. */
export function sayBand({ points, waits, today }: Band, words: Words): BandTexts {
  return {
    points: points.map((point) => sayBandPoint(point, words)),
    waits: waits.map((wait) => sayBandWait(wait, words)),
    today: words.text('bandToday', { date: words.date(today) }),
  };
}

/** Something that happened in an inquiry, on its day and in few words. */
function sayBandPoint(point: BandPoint, words: Words): string {
  const { text, date } = words;
  const on = date(point.on);
  if (point.kind === 'answer') return text(VERDICT_TEXT[point.answer.verdict], { date: on });
  const { channel, notReached, isCallBack } = point.contact;
  if (notReached === 'call-back-missed') return text('bandCallBackMissed', { date: on });
  if (isCallBack === true && point.kind === 'reached') return text('bandCalledBack', { date: on });
  return text(OUTCOME_TEXT[point.kind], { date: on, channel: sayChannel(channel, words) });
}

/** A wait: its length and last day, then what comes after it or how it ended. */
export function sayBandWait(wait: BandWait, words: Words): readonly string[] {
  const { text, date } = words;
  const { explanation, lastDayOn, countedOn, dueOn, next } = wait.window;
  const length = explanation.wait;
  const until =
    length.unit === 'date'
      ? text('bandWaitUntil', { date: date(lastDayOn) })
      : text('bandWait', { wait: sayWait(length, words), date: date(lastDayOn) });
  const says = hasLength(wait.window) ? [until] : [];
  if (wait.state === 'ended') return [...says, text('bandEnded', { date: date(wait.endedOn) })];
  const due = text(wait.state === 'over' ? 'bandNextOver' : 'bandNext', {
    date: date(dueOn),
    step: sayStep(next, undefined, words),
  });
  const rolled = countedOn === dueOn ? [] : [text('bandRolled', { date: date(countedOn) })];
  return [...says, due, ...rolled];
}

/** The month that a mark of the picture names, as *Nov 2026*. */
export function sayBandMonth(on: string, { language }: Words): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${on}T00:00:00Z`));
}

const STATE_TEXT = {
  kept: 'promiseKept',
  late: 'promiseLate',
  broken: 'promiseBroken',
  running: 'promiseRunning',
  ended: 'promiseEnded',
} as const satisfies Record<PromiseKept['state'], TextKey>;

/** What became of a promise, in a word. */
export function sayPromiseState({ state }: PromiseKept, { text }: Words): string {
  return text(STATE_TEXT[state]);
}
