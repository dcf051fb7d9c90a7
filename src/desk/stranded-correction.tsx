import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { EntryId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { Discard } from '../ui/discard.tsx';
import { createDraftKeeper } from '../ui/draft-keeper.ts';
import { useLive } from '../ui/use-live.ts';
import { readDraft } from '../storage/drafts.ts';

/** A begun correction of what no longer stands: what was typed, to be read and then discarded. */
export function StrandedCorrection({ begunOn }: { readonly begunOn: EntryId }) {
  const app = useApp();
  const { text } = app.words;
  const [isDiscarded, setIsDiscarded] = useState(false);
  const key = draftKey({ form: 'correct', about: begunOn });
  const live = useLive(() => readDraft(app.storage, key), [key]);
  const draft = live.state === 'read' ? live.value : undefined;
  if (draft === undefined || isDiscarded) return null;
  const discard = async () => {
    const keeper = createDraftKeeper(app, key, draft.caseId);
    keeper.begin(draft.entryId, draft.savedAt);
    await keeper.drop();
    setIsDiscarded(true);
  };
  return (
    <div class="remark" data-testid="stranded-correction">
      <p role="alert">{text('begunCorrectsNothing')}</p>
      <p>{draft.fields['notes']}</p>
      <div class="row">
        <Discard onDiscard={() => void discard()} />
      </div>
    </div>
  );
}
