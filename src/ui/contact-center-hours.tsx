import { useEffect, useState } from 'preact/hooks';
import { contactCenterAt } from '../domain/contact-center-hours.ts';
import type { HolidayCalendar } from '../domain/holiday-calendar.ts';
import { sayContactCenter } from '../locales/say-contact-center.ts';
import { useApp } from './app.ts';

/** A machine that slept, or whose clock was set, is noticed so soon. */
const LONGEST_WAIT_MS = 60_000;

/** Says whether the Contact Center answers now and until when, and again when that changes while it is looked at. */
export function ContactCenterHours() {
  const {
    clock,
    storage: { holidays },
    words,
  } = useApp();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const at = clock.now();
      setNow(at);
      timer = setTimeout(look, Math.min(millisecondsToChange(at, holidays), LONGEST_WAIT_MS));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock, holidays]);
  return (
    <p class="quiet" data-testid="contact-center-hours">
      {sayContactCenter(contactCenterAt(now, holidays), now, clock.zone(), words)}
    </p>
  );
}

function millisecondsToChange(at: Temporal.Instant, holidays: HolidayCalendar): number {
  const center = contactCenterAt(at, holidays);
  const change = center.isOpen ? center.until : center.opensAt;
  // A part of a millisecond is a whole one, or the timer would ring before the change.
  return Math.ceil(change.since(at).total('milliseconds'));
}
