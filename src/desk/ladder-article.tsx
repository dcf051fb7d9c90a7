import type { ComponentChildren } from 'preact';
import type { Ladder, LadderScope, ShownLadder, ShownLength } from '../domain/ladder.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayLadder, sayPublished, sayStep, sayWait } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { FactList, FactRow } from '../ui/fact-list.tsx';
import { ColumnHeads } from './column-heads.tsx';

const SCOPE_TEXT = {
  'service-centers': 'scopeServiceCenters',
  'field-offices': 'scopeFieldOffices',
  'service-requests': 'scopeServiceRequests',
  'call-backs': 'scopeCallBacks',
  ombudsman: 'scopeOmbudsman',
} as const satisfies Record<LadderScope, TextKey>;

const LENGTH_TEXT = {
  'urgent-call-back': 'lengthUrgentCallBack',
  'regular-call-back': 'lengthRegularCallBack',
  'contact-at-least-ago': 'lengthAtLeastAgo',
  'contact-at-most-ago': 'lengthAtMostAgo',
} as const satisfies Record<ShownLength, TextKey>;

/** A published text with lengths in it: where it comes from, how old it is, and what it says. */
export function LadderArticle({
  ladder,
  children,
}: {
  readonly ladder: Ladder | ShownLadder;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  const { text } = words;
  const { source, scope, confidence } = ladder;
  const notKnown = text('ladderNotKnown');
  return (
    <article class="ladder" data-testid="ladder" data-ladder={`${ladder.id}@${ladder.version}`}>
      <h3>{sayLadder(ladder, words)}</h3>
      <FactList>
        <FactRow name={text('ladderTitle')} language="en">
          {source.title}
        </FactRow>
        <FactRow name={text('ladderPublisher')}>{source.publisher ?? notKnown}</FactRow>
        <FactRow name={text('ladderPublished')}>
          {source.published === undefined
            ? text('ladderUndated')
            : sayPublished(source.published, words)}
        </FactRow>
        <FactRow name={text('ladderAddress')}>{source.address ?? notKnown}</FactRow>
        <FactRow name={text('ladderLastSeen')}>
          {source.lastSeen === undefined ? notKnown : sayPublished(source.lastSeen, words)}
        </FactRow>
        <FactRow name={text('ladderScope')}>{text(SCOPE_TEXT[scope])}</FactRow>
        <FactRow name={text('ladderConfidence')}>
          {text(confidence === 'high' ? 'confidenceHigh' : 'confidenceMedium')}
        </FactRow>
      </FactList>
      {ladder.use === 'followed' ? <Rungs ladder={ladder} /> : <Lengths ladder={ladder} />}
      {children}
    </article>
  );
}

/** The steps of an order with their waits. */
export function Rungs({ ladder }: { readonly ladder: Ladder }) {
  const words = useWords();
  const { text } = words;
  return (
    <table aria-label={sayLadder(ladder, words)}>
      <ColumnHeads names={[text('ladderStep'), text('ladderWait'), text('ladderNext')]} />
      <tbody>
        {ladder.rungs.map(({ step, wait, next }) => (
          <tr key={step}>
            <td>{sayStep(step, undefined, words)}</td>
            <td class="number">{sayWait(wait, words)}</td>
            <td>{sayStep(next, undefined, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lengths({ ladder }: { readonly ladder: ShownLadder }) {
  const words = useWords();
  const { text } = words;
  return (
    <table aria-label={sayLadder(ladder, words)}>
      <ColumnHeads names={[text('ladderWhat'), text('ladderLength')]} />
      <tbody>
        {ladder.lengths.map(({ of, wait }) => (
          <tr key={of}>
            <td>{text(LENGTH_TEXT[of])}</td>
            <td class="number">{sayWait(wait, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
