import { useState } from 'preact/hooks';
import type { LeftOut } from '../../domain/round-candidate.ts';
import { LEFT_OUT } from '../../domain/round-candidate.ts';
import {
  CASES_AT_FIRST,
  DAYS_AT_FIRST,
  latestLook,
  MOST_DAYS,
  MOST_OF_ROUND,
} from '../../domain/round/choose-for-round.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import type { RoundOutlook } from '../../storage/round-store.ts';
import { beginRound, readRoundCandidates, readRoundOutlook } from '../../storage/round-store.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { sayReason } from '../../ui/save.ts';
import { useLive } from '../../ui/use-live.ts';
import { useToday } from '../../ui/use-today.ts';
import { ListsBehind } from '../lists-behind.tsx';

const OUT_TEXT = {
  closed: 'roundOutClosed',
  'handed-over': 'roundOutHandedOver',
  protected: 'roundOutProtected',
  'no-number': 'roundOutNoNumber',
} as const satisfies Record<LeftOut, TextKey>;

/** Which cases the round is to have: those not looked at for so many days. */
export function RoundStart() {
  const app = useApp();
  const { text } = app.words;
  const today = useToday();
  const [days, setDays] = useState(String(DAYS_AT_FIRST));
  const [most, setMost] = useState(String(CASES_AT_FIRST));
  const [problem, setProblem] = useState<unknown>();
  const [dayCount, mostCount] = [whole(days, MOST_DAYS), whole(most, MOST_OF_ROUND)];
  const latest = dayCount === undefined ? undefined : latestLook(dayCount, today);
  const live = useLive(
    async () => (latest === undefined ? undefined : readRoundOutlook(app.storage, latest)),
    [latest],
  );
  if (live.state === 'failed') return <ReadProblem error={live.error} retry={live.retry} />;
  const outlook = live.state === 'read' && latest !== undefined ? live.value : undefined;
  const chosen = Math.min(outlook?.fitting ?? 0, mostCount ?? 0);
  const begin = async () => {
    try {
      if (latest === undefined || mostCount === undefined) return;
      const candidates = await readRoundCandidates(app.storage, latest, mostCount);
      await beginRound(app.storage, candidates);
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
        if (chosen > 0) void begin();
      }}
    >
      <div class="fields">
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
      <ListsBehind />
      {outlook !== undefined && <Fits outlook={outlook} chosen={chosen} />}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text('notSaved', { reason: sayReason(problem, app.words) })}
        </p>
      )}
      {chosen > 0 && (
        <p>
          <button type="submit" class="main" data-testid="round-begin">
            {text('roundStart', { count: chosen })}
          </button>
        </p>
      )}
    </form>
  );
}

function Fits({
  outlook: { fitting, recent, leftOut },
  chosen,
}: {
  readonly outlook: RoundOutlook;
  /** How many of those that fit the round takes. */
  readonly chosen: number;
}) {
  const { text, list } = useWords();
  const out = LEFT_OUT.flatMap((why) => {
    const count = leftOut.get(why) ?? 0;
    return count === 0 ? [] : [text(OUT_TEXT[why], { count })];
  });
  const parts = recent === 0 ? out : [...out, text('roundOutRecent', { count: recent })];
  return (
    <div data-testid="round-fits">
      <p>{fitting === 0 ? text('roundNothing') : text('roundFits', { count: fitting })}</p>
      {chosen > 0 && chosen < fitting && <p>{text('roundFirst', { count: chosen })}</p>}
      {parts.length > 0 && <p class="quiet">{text('roundOut', { parts: list(parts) })}</p>}
    </div>
  );
}

function whole(typed: string, most: number): number | undefined {
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
