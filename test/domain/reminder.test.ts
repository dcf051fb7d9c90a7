import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/calendar-date.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { claim, deliveredIds } from '../../src/domain/delivery.ts';
import type { Fact, RawFact } from '../../src/domain/fact.ts';
import type { Delivered, RingRules } from '../../src/domain/reminder.ts';
import { dueReminder, nextReminder, standingOf } from '../../src/domain/reminder.ts';
import type { Occasion } from '../../src/domain/occasion.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  day,
  entryId,
  officeRead,
  VERMONT_CASE,
  fileOf,
} from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const NONE: Delivered = new Set();
const RULES: RingRules = { quietWeekends: false, startId: 'start 1' };

/** The one thing there is to do after facts recorded one after another. */
function occasionOf(...facts: readonly (Fact | RawFact)[]): Occasion {
  const { occasions } = fileOf(...facts);
  const [only] = occasions;
  if (only === undefined || occasions.length > 1) {
    throw new RangeError(`Expected one occasion, there are ${occasions.length}.`);
  }
  return only;
}

/** Called on 21 Nov 2026: last day 21 Dec, due 22 Dec. */
const window = occasionOf(call());
const W = entryId(1);

/** What rings on a day, and what is passed over, by id. */
function rings(on: string, delivered: Delivered = NONE, of: Occasion = window) {
  const due = dueReminder(of, day(on), delivered, RULES);
  return due && { ring: due.ring.id, passed: due.passed.map(({ id }) => id) };
}

function promised(amount: number): Occasion {
  const wait = { unit: 'calendar-days', amount } as const;
  return occasionOf(call({ promises: [{ of: 'answer', wait }] }));
}

describe('the reminders of a window', () => {
  it('are a heads-up 3 days before the last day, the lapse on the due day, then every 7 days', () => {
    const sequence: string[] = [];
    const delivered = new Set<string>();
    for (let n = 0; n < 5; n += 1) {
      const id = nextReminder(window, delivered)?.id ?? 'none';
      sequence.push(id);
      delivered.add(id);
    }
    expect(sequence).toEqual([
      `${W}:heads-up:2026-12-18`,
      `${W}:lapsed:2026-12-22`,
      `${W}:still-open:2026-12-29`,
      `${W}:still-open:2027-01-05`,
      `${W}:still-open:2027-01-12`,
    ]);
  });

  it.each([
    [6, 'lapsed', '2026-11-28'],
    [7, 'heads-up', '2026-11-25'],
  ])('of a wait of %i days begin with %s', (amount, kind, dueOn) => {
    expect(nextReminder(promised(amount), NONE)).toMatchObject({ kind, dueOn });
  });

  it('count the lapse from the rolled day, the heads-up from the last day', () => {
    const rolled = occasionOf(officeRead('field-office'), call({ on: day('2026-06-03') }));
    expect(nextReminder(rolled, NONE)?.dueOn).toBe('2026-06-30');
    expect(rings('2026-07-05', new Set([`${entryId(2)}:heads-up:2026-06-30`]), rolled)).toBe(
      undefined,
    );
    expect(rings('2026-07-06', NONE, rolled)?.ring).toBe(`${entryId(2)}:lapsed:2026-07-06`);
  });

  it.each([
    ['2026-12-17', undefined],
    ['2026-12-18', { ring: `${W}:heads-up:2026-12-18`, passed: [] }],
    ['2026-12-21', { ring: `${W}:heads-up:2026-12-18`, passed: [] }],
    ['2026-12-22', { ring: `${W}:lapsed:2026-12-22`, passed: [`${W}:heads-up:2026-12-18`] }],
    ['2026-12-28', { ring: `${W}:lapsed:2026-12-22`, passed: [`${W}:heads-up:2026-12-18`] }],
    [
      '2027-01-06',
      {
        ring: `${W}:still-open:2027-01-05`,
        passed: [
          `${W}:heads-up:2026-12-18`,
          `${W}:lapsed:2026-12-22`,
          `${W}:still-open:2026-12-29`,
        ],
      },
    ],
  ])('on %s, when none was shown yet, come down to the latest that is past', (on, due) => {
    expect(rings(on)).toEqual(due);
  });

  it('are not due again once shown, until the next one', () => {
    const delivered = new Set([`${W}:lapsed:2026-12-22`]);
    expect(rings('2026-12-28', delivered)).toBeUndefined();
    expect(rings('2026-12-29', delivered)).toEqual({
      ring: `${W}:still-open:2026-12-29`,
      passed: [],
    });
  });

  it('list at most twenty of those passed over, however long the window was forgotten', () => {
    expect(rings('2040-01-01')?.passed).toHaveLength(20);
  });
});

