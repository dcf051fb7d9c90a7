import { expect, test } from '@playwright/test';
import { loadavg } from 'node:os';

/** A gate that does not keep the others from being measured. By these words the report tells it from a failure. */
export function gate<Value>(value: Value, what = 'a promise') {
  return expect.soft(value, `gate: ${what}`);
}

/** What repeated measurements of one thing came to. */
export type Spread = {
  readonly median: number;
  /** Half of the measurements lie between these two. */
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
};

/** What is measured, against which floor, and what it may come to. */
export type Question = {
  /** What docs/performance.md calls it. */
  readonly what: string;
  /** What the floor is, as a thing: *a blank page of an extension*. */
  readonly floor: string;
  readonly unit: 'ms' | 'MB';
  /** Whether ours is told as so many times the floor, or as so much more than it. */
  readonly compared: 'ratio' | 'difference';
  /** The gate; none where nothing was promised. */
  readonly atMost?: number;
  /** How often each is measured. */
  readonly turns?: number;
  /** What is to be known beside it: why nothing is promised, or what stands beside it. */
  readonly remark?: string;
};

/** A figure of docs/performance.md: both medians with their spread, measured in the same run. */
export type Figure = Omit<Question, 'turns'> & {
  readonly value: number;
  readonly floorTook: Spread;
  readonly oursTook: Spread;
  /** What else the machine did meanwhile: the load of the last minute. */
  readonly load: number;
};

/** By which `scripts/bench.mjs` finds the figures in the report. */
const FIGURE = 'figure';
/** As often as two medians of a busy machine need to be told apart. */
export const TURNS = 15;

/** What each turn measured of both. */
export type Turns<Result> = {
  readonly floor: readonly Result[];
  readonly ours: readonly Result[];
};

/**
 * Measures a floor and ours in turn, so that what else the machine does meets both alike, and which of
 * them comes first changes.
 */
export async function inTurn<Result>(
  floor: () => Promise<Result>,
  ours: () => Promise<Result>,
  turns = TURNS,
): Promise<Turns<Result>> {
  // What is only slow the first time is not what is compared.
  await floor();
  await ours();
  const took = { floor: [] as Result[], ours: [] as Result[] };
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn % 2 === 0) took.floor.push(await floor());
    took.ours.push(await ours());
    if (turn % 2 === 1) took.floor.push(await floor());
  }
  return took;
}

/**
 * Measures a floor and ours {@link inTurn}. Fails the test, but goes on, where the gate is missed.
 *
 * @param floor measures the floor once; in the question's unit.
 * @param ours measures ours once.
 * @returns how many times the floor ours is, or how much more.
 */
export async function measureFigure(
  question: Question,
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<number> {
  const { turns, ...asked } = question;
  const took = await inTurn(floor, ours, turns);
  return tellFigure(asked, took.floor, took.ours);
}

/**
 * The same for measurements that were already made.
 *
 * @throws where one of them is no number, or there is none: nothing was measured then.
 */
export function tellFigure(
  question: Omit<Question, 'turns'>,
  floorTook: readonly number[],
  oursTook: readonly number[],
): number {
  for (const took of [floorTook, oursTook]) {
    if (took.length === 0 || !took.every(Number.isFinite))
      throw new Error(`${question.what}: measured ${took.join(', ') || 'nothing'}.`);
  }
  const [spreadOfFloor, spreadOfOurs] = [toSpread(floorTook), toSpread(oursTook)];
  const value =
    question.compared === 'ratio'
      ? spreadOfOurs.median / spreadOfFloor.median
      : spreadOfOurs.median - spreadOfFloor.median;
  if (!Number.isFinite(value)) throw new Error(`${question.what}: the floor took no time.`);
  const [load = 0] = loadavg();
  const figure: Figure = {
    ...question,
    value,
    floorTook: spreadOfFloor,
    oursTook: spreadOfOurs,
    load,
  };
  console.log(`  ${sayFigure(figure)}`);
  test.info().annotations.push({ type: FIGURE, description: JSON.stringify(figure) });
  if (question.atMost !== undefined) {
    gate(value, question.what).toBeLessThanOrEqual(question.atMost);
  }
  return value;
}

/** The spread of some measurements. */
export function toSpread(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
  return {
    median: at(0.5),
    from: at(0.25),
    to: at(0.75),
    least: at(0),
    most: at(1),
    count: sorted.length,
  };
}

function sayFigure({ what, floor, unit, compared, value, atMost, floorTook, oursTook }: Figure) {
  const said = compared === 'ratio' ? `${value.toFixed(2)} ×` : `${value.toFixed(2)} ${unit} more`;
  const most = atMost === undefined ? '' : ` (at most ${atMost})`;
  return `${what}: ${said}${most}; ${sayMedian(oursTook, unit)}, ${floor} ${sayMedian(floorTook, unit)}`;
}

function sayMedian({ median, from, to }: Spread, unit: string): string {
  return `${median.toFixed(1)} ${unit} [${from.toFixed(1)}–${to.toFixed(1)}]`;
}
