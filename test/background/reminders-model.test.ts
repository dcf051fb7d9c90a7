import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { createHand, keepAll, live } from '../support/life.ts';
import { life } from '../support/life-arbitraries.ts';
import { createMachine } from '../support/reminder-model.ts';

/** How many random lives of a browser: `REMINDER_RUNS=1000 npx vitest run reminders-model`. */
const RUNS = Number(process.env['REMINDER_RUNS'] ?? 200);
/** The same lives every time in `npm test`; other ones when a number is asked for. */
const SEED = process.env['REMINDER_RUNS'] === undefined ? 20_261_121 : undefined;
const LIMIT_IN_MS = Math.max(600_000, RUNS * 3000);

beforeEach(() => {
  // Time limits of writes must not depend on how busy the machine is that plays these lives.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

test(
  `in ${RUNS} random lives no reminder is missed, none stands or rings twice, none rings that does not hold`,
  async () => {
    const lives = fc.asyncProperty(life, async ({ cases, isElsewhere, isQuiet, events }) => {
      const hand = createHand(createMachine());
      await keepAll(hand, cases);
      const office = isElsewhere ? 'field-office' : 'vermont';
      for (let of = 0; of < cases; of += 1) await hand.tell({ type: 'office-read', of, office });
      await hand.tell({ type: 'quiet-set', isQuiet });
      for (const event of events) await live(hand, event);
      await hand.machine.run();
    });
    const options = { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) };
    // Of a failure it says the seed, the path and the shortest life in which it happens.
    await expect(fc.assert(lives, options)).resolves.toBeUndefined();
  },
  LIMIT_IN_MS,
);
