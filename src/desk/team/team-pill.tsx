import { isTrouble } from '../../domain/team/next-try.ts';
import { readTeamStanding } from '../../storage/team/team-standing.ts';
import { useApp } from '../../ui/app.ts';
import { useLive } from '../../ui/use-live.ts';
import { NotJoinedPill } from './no-longer-joined.tsx';
import { useExchangeWhileOpen } from './use-exchange-while-open.ts';

/** Stands at the way to the team's room when something there needs the person; where it is narrow, as its `data-count`. */
export function TeamPill() {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readTeamStanding(app.storage), []);
  const standing = live.state === 'read' ? live.value : undefined;
  useExchangeWhileOpen(standing !== undefined);
  if (standing !== undefined && isTrouble(standing.state, app.storage.now())) {
    return (
      <span
        class="pill due"
        data-testid="team-pill"
        data-why={standing.state.failed?.why}
        data-count="!"
      >
        <span>{text('teamTroublePill')}</span>
      </span>
    );
  }
  if (live.state === 'read' && standing === undefined) return <NotJoinedPill />;
  if (standing === undefined || standing.offered === 0) return null;
  return (
    <span class="pill due" data-testid="team-pill" data-why="offered" data-count={standing.offered}>
      <span>{text('teamWaitingPill', { count: standing.offered })}</span>
    </span>
  );
}
