import { useWords } from './app.ts';
import { sayReason } from './save.ts';

/** Says why what the person discarded is still there. */
export function NotDiscarded({
  failure,
}: {
  readonly failure: { readonly error: unknown } | undefined;
}) {
  const words = useWords();
  if (failure === undefined) return null;
  return (
    <p role="alert" class="problem" data-testid="not-discarded">
      {words.text('draftNotDiscarded', { reason: sayReason(failure.error, words) })}
    </p>
  );
}
