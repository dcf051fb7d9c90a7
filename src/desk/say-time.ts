import type { Words } from '../locales/catalogue.ts';

/**
 * The time of day of an instant, in the zone it was noted in; the zone is named when it is not the
 * one here. `undefined` where the browser does not know that zone.
 */
export function sayTime(
  instant: string,
  zone: string,
  zoneHere: string,
  { language, aside }: Words,
): string | undefined {
  try {
    const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: zone });
    const said = time.format(new Date(instant));
    return aside([said, zone === zoneHere ? undefined : zone]);
  } catch {
    // Stored text must never keep a record from being shown.
    return undefined;
  }
}

/** An hour of the day as people write it here: *9 AM* or *09*. */
export function sayHour(hour: number, language: string): string {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  return time.format(new Date(Date.UTC(2026, 0, 1, hour)));
}
