import { ownMember } from '../../domain/team/known-members.ts';
import { needsPerson } from '../../domain/team/next-try.ts';
import type { Words } from '../../locales/catalogue.ts';
import { askToExchange } from '../../platform/team/team-messages.ts';
import { askToReachTeam } from '../../platform/team/team-permission.ts';
import type { TeamStanding } from '../../storage/team/team-standing.ts';
import { MOST_WAITING_COUNTED } from '../../storage/team/team-standing.ts';
import { useApp } from '../../ui/app.ts';
import { FactList, FactRow } from '../../ui/fact-list.tsx';
import { FirstSync } from './first-sync.tsx';
import { FAILURE_TEXT, TeamProblem } from './say-problem.ts';
import { useMembers } from './use-members.ts';
import { useTask } from './use-task.ts';

/** The server, who one is, how the exchange goes, and exchanging by hand. */
export function StandingPart({
  standing,
  onExchanged,
}: {
  readonly standing: TeamStanding;
  readonly onExchanged: () => void;
}) {
  const { words } = useApp();
  const { text, dateTime } = words;
  const own = ownMember(useMembers());
  const task = useTask();
  const { access, state } = standing;
  const { failed } = state;
  const exchange = () => task.run(() => askToExchange().finally(onExchanged));
  const allow = () => {
    const asked = askToReachTeam(access.database);
    task.run(async () => {
      if (!(await asked)) throw new TeamProblem('teamAddressNotAllowed');
      await askToExchange().finally(onExchanged);
    });
  };
  return (
    <section class="part" data-testid="team-standing" data-failure={failed?.why}>
      <h2>{text('teamStanding')}</h2>
      {failed !== undefined && (
        <div class="remark" role="alert" data-testid="team-failure">
          <p>
            {words.sentences([
              text('teamFailedAt', { at: dateTime(failed.at) }),
              text(FAILURE_TEXT[failed.why]),
              ...(needsPerson(failed.why) ? [] : [text('teamTriedAgain')]),
            ])}
          </p>
          {failed.why === 'not-allowed' && (
            <button type="button" data-testid="team-allow" onClick={allow}>
              {text('teamAllowAgain')}
            </button>
          )}
        </div>
      )}
      {!state.isWhole && <FirstSync isGoingOn={failed === undefined} />}
      <FactList>
        <FactRow name={text('teamServer')}>{access.database}</FactRow>
        <FactRow name={text('teamUser')}>{access.user}</FactRow>
        <FactRow name={text('teamYou')}>
          <span data-testid="team-you">
            {own === undefined ? text('teamYouNobody') : words.name(own.name)}
          </span>
        </FactRow>
        <FactRow name={text('teamLastExchange')}>
          <span data-testid="team-last-at" data-at={state.lastAt}>
            {state.lastAt === undefined ? text('teamNeverExchanged') : dateTime(state.lastAt)}
          </span>
        </FactRow>
        <FactRow name={text('teamWaiting')}>
          <span data-testid="team-waiting" data-count={standing.waiting}>
            {sayWaiting(standing, words)}
          </span>
        </FactRow>
      </FactList>
      {state.unopened > 0 && (
        <p class="remark" data-testid="team-unopened">
          {text('teamUnopened', { count: state.unopened })}
        </p>
      )}
      {state.leftOut > 0 && (
        <p class="remark" data-testid="team-left-out">
          {text('teamLeftOut', { count: state.leftOut })}
        </p>
      )}
      {state.mending !== undefined && state.mending.mended > 0 && (
        <p class="remark" data-testid="team-mended">
          {text('teamMended', { count: state.mending.mended })}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="main"
          disabled={task.isBusy}
          data-testid="team-exchange"
          onClick={exchange}
        >
          {text('teamExchangeNow')}
        </button>
        <output data-testid="team-exchange-said">
          {task.isBusy && text('teamExchanging')}
          {task.isDone && !task.isBusy && failed === undefined && text('teamExchanged')}
        </output>
      </div>
      {task.problem !== undefined && !task.isBusy && (
        <p role="alert" class="problem">
          {text(task.problem)}
        </p>
      )}
    </section>
  );
}

/** What is still to be handed over, in words. */
function sayWaiting({ waiting, areErasuresWaiting }: TeamStanding, { text, list }: Words): string {
  const entries =
    waiting >= MOST_WAITING_COUNTED
      ? text('teamWaitingMost', { count: MOST_WAITING_COUNTED })
      : text('teamWaitingEntries', { count: waiting });
  const parts = [
    ...(waiting > 0 ? [entries] : []),
    ...(areErasuresWaiting ? [text('teamWaitingErasures')] : []),
  ];
  return parts.length === 0 ? text('teamWaitingNothing') : list(parts);
}
