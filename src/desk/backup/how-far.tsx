import { useEffect, useMemo } from 'preact/hooks';
import type { BackupProgress } from '../../storage/write-backup.ts';
import { useWords } from '../../ui/app.ts';

/**
 * How far work is: to be seen as it goes on, and announced at its beginning and at each quarter. Where
 * leaving the page would end it, that is said, and the browser asks before the page is closed.
 */
export function HowFar({
  told,
  progress,
  endsWithPage = true,
}: {
  /** How far it is, in words. */
  readonly told: string;
  readonly progress: BackupProgress | undefined;
  /** Not where it is finished at the next start. */
  readonly endsWithPage?: boolean;
}) {
  const words = useWords();
  const quarter = progress && Math.floor((4 * progress.done) / Math.max(progress.all, 1));
  const announced = useMemo(() => told, [quarter, words]);
  useEffect(() => {
    if (!endsWithPage) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [endsWithPage]);
  return (
    <>
      <span class="quiet" aria-hidden="true">
        {told}
      </span>
      <output class="visually-hidden">{announced}</output>
      {endsWithPage && <p class="quiet">{words.text('backupRoomStay')}</p>}
    </>
  );
}
