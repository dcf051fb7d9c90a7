import { useWords } from '../../ui/app.ts';
import { TeamPill } from './team-pill.tsx';

/** The way to the team's room, with what waits there for the person. */
export function TeamWay({ isHere }: { readonly isHere: boolean }) {
  return (
    <li>
      <a href="#/team" aria-current={isHere ? 'page' : undefined} data-testid="to-team">
        {useWords().text('teamRoom')} <TeamPill />
      </a>
    </li>
  );
}
