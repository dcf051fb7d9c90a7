import type { Round, RoundOutcome, RoundTick } from '../../domain/round/round.ts';
import { untick } from '../../domain/round/round.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { CaseLink } from '../../ui/case-words.tsx';
import { sayCase } from '../../locales/say-case.ts';
import type { ChangeRound, RoundRows } from './round-room.tsx';

const OUTCOME_TEXT = {
  same: 'roundSame',
  changed: 'roundChanged',
  'first-look': 'roundFirstLook',
  'not-found': 'roundNotFoundShort',
  skipped: 'roundSkipped',
  gone: 'roundGone',
} as const satisfies Record<RoundOutcome, TextKey>;

/** How looking a case up ended. */
export function sayOutcome(outcome: RoundOutcome, { text }: Words): string {
  return text(OUTCOME_TEXT[outcome]);
}

/** The cases that are done, the last one first; the last one is also said to who does not see it. */
export function RoundTicks({
  round,
  rows,
  change,
}: {
  readonly round: Round;
  readonly rows: RoundRows;
  readonly change: ChangeRound;
}) {
  const { text } = useWords();
  const ticks = round.ticks.toReversed();
  return (
    <section class="part">
      <h2>{text('roundSoFar')}</h2>
      <output data-testid="round-last">
        {ticks[0] === undefined ? (
          ''
        ) : (
          <Tick round={round} rows={rows} tick={ticks[0]} change={change} />
        )}
      </output>
      <ul class="round-ticks">
        {ticks.slice(1).map((tick) => (
          <li key={tick.caseId}>
            <Tick round={round} rows={rows} tick={tick} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A case that is done with, with the way to its file; one that was passed over can be looked up after all. */
export function Tick({
  round,
  rows,
  tick: { caseId, outcome },
  change,
}: {
  readonly round: Round;
  readonly rows: RoundRows;
  readonly tick: RoundTick;
  readonly change: ChangeRound;
}) {
  const words = useWords();
  const { text } = words;
  const row = rows.get(caseId);
  const isProtected = row?.isProtected === true;
  const before = round.cases.find((each) => each.caseId === caseId);
  const receiptNumber = isProtected ? undefined : (row ?? before)?.receiptNumber;
  const receipt = sayCase({ receiptNumber, isProtected: row?.isProtected }, words);
  return (
    <span class="row" data-testid="round-tick" data-receipt={receiptNumber} data-outcome={outcome}>
      <CaseLink caseId={caseId} number={receiptNumber} isProtected={isProtected} />
      <span class={outcome === 'changed' ? 'strong' : undefined}>{sayOutcome(outcome, words)}</span>
      {(outcome === 'not-found' || outcome === 'skipped') && (
        <button
          type="button"
          class="link"
          aria-label={text('roundUndoWhich', { receipt })}
          onClick={() => void change((kept) => untick(kept, caseId))}
        >
          {text('roundUndo')}
        </button>
      )}
    </span>
  );
}
