import { useState } from 'preact/hooks';
import { ownMember } from '../../domain/team/known-members.ts';
import { readTeamStanding } from '../../storage/team/team-standing.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';
import { RoomHeading } from '../room-heading.tsx';
import { BeginPart } from './begin-part.tsx';
import { ColleaguesPart } from './colleagues-part.tsx';
import { ErasuresPart } from './erasures-part.tsx';
import { InvitePart } from './invite-part.tsx';
import { JoinPart } from './join-part.tsx';
import { NewKeyPart, NewPassphrasePart, PasswordPart, PutKeyBackPart } from './keys-part.tsx';
import { LeavePart } from './leave-part.tsx';
import { SamePart } from './same-part.tsx';
import { NotJoinedLine } from './no-longer-joined.tsx';
import { StandingPart } from './standing-part.tsx';
import './team.css';
import { useMembers } from './use-members.ts';
import { WhoPart } from './who-part.tsx';

/** Beginning or joining a team, and how this browser stands to it. */
export function TeamRoom() {
  const app = useApp();
  const { text } = app.words;
  const [exchanges, setExchanges] = useState(0);
  const live = useLive(() => readTeamStanding(app.storage), [exchanges]);
  const own = ownMember(useMembers());
  const standing = live.state === 'read' ? live.value : undefined;
  const why = standing?.state.failed?.why;
  return (
    <div class="room team" data-testid="team">
      <div>
        <RoomHeading>{text('teamRoom')}</RoomHeading>
        <p class="quiet">{text('teamRoomWhat')}</p>
      </div>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {live.state === 'read' && standing === undefined && (
        <>
          <NotJoinedLine />
          <JoinPart />
          <BeginPart />
        </>
      )}
      {standing !== undefined && (
        <>
          {own === undefined && <WhoPart isWhole={standing.state.isWhole} />}
          <SamePart state={standing.state} />
          {why === 'new-passphrase' && <NewPassphrasePart />}
          {(why === 'went-back' || why === 'other-team') && <PutKeyBackPart why={why} />}
          <StandingPart
            standing={standing}
            onExchanged={() => setExchanges((before) => before + 1)}
          />
          <ErasuresPart />
          <ColleaguesPart standing={standing} />
          <InvitePart database={standing.access.database} />
          <NewKeyPart />
          <PasswordPart isOpen={why === 'wrong-password'} />
          <LeavePart waiting={standing.waiting} />
        </>
      )}
    </div>
  );
}
