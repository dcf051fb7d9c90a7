import { useRef, useState } from 'preact/hooks';
import type { Member } from '../../domain/team/known-members.ts';
import { membersNow, ownMember } from '../../domain/team/known-members.ts';
import type { TeamStanding } from '../../storage/team/team-standing.ts';
import { useApp } from '../../ui/app.ts';
import type { MemberId } from '../../domain/team/team-fact.ts';
import { sayLeft } from './join-team.ts';
import { sayMember, sayNameAmong } from './say-member.ts';
import { Sure } from './sure.tsx';
import { useMembers } from './use-members.ts';
import { useTask } from './use-task.ts';

/** Who is in the team, and when something was last heard of each. */
export function ColleaguesPart({ standing }: { readonly standing: TeamStanding }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const members = useMembers();
  const own = ownMember(members);
  const task = useTask();
  const [isSure, setIsSure] = useState<MemberId>();
  const lines = useRef(new Map<MemberId, HTMLElement | null>());
  const focusOn = ({ memberId }: Member) => lines.current.get(memberId)?.focus();
  const all = membersNow(members);
  if (all.length === 0) return null;
  const heardOf = ({ devices }: Member) =>
    standing.state.heard
      .filter(({ deviceId }) => devices.includes(deviceId))
      .map(({ receivedAt }) => receivedAt)
      .toSorted()
      .at(-1);
  const sayHeard = (member: Member) => {
    const at = heardOf(member);
    return at === undefined
      ? text('teamColleagueNeverHeard')
      : text('teamColleagueHeard', { at: words.dateTime(at) });
  };
  return (
    <section class="part" data-testid="team-colleagues">
      <h2>{text('teamColleagues')}</h2>
      <ul class="team-colleagues">
        {all.map((member) => {
          const isOwn = member.memberId === own?.memberId;
          const name = sayNameAmong(member, all, words);
          return (
            <li
              key={member.memberId}
              ref={(line) => void lines.current.set(member.memberId, line)}
              tabIndex={-1}
              data-testid="team-colleague"
              data-name={member.name}
            >
              <span>
                {isOwn ? text('teamColleagueYou', { name }) : sayMember(member, all, words)}
              </span>
              {!isOwn && member.devices.length > 0 && (
                <>
                  <p class="quiet">{sayHeard(member)}</p>
                  <button
                    type="button"
                    class="link"
                    disabled={task.isBusy}
                    data-testid="team-say-left"
                    onClick={() => setIsSure(member.memberId)}
                  >
                    {text('teamColleagueSayLeft', { name })}
                  </button>
                  {isSure === member.memberId && (
                    <Sure
                      yes="teamColleagueLeftYes"
                      no="teamColleagueLeftNo"
                      onYes={() => {
                        setIsSure(undefined);
                        // What was pressed is gone then, and the focus with it.
                        task.run(() => sayLeft(app, member.memberId).then(() => focusOn(member)));
                      }}
                      onNo={() => setIsSure(undefined)}
                      yesTestId="team-say-left-yes"
                    >
                      {text('teamColleagueLeftSure', { name })}
                    </Sure>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {all.length > 1 && <p class="quiet">{text('teamColleagueLeftWhat')}</p>}
      {task.problem !== undefined && (
        <p role="alert" class="problem">
          {text(task.problem)}
        </p>
      )}
    </section>
  );
}
