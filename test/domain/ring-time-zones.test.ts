import { expect, test, vi } from 'vitest';
import { ringsAt, ringsThrough } from '../../src/domain/ring-time.ts';
import { BUSY_MACHINE_IN_MS, day } from '../support/given.ts';

vi.setConfig({ testTimeout: 5 * BUSY_MACHINE_IN_MS });

const ZONES = Intl.supportedValuesOf('timeZone');
/** Nine o'clock, and the hours that clock changes skip or repeat. */
const HOURS = [0, 1, 2, 9, 23];
/** Around both changes of the American clocks in 2026, and those of other countries at midnight. */
const DATES = [
  ...around('2026-03-08'),
  ...around('2026-11-01'),
  ...around('2026-03-29'),
  ...around('2026-04-05'),
  ...around('2026-04-24'),
  ...around('2026-09-06'),
];

function around(date: string): readonly string[] {
  return [-1, 0, 1].map((days) => Temporal.PlainDate.from(date).add({ days }).toString());
}

/** What a clock on the wall shows, by the browser's own formatting: no arithmetic of ours. */
function createWallClock(zone: string): (instant: Temporal.Instant) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => format.format(instant.epochMilliseconds).replace(' ', 'T');
}

test.each(HOURS)(
  'in every zone of the browser a reminder rings when the clock on the wall shows %i:00 that day, or where that is skipped right after',
  (hour) => {
    expect(ZONES.length).toBeGreaterThan(400);
    const wrong: string[] = [];
    for (const zone of ZONES) {
      const wall = createWallClock(zone);
      for (const date of DATES) {
        const at = ringsAt(day(date), zone, hour);
        const wanted = `${date}T${String(hour).padStart(2, '0')}:00:00`;
        const before = wall(at.subtract({ seconds: 1 }));
        const isOnTime = before < wanted && wall(at) >= wanted;
        const ringsThen = ringsThrough(at, zone, hour) === date;
        const notBefore = ringsThrough(at.subtract({ seconds: 1 }), zone, hour) < date;
        if (!isOnTime || !ringsThen || !notBefore) {
          wrong.push(`${zone} ${date} ${wall(at)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('where a whole day is skipped, its reminders ring as soon as the next one has begun', () => {
  // On 30 December 2011 Samoa went to the other side of the date line: that day never was.
  const at = ringsAt(day('2011-12-30'), 'Pacific/Apia', 9);
  expect(createWallClock('Pacific/Apia')(at)).toBe('2011-12-31T00:00:00');
  expect(ringsThrough(at, 'Pacific/Apia', 9)).toBe('2011-12-30');
});
