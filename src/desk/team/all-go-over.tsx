import { countCases } from '../../storage/read-case.ts';
import { useApp } from '../../ui/app.ts';
import { useLive } from '../../ui/use-live.ts';

/** Says before one begins or joins a team that all that is recorded here goes over to it. */
export function AllGoOver() {
  const { storage, words } = useApp();
  const live = useLive(() => countCases(storage), []);
  const count = live.state === 'read' ? live.value : 0;
  if (count === 0) return null;
  return (
    <p class="remark" data-testid="team-all-go-over">
      {words.text('teamAllGoOver', { count })}
    </p>
  );
}
