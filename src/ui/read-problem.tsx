import { useWords } from './app.ts';
import { sayReason } from './save.ts';

/** Shown where something should stand that could not be read, with the reason and a way on. */
export function ReadProblem({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  const words = useWords();
  return (
    <div role="alert" class="problem">
      <p>{words.text('couldNotRead', { reason: sayReason(error, words) })}</p>
      <button type="button" onClick={retry}>
        {words.text('tryAgain')}
      </button>
    </div>
  );
}
