import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BUSY_MACHINE_IN_MS } from '../support/given.ts';
import type { Hand } from '../support/life.ts';
import { createHand, keepAll, live } from '../support/life.ts';
import { createMachine } from '../support/reminder-model.ts';

vi.setConfig({ testTimeout: 10 * BUSY_MACHINE_IN_MS });

beforeEach(() => {
  // What a dead worker waits for never comes: its time limits must not be waited for either.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

type Situation = {
  readonly name: string;
  /** Brings the machine to where the worker has something to do. */
  readonly arise: (hand: Hand) => Promise<void>;
  /** How many reminders are on the screen when all is done, alone or in the summary. */
  readonly alone: number;
  readonly summed: number;
};

const days = (count: number) => ({ type: 'hours-pass', hours: 24 * count }) as const;
const settled = (of: number) =>
  ({ type: 'answered', of, daysAgo: 0, verdict: 'settles', days: 1 }) as const;

/** So many cases whose waits ended some days ago, and what is due was shown. */
async function shown(hand: Hand, cases: number): Promise<void> {
  await keepAll(hand, cases);
  await live(hand, { happens: days(33) });
}

const SITUATIONS: readonly Situation[] = [
  {
    name: 'nothing is due at the first run',
    arise: (hand) => keepAll(hand, 2),
    alone: 0,
    summed: 0,
  },
  {
    name: 'one is due',
    arise: async (hand) => {
      await keepAll(hand, 1);
      hand.machine.now = hand.machine.now.add({ hours: 24 * 33 });
    },
    alone: 1,
    summed: 0,
  },
  {
    name: 'several are due, so that there is a summary',
    arise: async (hand) => {
      await keepAll(hand, 4);
      hand.machine.now = hand.machine.now.add({ hours: 24 * 33 });
    },
    alone: 3,
    summed: 1,
  },
  {
    name: 'a later reminder takes the place of one that stands',
    arise: async (hand) => {
      await shown(hand, 1);
      hand.machine.now = hand.machine.now.add({ hours: 24 * 7 });
    },
    alone: 1,
    summed: 0,
  },
  {
    name: 'an answer settled one that stands',
    arise: async (hand) => {
      await shown(hand, 2);
      await hand.tell(settled(1));
    },
    alone: 1,
    summed: 0,
  },
  {
    name: 'an answer settled one that the summary stands for',
    arise: async (hand) => {
      await shown(hand, 5);
      await hand.tell(settled(4));
    },
    alone: 3,
    summed: 1,
  },
  {
    name: 'an answer settled the last that the summary stands for',
    arise: async (hand) => {
      await shown(hand, 4);
      await hand.tell(settled(3));
    },
    alone: 3,
    summed: 0,
  },
  {
    name: 'the date of one that stands moved, and it is due again',
    arise: async (hand) => {
      await shown(hand, 1);
      await hand.tell({ type: 'corrected', of: 0, which: 0, daysAgo: 32, asWell: false });
    },
    alone: 1,
    summed: 0,
  },
  {
    name: 'a changed setting moves all dates',
    arise: async (hand) => {
      await keepAll(hand, 2);
      for (const of of [0, 1]) await hand.tell({ type: 'office-read', of, office: 'field-office' });
      // Its wait ends on a Friday: the next step is a call, which waited for Monday.
      await hand.tell({ type: 'corrected', of: 0, which: 0, daysAgo: 4, asWell: false });
      await hand.tell({ type: 'roll-set', rolls: false });
      hand.machine.now = hand.machine.now.add({ hours: 24 * 33 });
    },
    alone: 2,
    summed: 0,
  },
  {
    name: 'two dates are due beside a wait',
    arise: async (hand) => {
      await keepAll(hand, 1);
      for (const daysAhead of [33, 35]) {
        await hand.tell({ type: 'date-noted', of: 0, daysAhead });
      }
      hand.machine.now = hand.machine.now.add({ hours: 24 * 33 });
    },
    alone: 3,
    summed: 0,
  },
  {
    name: 'one that stands was put off, and another was dealt with',
    arise: async (hand) => {
      await shown(hand, 3);
      await hand.tell({ type: 'put-off', of: 0, which: 0, days: 2 });
      await hand.tell({ type: 'dealt-with', of: 1, which: 0 });
    },
    alone: 1,
    summed: 0,
  },
  {
    name: 'two that were put off come back, one with the browser started again',
    arise: async (hand) => {
      await shown(hand, 2);
      await hand.tell({ type: 'put-off', of: 0, which: 0, days: 2 });
      await hand.tell({ type: 'put-off', of: 1, which: 0, days: undefined });
      await hand.machine.run();
      hand.machine.restartBrowser();
      hand.machine.now = hand.machine.now.add({ hours: 24 * 2 });
    },
    alone: 2,
    summed: 0,
  },
  {
    name: 'the case of one that stands became a protected one, and another was muted',
    arise: async (hand) => {
      await shown(hand, 3);
      await hand.tell({ type: 'protected', of: 0, is: true });
      await hand.tell({ type: 'muted', of: 1, is: true });
    },
    alone: 1,
    summed: 0,
  },
  {
    name: 'the journal was restored',
    arise: async (hand) => {
      await shown(hand, 2);
      await hand.machine.loseDatabase();
    },
    alone: 0,
    summed: 2,
  },
];

describe.each(SITUATIONS)('when $name', ({ arise, alone, summed }) => {
  test.each(['killed', 'refused'] as const)(
    'a worker %s at any call to storage or desktop leaves each shown once and recorded',
    async (how) => {
      let call = 0;
      for (; ; call += 1) {
        const hand = createHand(createMachine());
        const { machine } = hand;
        await arise(hand);
        const isWhole = await machine.run({ fault: { call, how } });
        // The observer of the machine sees to it that nothing stands or rings twice, or is missed.
        await machine.run();
        const rung = machine.desktop.everShown.length;
        await machine.run();
        expect(machine.desktop.everShown).toHaveLength(rung);
        expect([machine.singles().length, machine.summed().length]).toEqual([alone, summed]);
        const database = await machine.storage.connection();
        for (const id of [...machine.singles(), ...machine.summed()]) {
          expect(await database.get('deliveries', id)).toMatchObject({ id, state: 'shown' });
        }
        // A refused call may be one of those after which the worker goes on; none was left behind it.
        if (isWhole && call >= machine.lastCalls()) break;
      }
      expect(call).toBeGreaterThan(15);
    },
  );
});
