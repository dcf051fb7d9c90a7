import { tellFigure, type Turns } from './figures.ts';
import { tell } from './measured.ts';
import type { Cost, LoadCost } from './status-pages.ts';

/** How many long tasks there were in all turns. */
export function countLongTasks(costs: readonly Cost[]): number {
  return costs.reduce((count, { longTasks }) => count + longTasks, 0);
}

/**
 * Tells what ours adds to opening a page: of its main thread, of its load, and of long tasks.
 *
 * @param atMost the gate: so many ms of the main thread.
 */
export function tellLoads(
  what: string,
  floor: string,
  costs: Turns<LoadCost>,
  atMost?: number,
): void {
  const of = (key: keyof LoadCost) =>
    [costs.floor.map((cost) => cost[key]), costs.ours.map((cost) => cost[key])] as const;
  const compared = 'difference';
  tellFigure(
    {
      what: `main thread, ${what}`,
      floor,
      unit: 'ms',
      compared,
      ...(atMost !== undefined && { atMost }),
    },
    ...of('mainThread'),
  );
  tellFigure({ what: `load, ${what}`, floor, unit: 'ms', compared }, ...of('load'));
  tell(
    `${what}: long tasks in ${costs.ours.length} loads ${countLongTasks(costs.ours)}, beside ${floor} ${countLongTasks(costs.floor)}`,
  );
}
