import { reconcile } from '../../src/background/reconcile.ts';
import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { ringsThrough } from '../../src/domain/ring-time.ts';
import type { Window } from '../../src/domain/window.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import type { Desktop } from '../../src/platform/desktop.ts';
import { readDelivery, readSummary } from '../../src/storage/deliveries.ts';
import { readCaseFiles, readRows } from '../../src/storage/read-case.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import type { MemoryDesktop } from './memory-desktop.ts';
import { createMemoryDesktop } from './memory-desktop.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from './memory-storage.ts';

/** How a run of the worker is cut short: at which call, before or after it did its work, and how. */
export type Fault = {
  readonly call: number;
  readonly when: 'before' | 'after';
  /** `hangs`: the worker was killed there. `throws`: the browser refused. */
  readonly how: 'hangs' | 'throws';
};

const words = createWords('en-US');
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const MOST_SINGLES = 3;
const MOST_COUNTED = 100;

/** A browser with the extension, and a strict observer who has seen everything it ever showed. */
export type Machine = {
  readonly storage: MemoryStorage;
  readonly desktop: MemoryDesktop;
  zone: string;
  now: Temporal.Instant;
  /** Has the worker look at what is due; whether it came to its end. */
  readonly run: (fault?: Fault) => Promise<boolean>;
};

export function createMachine(): Machine {
  forgetDatabases();
  const storage = createMemoryStorage();
  const desktop = createMemoryDesktop();
  /** Announced by a run that ended well, and not taken back since: showing it again is twice. */
  const told = new Set<string>();
  /** Announced at any time. */
  const everTold = new Set<string>();
  let before: readonly string[] = [];

  const machine: Machine = {
    storage,
    desktop,
    zone: 'America/New_York',
    now: Temporal.Instant.from('2026-03-01T15:00:00Z'),
    async run(fault) {
      storage.setNow(machine.now.toString());
      const shown: string[] = [];
      const watched: Desktop = {
        ...desktop,
        show: async (notification) => {
          await desktop.show(notification);
          shown.push(notification.id);
        },
        withdraw: async (id) => {
          await desktop.withdraw(id);
          for (const gone of id === SUMMARY_ID ? await readSummary(storage) : [id])
            told.delete(gone);
        },
      };
      before = desktop.standing.has(SUMMARY_ID) ? await readSummary(storage) : [];
      const { context, killed } = faulty(storage, watched, fault);
      const work = reconcile({
        ...context,
        words,
        zone: () => machine.zone,
        builtAt: () => BUILT_AT,
      });
      const isWhole = await Promise.race([
        work.then(
          () => true,
          (error: unknown) => {
            if (fault === undefined) throw error;
            return false;
          },
        ),
        killed,
      ]);
      const announced = await announcedBy(shown);
      for (const id of announced) expectThat(!told.has(id), `${id} rings twice`);
      expectThat(shown.filter((id) => id !== SUMMARY_ID).length <= MOST_SINGLES, 'a flood');
      for (const id of announced) {
        everTold.add(id);
        const isRecorded = (await readDelivery(storage, id))?.state !== 'claimed';
        if (isRecorded) told.add(id);
      }
      if (isWhole && fault?.how !== 'throws') await expectRight(announced);
      return isWhole;
    },
  };

  /** The reminders that were newly shown: alone, or as part of the summary. */
  async function announcedBy(shown: readonly string[]): Promise<readonly string[]> {
    const singles = shown.filter((id) => id !== SUMMARY_ID);
    if (!shown.includes(SUMMARY_ID)) return singles;
    const summary = await readSummary(storage);
    return [...singles, ...summary.filter((id) => !before.includes(id))];
  }

  async function expectRight(announced: readonly string[]): Promise<void> {
    const { reminderHour } = await readSettings(storage);
    const throughOn = ringsThrough(machine.now, machine.zone, reminderHour);
    const rows = await readRows(storage, MOST_COUNTED);
    const files = await readCaseFiles(
      storage,
      rows.map(({ caseId }) => caseId),
    );
    const windows = files.flatMap((file) => file.windows);
    const schedules = windows.map((window) => scheduleOf(window, throughOn));

    for (const { due, later } of schedules) {
      const latest = due.at(-1);
      const isTold = latest === undefined || [latest, ...later].some((id) => everTold.has(id));
      expectThat(isTold, `${latest} was missed`);
    }
    const latestIds = new Set(schedules.map(({ due }) => due.at(-1)));
    for (const id of announced) expectThat(latestIds.has(id), `${id} does not hold, and rang`);

    const summary = desktop.standing.has(SUMMARY_ID) ? await readSummary(storage) : [];
    const possible = new Set(schedules.flatMap(({ due, later }) => [...due, ...later]));
    for (const id of desktop.standing.keys()) {
      if (id === SUMMARY_ID) continue;
      expectThat(possible.has(id), `${id} stands and does not hold`);
      expectThat(!summary.includes(id), `${id} stands twice`);
    }
    if (desktop.standing.has(SUMMARY_ID)) {
      expectThat(
        summary.some((id) => possible.has(id)),
        'the summary stands for nothing',
      );
    }
    for (const window of windows) {
      const standing = [...desktop.standing.keys()].filter((id) => id.startsWith(`${window.id}:`));
      expectThat(standing.length <= 1, `${standing.join(' and ')} stand at once`);
    }

    const today = machine.now.toZonedDateTimeISO(machine.zone).toPlainDate().toString();
    const lapsed = windows.filter(({ dueOn }) => dueOn <= today).length;
    expectThat(desktop.badge === (lapsed === 0 ? '' : `${lapsed}`), `badge ${desktop.badge}`);
    const next = desktop.alarms?.next;
    if (next !== undefined) {
      const hours = next.since(machine.now).total('hours');
      expectThat(hours > 0 && hours <= 24, `the next alarm is ${hours} h away`);
    }
    if (windows.length > 0) expectThat(next !== undefined, 'no alarm for the next reminder');
  }
  return machine;
}

