import { useEffect, useRef } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import type { Round, RoundCase } from '../../domain/round/round.ts';
import { endRound, openCases, tickOff } from '../../domain/round/round.ts';
import type { DocketRow } from '../../domain/docket.ts';
import { useWords } from '../../ui/app.ts';
import { CaseLink } from '../../ui/case-words.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { UscisPage } from '../../ui/uscis-page.tsx';
import { sayCaseAbout } from '../../locales/say-case.ts';
import type { ChangeRound, RoundRows } from './round-room.tsx';
import { RoundTicks } from './round-ticks.tsx';

/** The case that is next, and those that are done. */
export function RoundTurn({
  round,
  rows,
  change,
}: {
  readonly round: Round;
  readonly rows: RoundRows;
  readonly change: ChangeRound;
}) {
  const { text } = useWords();
  const [next] = openCases(round);
  const { cases, ticks } = round;
  const progress = text('roundProgress', { done: ticks.length, count: cases.length });
  return (
    <>
      <p class="row round-progress">
        <progress value={ticks.length} max={cases.length} aria-label={progress} />
        <span data-testid="round-progress">{progress}</span>
      </p>
      {next !== undefined && <NextCase next={next} row={rows.get(next.caseId)} change={change} />}
      <RoundTicks round={round} rows={rows} change={change} />
      <p class="quiet">{text('roundPause')}</p>
      <p>
        <button
          type="button"
          data-testid="round-stop"
          onClick={() => void change((kept) => endRound(kept))}
        >
          {text('roundStop')}
        </button>
      </p>
    </>
  );
}

function NextCase({
  next,
  row,
  change,
}: {
  readonly next: RoundCase;
  /** How it is now. */
  readonly row: DocketRow | undefined;
  readonly change: ChangeRound;
}) {
  const words = useWords();
  const { text, date } = words;
  const { caseId } = next;
  const receiptNumber = row?.receiptNumber ?? next.receiptNumber;
  const part = useFocusOnTurn(caseId);
  const about = sayCaseAbout(row ?? {}, words);
  const say = (outcome: 'not-found' | 'skipped') =>
    void change((round) => tickOff(round, { caseId, outcome }));
  return (
    <section ref={part} class="round-next" data-testid="round-next" data-receipt={receiptNumber}>
      <h2>{text('roundNow')}</h2>
      <p class="round-number">
        <CaseLink caseId={caseId} number={receiptNumber} />
      </p>
      {about !== '' && <p>{about}</p>}
      <p class="quiet">
        {next.lookedAtBefore === undefined
          ? text('roundLookedNever')
          : text('roundLookedLast', { date: date(next.lookedAtBefore) })}
      </p>
      <div class="row">
        {/* Another button for each number, so that what was said of the last one is not said of it. */}
        <CopyButton
          key={receiptNumber}
          label={text('roundCopy')}
          toText={() => receiptNumber}
          testId="round-copy"
        />
        <UscisPage page="status" testId="round-open-page" />
      </div>
      <p class="quiet">{text('roundHow')}</p>
      <div class="row">
        <button type="button" data-testid="round-not-found" onClick={() => say('not-found')}>
          {text('roundNotFound')}
        </button>
        <button type="button" data-testid="round-skip" onClick={() => say('skipped')}>
          {text('roundSkip')}
        </button>
      </div>
    </section>
  );
}

/**
 * Puts the focus on the button that copies when the next number is offered, so that one key copies it;
 * not while the person is at something else in this window.
 */
function useFocusOnTurn(caseId: CaseId) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body;
    const wasHere = activeElement !== null && part.current?.contains(activeElement) === true;
    if (!isFree && !wasHere) return;
    part.current?.querySelector<HTMLElement>('[data-testid="round-copy"]')?.focus();
  }, [caseId]);
  return part;
}
