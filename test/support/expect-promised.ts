import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import { owedSummary } from '../../src/storage/restored-mark.ts';
import type { Speaking } from './promised.ts';
import { speaksOn, waitsOf } from './promised.ts';
import type { Machine } from './reminder-model.ts';

const MOST_LISTED = 1000;
/** Further than the clock of a life is ever put back, by as many steps as it may have. */
const FURTHEST_PUT_BACK_IN_DAYS = 60;

type Due = ReturnType<typeof whatIsDue>;

/** What the observer saw of a run. */
type Observed = {
  /** What stood on the screen before it, alone or in the summary. */
  readonly before: ReadonlySet<string>;
  readonly announced: readonly string[];
  /** Announced by now, and not taken back since. */
  readonly told: ReadonlySet<string>;
  /** Whether all that was due had to go into one summary. */
  readonly isOwed: boolean;
};

/** What the promise says of this moment. */
export function whatIsDue(machine: Machine) {
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

/** Checks, after a run that nothing disturbed, all that the person can see. */
export async function expectPromised(
  machine: Machine,
  { through, today, waits }: Due,
  { before, announced, told, isOwed }: Observed,
): Promise<void> {
  const { desktop } = machine;
  const isAllowed = desktop.allows !== 'denied';
  expectThat(isAllowed || announced.length === 0, 'announced where it is not allowed');
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
  const now = new Set([...machine.singles(), ...machine.summed()]);
  expectSame(now, new Set([...stays, ...announced]), 'on the screen');
  for (const id of machine.singles())
    expectThat(!machine.summed().includes(id), `${id} stands twice`);
  for (const { wait } of waits) {
    const ofWait = [...now].filter((id) => id.startsWith(`${wait.id}:`));
    expectThat(ofWait.length <= 1, `${ofWait.join(' and ')} stand at once`);
  }
  expectSummary(machine, waits);
  expectThat(!(isAllowed && (await owedSummary(machine.storage)) > 0), 'a summary is still owed');

  const over = waits.filter(({ wait }) => wait.dueOn <= today);
  expectThat(
    desktop.badge === (over.length === 0 ? '' : `${over.length}`),
    `badge ${desktop.badge}`,
  );
  const limits = { due: MOST_LISTED, next: MOST_LISTED, counted: MOST_LISTED };
  const agenda = await readAgenda(machine.storage, today as CalendarDate, limits);
  const listed = (lines: typeof agenda.due) =>
    new Set(lines.map(({ occasion }) => `${occasion.id} ${occasion.dueOn}`));
  const ids = (some: typeof waits) => new Set(some.map(({ wait }) => `${wait.id} ${wait.dueOn}`));
  expectSame(listed(agenda.due), ids(over), 'due on the agenda');
  expectSame(listed(agenda.next), ids(waits.filter((each) => !over.includes(each))), 'next on it');
  if (isAllowed) expectAlarm(machine, { waits, through }, told);
}

/** The summary says how many cases it stands for, no more and no fewer. */
function expectSummary({ desktop, summed }: Machine, waits: Due['waits']): void {
  const summary = desktop.standing.get(SUMMARY_ID);
  if (summary === undefined) return;
  const said = waits.flatMap(({ caseId, all }) =>
    all.filter(({ id }) => summed().includes(id)).map((speaking) => ({ caseId, ...speaking })),
  );
  const cases = new Set(said.filter(({ isHeadsUp }) => !isHeadsUp).map(({ caseId }) => caseId));
  const soon = said.filter(({ isHeadsUp }) => isHeadsUp).length;
  const numbers = `${summary.title} ${summary.message}`.match(/\d+/g)?.join(' ');
  const expected = [cases.size, soon].filter((count) => count > 0).join(' ');
  expectThat(numbers === expected, `the summary says ${numbers}, not ${expected}`);
}

/** The worker wakes when the next reminder rings, and within a day. */
function expectAlarm(
  machine: Machine,
  { waits, through }: Pick<Due, 'waits' | 'through'>,
  told: ReadonlySet<string>,
): void {
  const next = machine.desktop.alarms?.next;
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

export function expectSame(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  where: string,
): void {
  const difference = [
    ...[...one].filter((each) => !other.has(each)).map((each) => `+${each}`),
    ...[...other].filter((each) => !one.has(each)).map((each) => `-${each}`),
  ];
  expectThat(difference.length === 0, `${where}: ${difference.join(' ')}`);
}

export function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
