import { useWords } from './app.ts';
import { Discard } from './discard.tsx';
import { Unkept } from './unkept.tsx';
import type { KeptFields } from './use-draft.ts';
import { useLeave } from './use-leave.ts';

/** Saving, leaving and discarding a form; where it is only to be read, leaving alone. */
export function DraftActions({
  draft,
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
  const { place, drop } = draft;
  const isHere = place === 'here';
  const [isUnkept, leave] = useLeave(draft, onLeave);
  return (
    <div class="row actions">
      <Unkept isUnkept={isUnkept} />
      {isHere && (
        <button type="submit" class="main" data-testid={save.testId} disabled={isSaving}>
          {save.label}
        </button>
      )}
      <button type="button" onClick={leave}>
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
