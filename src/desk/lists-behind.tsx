import { areRowsStale } from '../storage/refold-stale-rows.ts';
import { useApp } from '../ui/app.ts';
import { useLive } from '../ui/use-live.ts';

/**
 * Says beside a list that it may lack cases, as after an update: the worker has not computed all rows
 * anew yet, and what is found by index is found by rows.
 */
export function ListsBehind() {
  const { storage, words } = useApp();
  const stale = useLive(() => areRowsStale(storage), []);
  if (stale.state !== 'read' || !stale.value) return null;
  return (
    <output class="quiet" data-testid="lists-behind">
      {words.text('listsBehind')}
    </output>
  );
}
