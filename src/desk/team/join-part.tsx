import { useId, useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { Choice } from '../../ui/fields.tsx';
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
      {isByHand ? <JoinByHand /> : <JoinByFile />}
    </section>
  );
}
