import { readTeam } from '../../storage/team/team-record.ts';
import { MOST_UNDONE } from '../../storage/team/undone.ts';
import { useApp } from '../../ui/app.ts';
import { useLive } from '../../ui/use-live.ts';

/** Says, where this browser is in a team, that undoing an import takes nothing back from the others. */
export function UndoInTeam() {
  const { storage, words } = useApp();
  const live = useLive(async () => (await readTeam(storage)) !== undefined, []);
  if (live.state !== 'read' || !live.value) return null;
  return (
    <p class="remark" data-testid="team-undo-stays">
      {words.text('teamUndoStays', { most: MOST_UNDONE })}
    </p>
  );
}
