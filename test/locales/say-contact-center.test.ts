import { expect, it } from 'vitest';
import { contactCenterAt } from '../../src/domain/contact-center-hours.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayContactCenter } from '../../src/locales/say-contact-center.ts';
import { holidays } from '../support/given.ts';

function say(at: string, zoneHere: string, language = 'en-US'): string {
  const now = Temporal.Instant.from(at);
  const said = sayContactCenter(
    contactCenterAt(now, holidays),
    now,
    zoneHere,
    createWords(language),
  );
  // Newer browsers write a narrow blank before AM and PM.
  return said.replaceAll('\u202f', ' ');
}

it.each([
  ['2026-11-23T12:00:00-05:00', 'America/Los_Angeles', 'open now, until 8 PM Eastern (5 PM here).'],
  // Another name, the same clocks.
  ['2026-11-23T12:00:00-05:00', 'America/New_York', 'open now, until 8 PM Eastern.'],
  ['2026-11-23T12:00:00-05:00', 'America/Detroit', 'open now, until 8 PM Eastern.'],
  // The evening there is the next day's morning here.
  [
    '2026-11-20T12:00:00-05:00',
    'Asia/Tokyo',
    'open now, until 8 PM Eastern (Saturday, 10 AM here).',
  ],
  [
    '2026-11-23T05:00:00-05:00',
    'America/Chicago',
    'closed now; opens today, 8 AM Eastern (7 AM here).',
  ],
  ['2026-11-23T05:00:00-05:00', 'America/New_York', 'closed now; opens today, 8 AM Eastern.'],
  ['2026-11-21T12:00:00-05:00', 'America/New_York', 'closed now; opens Monday, 8 AM Eastern.'],
  [
    '2026-11-21T12:00:00-05:00',
    'Asia/Kolkata',
    'closed now; opens Monday, 8 AM Eastern (6:30 PM here).',
  ],
  // The zones change their clocks on different days.
  [
    '2026-03-20T12:00:00-04:00',
    'Europe/Madrid',
    'open now, until 8 PM Eastern (Saturday, 1 AM here).',
  ],
])('at %s in %s: %s', (at, zone, said) => {
  expect(say(at, zone)).toBe(`Contact Center: ${said}`);
});

it('writes the hour as people do where they count to 24', () => {
  expect(say('2026-11-23T12:00:00-05:00', 'Europe/London', 'en-GB')).toBe(
    'Contact Center: open now, until 20:00 Eastern (Tuesday, 01:00 here).',
  );
});
