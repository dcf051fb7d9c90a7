import { describe, expect, test } from 'vitest';
import { toCalendarEvent } from '../../src/domain/calendar-event.ts';
import { call, day, entryId, windowOf } from '../support/given.ts';

const texts = { summary: 'A case: a step', description: 'Why.' };
const at = (now: string, reminderHour = 9) => ({ now: Temporal.Instant.from(now), reminderHour });
const NOW = at('2026-11-21T15:00:00.123Z');

describe('the event of a window', () => {
  test('is on the day that is due, after closed days, and rings at the hour of reminders', () => {
    // 30 days after 20 Nov end on 20 Dec; a field office is called again, and not on a Sunday.
    const window = { ...windowOf(call()), dueOn: day('2026-12-22') };
    expect(toCalendarEvent(window, texts, NOW)).toEqual({
      uid: `${entryId(1)}@followthrough`,
      sequence: 217_436_400,
      stampedAt: '2026-11-21T15:00:00Z',
      on: '2026-12-22',
      summary: 'A case: a step',
      description: 'Why.',
      alarmAtHour: 9,
    });
  });

  test('keeps its UID when the date is corrected, and has a higher sequence then', () => {
    const before = toCalendarEvent(windowOf(call()), texts, NOW);
    const corrected = windowOf(call(), {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call({ on: day('2026-11-25') }),
    });
    const after = toCalendarEvent(corrected, texts, at('2026-11-21T15:00:01.123Z'));
    expect(after.uid).toBe(before.uid);
    expect([before.on, after.on]).toEqual(['2026-12-22', '2026-12-26']);
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  test('keeps its UID when only a note is corrected', () => {
    const corrected = windowOf(call(), {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call({ notes: 'Another note' }),
    });
    expect(toCalendarEvent(corrected, texts, NOW)).toEqual(
      toCalendarEvent(windowOf(call()), texts, NOW),
    );
  });

  test('has another UID for what was promised beside', () => {
    const promises = [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] as const;
    const beside = windowOf(call({ step: 'beside', promises }));
    expect(toCalendarEvent(beside, texts, NOW).uid).toBe(`${entryId(1)}/call-back@followthrough`);
  });

  test.each(['2020-01-01T00:00:00Z', '2000-01-01T00:00:00Z', '2087-12-31T23:59:59Z'])(
    'has a sequence of RFC 5545 at %s, whatever the clock says',
    (now) => {
      const { sequence } = toCalendarEvent(windowOf(call()), texts, at(now));
      expect(sequence).toBeGreaterThanOrEqual(0);
      expect(sequence).toBeLessThanOrEqual(2_147_483_647);
    },
  );

  test('says nothing but text, in lines where it is to have lines', () => {
    const said = toCalendarEvent(
      windowOf(call()),
      {
        summary: 'Rosa\r\nATTENDEE:mailto:x@example.org\u0000\u202Ex\uD800',
        description: 'One.\nTwo.\r\nThree.\u2028Four.\u0007',
      },
      NOW,
    );
    expect(said.summary).toBe('Rosa ATTENDEE:mailto:x@example.org x\uFFFD');
    expect(said.description).toBe('One.\nTwo.\nThree.\nFour.');
  });
});
