import type { ChipPlace } from '../domain/chip.ts';
import { END_OF_ROOM } from '../domain/chip.ts';

/** A part of the window, in CSS pixels from its top left. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
/** A length and a height, in CSS pixels. */
export type Size = Pick<Box, 'width' | 'height'>;

/** So far the chip stays from the edges of the window. */
const MARGIN = 8;

/** The corners, the least in the way first. */
const CORNERS: readonly ChipPlace[] = [
  { x: END_OF_ROOM, y: END_OF_ROOM },
  { x: 0, y: END_OF_ROOM },
  { x: END_OF_ROOM, y: 0 },
  { x: 0, y: 0 },
];

/** The corners one after the other, round the window. */
export const CORNERS_ROUND = [
  { x: END_OF_ROOM, y: END_OF_ROOM },
  { x: 0, y: END_OF_ROOM },
  { x: 0, y: 0 },
  { x: END_OF_ROOM, y: 0 },
] as const satisfies readonly ChipPlace[];

/** The corner after the one that is nearest to a place. */
export function nextCorner({ x, y }: ChipPlace): ChipPlace {
  const near = (at: number) => (at * 2 >= END_OF_ROOM ? END_OF_ROOM : 0);
  const index = CORNERS_ROUND.findIndex((corner) => corner.x === near(x) && corner.y === near(y));
  return CORNERS_ROUND[(index + 1) % CORNERS_ROUND.length] ?? CORNERS_ROUND[0];
}

/** The part of the window that a chip covers at a place. */
export function boxAt({ x, y }: ChipPlace, size: Size, window: Size): Box {
  const room = roomFor(size, window);
  return {
    left: MARGIN + Math.round((room.width * x) / END_OF_ROOM),
    top: MARGIN + Math.round((room.height * y) / END_OF_ROOM),
    ...size,
  };
}

/** The place at which a chip's top left is nearest to a point. */
export function placeAt(left: number, top: number, size: Size, window: Size): ChipPlace {
  const room = roomFor(size, window);
  return { x: share(left - MARGIN, room.width), y: share(top - MARGIN, room.height) };
}

/**
 * Where the chip covers none of the page's controls, or else the least of them: where it stands now if
 * that is free, then where the person moved it, then a corner.
 */
export function choosePlace(
  wanted: readonly ChipPlace[],
  size: Size,
  window: Size,
  controls: readonly Box[],
): ChipPlace {
  let best: ChipPlace | undefined;
  let least = Infinity;
  for (const place of [...wanted, ...CORNERS]) {
    const covered = coveredOf(boxAt(place, size, window), controls);
    if (covered >= least) continue;
    best = place;
    least = covered;
  }
  return best ?? { x: END_OF_ROOM, y: END_OF_ROOM };
}

/** How much of the controls lies under a box, in square pixels. */
function coveredOf(box: Box, controls: readonly Box[]): number {
  let sum = 0;
  for (const control of controls) {
    const width = overlap(box.left, box.width, control.left, control.width);
    const height = overlap(box.top, box.height, control.top, control.height);
    sum += width * height;
  }
  return sum;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(
    0,
    Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart),
  );
}

function roomFor(size: Size, window: Size): Size {
  return {
    width: Math.max(0, window.width - size.width - 2 * MARGIN),
    height: Math.max(0, window.height - size.height - 2 * MARGIN),
  };
}

function share(part: number, whole: number): number {
  if (whole === 0) return END_OF_ROOM;
  return Math.min(END_OF_ROOM, Math.max(0, Math.round((part / whole) * END_OF_ROOM)));
}
