import { announceChange } from '../platform/journal-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { dropRestored, readRestored } from '../storage/restored-mark.ts';
import { useApp } from './app.ts';
import { sayReason } from './save.ts';
import { useLive } from './use-live.ts';
import { useSubmit } from './use-submit.ts';

/** Says, until it was read, that the record was restored from its second copy, how much of it, and what was not. */
export function RestoredBanner() {
  const { storage, words } = useApp();
  const { text, dateTime } = words;
  const mark = useLive(() => readRestored(storage), []);
  const { isSaving, failure, submit } = useSubmit(async () => {
    try {
      await dropRestored(storage);
      announceChange();
      return { saved: true, inSecondCopy: true };
    } catch (error) {
      reportProblem('putting the message of a restoring away', error);
      return { saved: false, error };
    }
  });
  if (mark.state !== 'read' || mark.value === undefined) return null;
  const { at, entries, backupLost } = mark.value;
  return (
    <output class="notice" data-testid="restored">
      {entries > 0 && <p>{text('restoredEntries', { count: entries, at: dateTime(at) })}</p>}
      {backupLost === true && <p>{text('restoredBackupLost')}</p>}
      <button type="button" disabled={isSaving} onClick={submit}>
        {text('restoredUnderstood')}
      </button>
      {failure?.saved === false && (
        <p role="alert" class="problem">
          {text('bannerClockFailed', { reason: sayReason(failure.error, words) })}
        </p>
      )}
    </output>
  );
}
