import {
  breakText,
  CHARACTER_WIDTH,
  charactersIn,
  cutToRoom,
  insidePicture,
  placeLabels,
} from './band-labels.ts';
import type { BandScale } from './band-scale.ts';
import { bandMonths, bandScale } from './band-scale.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Band, BandPointKind, BandWait } from './ladder-band.ts';

/** The words of a band, in the order of what they name. */
export type BandTexts = {
  readonly points: readonly string[];
  /** Of each wait what is said below it, one after the other. */
  readonly waits: readonly (readonly string[])[];
  readonly today: string;
};

/** A point of the picture. */
export type LaidPoint = {
  readonly kind: BandPointKind;
  readonly x: number;
  readonly y: number;
  /** Absent of those before the latest, where there are very many. */
  readonly label?: LaidText;
};

/** A line of text that begins at `x`; `y` is its base line. */
export type LaidText = { readonly x: number; readonly y: number; readonly text: string };

/** A wait in the picture: a bar from the day it began to its last day, and what follows. */
export type LaidWait = {
  readonly state: BandWait['state'];
  readonly y: number;
  readonly from: number;
  /** The end of what of its days is past; the rest is still to come, or came no more. */
  readonly passed: number;
  readonly lastDay: number;
  /** The day after the last one, and that day rolled to one on which the lines are open. */
  readonly counted: number;
  readonly due: number;
  /** Until where it stands open after it was due; absent while it does not. */
  readonly overUntil?: number;
  /** Whether it goes on beyond the right end. */
  readonly isCut: boolean;
  readonly texts: readonly LaidText[];
};

/** Where everything of a band lies, in units that are CSS pixels; 0, 0 is the left upper corner. */
export type LaidBand = {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly months: readonly { readonly on: CalendarDate; readonly x: number }[];
  readonly points: readonly LaidPoint[];
  readonly waits: readonly LaidWait[];
  readonly today: { readonly x: number; readonly label: LaidText };
};

/** The height of a line of text. */
const LINE_HEIGHT = 17;
/** What hangs below the base line of a text. */
const BELOW_BASE_LINE = 4;
/** The narrowest picture: a window of 320 pixels, less what stands around it. */
export const NARROWEST = 200;
/** So many of what happened last are named; the list beside the picture names all. */
const MOST_NAMED = 12;
/** So many waits are drawn, the latest. */
const MOST_WAITS = 8;
/** Points nearer to each other than this stand above one another. */
const POINT_SIZE = 13;
/** Of more on one place the last ones cover each other. */
const HIGHEST_STACK = 6;
const BELOW_AXIS = 34;
const BELOW_BAR = 18;
const BETWEEN_WAITS = 12;

/** Lays a band out in a picture so many units wide. */
export function layBand(band: Band, texts: BandTexts, wide: number): LaidBand {
  const width = Math.max(wide, NARROWEST);
  const scale = bandScale(band, width);
  const points = band.points.map(({ kind, on }) => ({ kind, x: scale.xOf(on) }));
  const levels = stack(points.map(({ x }) => x));
  const firstNamed = Math.max(0, points.length - MOST_NAMED);
  const todayX = scale.xOf(band.today);
  const most = Math.floor(width / CHARACTER_WIDTH);
  const named = points.slice(firstNamed).map(({ x }, index) => ({
    x,
    text: shortened(texts.points[firstNamed + index] ?? '', most),
  }));
  // What happened today stands left of the word for it.
  const behind = named.findLastIndex(({ x }) => x <= todayX) + 1;
  const flags = named.toSpliced(behind, 0, { x: todayX, text: shortened(texts.today, most) });
  const placed = placeLabels(flags, width);
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const labels = placed.map(({ left, row, text }): LaidText => {
    return { x: left, y: (rows - row) * LINE_HEIGHT - BELOW_BASE_LINE, text };
  });
  const today = labels[behind] as LaidText;
  const ofPoints = labels.toSpliced(behind, 1);
  const axisY = rows * LINE_HEIGHT + (Math.max(0, ...levels) + 1) * POINT_SIZE + 4;
  const { laid: waits, bottom } = layWaits(band, texts, width, axisY + BELOW_AXIS, scale);
  return {
    width,
    height: bottom,
    axisY,
    months: bandMonths(scale).map((on) => ({ on, x: scale.xOf(on) })),
    points: points.map(({ kind, x }, index) => {
      const label = index < firstNamed ? undefined : ofPoints[index - firstNamed];
      return { kind, x, y: axisY - (levels[index] ?? 0) * POINT_SIZE, ...(label && { label }) };
    }),
    waits,
    today: { x: todayX, label: today },
  };
}

/** How high each of these stands, so that those on one place stand above one another. */
function stack(places: readonly number[]): readonly number[] {
  const lastAt: number[] = [];
  return places.map((x) => {
    const free = lastAt.findIndex((last) => x - last >= POINT_SIZE);
    const level = free === -1 ? Math.min(lastAt.length, HIGHEST_STACK - 1) : free;
    lastAt[level] = x;
    return level;
  });
}

function shortened(text: string, most: number): string {
  return charactersIn(text) <= most ? text : `${cutToRoom(text, most - 1).trimEnd()}…`;
}

type Laying = { readonly laid: readonly LaidWait[]; readonly bottom: number };

function layWaits(
  { waits, today }: Band,
  texts: BandTexts,
  width: number,
  top: number,
  { to, xOf }: BandScale,
): Laying {
  const first = Math.max(0, waits.length - MOST_WAITS);
  let y = top;
  const laid = waits.slice(first).map((wait, index): LaidWait => {
    const { openedOn, lastDayOn, countedOn, dueOn } = wait.window;
    const until = wait.state === 'ended' ? wait.endedOn : today;
    const from = xOf(openedOn);
    // A wait of no days ends the day before it began.
    const lastDay = Math.max(from, xOf(lastDayOn));
    const overUntil = until > dueOn ? xOf(until) : undefined;
    const lines = (texts.waits[first + index] ?? []).flatMap((text) =>
      breakText(text, Math.floor(width / CHARACTER_WIDTH)),
    );
    const left = Math.min(...lines.map((text) => insidePicture(from, text, width)));
    const own: LaidWait = {
      state: wait.state,
      y,
      from,
      passed: Math.max(from, Math.min(lastDay, xOf(until))),
      lastDay,
      counted: Math.max(from, xOf(countedOn)),
      due: Math.max(from, xOf(dueOn)),
      ...(overUntil !== undefined && { overUntil }),
      isCut: lastDayOn > to,
      texts: lines.map((text, line) => ({
        x: left,
        y: y + BELOW_BAR + line * LINE_HEIGHT,
        text,
      })),
    };
    y += BELOW_BAR + lines.length * LINE_HEIGHT + BETWEEN_WAITS;
    return own;
  });
  return { laid, bottom: laid.length === 0 ? top : y - BETWEEN_WAITS };
}
