import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactCenterAt, EASTERN } from '../../src/domain/contact-center-hours.ts';
import { closedDay } from '../../src/domain/holiday-calendar.ts';
import { day, holidays } from '../support/given.ts';

/** What holds at an instant, in a line: `open until …` or `opens …`, the instant in UTC. */
function at(now: string): string {
  const found = contactCenterAt(Temporal.Instant.from(now), holidays);
  return found.isOpen ? `open until ${String(found.until)}` : `opens ${String(found.opensAt)}`;
}

describe('live help of the Contact Center', () => {
  it.each([
    ['before eight on a Monday', '2026-11-23T07:59:59.999-05:00', 'opens 2026-11-23T13:00:00Z'],
    ['at eight', '2026-11-23T08:00:00-05:00', 'open until 2026-11-24T01:00:00Z'],
    ['at noon', '2026-11-23T12:00:00-05:00', 'open until 2026-11-24T01:00:00Z'],
    [
      'just before eight in the evening',
      '2026-11-23T19:59:59-05:00',
      'open until 2026-11-24T01:00:00Z',
    ],
    ['at eight in the evening', '2026-11-23T20:00:00-05:00', 'opens 2026-11-24T13:00:00Z'],
    ['late in the evening', '2026-11-23T23:30:00-05:00', 'opens 2026-11-24T13:00:00Z'],
    ['after midnight', '2026-11-24T00:30:00-05:00', 'opens 2026-11-24T13:00:00Z'],
  ])('%s', (_, now, expected) => {
    expect(at(now)).toBe(expected);
  });

  it.each([
    ['a Friday evening, until Monday', '2026-11-20T20:00:00-05:00', 'opens 2026-11-23T13:00:00Z'],
    ['a Saturday at noon', '2026-11-21T12:00:00-05:00', 'opens 2026-11-23T13:00:00Z'],
    ['a Sunday at noon', '2026-11-22T12:00:00-05:00', 'opens 2026-11-23T13:00:00Z'],
    ['the evening before Thanksgiving', '2026-11-25T21:00:00-05:00', 'opens 2026-11-27T13:00:00Z'],
    ['Thanksgiving', '2026-11-26T12:00:00-05:00', 'opens 2026-11-27T13:00:00Z'],
    [
      'the Friday on which Independence Day is observed',
      '2026-07-03T12:00:00-04:00',
      'opens 2026-07-06T12:00:00Z',
    ],
    ['Christmas Day, a Friday', '2026-12-25T12:00:00-05:00', 'opens 2026-12-28T13:00:00Z'],
  ])('is closed on %s', (_, now, expected) => {
    expect(at(now)).toBe(expected);
  });

  it.each([
    // New Year's Day 2022 was a Saturday, observed on the Friday before.
    [
      'an old year whose last day is a holiday',
      '2021-12-30T20:00:00-05:00',
      'opens 2022-01-03T13:00:00Z',
    ],
    ['the new year', '2026-12-31T20:30:00-05:00', 'opens 2027-01-04T13:00:00Z'],
    [
      'the last day of a year, open',
      '2026-12-31T12:00:00-05:00',
      'open until 2027-01-01T01:00:00Z',
    ],
    // In UTC it is next year already.
    [
      'the last evening hour of a year',
      '2026-12-31T19:30:00-05:00',
      'open until 2027-01-01T01:00:00Z',
    ],
  ])('goes over the turn of the year: %s', (_, now, expected) => {
    expect(at(now)).toBe(expected);
  });

  it.each([
    [
      'spring: closed on Friday, an hour earlier in UTC on Monday',
      '2026-03-06T21:00:00-05:00',
      'opens 2026-03-09T12:00:00Z',
    ],
    [
      'the Sunday on which an hour is missing',
      '2026-03-08T03:30:00-04:00',
      'opens 2026-03-09T12:00:00Z',
    ],
    [
      'autumn: closed on Friday, an hour later in UTC on Monday',
      '2026-10-30T21:00:00-04:00',
      'opens 2026-11-02T13:00:00Z',
    ],
    ['the hour that comes twice, first', '2026-11-01T01:30:00-04:00', 'opens 2026-11-02T13:00:00Z'],
    ['the hour that comes twice, again', '2026-11-01T01:30:00-05:00', 'opens 2026-11-02T13:00:00Z'],
  ])('keeps Eastern hours when the clocks change: %s', (_, now, expected) => {
    expect(at(now)).toBe(expected);
  });

  it('changes exactly at the instant that is named, and stays so until then', () => {
    const from = Date.UTC(2020, 0);
    const anyInstant = fc
      .integer({ min: 0, max: Date.UTC(2035, 0) - from })
      .map((ms) => Temporal.Instant.fromEpochMilliseconds(from + ms));
    fc.assert(
      fc.property(anyInstant, (now) => {
        const found = contactCenterAt(now, holidays);
        const change = found.isOpen ? found.until : found.opensAt;
        expect(Temporal.Instant.compare(change, now)).toBe(1);
        expect(contactCenterAt(change, holidays).isOpen).toBe(!found.isOpen);
        expect(at(change.subtract({ milliseconds: 1 }).toString())).toBe(at(now.toString()));
        const eastern = change.toZonedDateTimeISO(EASTERN);
        expect([eastern.hour, eastern.minute]).toEqual([found.isOpen ? 20 : 8, 0]);
        const on = day(eastern.toPlainDate().toString());
        expect(closedDay(on, holidays)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
