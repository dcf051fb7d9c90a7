import { useWords } from './app.ts';
import { Discard } from './discard.tsx';
import type { KeptFields } from './use-draft.ts';

/** Saving, leaving and discarding a form; where it is only to be read, leaving alone. */
export function DraftActions({
  draft: { place, keep, drop },
  save,
  isSaving,
  onLeave,
}: {
  readonly draft: Pick<KeptFields<never>, 'place' | 'keep' | 'drop'>;
  readonly save: { readonly label: string; readonly testId: string };
  readonly isSaving: boolean;
  readonly onLeave: () => void;
}) {
  const { text } = useWords();
  const isHere = place === 'here';
  return (
    <div class="row actions">
      {isHere && (
        <button type="submit" class="main" data-testid={save.testId} disabled={isSaving}>
          {save.label}
        </button>
      )}
      <button type="button" onClick={() => void keep().then(onLeave)}>
        {text('back')}
      </button>
      {isHere && (
        <Discard
          onDiscard={() => {
            void drop().then(onLeave);
          }}
        />
      )}
    </div>
  );
}
