import type { LaidPoint, LaidWait } from '../../domain/lay-band.ts';

/** Half of the size of a point. */
const SIZE = 5;

/**
 * A point of the picture. What it is shows in its shape and filling, so that it can be told without
 * colour: a disc reached someone, a square was sent, hollow with a cross did not get through, a
 * diamond is an answer.
 */
export function BandShape({ point: { kind, x, y } }: { readonly point: LaidPoint }) {
  switch (kind) {
    case 'reached':
      return <circle class="band-point" cx={x} cy={y} r={SIZE} />;
    case 'submitted':
      return (
        <rect class="band-point" x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} />
      );
    case 'not-reached':
      return (
        <>
          <circle class="band-point is-hollow" cx={x} cy={y} r={SIZE} />
          <path class="band-cross" d={cross(x, y)} />
        </>
      );
    case 'came-back':
      return (
        <>
          <rect
            class="band-point is-hollow"
            x={x - SIZE}
            y={y - SIZE}
            width={2 * SIZE}
            height={2 * SIZE}
          />
          <path class="band-cross" d={cross(x, y)} />
        </>
      );
    case 'answer':
      return (
        <path class="band-answer" d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`} />
      );
  }
}

function cross(x: number, y: number): string {
  const half = SIZE / 2;
  return `M${x - half} ${y - half}L${x + half} ${y + half}M${x - half} ${y + half}L${x + half} ${y - half}`;
}

/**
 * A wait of the picture: its days as a bar, filled as far as they are past, an upright stroke at its
 * last day, dashes to the day due where that was rolled and from there on while it stands open, and a
 * flag where the next step is due.
 */
export function BandBar({ wait }: { readonly wait: LaidWait }) {
  const { state, y, from, passed, lastDay, due, overUntil, isCut } = wait;
  const hasNext = state !== 'ended' && !isCut;
  return (
    <g class={`band-wait is-${state}`}>
      {lastDay > passed && (
        <rect class="band-days" x={from} y={y - 4} width={lastDay - from} height={8} rx={2} />
      )}
      {passed > from && (
        <rect class="band-passed" x={from} y={y - 4} width={passed - from} height={8} rx={2} />
      )}
      <path class="band-stroke" d={`M${lastDay} ${y - 8}V${y + 8}`} />
      {hasNext && due > lastDay && <path class="band-dashes" d={`M${lastDay} ${y}H${due}`} />}
      {overUntil !== undefined && overUntil > due && (
        <path class="band-over" d={`M${due} ${y}H${overUntil}`} />
      )}
      {hasNext && (
        <path
          class="band-flag"
          d={`M${due} ${y + 7}V${y - 9}L${due + 9} ${y - 5}L${due} ${y - 1}`}
        />
      )}
      {isCut && <path class="band-stroke" d={`M${lastDay - 6} ${y - 6}l7 6l-7 6`} />}
    </g>
  );
}
