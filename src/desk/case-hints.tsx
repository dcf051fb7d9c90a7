import type { CaseFile } from '../domain/case-file.ts';
import type { Hint } from '../domain/hints.ts';
import { hintsOn, toHintFacts } from '../domain/hints.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayHint } from '../locales/say-hint.ts';
import { useWords } from '../ui/app.ts';
import { useToday } from '../ui/use-today.ts';

const KINDS = ['ombudsman', 'outside-processing-time', 'change-of-address'] as const;

const TITLE_TEXT = {
  ombudsman: 'hintOmbudsman',
  'outside-processing-time': 'hintProcessing',
  'change-of-address': 'hintAddress',
} as const satisfies Record<Hint['kind'], TextKey>;

const STATE_TEXT = {
  'not-yet': 'hintNotYet',
  holds: 'hintHolds',
  passed: 'hintPassed',
} as const satisfies Record<Hint['state'], TextKey>;

/** Rules beside the order of steps, each with the dates it compares, or what is missing to compare them. */
export function CaseHints({
  file,
  onEnterDates,
}: {
  readonly file: CaseFile;
  readonly onEnterDates: () => void;
}) {
  const { text } = useWords();
  const hints = hintsOn(useToday(), toHintFacts(file));
  // A protected case is offered no addressee, and a closed one needs none.
  if (!file.isKept || file.isProtected || file.closedOn !== undefined) return null;
  return (
    <section class="part" data-testid="case-hints">
      <h2>{text('hintsTitle')}</h2>
      {KINDS.map((kind) => (
        <HintLine
          key={kind}
          kind={kind}
          hint={hints.find((hint) => hint.kind === kind)}
          movedOn={file.movedOn}
          onEnterDates={onEnterDates}
        />
      ))}
    </section>
  );
}

function HintLine({
  kind,
  hint,
  movedOn,
  onEnterDates,
}: {
  readonly kind: Hint['kind'];
  readonly hint: Hint | undefined;
  readonly movedOn: CaseFile['movedOn'];
  readonly onEnterDates: () => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const isTold = kind === 'change-of-address' && hint === undefined && movedOn !== undefined;
  const [dates, ...rest] = hint === undefined ? [] : sayHint(hint, words).sentences;
  return (
    <article class="hint-line" data-testid={`hint-${kind}`} data-state={hint?.state}>
      <header>
        <h3>{text(TITLE_TEXT[kind])}</h3>
        {hint !== undefined && (
          <span class={hint.state === 'holds' ? 'pill soon' : 'pill'}>
            {text(STATE_TEXT[hint.state])}
          </span>
        )}
      </header>
      {hint !== undefined && <p>{dates}</p>}
      {isTold && <p>{text('hintAddressTold', { moved: date(movedOn) })}</p>}
      {hint === undefined && !isTold && <Missing kind={kind} onEnterDates={onEnterDates} />}
      {rest.map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
    </article>
  );
}

function Missing({
  kind,
  onEnterDates,
}: {
  readonly kind: Hint['kind'];
  readonly onEnterDates: () => void;
}) {
  const { text, named } = useWords();
  if (kind === 'ombudsman') return <p>{text('hintOmbudsmanMissing')}</p>;
  const isAddress = kind === 'change-of-address';
  return (
    <p>
      {text(isAddress ? 'hintAddressMissing' : 'hintProcessingMissing')}{' '}
      <button
        type="button"
        class="link"
        aria-label={named(text('datesEdit'), text(TITLE_TEXT[kind]))}
        onClick={onEnterDates}
      >
        {text('datesEdit')}
      </button>
    </p>
  );
}
