import { useEffect, useMemo } from 'preact/hooks';
import type { BackupProgress } from '../../storage/write-backup.ts';
import { useWords } from '../../ui/app.ts';

/**
 * How far work is that leaving the page would end: to be seen as it goes on, and announced at its beginning
 * and at each quarter. Before the page is closed, the browser asks.
 */
export function HowFar({
  told,
  progress,
}: {
  /** How far it is, in words. */
  readonly told: string;
  readonly progress: BackupProgress | undefined;
}) {
  const { text } = useWords();
  const quarter = progress && Math.floor((4 * progress.done) / Math.max(progress.all, 1));
  const announced = useMemo(() => told, [quarter]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return (
    <>
      <span class="quiet" aria-hidden="true">
        {told}
      </span>
      <output class="visually-hidden">{announced}</output>
      <p class="quiet">{text('backupRoomStay')}</p>
    </>
  );
}
