import type { Explanation } from '../../src/domain/explanation.ts';
import { day, holidays } from './given.ts';

const DAY_IN_MS = 86_400_000;

/** The last day of a wait, counted a second time day by day; `undefined` of hours, which need a zone. */
export function countedOnce({ trigger, wait, waitFrom }: Explanation): string | undefined {
  const plus = (days: number) =>
    new Date(Date.parse(trigger.on) + days * DAY_IN_MS).toISOString().slice(0, 10);
  if (waitFrom === 'variant' || waitFrom === 'missed-call-back') return plus(-1);
  if (wait.unit === 'date') return wait.until;
  if (wait.unit === 'calendar-days') return plus(wait.amount);
  if (wait.unit === 'hours') return undefined;
  let days = 0;
  for (let left = wait.amount; left > 0;) {
    days += 1;
    const on = plus(days);
    const isWeekend = [0, 6].includes(new Date(on).getUTCDay());
    if (!isWeekend && holidays(day(on)) === undefined) left -= 1;
  }
  return plus(days);
}
