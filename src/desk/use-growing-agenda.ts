import { useEffect, useState } from 'preact/hooks';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Agenda } from '../storage/read-agenda.ts';
import { readAgenda } from '../storage/read-agenda.ts';
import { useApp } from '../ui/app.ts';
import type { Live } from '../ui/use-live.ts';
import { useLive } from '../ui/use-live.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { useAgendaOfTeam } from './team/use-agenda-of-team.ts';

/** Lines of each part that are read and drawn first, so that the agenda of many cases is there at once. */
const FIRST_LINES = 3;
/** So many are added at a time while the page has nothing else to do, */
const STEP = 9;
/** up to so many; and so many more whenever they are asked for. */
const LINES = 30;
/** How far what is due is counted, at first and then. */
const FIRST_COUNTED = 100;
const COUNTED = 1000;
/** The lines come even where the page is never idle. */
const LONGEST_PAUSE_IN_MS = 200;

/** The agenda, a screen of it first, and more of it when that is asked for. */
export type GrowingAgenda = {
  readonly agenda: Live<Agenda>;
  /** Lets more lines of each part be read; absent where all are there, or are coming by themselves. */
  readonly showMore: (() => void) | undefined;
  /** How far what is due was counted. */
  readonly counted: number;
};

/** Reads the agenda from its first lines on. */
export function useGrowingAgenda(today: CalendarDate): GrowingAgenda {
  const { storage } = useApp();
  const [most, setMost] = useState(FIRST_LINES);
  const [wanted, setWanted] = useState(LINES);
  const counted = most === FIRST_LINES ? FIRST_COUNTED : COUNTED;
  const limits = { due: most, next: most, counted };
  const agenda = HAS_TEAM
    ? useAgendaOfTeam(today, limits)
    : useLive(() => readAgenda(storage, today, limits), [today, most]);
  const isFull = agenda.state === 'read' && hasFullPart(agenda.value, most);
  useEffect(() => {
    if (!isFull || most >= wanted) return undefined;
    const grow = () => setMost(Math.min(most + STEP, wanted));
    const idle = requestIdleCallback(grow, { timeout: LONGEST_PAUSE_IN_MS });
    return () => cancelIdleCallback(idle);
  }, [isFull, most, wanted]);
  const showMore = isFull && most >= wanted ? () => setWanted(wanted + LINES) : undefined;
  return { agenda, showMore, counted };
}

function hasFullPart({ dates, due, next }: Agenda, most: number): boolean {
  return [dates, due, next].some(({ length }) => length >= most);
}
