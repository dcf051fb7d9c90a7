import { useEffect, useRef } from 'preact/hooks';
import { formatReceiptNumber } from '../../domain/receipt-number.ts';
import type { Round, RoundOutcome } from '../../domain/round/round.ts';
import { countOutcomes, openCases, ROUND_OUTCOMES } from '../../domain/round/round.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { readRowsOf } from '../../storage/read-group.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { caseHash } from '../../ui/case-hash.ts';
import { useLive } from '../../ui/use-live.ts';
import type { ChangeRound } from './round-room.tsx';
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
  change,
}: {
  readonly round: Round;
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
          {list(parts)}
        </p>
      </section>
      <Changed round={round} />
      {LISTED.map(([outcome, title]) => (
        <Others key={outcome} round={round} outcome={outcome} title={text(title)} change={change} />
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

function Changed({ round }: { readonly round: Round }) {
  const app = useApp();
  const { text, date } = app.words;
  const changed = round.ticks.filter(({ outcome }) => outcome === 'changed');
  const caseIds = changed.map(({ caseId }) => caseId);
  const live = useLive(() => readRowsOf(app.storage, caseIds), [caseIds.join(' ')]);
  if (caseIds.length === 0) return null;
  const rows = live.state === 'read' ? live.value : [];
  return (
    <section class="part">
      <h2>{text('roundChangedList')}</h2>
      <ul class="round-ticks">
        {caseIds.map((caseId, index) => {
          const { receiptNumber, label, title, statusOn } = rows[index] ?? {};
          const said = title ?? text('tellStatusUntitled');
          return (
            <li key={caseId} data-testid="round-changed" data-receipt={receiptNumber}>
              <a href={caseHash(caseId)}>
                <span class="number">{receiptNumber && formatReceiptNumber(receiptNumber)}</span>
              </a>{' '}
              {label !== undefined && <span class="private">{label}</span>}
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
  outcome,
  title,
  change,
}: {
  readonly round: Round;
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
            <Tick round={round} tick={tick} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}
