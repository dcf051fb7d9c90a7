import type { ComponentChildren } from 'preact';
import { countLapsed } from '../storage/read-agenda.ts';
import { useApp } from '../ui/app.ts';
import { BACKUP_HASH } from '../ui/case-hash.ts';
import { useLive } from '../ui/use-live.ts';
import type { Route } from './route.ts';
import { useToday } from '../ui/use-today.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { TeamWay } from './team/team-way.tsx';

/** Counted no further: nobody reads the difference. */
const MOST_COUNTED = 100;

/** The rooms that are reached from the cases. */
const AROUND_CASES: ReadonlySet<Route['room']> = new Set([
  'case',
  'call',
  'adding',
  'export',
  'hand-off',
  'report',
  'round',
]);

/** The way to the rooms there are, with how much is due. */
export function Navigation({ route }: { readonly route: Route }) {
  const app = useApp();
  const { text } = app.words;
  const today = useToday();
  const due = useLive(() => countLapsed(app.storage, today, MOST_COUNTED), [today]);
  const dueCount = due.state === 'read' ? due.value : 0;
  return (
    <nav class="rooms" aria-label={text('deskNavigation')}>
      <p class="app-name">
        <img src="/icons/icon-32.png" alt="" width="20" height="20" />
        {text('appName')}
      </p>
      <ul>
        <Room hash="#/agenda" isHere={route.room === 'agenda'}>
          {text('deskAgenda')}{' '}
          {dueCount > 0 && (
            <span class="pill due" data-testid="due-count" data-count={dueCount}>
              <span>{text('agendaDueCount', { count: dueCount })}</span>
            </span>
          )}
        </Room>
        <Room
          hash="#/cases"
          isHere={route.room === 'cases'}
          isAround={AROUND_CASES.has(route.room)}
        >
          {text('deskCases')}
        </Room>
        <Room hash="#/guide" isHere={route.room === 'guide'}>
          {text('deskGuide')}
        </Room>
        <Room
          hash="#/letters"
          isHere={route.room === 'letters' && route.caseId === undefined}
          isAround={route.room === 'letters' || route.room === 'letter'}
        >
          {text('deskLetters')}
        </Room>
        <Room hash={BACKUP_HASH} isHere={route.room === 'backup'}>
          {text('deskBackup')}
        </Room>
        {HAS_TEAM && <TeamWay isHere={route.room === 'none' && route.isTeam === true} />}
        <Room
          hash="#/settings"
          isHere={route.room === 'settings'}
          isAround={route.room === 'ladders'}
        >
          {text('deskSettings')}
        </Room>
      </ul>
    </nav>
  );
}

function Room({
  hash,
  isHere,
  isAround = false,
  children,
}: {
  readonly hash: string;
  readonly isHere: boolean;
  /** Whether the person is in a part of this room. */
  readonly isAround?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <li>
      <a href={hash} aria-current={isHere ? 'page' : isAround ? 'true' : undefined}>
        {children}
      </a>
    </li>
  );
}
