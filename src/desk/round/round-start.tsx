import { useState } from 'preact/hooks';
import type { LeftOut, RoundCandidate } from '../../domain/round/choose-for-round.ts';
import {
  CASES_AT_FIRST,
  DAYS_AT_FIRST,
  LEFT_OUT,
  MOST_DAYS,
  MOST_OF_ROUND,
  notLookedAtFor,
} from '../../domain/round/choose-for-round.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import type { RoundChoice } from '../../storage/round-store.ts';
import { beginRound, readRoundChoice } from '../../storage/round-store.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { sayReason } from '../../ui/save.ts';
import { useLive } from '../../ui/use-live.ts';
import { useToday } from '../../ui/use-today.ts';

const OUT_TEXT = {
  closed: 'roundOutClosed',
  'handed-over': 'roundOutHandedOver',
  protected: 'roundOutProtected',
  'no-number': 'roundOutNoNumber',
} as const satisfies Record<LeftOut, TextKey>;

/** Which cases the round is to have: those not looked at for so many days. */
export function RoundStart() {
  const app = useApp();
  const live = useLive(() => readRoundChoice(app.storage), []);
  if (live.state === 'failed') return <ReadProblem error={live.error} retry={live.retry} />;
  return live.state === 'read' ? <StartForm choice={live.value} /> : null;
}

function StartForm({ choice }: { readonly choice: RoundChoice }) {
  const app = useApp();
  const { text } = app.words;
  const today = useToday();
  const [days, setDays] = useState(String(DAYS_AT_FIRST));
  const [most, setMost] = useState(String(CASES_AT_FIRST));
  const [problem, setProblem] = useState<unknown>();
  const [dayCount, mostCount] = [whole(days, MOST_DAYS), whole(most, MOST_OF_ROUND)];
  const fitting =
    dayCount === undefined ? undefined : notLookedAtFor(choice.candidates, dayCount, today);
  const chosen = fitting && mostCount !== undefined ? fitting.slice(0, mostCount) : [];
  const begin = async () => {
    try {
      await beginRound(app.storage, chosen);
      announceChange();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <form
      class="part"
      data-testid="round-start"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) void begin();
      }}
    >
      <div class="row">
        <TextInput
          label={text('roundDays')}
          inputMode="numeric"
          value={days}
          problem={
            dayCount === undefined ? text('roundDaysProblem', { most: MOST_DAYS }) : undefined
          }
          onChange={setDays}
          testId="round-days"
        />
        <TextInput
          label={text('roundMost')}
          inputMode="numeric"
          value={most}
          problem={
            mostCount === undefined ? text('roundMostProblem', { most: MOST_OF_ROUND }) : undefined
          }
          onChange={setMost}
          testId="round-most"
        />
      </div>
      {fitting !== undefined && <Fits fitting={fitting.length} chosen={chosen} choice={choice} />}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text('notSaved', { reason: sayReason(problem, app.words) })}
        </p>
      )}
      {chosen.length > 0 && (
        <p>
          <button type="submit" class="main" data-testid="round-begin">
            {text('roundStart', { count: chosen.length })}
          </button>
        </p>
      )}
    </form>
  );
}

function Fits({
  fitting,
  chosen,
  choice: { candidates, leftOut },
}: {
  readonly fitting: number;
  readonly chosen: readonly RoundCandidate[];
  readonly choice: RoundChoice;
}) {
  const { text, list } = useWords();
  const recent = candidates.length - fitting;
  const out = LEFT_OUT.flatMap((why) => {
    const count = leftOut.get(why) ?? 0;
    return count === 0 ? [] : [text(OUT_TEXT[why], { count })];
  });
  const parts = recent === 0 ? out : [...out, text('roundOutRecent', { count: recent })];
  return (
    <div data-testid="round-fits">
      <p>{fitting === 0 ? text('roundNothing') : text('roundFits', { count: fitting })}</p>
      {chosen.length > 0 && chosen.length < fitting && (
        <p>{text('roundFirst', { count: chosen.length })}</p>
      )}
      {parts.length > 0 && <p class="quiet">{text('roundOut', { parts: list(parts) })}</p>}
    </div>
  );
}

function whole(typed: string, most: number): number | undefined {
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
