import { useLayoutEffect, useState } from 'preact/hooks';
import { DatabaseUnavailableError } from '../storage/connection.ts';
import { ErasedError } from '../storage/expect-not-erased.ts';
import { NotSavedError } from '../storage/write-transaction.ts';
import { useWords } from './app.ts';
import type { SaveResult } from './save.ts';
import { sayReason } from './save.ts';
import { SavedWord } from './saved-word.tsx';
import type { Said } from './use-submit.ts';

/** Says how a save went, where the person is looking. */
export function SaveStatus({
  result,
  said,
  keepsTyped = false,
}: {
  readonly result: SaveResult | undefined;
  /** Has a success said here as soon as it is one. */
  readonly said?: Said;
  /** Whether something was typed, which is still there after a failure. */
  readonly keepsTyped?: boolean;
}) {
  const words = useWords();
  const [atOnce, setAtOnce] = useState<SaveResult>();
  useLayoutEffect(() => {
    if (said !== undefined) said.current = setAtOnce;
  }, [said]);
  const shown = result ?? atOnce;
  if (shown === undefined) return null;
  if (!shown.saved) {
    return (
      <p role="alert" class="problem" data-testid="not-saved">
        {words.sentences([
          words.text(keepsTyped ? 'notSavedKept' : 'notSaved', {
            reason: sayReason(shown.error, words),
          }),
          helpsToTryAgain(shown.error) ? words.text('doTryAgain') : undefined,
        ])}
      </p>
    );
  }
  return (
    <output class="saved" data-testid="saved">
      <SavedWord result={shown} />
    </output>
  );
}

/** Whether it may work the next time as things are; else the reason says what to do first. */
function helpsToTryAgain(error: unknown): boolean {
  const cause = error instanceof NotSavedError ? error.cause : error;
  if (cause instanceof ErasedError) return false;
  return !(cause instanceof DatabaseUnavailableError) || cause.reason === 'timed-out';
}