/** The reminders of a window by its published days, written down without the rules under test. */
function scheduleOf(
  window: Window,
  throughOn: CalendarDate,
): { readonly due: readonly string[]; readonly later: readonly string[] } {
  const plain = (date: string) => Temporal.PlainDate.from(date);
  const all: { readonly id: string; readonly on: string }[] = [];
  const add = (kind: string, on: string) => all.push({ id: `${window.id}:${kind}:${on}`, on });
  const length = plain(window.openedOn).until(plain(window.lastDayOn)).total('days');
  if (length >= 7) add('heads-up', plain(window.lastDayOn).subtract({ days: 3 }).toString());
  add('lapsed', window.dueOn);
  // Two years beyond today: further than any clock of this model is ever put back.
  const end = plain(throughOn).add({ years: 2 }).toString();
  for (
    let on = plain(window.dueOn).add({ days: 7 });
    on.toString() <= end;
    on = on.add({ days: 7 })
  ) {
    add('still-open', on.toString());
  }
  const ids = (some: typeof all) => some.map(({ id }) => id);
  return {
    due: ids(all.filter(({ on }) => on <= throughOn)),
    later: ids(all.filter(({ on }) => on > throughOn)),
  };
}

/** Storage and desktop of a worker that is cut short; every call that crosses to them is counted. */
function faulty(storage: MemoryStorage, desktop: Desktop, fault: Fault | undefined) {
  let calls = 0;
  let die: (whole: false) => void = () => undefined;
  const killed = new Promise<false>((resolve) => {
    die = resolve;
  });
  const fail = (): Promise<never> => {
    if (fault?.how === 'throws') return Promise.reject(new Error('The browser refused.'));
    die(false);
    return new Promise<never>(() => undefined);
  };
  const watch =
    <Arguments extends readonly unknown[], Result>(
      work: (...given: Arguments) => Promise<Result>,
    ) =>
    async (...given: Arguments): Promise<Result> => {
      const isHere = calls === fault?.call;
      calls += 1;
      if (isHere && fault?.when === 'before') return fail();
      const result = await work(...given);
      return isHere ? fail() : result;
    };
  return {
    killed,
    context: {
      storage: { ...storage, connection: watch(storage.connection) },
      desktop: {
        show: watch(desktop.show),
        withdraw: watch(desktop.withdraw),
        shownIds: watch(desktop.shownIds),
        permission: watch(desktop.permission),
        setBadge: watch(desktop.setBadge),
        setAlarms: watch(desktop.setAlarms),
      },
    },
  };
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
