import { coalesce } from '../../src/background/coalesce.ts';
import { reconcile } from '../../src/background/reconcile.ts';
import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import type { Desktop } from '../../src/platform/desktop.ts';
import { readSummary, recordSeen, recordSummarySeen } from '../../src/storage/deliveries.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import { owedSummary } from '../../src/storage/restored-mark.ts';
import type { Fault } from './killable.ts';
import { createKillable } from './killable.ts';
import type { MemoryDesktop } from './memory-desktop.ts';
import { createMemoryDesktop } from './memory-desktop.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from './memory-storage.ts';
import type { Diary, Speaking } from './promised.ts';
import { speaksOn, waitsOf } from './promised.ts';

const words = createWords('en-US');
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const MOST_SINGLES = 3;
const MOST_LISTED = 1000;
/** Further than the clock of a life is ever put back, by as many steps as it may have. */
const FURTHEST_PUT_BACK_IN_DAYS = 60;

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
  /** Announced, and not taken back since: announcing it again is twice. */
  const told = new Set<string>();
  /** A run that was cut short may not have come to write these down: they may be announced anew. */
  const unsure = new Set<string>();

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
    diaries: new Map(),
    singles,
    summed,
    lastCalls: () => calls,

    async run({ fault, meanwhile, isAskedTwice = false } = {}) {
      machine.storage.setNow(machine.now.toString());
      const isOwed = (await owedSummary(machine.storage)) > 0;
      const before = onScreen();
      const announced: string[] = [];
      let alone = 0;
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
        update: async (notification) => {
          await desktop.update(notification);
          if (notification.id === SUMMARY_ID) {
            summarySays = new Set(await readSummary(machine.storage));
          }
        },
      };
      const isWhole = await work(watched, { fault, meanwhile, isAskedTwice });

      const isCalm = isWhole && fault === undefined && meanwhile === undefined;
      const due = whatIsDue();
      for (const id of announced) {
        expectThat(!told.has(id) || unsure.has(id), `${id} rings twice`);
        told.add(id);
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
        unsure.clear();
        await expectRight(due, before, announced, isOwed);
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
        else await recordSeen(machine.storage, id);
      }
      desktop.standing.clear();
    },

    restartBrowser() {
      desktop.standing.clear();
      desktop.badge = '';
      desktop.alarms = undefined;
    },

    async loseDatabase() {
      const before = onScreen();
      forgetDatabases();
      machine.storage = createMemoryStorage(machine.storage.copy);
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

  /** What the promise says of this moment. */
  function whatIsDue() {
    const local = machine.now.toZonedDateTimeISO(machine.zone);
    const today = local.toPlainDate();
    const ringsToday = local.hour >= machine.reminderHour;
    const through = (ringsToday ? today : today.subtract({ days: 1 })).toString();
    const until = today.add({ days: FURTHEST_PUT_BACK_IN_DAYS }).toString();
    const waits = [...machine.diaries].flatMap(([caseId, diary]) =>
      waitsOf(diary, machine.rolls).map((wait) => {
        const all = speaksOn(wait, until);
        return {
          caseId,
          wait,
          all,
          latest: all.findLast(({ on }) => on <= through),
          later: all.filter(({ on }) => on > through),
        };
      }),
    );
    const possible = new Set(waits.flatMap(({ all }) => all.map(({ id }) => id)));
    return { through, today: today.toString(), waits, possible };
  }

  async function expectRight(
    { through, today, waits }: ReturnType<typeof whatIsDue>,
    before: ReadonlySet<string>,
    announced: readonly string[],
    isOwed: boolean,
  ): Promise<void> {
    const isAllowed = desktop.allows !== 'denied';
    const latest = new Set(waits.map((each) => each.latest?.id));
    for (const id of announced) expectThat(latest.has(id), `${id} does not hold, and rang`);
    for (const each of waits) {
      const isTold = [each.latest, ...each.later].some((one) => one && told.has(one.id));
      const isMissed = isAllowed && each.latest !== undefined && !isTold;
      expectThat(!isMissed, `${each.latest?.id} was missed`);
    }

    const holds = (id: string) =>
      waits.some(
        (each) => each.latest?.id === id || each.later.some((speaking) => speaking.id === id),
      );
    // After a restoring nothing is known of what was told before it: the summary says it again.
    const stays = [...before].filter((id) => holds(id) && (!isOwed || told.has(id)));
    const now = onScreen();
    expectSame(now, new Set([...stays, ...announced]), 'on the screen');
    for (const id of singles()) expectThat(!summed().includes(id), `${id} stands twice`);
    for (const { wait } of waits) {
      const ofWait = [...now].filter((id) => id.startsWith(`${wait.id}:`));
      expectThat(ofWait.length <= 1, `${ofWait.join(' and ')} stand at once`);
    }
    expectSummary(waits);
    expectThat(!(isAllowed && (await owedSummary(machine.storage)) > 0), 'a summary is still owed');

    const over = waits.filter(({ wait }) => wait.dueOn <= today);
    expectThat(
      desktop.badge === (over.length === 0 ? '' : `${over.length}`),
      `badge ${desktop.badge}`,
    );
    const limits = { due: MOST_LISTED, next: MOST_LISTED, counted: MOST_LISTED };
    const agenda = await readAgenda(machine.storage, today as CalendarDate, limits);
    const listed = (lines: typeof agenda.due) =>
      new Set(lines.map(({ window }) => `${window.id} ${window.dueOn}`));
    const ids = (some: typeof waits) => new Set(some.map(({ wait }) => `${wait.id} ${wait.dueOn}`));
    expectSame(listed(agenda.due), ids(over), 'due on the agenda');
    expectSame(
      listed(agenda.next),
      ids(waits.filter((each) => !over.includes(each))),
      'next on it',
    );
    if (isAllowed) expectAlarm(waits, through);
  }

  /** The summary says how many cases it stands for, no more and no fewer. */
  function expectSummary(waits: ReturnType<typeof whatIsDue>['waits']): void {
    const summary = desktop.standing.get(SUMMARY_ID);
    if (summary === undefined) return;
    const said = waits.flatMap(({ caseId, all }) =>
      all.filter(({ id }) => summarySays.has(id)).map((speaking) => ({ caseId, ...speaking })),
    );
    const cases = new Set(said.filter(({ isHeadsUp }) => !isHeadsUp).map(({ caseId }) => caseId));
    const soon = said.filter(({ isHeadsUp }) => isHeadsUp).length;
    const numbers = `${summary.title} ${summary.message}`.match(/\d+/g)?.join(' ');
    const expected = [cases.size, soon].filter((count) => count > 0).join(' ');
    expectThat(numbers === expected, `the summary says ${numbers}, not ${expected}`);
  }

  /** The worker wakes when the next reminder rings, and within a day. */
  function expectAlarm(waits: ReturnType<typeof whatIsDue>['waits'], through: string): void {
    const next = desktop.alarms?.next;
    if (waits.length === 0) return;
    if (next === undefined) throw new Error('no alarm for the next reminder');
    const hour = Temporal.PlainTime.from({ hour: machine.reminderHour });
    const rings = ({ on }: Speaking) =>
      Temporal.PlainDate.from(on)
        .toZonedDateTime({ timeZone: machine.zone, plainTime: hour })
        .toInstant();
    const latest = waits.flatMap(({ all }) => {
      const lastTold = all.findLast(({ id }) => told.has(id))?.on ?? '';
      return all.find(({ on }) => on > through && on > lastTold) ?? [];
    });
    const limits = [machine.now.add({ hours: 24 }), ...latest.map(rings)];
    expectThat(Temporal.Instant.compare(next, machine.now) > 0, 'the next alarm is past');
    for (const limit of limits) {
      expectThat(
        Temporal.Instant.compare(next, limit) <= 0,
        `the next alarm is at ${next.toString()}`,
      );
    }
  }

  return machine;
}

function expectSame(one: ReadonlySet<string>, other: ReadonlySet<string>, where: string): void {
  const difference = [
    ...[...one].filter((each) => !other.has(each)).map((each) => `+${each}`),
    ...[...other].filter((each) => !one.has(each)).map((each) => `-${each}`),
  ];
  expectThat(difference.length === 0, `${where}: ${difference.join(' ')}`);
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
