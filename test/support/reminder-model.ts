import { coalesce } from '../../src/background/coalesce.ts';
import { reconcile } from '../../src/background/reconcile.ts';
import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import type { Desktop } from '../../src/platform/desktop.ts';
import { readSummary, recordSeen, recordSummarySeen } from '../../src/storage/deliveries.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { owedSummary } from '../../src/storage/restored-mark.ts';
import { isOfClockAhead } from './promised-days.ts';
import { earlierOf, expectPromised, expectSame, expectThat, whatIsDue } from './expect-promised.ts';
import type { Fault } from './killable.ts';
import { createKillable } from './killable.ts';
import type { MemoryDesktop } from './memory-desktop.ts';
import { createMemoryDesktop } from './memory-desktop.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from './memory-storage.ts';
import type { Diary } from './promised.ts';

const words = createWords('en-US');
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const MOST_SINGLES = 3;

/** How a run of the worker is disturbed. */
export type Disturbance = {
  readonly fault?: Fault | undefined;
  /** What another window does in the midst of it. */
  readonly meanwhile?: { readonly call: number; readonly work: () => Promise<void> } | undefined;
  /** Two windows ask at once. */
  readonly isAskedTwice?: boolean;
};

/** A person's browser with the extension, and a strict observer who sees all that it shows. */
export type Machine = {
  storage: MemoryStorage;
  readonly desktop: MemoryDesktop;
  zone: string;
  /** What the time is; the machine's own clock may say something else. */
  now: Temporal.Instant;
  reminderHour: number;
  rolls: boolean;
  isQuiet: boolean;
  /** Tells one start of the browser from the next. */
  start: string;
  /** What the person said, by case. */
  readonly diaries: Map<string, Diary>;
  /** Has the worker look at what is due; returns whether it came to its end. */
  readonly run: (disturbance?: Disturbance) => Promise<boolean>;
  /** Has it look while the machine's clock is plainly wrong. */
  readonly runByWrongClock: (clock: Temporal.Instant) => Promise<void>;
  /** The ids of the notifications that stand alone. */
  readonly singles: () => readonly string[];
  /** The ids of the reminders that the summary which stands was made to say. */
  readonly summed: () => readonly string[];
  /** How many calls of the last run crossed to storage or desktop. */
  readonly lastCalls: () => number;
  readonly closeAll: () => Promise<void>;
  readonly restartBrowser: () => void;
  /** The browser threw the database away; the worker finds an empty one, and the second copy. */
  readonly loseDatabase: () => Promise<void>;
};

