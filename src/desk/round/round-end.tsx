import { useEffect, useRef } from 'preact/hooks';
import type { Round, RoundOutcome } from '../../domain/round/round.ts';
import { countOutcomes, openCases, ROUND_OUTCOMES } from '../../domain/round/round.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { CaseLink } from '../../ui/case-words.tsx';
import type { ChangeRound, RoundRows } from './round-room.tsx';
import { sayOutcome, Tick } from './round-ticks.tsx';

/** Listed below the changed ones. */
const LISTED = [
  ['first-look', 'roundFirstList'],
  ['not-found', 'roundNotFoundList'],
  ['skipped', 'roundSkippedList'],
] as const satisfies readonly (readonly [RoundOutcome, TextKey])[];

/** What came of the round, with the ways to the cases that want a look. */
export function RoundEnd({
  round,
  rows,
  change,
}: {
  readonly round: Round;
  readonly rows: RoundRows;
  readonly change: ChangeRound;
}) {
  const words = useWords();
  const { text, list } = words;
  const counts = countOutcomes(round);
  const open = openCases(round).length;
  const parts = [
    ...ROUND_OUTCOMES.flatMap((outcome) => {
      const count = counts.get(outcome) ?? 0;
      const said = { count, outcome: sayOutcome(outcome, words) };
      return count === 0 ? [] : [text('roundEndCount', said)];
    }),
    ...(open === 0 ? [] : [text('roundEndCount', { count: open, outcome: text('roundOpenOnes') })]),
  ];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed last is gone.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <>
      <section class="part">
        <h2 ref={heading} tabIndex={-1}>
          {text('roundDoneTitle')}
        </h2>
        <p class="strong" data-testid="round-counts">
          {text('roundEndAll', { parts: list(parts) })}
        </p>
      </section>
      <Changed round={round} rows={rows} />
      {LISTED.map(([outcome, title]) => (
        <Others
          key={outcome}
          round={round}
          rows={rows}
          outcome={outcome}
          title={text(title)}
          change={change}
        />
      ))}
      <p>
        <button
          type="button"
          class="main"
          data-testid="round-again"
          onClick={() => void change(() => undefined)}
        >
          {text('roundAgain')}
        </button>
      </p>
    </>
  );
}

function Changed({ round, rows }: { readonly round: Round; readonly rows: RoundRows }) {
  const { text, date, name } = useWords();
  const changed = round.ticks.filter(({ outcome }) => outcome === 'changed');
  const caseIds = changed.map(({ caseId }) => caseId);
  if (caseIds.length === 0) return null;
  return (
    <section class="part">
      <h2>{text('roundChangedList')}</h2>
      <ul class="round-ticks">
        {caseIds.map((caseId) => {
          const { receiptNumber, label, title, statusOn, isProtected } = rows.get(caseId) ?? {};
          if (isProtected) {
            return (
              <li key={caseId} data-testid="round-changed">
                <CaseLink caseId={caseId} isProtected />
              </li>
            );
          }
          const said = title ?? text('tellStatusUntitled');
          return (
            <li key={caseId} data-testid="round-changed" data-receipt={receiptNumber}>
              <CaseLink caseId={caseId} number={receiptNumber} /> {label && name(label)}
              <br />
              {statusOn === undefined
                ? said
                : text('caseStatusOn', { title: said, date: date(statusOn) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Others({
  round,
  rows,
  outcome,
  title,
  change,
}: {
  readonly round: Round;
  readonly rows: RoundRows;
  readonly outcome: RoundOutcome;
  readonly title: string;
  readonly change: ChangeRound;
}) {
  const ticks = round.ticks.filter((tick) => tick.outcome === outcome);
  if (ticks.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      <ul class="round-ticks">
        {ticks.map((tick) => (
          <li key={tick.caseId}>
            <Tick round={round} rows={rows} tick={tick} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}
