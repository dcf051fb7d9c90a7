import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { FoldRules } from '../../src/domain/case-file.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import { countedOnce } from '../support/counted-once.ts';
import type { Explanation } from '../../src/domain/explanation.ts';
import { replay } from '../../src/domain/explanation.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import { explain } from '../../src/domain/window.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { explainWindow } from '../../src/locales/words-of-domain.ts';
import { anyFoldRules } from '../support/arbitraries.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import {
  answer,
  BUSY_MACHINE_IN_MS,
  call,
  day,
  entry,
  entryId,
  fileOf,
  holidays,
  inquiryId,
  journalOf,
  letter,
  officeRead,
  RULES,
  uuid,
  VERMONT_CASE,
} from '../support/given.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const OWN: CustomLadder = {
  id: `custom:${uuid(7)}`,
  version: 1,
  name: 'What our office does',
  basedOn: { id: 'service-center', version: 1 },
  waits: [45, 15, 10].map((amount) => ({ unit: 'calendar-days', amount })),
};
const pinned = (id: string): Partial<ContactMade> => ({
  ladder: { id, version: 1, by: 'choice' },
});

const words = createWords('en-US');
const saidWith = (rules: FoldRules, ...facts: Fact[]) => {
  const { windows, office } = toCaseFile(VERMONT_CASE, journalOf(...facts), rules);
  return windows.flatMap((window) => explainWindow(window, office, words));
};
const said = (...facts: Fact[]) => saidWith(RULES, ...facts);

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

describe('what is said of a wait', () => {
  const needed: Fact = {
    type: 'inquiry-described',
    inquiryId: inquiryId(1),
    patch: { neededBy: day('2026-12-10') },
  };

  it('is the count, the next step and the source with its age', () => {
    expect(said(officeRead('vermont'), call())).toEqual([
      'Called Nov 21, 2026 (day 0) + 30 days = Dec 21, 2026, last day.',
      'No answer by then? From Dec 22, 2026: Write to the Vermont Service Center.',
      'Source: USCIS, Aug 6, 2009; last seen in print Jul 26, 2017.',
      expect.stringContaining('very likely no longer read'),
    ]);
  });

  it.each<[string, Fact[], string]>([
    ['that no number was given', [officeRead('field-office'), call()], 'No service request number'],
    ['by when it is needed', [call(), needed], 'settled by Dec 10, 2026'],
    ['that the office is not confirmed', [call()], 'First confirm the office'],
    [
      'what they promised',
      [
        answer('2026-11-22', 'nothing-new'),
        call({ promises: [{ of: 'answer', wait: { unit: 'hours', amount: 72 } }] }),
      ],
      'what the representative said',
    ],
    [
      'the date that USCIS gave',
      [call(), answer('2026-11-22', { waitUntil: '2027-01-31' })],
      'the one that USCIS gave',
    ],
    [
      'a source that gives a month only',
      [call({ ...pinned('service-request-goal'), serviceRequest: { number: 'SR-made-up-1' } })],
      'Source: USCIS, Dec 2024',
    ],
    [
      'a source that bears no date',
      [call(pinned('handout-variant'))],
      'Source: A later handout, undated.',
    ],
    [
      'the source of a step that a variant took over',
      [letter('2026-12-22', pinned('service-request-goal'))],
      'USCIS, Aug 6, 2009',
    ],
  ])('names %s', (_, facts, text) => {
    expect(said(...facts).join('\n')).toContain(text);
  });

  it('shows today’s goal for service requests beside the published wait, where a number was given', () => {
    const goal =
      'Goal of USCIS for a service request: 15 business days, by Dec 14, 2026 (Dec 2024).';
    const request = { serviceRequest: { number: 'SR-made-up-1' } };
    expect(said(call({ ...request, channel: 'e-request', outcome: 'submitted' }))).toContain(goal);
    expect(said(call(request))).toContain(goal);
    const promised = { of: 'answer', wait: { unit: 'hours', amount: 72 } } as const;
    for (const other of [
      call(),
      call({ ...request, ...pinned('service-request-goal') }),
      call({ ...request, promises: [promised] }),
      letter('2026-12-22', request),
    ]) {
      expect(said(other).join()).not.toContain('Goal of USCIS');
    }
  });

  it('names the person’s own ladder by her own word for it', () => {
    const all = saidWith({ ...RULES, ladders: [OWN] }, call(pinned(OWN.id)));
    expect(all).toContain('The length is your own, from “What our office does”.');
  });

  it('of a missed call back is that a new request is needed', () => {
    const promises = [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] as const;
    const missed = { outcome: 'not-reached', notReached: 'call-back-missed' } as const;
    expect(
      said(call({ promises }), call({ ...missed, on: day('2026-11-25') })).slice(0, 3),
    ).toEqual([
      'On Nov 25, 2026 the last attempt to call back was missed. After that a new request is needed.',
      'From Nov 25, 2026: Call the Contact Center again.',
      expect.stringContaining('Tier 2 call-backs'),
    ]);
  });

  it('of a refusal as within the normal time is when one may ask again', () => {
    const serviceRequest = {
      refusedBecause: 'Within the normal time',
      refusal: 'within-normal-time',
      askAgainFrom: day('2027-01-05'),
    } as const;
    expect(said(call({ serviceRequest }))).toEqual([
      'On Nov 21, 2026 they said that the case is within the normal time and that you may ask again from Jan 5, 2027; Jan 4, 2027 is the last day.',
      'From Jan 5, 2027: Call the Contact Center again.',
    ]);
  });

  it('of an unexplained refusal is that going on at once is a variant', () => {
    const serviceRequest = { refusedBecause: 'None given', refusal: 'unexplained' } as const;
    const rules: FoldRules = { ...RULES, afterUnexplainedRefusal: 'go-on' };
    expect(saidWith(rules, officeRead('vermont'), call({ serviceRequest }))).toEqual([
      'Contacted Nov 21, 2026: a service request was refused and no reason given.',
      'From Nov 21, 2026: Write to the Vermont Service Center.',
      'To go on at once is a variant, and not part of the published order; you switched it on in the settings.',
      'Source: NAFSA Region XI, undated.',
      expect.stringContaining('very likely no longer read'),
    ]);
  });
});