export function createMachine(): Machine {
  forgetDatabases();
  const desktop = createMemoryDesktop();
  /** What the summary that stands was made to say. */
  let summarySays: ReadonlySet<string> = new Set();
  /** Announced, and not taken back since: announcing it again is twice. Each stands for earlier ones. */
  const told = new Map<string, readonly string[]>();
  /** A run that was cut short may not have come to write these down: they may be announced anew. */
  const unsure = new Set<string>();

  /** When each was last announced, by the clock of then. */
  const toldAt = new Map<string, Temporal.Instant>();

  let calls = 0;
  const singles = () => [...desktop.standing.keys()].filter((id) => id !== SUMMARY_ID);
  const summed = () => (desktop.standing.has(SUMMARY_ID) ? [...summarySays] : []);
  const onScreen = (): ReadonlySet<string> => new Set([...singles(), ...summed()]);

  const machine: Machine = {
    storage: createMemoryStorage(),
    desktop,
    zone: 'America/New_York',
    now: Temporal.Instant.from('2026-03-01T15:00:00Z'),
    reminderHour: 9,
    rolls: true,
    isQuiet: false,
    start: 'start 1',
    diaries: new Map(),
    singles,
    summed,
    lastCalls: () => calls,

    async run({ fault, meanwhile, isAskedTwice = false } = {}) {
      machine.storage.setNow(machine.now.toString());
      const isOwed = (await owedSummary(machine.storage)) > 0;
      // What a clock far ahead announced counts for nothing: it is taken back, and rings in its time.
      const wasAhead = new Map(
        [...toldAt].flatMap(([id, at]) =>
          isOfClockAhead(at, machine.now) ? [[id, told.get(id) ?? []] as const] : [],
        ),
      );
      for (const id of wasAhead.keys()) told.delete(id);
      const before = new Set([...onScreen()].filter((id) => !wasAhead.has(id)));
      const announced: string[] = [];
      let alone = 0;
      const takenBack = (ids: readonly string[]) => {
        // What another window says meanwhile may make them due again in the same run.
        if (meanwhile !== undefined) for (const id of ids) unsure.add(id);
      };
      const watched: Desktop = {
        ...desktop,
        show: async (notification) => {
          const wasSaid = onScreen();
          await desktop.show(notification);
          if (notification.id === SUMMARY_ID) {
            summarySays = new Set(await readSummary(machine.storage));
            announced.push(...[...summarySays].filter((id) => !wasSaid.has(id)));
          } else {
            announced.push(notification.id);
            alone += 1;
          }
        },
        withdraw: async (id) => {
          const taken = id === SUMMARY_ID ? summed() : [id];
          await desktop.withdraw(id);
          takenBack(taken);
        },
        update: async (notification) => {
          const said = summed();
          await desktop.update(notification);
          if (notification.id !== SUMMARY_ID) return;
          summarySays = new Set(await readSummary(machine.storage));
          takenBack(said.filter((id) => !summarySays.has(id)));
        },
      };
      const isWhole = await work(watched, { fault, meanwhile, isAskedTwice });

      const isCalm = isWhole && fault === undefined && meanwhile === undefined;
      const due = whatIsDue(machine);
      for (const id of announced) {
        expectThat(!told.has(id) || unsure.has(id), `${id} rings twice`);
        told.set(id, earlierOf(due, id));
        toldAt.set(id, machine.now);
      }
      for (const [id, earlier] of wasAhead) {
        // A run that was cut short has not come to take it back.
        if (!isWhole && onScreen().has(id) && !told.has(id)) told.set(id, earlier);
      }
      expectThat(new Set(announced).size === announced.length, 'one rings twice in a run');
      expectThat(alone <= (isOwed ? 0 : MOST_SINGLES), 'a flood');
      const after = onScreen();
      for (const id of before) {
        if (due.possible.has(id)) continue;
        // Taken back: should it come due again, it has to be announced again.
        if (!after.has(id)) told.delete(id);
      }
      if (isCalm) {
        // What was due now is written down now; the rest is tried again when its day comes.
        if (desktop.allows !== 'denied')
          for (const { latest } of due.things) unsure.delete(latest?.id ?? '');
        const stoodFor = new Set([...told.values()].flat());
        await expectPromised(machine, due, {
          before,
          announced,
          told,
          stoodFor,
          unsure,
          isOwed,
        });
      } else {
        for (const id of [...before, ...announced]) unsure.add(id);
      }
      return isWhole;
    },

    async runByWrongClock(clock) {
      const before = onScreen();
      machine.storage.setNow(clock.toString());
      await work(desktop, {});
      expectThat(desktop.badge === '?', `badge ${desktop.badge} by a clock that is wrong`);
      expectSame(onScreen(), before, 'by a clock that is wrong');
    },

    async closeAll() {
      for (const id of desktop.standing.keys()) {
        if (id === SUMMARY_ID) await recordSummarySeen(machine.storage);
        else {
          await recordSeen(machine.storage, id);
          // What she closed is dealt with, whether or not the worker came to write it down.
          unsure.delete(id);
        }
      }
      desktop.standing.clear();
    },

    restartBrowser() {
      machine.start = `start ${Number(machine.start.slice(6)) + 1}`;
      machine.storage.setStart(machine.start);
      desktop.standing.clear();
      desktop.badge = '';
      desktop.alarms = undefined;
    },

    async loseDatabase() {
      const before = onScreen();
      forgetDatabases();
      machine.storage = createMemoryStorage(machine.storage.copy);
      machine.storage.setStart(machine.start);
      machine.storage.setNow(machine.now.toString());
      // The worker looks at what is due and after the copies; the former may well be first.
      await work(desktop, {});
      expectThat(
        singles().every((id) => before.has(id)),
        'an empty database announced something',
      );
      await makeWhole(machine.storage);
      told.clear();
      unsure.clear();
    },
  };

  /** Runs the worker; whether it came to its end. */
  async function work(
    watched: Desktop,
    { fault, meanwhile, isAskedTwice = false }: Disturbance,
  ): Promise<boolean> {
    const worker = createKillable(machine.storage, watched, fault, meanwhile);
    const look = () =>
      reconcile({ ...worker, words, zone: () => machine.zone, builtAt: () => BUILT_AT });
    // Each context coalesces its own requests; the lock is what they share.
    let lock: Promise<unknown> = Promise.resolve();
    const ask = () =>
      coalesce(() => {
        const turn = lock.then(look);
        lock = turn.catch(() => undefined);
        return turn;
      });
    const asked = Promise.all((isAskedTwice ? [ask(), ask()] : [ask()]).map((each) => each()));
    const ended = asked.then(
      () => true,
      (error: unknown) => {
        if (fault === undefined) throw error;
        return false;
      },
    );
    const isWhole = await Promise.race([ended, worker.killed.then(() => false)]);
    calls = worker.calls();
    return isWhole;
  }

  return machine;
}
