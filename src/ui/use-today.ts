import { useEffect, useState } from 'preact/hooks';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { today, useApp } from './app.ts';

const LOOK_EVERY_MS = 60_000;

/** The day it is, also after midnight: the desk is a page that stays open. */
export function useToday(): CalendarDate {
  const app = useApp();
  const [day, setDay] = useState(() => today(app));
  useEffect(() => {
    const look = () => setDay(today(app));
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [app]);
  return day;
}
