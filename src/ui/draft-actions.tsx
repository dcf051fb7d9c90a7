import { useState } from 'preact/hooks';
import { useWords } from './app.ts';
import { Discard } from './discard.tsx';
import { NotDiscarded } from './not-discarded.tsx';
import { sayReason } from './save.ts';
import { Unkept } from './unkept.tsx';
import { useBarHeight } from './use-bar-height.ts';
import type { KeptFields } from './use-draft.ts';
import { useLeave } from './use-leave.ts';

/** Saving, leaving and discarding a form; where it is only to be read, leaving alone. */
export function DraftActions({
  draft,
  save,
  isSaving,
  onLeave,
}: {
  readonly draft: Pick<KeptFields<never>, 'place' | 'isBegun' | 'unkept' | 'keep' | 'drop'> & {
    readonly fields: object | undefined;
  };
  readonly save: { readonly label: string; readonly testId: string };
  readonly isSaving: boolean;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const { place, isBegun, unkept, drop } = draft;
  const bar = useBarHeight();
  const isHere = place === 'here';
  const [isUnkept, leave, isLeft] = useLeave(draft, onLeave);
  const [undropped, setUndropped] = useState<{ readonly error: unknown }>();
  const discard = async () => {
    const { failure } = await drop();
    if (isLeft()) return;
    if (failure === undefined) onLeave();
    setUndropped(failure === undefined ? undefined : { error: failure });
  };
  return (
    <div class="row actions" ref={bar}>
      {unkept !== undefined && !isUnkept && (
        <p role="alert" class="problem" data-testid="not-kept-yet">
          {text('draftNotKeptYet', { reason: sayReason(unkept.error, words) })}
        </p>
      )}
      <Unkept isUnkept={isUnkept} />
      <NotDiscarded failure={undropped} />
      {isHere && (
        <button
          type="submit"
          class="main"
          data-testid={save.testId}
          // Until it is known what was typed before, it would be saved without that.
          disabled={isSaving || draft.fields === undefined}
        >
          {save.label}
        </button>
      )}
      <button type="button" onClick={leave}>
        {text('buttonBack')}
      </button>
      {isHere && isBegun && <Discard onDiscard={() => void discard()} />}
    </div>
  );
}
