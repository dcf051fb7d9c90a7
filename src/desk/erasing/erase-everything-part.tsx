import { useEffect, useRef, useState } from 'preact/hooks';
import { HAS_TEAM } from '../../domain/edition.ts';
import { eraseEverything } from '../../storage/erase-everything.ts';
import { useApp } from '../../ui/app.ts';
import { eraseHere } from '../../ui/erase.ts';
import { eraseAllOfTeam } from '../team/erase-in-team.ts';
import { useLookedFor } from '../use-looked-for.ts';
import { EraseModal } from './erase-modal.tsx';

/** Erases everything in this browser, after asking. */
export function EraseEverythingPart({
  isLookedFor,
}: {
  /** Whether the address leads here. */
  readonly isLookedFor: boolean;
}) {
  const app = useApp();
  const { text } = app.words;
  const [isAsking, setIsAsking] = useState(false);
  const [erased, setErased] = useState<{ readonly isGone: boolean }>();
  const button = useLookedFor<HTMLButtonElement>(isLookedFor);
  const done = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (erased !== undefined) done.current?.focus();
  }, [erased]);
  return (
    <section class="part">
      <h2>{text('eraseAll')}</h2>
      <p>{text('eraseAllText')}</p>
      <p>
        <button
          ref={button}
          type="button"
          data-testid="erase-everything"
          onClick={() => setIsAsking(true)}
        >
          {text('eraseAllOpen')}
        </button>
      </p>
      <output ref={done} tabIndex={-1} data-testid="everything-erased">
        {erased !== undefined && <p class="saved">{text('erasedAll')}</p>}
        {erased?.isGone === false && <p>{text('erasedLater')}</p>}
      </output>
      {isAsking && (
        <EraseModal
          title={text('eraseAllTitle')}
          goes={[text('eraseAllGoes')]}
          confirm={text('eraseAllConfirm')}
          erase={
            HAS_TEAM
              ? () =>
                  eraseAllOfTeam(app, () => eraseHere(app, eraseEverything, { isEverything: true }))
              : () => eraseHere(app, eraseEverything, { isEverything: true })
          }
          onErased={(isGone) => {
            setIsAsking(false);
            setErased({ isGone });
          }}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