describe('a date that moves', () => {
  const moved = occasionOf(call({ on: day('2026-11-24') }));
  const shown = new Set([`${W}:heads-up:2026-12-18`, `${W}:lapsed:2026-12-22`]);

  it('has new reminders: what was shown of the old one does not silence them', () => {
    expect(moved.id).toBe(window.id);
    expect(rings('2026-12-22', shown, moved)?.ring).toBe(`${W}:heads-up:2026-12-21`);
    expect(rings('2026-12-25', shown, moved)?.ring).toBe(`${W}:lapsed:2026-12-25`);
  });

  it('leaves a merely corrected note as it was: the same ids, nothing rings again', () => {
    const noted = occasionOf(call({ notes: 'Corrected' }));
    expect(rings('2026-12-22', shown, noted)).toBeUndefined();
  });

  it('takes the old reminder out of sight, as does a later one that is due', () => {
    const lapsed = `${W}:lapsed:2026-12-22`;
    expect(standingOf(lapsed, window, day('2026-12-22'), RULES)).toBe('holds');
    expect(standingOf(lapsed, window, day('2026-12-28'), RULES)).toBe('holds');
    expect(standingOf(lapsed, window, day('2026-12-29'), RULES)).toBe('replaced');
    expect(standingOf(lapsed, moved, day('2026-12-24'), RULES)).toBeUndefined();
    expect(standingOf('rubbish', window, day('2026-12-22'), RULES)).toBeUndefined();
  });

  it('leaves in sight what was shown before the clock was put back', () => {
    const lapsed = `${W}:lapsed:2026-12-22`;
    expect(standingOf(lapsed, window, day('2026-12-21'), RULES)).toBe('early');
    expect(standingOf(lapsed, window, day('2026-12-01'), RULES)).toBe('early');
  });

  it('and moves back after its reminder was withdrawn rings again', () => {
    const due = dueReminder(window, day('2026-12-22'), NONE, RULES);
    if (due === undefined) throw new Error('Nothing was due.');
    const delivery = claim(due.ring, due.passed, VERMONT_CASE, NOW);
    const at = (state: Delivery['state']) => deliveredIds([{ ...delivery, state }]);
    expect(rings('2026-12-22', at('shown'))).toBeUndefined();
    expect(rings('2026-12-22', at('seen'))).toBeUndefined();
    expect(rings('2026-12-22', at('withdrawn'))).toEqual(rings('2026-12-22'));
    expect(rings('2026-12-22', at('claimed'))).toEqual(rings('2026-12-22'));
  });
});

describe('over any sequence of days and corrections', () => {
  /** Each step lets days pass, perhaps moves the day of the call, then looks at what is due. */
  const steps = fc.array(
    fc.record({
      pass: fc.integer({ min: 0, max: 12 }),
      callMovedBy: fc.integer({ min: -9, max: 9 }),
    }),
    { minLength: 1, maxLength: 25 },
  );

  it('nothing rings twice for one id, and nothing due is left unrung', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (sequence, isField) => {
        const delivered = new Set<string>();
        const rung: string[] = [];
        let today = day('2026-11-21');
        let calledOn = day('2026-11-21');
        for (const { pass, callMovedBy } of sequence) {
          today = addDays(today, pass);
          if (callMovedBy % 3 === 0) calledOn = addDays(calledOn, callMovedBy);
          const now = occasionOf(
            ...(isField ? [officeRead('field-office')] : []),
            call({ on: calledOn }),
          );
          const due = dueReminder(now, today, delivered, RULES);
          const { ring, passed = [] } = due ?? {};
          if (ring !== undefined) rung.push(ring.id);
          for (const { id } of ring === undefined ? [] : [ring, ...passed]) delivered.add(id);
          // Only the latest rings, and nothing before its day.
          expect(ring === undefined || ring.dueOn <= today).toBe(true);
          expect(passed.filter(({ dueOn }) => ring && dueOn >= ring.dueOn)).toEqual([]);
          // What is due last was rung, now or before: the schedule never looks back.
          expect(dueReminder(now, today, delivered, RULES)).toBeUndefined();
          expect((nextReminder(now, delivered)?.dueOn ?? '') > today).toBe(true);
          const weeks = Math.floor(daysBetween(now.dueOn, today) / 7);
          const lastDue =
            weeks > 0
              ? `${now.id}:still-open:${addDays(now.dueOn, weeks * 7)}`
              : `${now.id}:lapsed:${now.dueOn}`;
          expect(weeks < 0 || delivered.has(lastDue)).toBe(true);
        }
        expect(new Set(rung).size).toBe(rung.length);
      }),
      { numRuns: 150 },
    );
  });
});
