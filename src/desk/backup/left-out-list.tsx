import type { LeftOutReason } from '../../domain/backup/check-entry.ts';
import { sayLeftOut } from '../../locales/say-backup.ts';
import type { LeftOutLine } from '../../storage/preview-restore.ts';
import { useWords } from '../../ui/app.ts';

/** What of a file is left out, by why; which lines those are is folded away. */
export function LeftOutList({
  leftOut,
  first,
}: {
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  /** The first lines that are left out; of very many, not all are named. */
  readonly first: readonly LeftOutLine[];
}) {
  const words = useWords();
  const { text, list } = words;
  if (leftOut.size === 0) return null;
  const all = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  return (
    <details data-testid="restore-left-out">
      <summary>{text('backupRoomLeftOut', { count: all })}</summary>
      <ul class="backup-counts">
        {[...leftOut].map(([reason, count]) => {
          const numbers = first
            .filter((each) => each.reason === reason)
            .map(({ line }) => String(line));
          const lines = list(numbers);
          const says = numbers.length < count ? 'backupRoomLinesCut' : 'backupRoomLines';
          return (
            <li key={reason}>
              {sayLeftOut(reason, count, words)}
              {numbers.length > 0 && <p class="quiet">{text(says, { lines })}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
