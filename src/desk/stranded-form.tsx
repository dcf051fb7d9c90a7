import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { useApp } from '../ui/app.ts';
import { Discard } from '../ui/discard.tsx';
import { createDraftKeeper } from '../ui/draft-keeper.ts';
import { NotDiscarded } from '../ui/not-discarded.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import { useLive } from '../ui/use-live.ts';
import { readDraft } from '../storage/drafts.ts';
import type { Continuing } from './timeline-entry.tsx';

const SAYS = {
  correct: { title: 'begunCorrectsNothing', field: 'notes' },
  strike: { title: 'begunStrikesNothing', field: 'reason' },
  move: { title: 'begunMovesNothing', field: 'reason' },
} as const satisfies Record<Continuing['form'], { title: TextKey; field: string }>;

/** A begun form about what no longer stands: what was typed, to be read and then discarded. */
export function StrandedForm({ begun: { form, begunOn } }: { readonly begun: Continuing }) {
  const app = useApp();
  const { text } = app.words;
  const [isDiscarded, setIsDiscarded] = useState(false);
  const key = draftKey({ form, about: begunOn });
  const live = useLive(() => readDraft(app.storage, key), [key]);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  if (live.state === 'failed') return <ReadProblem error={live.error} retry={live.retry} />;
  const draft = live.state === 'read' ? live.value : undefined;
  if (draft === undefined || isDiscarded) return null;
  const discard = async () => {
    const keeper = createDraftKeeper(app, key, draft.caseId);
    keeper.begin(draft.entryId, draft);
    const dropped = await keeper.drop();
    if (dropped.failure === undefined) setIsDiscarded(true);
    else setFailure({ error: dropped.failure });
  };
  return (
    <div class="remark" data-testid="stranded-correction">
      <p role="alert">{text(SAYS[form].title)}</p>
      <p class="private">{draft.fields[SAYS[form].field]}</p>
      <NotDiscarded failure={failure} />
      <div class="row">
        <Discard onDiscard={() => void discard()} />
      </div>
    </div>
  );
}
