import { useState } from 'preact/hooks';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import { findLadder, latestOwnLadders } from '../domain/find-ladder.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import { MAILBOXES } from '../domain/mailbox.ts';
import { FOLLOWED_LADDERS, PUBLISHED_LADDERS } from '../domain/published-ladders.ts';
import { asOneOf } from '../domain/reading.ts';
import { sayLadder } from '../locales/words-of-domain.ts';
import { readRules } from '../storage/settings-store.ts';
import { useApp, useWords } from '../ui/app.ts';
import { BegunForms } from '../ui/begun-forms.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import { ChannelsTable } from './channels-table.tsx';
import { FormPanel } from './form-panel.tsx';
import { LadderArticle, Rungs } from './ladder-article.tsx';
import { AddressesPart } from './letter-room/addresses-part.tsx';
import { OwnLadderForm } from './own-ladder-form.tsx';
import { focusRoomHeading, RoomHeading } from './room-heading.tsx';
import { useSaveResult } from './use-save-result.ts';

/** Every published order of steps with its source and age, and the person's own copies. */
export function LaddersRoom({
  basedOn,
  correcting,
}: {
  readonly basedOn: string | undefined;
  /** The mailbox whose address is to be corrected. */
  readonly correcting: Mailbox | undefined;
}) {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readRules(app.storage), []);
  return (
    <div class="room ladders">
      <RoomHeading>{text('deskLadders')}</RoomHeading>
      <p>{text('laddersIntro')}</p>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {live.state === 'read' && (
        <LaddersParts rules={live.value} basedOn={basedOn} correcting={correcting} />
      )}
    </div>
  );
}

function LaddersParts({
  rules: { ladders: ownLadders, addresses },
  basedOn,
  correcting,
}: {
  readonly rules: JournalRules;
  readonly basedOn: string | undefined;
  readonly correcting: Mailbox | undefined;
}) {
  const { text } = useWords();
  const [fromId, setFromId] = useState(basedOn);
  const [mailbox, setMailbox] = useState(correcting);
  const [result, setResult] = useSaveResult();
  const own = latestOwnLadders(ownLadders);
  const from = [...FOLLOWED_LADDERS, ...own].find(({ id }) => id === fromId);
  const saved = (id: string, how: SaveResult) => {
    // Another form may have been opened since the new ladder showed.
    setFromId((open) => (open === id ? undefined : open));
    setResult(how);
    focusRoomHeading();
  };
  return (
    <>
      {from !== undefined && (
        <FormPanel key={from.id} title={text('ownLadderTitle')}>
          <OwnLadderForm
            from={from}
            ownLadders={ownLadders}
            onSaved={(how) => saved(from.id, how)}
            onLeave={() => setFromId(undefined)}
          />
        </FormPanel>
      )}
      <SaveStatus result={result} />
      <BegunForms
        partClass="part"
        isShown={({ form }) => form === 'ladder' || form === 'address'}
        onContinue={({ subject }) => {
          if (subject.form === 'ladder') setFromId(subject.about);
          if (subject.form === 'address') setMailbox(asOneOf(subject.about, MAILBOXES));
        }}
      />
      {own.length > 0 && (
        <section class="part">
          <h2>{text('laddersOwn')}</h2>
          {own.map((ladder) => (
            <OwnLadder
              key={ladder.id}
              ladder={ladder}
              ownLadders={ownLadders}
              onChange={() => setFromId(ladder.id)}
            />
          ))}
        </section>
      )}
      <section class="part">
        <h2>{text('laddersPublished')}</h2>
        {PUBLISHED_LADDERS.map((ladder) => (
          <LadderArticle key={ladder.id} ladder={ladder}>
            {ladder.use === 'followed' && (
              <FormButton ladder={ladder} label="ladderCopy" onOpen={() => setFromId(ladder.id)} />
            )}
          </LadderArticle>
        ))}
      </section>
      <ChannelsTable />
      <AddressesPart addresses={addresses} correcting={mailbox} onCorrect={setMailbox} />
    </>
  );
}

/** A ladder of one's own in its latest version; a case keeps the version that it follows. */
function OwnLadder({
  ladder,
  ownLadders,
  onChange,
}: {
  readonly ladder: Ladder;
  readonly ownLadders: readonly CustomLadder[];
  readonly onChange: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const base = ladder.own && findLadder(ladder.own.basedOn, []);
  const earlier = ownLadders
    .filter(({ id, version }) => id === ladder.id && version < ladder.version)
    .toSorted((one, other) => other.version - one.version)
    .flatMap((each) => findLadder(each, ownLadders) ?? []);
  return (
    <article class="ladder" data-testid="own-ladder" data-ladder={`${ladder.id}@${ladder.version}`}>
      <h3>
        {text('ladderOwnVersion', { name: sayLadder(ladder, words), version: ladder.version })}
      </h3>
      {base !== undefined && (
        <p class="quiet">{text('ownLadderFrom', { name: sayLadder(base, words) })}</p>
      )}
      <Rungs ladder={ladder} />
      <FormButton ladder={ladder} label="ladderChange" onOpen={onChange} />
      {earlier.length > 0 && (
        <details>
          <summary>{text('ladderEarlier')}</summary>
          {earlier.map((each) => (
            <div key={each.version}>
              <h4>
                {text('ladderOwnVersion', { name: sayLadder(each, words), version: each.version })}
              </h4>
              <Rungs ladder={each} />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

function FormButton({
  ladder,
  label,
  onOpen,
}: {
  readonly ladder: Ladder;
  readonly label: 'ladderCopy' | 'ladderChange';
  readonly onOpen: () => void;
}) {
  const words = useWords();
  const said = words.text(label);
  return (
    <div class="row">
      <button
        type="button"
        data-testid="copy-ladder"
        aria-label={words.named(said, sayLadder(ladder, words))}
        onClick={onOpen}
      >
        {said}
      </button>
    </div>
  );
}
