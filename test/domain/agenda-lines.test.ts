import { describe, expect, test } from 'vitest';
import { compareItems, toAgendaItems } from '../../src/domain/agenda.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { call, day, fileOf, sighting } from '../support/given.ts';

const TODAY = day('2026-12-28');

function itemsOf(...facts: readonly Fact[]) {
  return toAgendaItems(fileOf(...facts), TODAY).toSorted(compareItems);
}

function seen(on: string, change: Parameters<typeof sighting>[0] = {}): Fact {
  return { type: 'status-seen', on: day(on), sighting: sighting(change) };
}

describe('the lines of an agenda', () => {
  test('say when the status was last looked at, and on which day the wait of a matter ends', () => {
    const [item] = itemsOf(seen('2026-12-20'), call());
    expect(item).toMatchObject({
      step: 'look-at-status',
      lookedAtOn: '2026-12-20',
      inquiry: { lastDayOn: '2026-12-21' },
    });
  });

  test.each(['call-back', 'notice'] as const)(
    'ask whether a promised %s came without looking at the status first',
    (of) => {
      const wait = { unit: 'calendar-days', amount: 3 } as const;
      const promised = call({ promises: [{ of, wait }] });
      const items = itemsOf(seen('2026-12-20', { statusOn: day('2026-12-01') }), promised);
      const [asked] = items.filter(({ occasion }) => occasion.id.includes('/'));
      expect(asked?.step).toBe(of === 'notice' ? 'did-it-arrive' : of);
      expect(asked?.newerStatus).toBeUndefined();
    },
  );

  test('begin with the date after which something is lost for good', () => {
    const steps = itemsOf(
      { type: 'date-noted', kind: 'interview', on: day('2026-12-29') },
      seen('2026-12-20', { actBy: day('2027-01-05') }),
    ).map(({ step }) => step);
    expect(steps).toEqual(['act-by', 'noted-date']);
  });
});
