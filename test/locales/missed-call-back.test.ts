import { expect, it } from 'vitest';
import { sayBandWait } from '../../src/locales/say-band.ts';
import { sayCalendarEvent } from '../../src/locales/say-calendar-event.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayOpened } from '../../src/ui/say-after.ts';
import { call, day, fileOf } from '../support/given.ts';

const words = createWords('en-US');

it('opens the next call at once: nothing says a length of no days, or a last day before it began', () => {
  const promises = [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] as const;
  const missed = { outcome: 'not-reached', notReached: 'call-back-missed' } as const;
  const file = fileOf(call({ promises }), call({ ...missed, on: day('2026-11-25') }));
  const window = file.windows.find(
    ({ explanation }) => explanation.waitFrom === 'missed-call-back',
  );
  if (window === undefined) throw new Error('Nothing was opened.');
  const [says, ...more] = sayBandWait({ window, state: 'over' }, words);
  expect(says).toBe('Due since Nov 25, 2026: Call the Contact Center again');
  expect(more).toEqual([]);
  expect(sayOpened(window, file, words)).toBe('From Nov 25, 2026: Call the Contact Center again.');
  expect(sayCalendarEvent(window, file, 'discreet', words).description).toBe('');
});
