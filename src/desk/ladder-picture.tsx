import { breakText } from '../domain/band-labels.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { Step } from '../domain/step.ts';
import { sayLadder, sayStep, sayWait } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';

/** In units of the picture, which is as wide as its place and at most so many pixels. */
const WIDTH = 300;
const BOX_WIDTH = 250;
const BOX_HEIGHT = 40;
const GAP = 44;
/** Of the type of a step, in a wide font; two lines of it have room. */
const MOST_IN_BOX = 32;
const LINE_HEIGHT = 16;
const MIDDLE = BOX_WIDTH / 2 + 4;

/** A published order of steps as a picture, its waits on the way from one to the next, and as a list. */
export function LadderPicture({ ladder }: { readonly ladder: Ladder }) {
  const words = useWords();
  const { text } = words;
  const last = ladder.rungs.at(-1);
  // The last step may lead to itself, again and again; else what comes after it is one more box.
  const isEndless = last?.next === last?.step;
  const steps: readonly Step[] = [
    ...ladder.rungs.map(({ step }) => step as Step),
    ...(last === undefined || isEndless ? [] : [last.next]),
  ];
  const height = steps.length * (BOX_HEIGHT + GAP) - (isEndless ? 0 : GAP) + 4;
  return (
    <figure class="ladder-picture" data-testid="guide-ladder" data-ladder={ladder.id}>
      <figcaption class="strong">{sayLadder(ladder, words)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {steps.map((step, index) => (
          <Box key={step} says={sayStep(step, undefined, words)} top={topOf(index)} />
        ))}
        {ladder.rungs.slice(0, steps.length - 1).map(({ step, wait }, index) => (
          <Arrow key={step} says={sayWait(wait, words)} top={topOf(index) + BOX_HEIGHT} />
        ))}
        {isEndless && last !== undefined && (
          <Loop says={sayWait(last.wait, words)} top={topOf(steps.length - 1)} />
        )}
      </svg>
      <ol>
        {ladder.rungs.map(({ step, wait, next }) => (
          <li key={step}>
            {text('ladderRungSaid', {
              step: sayStep(step, undefined, words),
              wait: sayWait(wait, words),
              next: sayStep(next, undefined, words),
            })}
          </li>
        ))}
      </ol>
    </figure>
  );
}

function topOf(index: number): number {
  return 2 + index * (BOX_HEIGHT + GAP);
}

function Box({ says, top }: { readonly says: string; readonly top: number }) {
  const lines = breakText(says, MOST_IN_BOX);
  const first = top + BOX_HEIGHT / 2 + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <>
      <rect x={4} y={top} width={BOX_WIDTH} height={BOX_HEIGHT} rx={8} />
      {lines.map((line, index) => (
        <text key={line} x={MIDDLE} y={first + index * LINE_HEIGHT} text-anchor="middle">
          {line}
        </text>
      ))}
    </>
  );
}

function Arrow({ says, top }: { readonly says: string; readonly top: number }) {
  const end = top + GAP - 3;
  return (
    <>
      <path d={`M${MIDDLE} ${top + 3}V${end}m-5 -6l5 6l5 -6`} />
      <text class="wait" x={MIDDLE + 14} y={top + GAP / 2 + 5}>
        {says}
      </text>
    </>
  );
}

/** From the bottom of the last box round to its side. */
function Loop({ says, top }: { readonly says: string; readonly top: number }) {
  const bottom = top + BOX_HEIGHT;
  const right = BOX_WIDTH + 4;
  const middle = top + BOX_HEIGHT / 2;
  const low = bottom + 22;
  return (
    <>
      <path
        d={`M${MIDDLE} ${bottom + 3}V${low}H${right + 28}V${middle}H${right + 3}m6 -5l-6 5l6 5`}
      />
      <text class="wait" x={MIDDLE + 14} y={low + 18}>
        {says}
      </text>
    </>
  );
}
