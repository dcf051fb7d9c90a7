import { useState } from 'preact/hooks';
import type { DocketRow } from '../../domain/docket.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Round } from '../../domain/round/round.ts';
import { isOver, tickOff } from '../../domain/round/round.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import { changeRound, findTicks, readRound } from '../../storage/round-store.ts';
import type { App } from '../../ui/app.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { sayReason } from '../../ui/save.ts';
import { useLive } from '../../ui/use-live.ts';
import { RoomHeading } from '../room-heading.tsx';
import { RoundEnd } from './round-end.tsx';
import { RoundStart } from './round-start.tsx';
import { RoundTurn } from './round-turn.tsx';

/** Changes the round that is kept, in every window. */
export type ChangeRound = (change: (round: Round) => Round | undefined) => Promise<void>;

/** How the cases of a round are now, by their ids: one may be protected since, or have another number. */
export type RoundRows = ReadonlyMap<CaseId, DocketRow>;

/** Looking at many status pages by hand: which cases, one after the other, and what came of it. */
export function RoundRoom() {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readTicked(app), []);
  const [problem, setProblem] = useState<unknown>();
  const change: ChangeRound = async (how) => {
    setProblem(undefined);
    try {
      await changeRound(app.storage, (round) => round && how(round));
      announceChange();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div class="room round">
      <header class="room-header">
        <RoomHeading>{text('roundTitle')}</RoomHeading>
        <a href="#/cases">{text('roundBack')}</a>
      </header>
      <p>{text('roundWhat')}</p>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text('notSaved', { reason: sayReason(problem, app.words) })}
        </p>
      )}
      {live.state === 'read' && <RoundPart {...live.value} change={change} />}
    </div>
  );
}

function RoundPart({
  round,
  rows,
  change,
}: {
  readonly round: Round | undefined;
  readonly rows: RoundRows;
  readonly change: ChangeRound;
}) {
  if (round === undefined) return <RoundStart />;
  return isOver(round) ? (
    <RoundEnd round={round} rows={rows} change={change} />
  ) : (
    <RoundTurn round={round} rows={rows} change={change} />
  );
}

/** The round, with what the journal knows of its cases by now ticked off. */
async function readTicked({
  storage,
}: App): Promise<{ round: Round | undefined; rows: RoundRows }> {
  const round = await ticked(storage);
  const found = await readRowsOf(storage, round?.cases.map(({ caseId }) => caseId) ?? []);
  const kept = found.filter((row) => row !== undefined);
  return { round, rows: new Map(kept.map((row) => [row.caseId, row])) };
}

async function ticked(storage: App['storage']): Promise<Round | undefined> {
  const round = await readRound(storage);
  if (round === undefined || round.isEnded) return round;
  const ticks = await findTicks(storage, round);
  if (ticks.length === 0) return round;
  // Other windows of the round tick it off by themselves: they read the same journal.
  return changeRound(storage, (kept) => kept && ticks.reduce(tickOff, kept));
}
