import type { CalendarDate } from '../../domain/calendar-date.ts';
import { ownMember } from '../../domain/team/known-members.ts';
import type { Agenda, AgendaLimits } from '../../storage/read-agenda.ts';
import { readAgenda } from '../../storage/read-agenda.ts';
import { useApp } from '../../ui/app.ts';
import type { Live } from '../../ui/use-live.ts';
import { useLive } from '../../ui/use-live.ts';
import { useMembers } from './use-members.ts';
import { useWhose } from './use-whose.ts';

/** The agenda of one's own cases and those that are nobody's, or of all, as was chosen last. */
export function useAgendaOfTeam(today: CalendarDate, limits: AgendaLimits): Live<Agenda> {
  const { storage } = useApp();
  const [chosen] = useWhose('agenda');
  const own = ownMember(useMembers());
  // Where nobody joined, none is another's.
  const whose = chosen === 'all' && own !== undefined ? 'all' : 'mine';
  return useLive(
    () => readAgenda(storage, today, { ...limits, whose }),
    [today, limits.due, whose],
  );
}
