import { isInPrivateWindow } from '../platform/private-window.ts';
import { DatabaseUnavailableError } from '../storage/connection.ts';
import { useWords } from './app.ts';
import { SaveRawCopy } from './save-raw-copy.tsx';
import { sayReason } from './save.ts';
import { wasUpdated } from './updated-banner.tsx';

/** Shown where something should stand that could not be read, with the reason and a way on. */
export function ReadProblem({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  const words = useWords();
  // The banner above says it once for all that can't be read.
  if (wasUpdated(error)) return null;
  const again = (
    <button type="button" onClick={retry}>
      {words.text('tryAgain')}
    </button>
  );
  return (
    <div role="alert" class="problem read-problem">
      <p>{words.text('couldNotRead', { reason: sayReason(error, words) })}</p>
      {isBlocked(error) || isInPrivateWindow() ? again : <SaveRawCopy>{again}</SaveRawCopy>}
    </div>
  );
}

/** Another window has to be closed, and then everything is there. */
function isBlocked(error: unknown): boolean {
  return error instanceof DatabaseUnavailableError && error.reason === 'blocked';
}
