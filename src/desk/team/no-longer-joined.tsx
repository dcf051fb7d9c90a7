import { noLongerJoined } from '../../domain/team/known-members.ts';
import type { NoLongerJoined } from '../../domain/team/known-members.ts';
import { readRestored } from '../../storage/restored-mark.ts';
import { readMembers } from '../../storage/team/members.ts';
import { useApp } from '../../ui/app.ts';
import { useLive } from '../../ui/use-live.ts';

/** Whether this browser should be in a team and is not; `undefined` until that is read. */
function useNoLongerJoined(): NoLongerJoined | undefined {
  const { storage } = useApp();
  const members = useLive(() => readMembers(storage), []);
  return members.state === 'read' ? noLongerJoined(members.value) : undefined;
}

/**
 * Stands at the way to the team's room where this browser should be in a team: also where its database, and its id with
 * that, was lost, until the person has read that the record was restored.
 */
export function NotJoinedPill() {
  const { storage, words } = useApp();
  const found = useNoLongerJoined();
  const restored = useLive(() => readRestored(storage), []);
  if (found === undefined || restored.state !== 'read') return null;
  if (found.name === undefined && restored.value === undefined) return null;
  return (
    <span class="pill due" data-testid="team-pill" data-why="not-joined" data-count="!">
      <span>{words.text('teamTroublePill')}</span>
    </span>
  );
}

/** Says that this browser is not in the team that its record tells of, and how it gets there again. */
export function NotJoinedLine() {
  const { words } = useApp();
  const found = useNoLongerJoined();
  if (found === undefined) return null;
  const { name } = found;
  return (
    <p class="remark" role="alert" data-testid="team-not-joined">
      {name === undefined
        ? words.text('teamNotJoined')
        : words.text('teamNoLongerJoined', { name: words.name(name) })}
    </p>
  );
}
