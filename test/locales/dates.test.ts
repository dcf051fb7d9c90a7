import { describe, expect, test } from 'vitest';
import { contactCenterAt } from '../../src/domain/contact-center-hours.ts';
import { sayHour, sayTime } from '../../src/desk/say-time.ts';
import { sayBandMonth } from '../../src/locales/say-band.ts';
import { sayChannelFacts } from '../../src/locales/say-channel.ts';
import { sayContactCenter } from '../../src/locales/say-contact-center.ts';
import { wordsIn } from '../../src/locales/words-in.ts';
import { holidays } from '../support/given.ts';

const AT = '2026-11-21T14:05:00Z';

describe('dates and times', () => {
  test.each([
    [
      'en',
      'Nov 21, 2026',
      'Nov 2026',
      '9:05 AM',
      '8:05 AM, America/Chicago',
      '9:00 AM',
      'Jan 24, 2019',
      'Saturday, 10 AM',
    ],
    [
      'es',
      '21 nov 2026',
      'nov 2026',
      '9:05 a.m.',
      '8:05 a.m., America/Chicago',
      '9:00 a.m.',
      '24 ene 2019',
      'sábado, 10 a.m.',
    ],
    [
      'zh-CN',
      '2026年11月21日',
      '2026年11月',
      '09:05',
      '08:05，America/Chicago',
      '09:00',
      '2019年1月24日',
      '星期六 10:00',
    ],
  ] as const)('are written in %s as they are there', (language, date, month, ...times) => {
    const words = wordsIn(language, []);
    const zone = 'America/New_York';
    const [time, elsewhere, hour, published, there] = times;
    expect(words.date('2026-11-21')).toBe(date);
    expect(words.month('2026-11')).toBe(month);
    expect(sayBandMonth('2026-11-01', words)).toBe(month);
    expect(plain(sayTime(AT, zone, zone, words))).toBe(time);
    expect(plain(sayTime(AT, 'America/Chicago', zone, words))).toBe(elsewhere);
    expect(plain(sayHour(9, words.language))).toBe(hour);
    expect(sayChannelFacts('e-mail', words)).toContain(published);
    const now = Temporal.Instant.from('2026-11-20T17:00:00Z');
    const center = sayContactCenter(contactCenterAt(now, holidays), now, 'Asia/Tokyo', words);
    expect(plain(center)).toContain(there);
  });
});

/** Newer browsers write narrow and unbroken blanks before AM and PM. */
function plain(said: string | undefined): string | undefined {
  return said?.replaceAll(/[\u202f\u00a0]/g, ' ');
}
