import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import { countedOnce } from '../support/counted-once.ts';
import type { Explanation } from '../../src/domain/explanation.ts';
import { replay } from '../../src/domain/explanation.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { explain } from '../../src/domain/window.ts';
import { anyFoldRules } from '../support/arbitraries.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  day,
  entry,
  entryId,
  fileOf,
  holidays,
  officeRead,
  VERMONT_CASE,
} from '../support/given.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

describe('an explanation', () => {
  it('holds trigger, rule, length, what was skipped and why, result, source and its age', () => {
    const promised = { of: 'answer', wait: { unit: 'business-days', amount: 3 } } as const;
    const [window] = fileOf(officeRead('potomac'), call({ promises: [promised] })).windows;
    expect(window && explain(window)).toEqual({
      trigger: {
        kind: 'contact',
        step: 'call',
        channel: 'call',
        on: '2026-11-21',
        at: '2026-11-21T15:00:00Z',
        zone: 'America/New_York',
      },
      wait: promised.wait,
      waitFrom: 'promise',
      next: 'call-again',
      rollPolicy: 'forward',
      result: {
        openedOn: '2026-11-21',
        lastDayOn: '2026-11-25',
        countedOn: '2026-11-26',
        dueOn: '2026-11-27',
      },
      notCounted: [{ on: '2026-11-22', why: 'weekend' }],
      rolledOver: [{ on: '2026-11-26', why: 'holiday', holiday: 'Thanksgiving Day' }],
    });
  });

  it('replays to the same dates, whatever was recorded', () => {
    const anyJournal = fc.array(anyFact, { minLength: 1, maxLength: 8 });
    let replayed = 0;
    fc.assert(
      fc.property(anyJournal, anyFoldRules, (facts, rules) => {
        const entries = facts.map((fact, n) => entry(n, fact));
        for (const window of toCaseFile(VERMONT_CASE, entries, rules).windows) {
          // As it would be read again: nothing but what is written in it.
          const explanation = JSON.parse(JSON.stringify(explain(window))) as Explanation;
          const { result, goalOn, notCounted, rolledOver } = explanation;
          const again = replay(explanation, holidays);
          expect(again).toEqual({ result, goalOn, notCounted, rolledOver });
          expect(window).toMatchObject(result);
          expect(window.lastDayOn).toBe(countedOnce(explanation) ?? window.lastDayOn);
          expect(window.next).toBe(explanation.next);
          expect(window.countedOn).toBe(addDays(window.lastDayOn, 1));
          replayed += 1;
        }
      }),
      { numRuns: 600 },
    );
    expect(replayed).toBeGreaterThan(200);
  });
});

describe('the wait of a step', () => {
  const onDay = (days: number, change: Partial<ContactMade> = {}) => {
    const on = addDays(day('2026-03-02'), days);
    return call({ on, startedAt: `${on}T15:00:00Z`, ...change });
  };

  it('is that of the first of three contacts on one step, in whatever order they were recorded', () => {
    const threeDays = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), {
      minLength: 3,
      maxLength: 3,
    });
    const steps = fc.constantFrom<Partial<ContactMade>[]>(
      { step: 'call' },
      { step: 'write-service-center', channel: 'e-request', outcome: 'submitted' },
      { step: 'write-headquarters', channel: 'e-mail', outcome: 'submitted' },
      { step: 'call', ladder: { id: 'handout-variant', version: 1, by: 'choice' } },
    );
    fc.assert(
      fc.property(threeDays, steps, (days, change) => {
        const { windows } = fileOf(...days.map((each) => onDay(each, change)));
        const firstOn = Math.min(...days);
        const [alone] = fileOf(onDay(firstOn, change)).windows;
        const id = entryId(days.indexOf(firstOn) + 1);
        expect(windows).toEqual([{ ...alone, id }]);
      }),
    );
  });

  it('is computed anew when its contact is corrected or struck', () => {
    const changes = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(changes, changes, (from, to) => {
        const moved: Fact = { type: 'entry-corrected', entryId: entryId(1), fact: onDay(to) };
        expect(fileOf(onDay(from), moved).windows).toEqual(fileOf(onDay(to)).windows);
        const struck: Fact = { type: 'entry-struck', entryId: entryId(1) };
        const rest = fileOf(onDay(from), struck, onDay(to)).windows;
        expect(rest.map(({ id, openedOn }) => [id, openedOn])).toEqual([
          [entryId(3), addDays(day('2026-03-02'), to)],
        ]);
      }),
    );
  });
});
