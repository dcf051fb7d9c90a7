import { useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { Discard } from '../../ui/discard.tsx';
import { NotDiscarded } from '../../ui/not-discarded.tsx';
import { sayReason } from '../../ui/save.ts';
import type { KeptFields } from '../../ui/use-draft.ts';

/** Discards what was begun in a form that stays open, or says why it is not kept yet. */
export function BegunActions({
  draft: { place, isBegun, unkept, drop, beginAnew },
  onDiscarded,
}: {
  readonly draft: Pick<KeptFields<never>, 'place' | 'isBegun' | 'unkept' | 'drop' | 'beginAnew'>;
  readonly onDiscarded: () => void;
}) {
  const { words } = useApp();
  const [undropped, setUndropped] = useState<{ readonly error: unknown }>();
  const discard = async () => {
    const { failure } = await drop();
    setUndropped(failure === undefined ? undefined : { error: failure });
    if (failure !== undefined) return;
    beginAnew();
    onDiscarded();
  };
  return (
    <>
      {unkept !== undefined && (
        <p role="alert" class="problem" data-testid="not-kept-yet">
          {words.text('draftNotKeptYet', { reason: sayReason(unkept.error, words) })}
        </p>
      )}
      <NotDiscarded failure={undropped} />
      {place === 'here' && isBegun && <Discard onDiscard={() => void discard()} />}
    </>
  );
}
