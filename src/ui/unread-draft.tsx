import { useWords } from './app.ts';
import { ReadProblem } from './read-problem.tsx';
import type { KeptFields } from './use-draft.ts';

/**
 * Stands in the place of a form until it is known what was typed in it before; where that can't be
 * read, says so, because anything typed now might be typed over it.
 */
export function UnreadDraft({
  draft: { unread },
  onLeave,
}: {
  readonly draft: Pick<KeptFields<never>, 'unread'>;
  readonly onLeave: () => void;
}) {
  const { text } = useWords();
  if (unread === undefined) return null;
  return (
    <div class="unread-draft" data-testid="unread-draft">
      <ReadProblem error={unread.error} retry={unread.retry} />
      <p>{text('draftUnread')}</p>
      {unread.startAnew && <p>{text('draftStartAnewHint')}</p>}
      <div class="row">
        {unread.startAnew && (
          <button type="button" data-testid="start-anew" onClick={unread.startAnew}>
            {text('draftStartAnew')}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {text('buttonBack')}
        </button>
      </div>
    </div>
  );
}
