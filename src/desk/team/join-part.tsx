import { useId, useState } from 'preact/hooks';
import { readMarkers } from '../../storage/markers.ts';
import { useApp } from '../../ui/app.ts';
import { Choice } from '../../ui/fields.tsx';
import { useLive } from '../../ui/use-live.ts';
import { JoinByFile } from './join-by-file.tsx';
import { JoinByHand } from './join-by-hand.tsx';

/** Joins a team that there is: with an invitation file, or by typing everything. */
export function JoinPart() {
  const { text } = useApp().words;
  const group = useId();
  const [isByHand, setIsByHand] = useState(false);
  return (
    <section class="part" data-testid="team-join">
      <h2>{text('teamJoin')}</h2>
      <p class="quiet">{text('teamJoinWhat')}</p>
      <fieldset>
        <legend class="visually-hidden">{text('teamJoin')}</legend>
        <Choice
          name={group}
          label={text('teamJoinByFile')}
          isChosen={!isByHand}
          onChoose={() => setIsByHand(false)}
          testId="team-by-file"
        />
        <Choice
          name={group}
          label={text('teamJoinByHand')}
          isChosen={isByHand}
          onChoose={() => setIsByHand(true)}
          testId="team-by-hand"
        />
      </fieldset>
      <ErasedBefore />
      {isByHand ? <JoinByHand /> : <JoinByFile />}
    </section>
  );
}

/** What was erased here filters what comes from the team, which nobody would guess who emptied a browser first. */
function ErasedBefore() {
  const { storage, words } = useApp();
  const live = useLive(() => readMarkers(storage), []);
  const count = live.state === 'read' ? live.value.size : 0;
  if (count === 0) return null;
  return (
    <p class="remark" data-testid="team-erased-before">
      {words.text('teamErasedBefore', { count })}
    </p>
  );
}
