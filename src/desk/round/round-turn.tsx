import { useEffect, useRef } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import type { Round, RoundCase } from '../../domain/round/round.ts';
import { endRound, openCases, tickOff } from '../../domain/round/round.ts';
import { formatReceiptNumber } from '../../domain/receipt-number.ts';
import { readRowsOf } from '../../storage/read-group.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { caseHash } from '../../ui/case-hash.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { UscisPage } from '../../ui/uscis-page.tsx';
import { useLive } from '../../ui/use-live.ts';
import type { ChangeRound } from './round-room.tsx';
import { RoundTicks } from './round-ticks.tsx';

/** The case that is next, and those that are done. */
export function RoundTurn({
  round,
  change,
}: {
  readonly round: Round;
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
      {next !== undefined && <NextCase next={next} change={change} />}
      <RoundTicks round={round} change={change} />
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

function NextCase({ next, change }: { readonly next: RoundCase; readonly change: ChangeRound }) {
  const app = useApp();
  const { text, date } = app.words;
  const { caseId, receiptNumber } = next;
  const live = useLive(() => readRowsOf(app.storage, [caseId]), [caseId]);
  const row = live.state === 'read' ? live.value[0] : undefined;
  const part = useFocusOnTurn(caseId);
  const about = [row?.label, row?.form].filter((each) => each !== undefined).join(' · ');
  const say = (outcome: 'not-found' | 'skipped') =>
    void change((round) => tickOff(round, { caseId, outcome }));
  return (
    <section ref={part} class="round-next" data-testid="round-next" data-receipt={receiptNumber}>
      <h2>{text('roundNow')}</h2>
      <p class="round-number">
        <a href={caseHash(caseId)} class="number">
          {formatReceiptNumber(receiptNumber)}
        </a>
      </p>
      {about !== '' && <p class="private">{about}</p>}
      <p class="quiet">
        {next.lookedAtBefore === undefined
          ? text('roundLookedNever')
          : text('roundLookedLast', { date: date(next.lookedAtBefore) })}
      </p>
      <div class="row">
        {/* Another button for each number, so that what was said of the last one is not said of it. */}
        <CopyButton
          key={caseId}
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
