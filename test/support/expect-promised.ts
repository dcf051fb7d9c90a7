import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import { owedSummary } from '../../src/storage/restored-mark.ts';
import type { Speaking } from './promised-days.ts';
import { awayUntil, speaksOn, standsIn, thingsOf } from './promised-days.ts';
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
  readonly told: ReadonlyMap<string, readonly string[]>;
  /** What those stood for: the earlier ones of the same thing, which need not be announced any more. */
  readonly stoodFor: ReadonlySet<string>;
  /** What a run that was cut short may not have come to write down. */
  readonly unsure: ReadonlySet<string>;
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
  const things = [...machine.diaries].flatMap(([caseId, diary]) =>
    thingsOf(diary, machine).map((thing) => {
      const all = diary.isMuted ? [] : speaksOn(thing, until, machine);
      const isOff = awayUntil(thing, through, machine) === 'later';
      const rings = isOff ? [] : all;
      return {
        caseId,
        thing,
        all,
        latest: rings.findLast(({ on }) => on <= through),
        later: isOff ? all : all.filter(({ on }) => on > through),
        /** What will ring if nothing else happens. */
        coming: rings.filter(({ on }) => on > through),
      };
    }),
  );
  const possible = new Set(things.flatMap(({ all }) => all.map(({ id }) => id)));
  return { through, today: today.toString(), things, possible };
}

/** The reminders that one stands for when several of a thing are past. */
export function earlierOf({ things }: Due, id: string): readonly string[] {
  const ids = things.map(({ all }) => all.map((speaking) => speaking.id));
  const own = ids.find((each) => each.includes(id)) ?? [];
  return own.slice(0, own.indexOf(id));
}

/** Checks, after a run that nothing disturbed, all that the person can see. */
export async function expectPromised(
  machine: Machine,
  { today, things }: Due,
  { before, announced, told, stoodFor, unsure, isOwed }: Observed,
): Promise<void> {
  const { desktop } = machine;
  const isAllowed = desktop.allows !== 'denied';
  expectThat(isAllowed || announced.length === 0, 'announced where it is not allowed');
  const latest = new Set(things.map((each) => each.latest?.id));
  for (const id of announced) expectThat(latest.has(id), `${id} does not hold, and rang`);
  for (const each of things) {
    const isTold = [each.latest, ...each.later].some(
      (one) => one && (told.has(one.id) || stoodFor.has(one.id)),
    );
    const isMissed = isAllowed && each.latest !== undefined && !isTold;
    expectThat(!isMissed, `${each.latest?.id} was missed`);
  }

  const holds = (id: string) =>
    things.some(
      (each) => each.latest?.id === id || each.later.some((speaking) => speaking.id === id),
    );
  // After a restoring nothing is known of what was told before it: the summary says it again.
  const now = new Set([...machine.singles(), ...machine.summed()]);
  // What only a cut-short run put into the summary, for a day that is not yet, is tried again then.
  const mayGo = (id: string) =>
    unsure.has(id) && things.some(({ later }) => later.some((speaking) => speaking.id === id));
  const stays = [...before].filter(
    (id) => holds(id) && (!isOwed || told.has(id)) && (now.has(id) || !mayGo(id)),
  );
  expectSame(now, new Set([...stays, ...announced]), 'on the screen');
  for (const id of machine.singles())
    expectThat(!machine.summed().includes(id), `${id} stands twice`);
  for (const { all } of things) {
    const ofThing = all.map(({ id }) => id).filter((id) => now.has(id));
    expectThat(ofThing.length <= 1, `${ofThing.join(' and ')} stand at once`);
  }
  expectSummary(machine, things);
  expectThat(!(isAllowed && (await owedSummary(machine.storage)) > 0), 'a summary is still owed');

  const over = things.filter(
    ({ thing }) => thing.dueOn <= today && awayUntil(thing, today, machine) === undefined,
  );
  expectThat(
    desktop.badge === (over.length === 0 ? '' : `${over.length}`),
    `badge ${desktop.badge}`,
  );
  const limits = { due: MOST_LISTED, next: MOST_LISTED, counted: MOST_LISTED };
  const agenda = await readAgenda(machine.storage, today as CalendarDate, limits);
  for (const part of ['dates', 'due', 'next'] as const) {
    const listed = agenda[part].map(({ occasion }) => `${occasion.id} ${occasion.dueOn}`);
    const promised = things
      .filter(({ thing }) => standsIn(thing, today, machine) === part)
      .map(({ thing }) => `${thing.id} ${thing.dueOn}`);
    expectThat(listed.length === promised.length, `${listed.length} lines in ${part}`);
    expectSame(new Set(listed), new Set(promised), `${part} on the agenda`);
  }
  const counts = { dates: agenda.datesCount, due: agenda.dueCount };
  expectThat(counts.due === agenda.due.length, `${counts.due} counted as due`);
  expectThat(counts.dates <= agenda.dates.length, `${counts.dates} dates counted`);
  if (isAllowed) expectAlarm(machine, things, told);
}

/** The summary says how many cases it stands for, no more and no fewer. */
function expectSummary({ desktop, summed }: Machine, things: Due['things']): void {
  const summary = desktop.standing.get(SUMMARY_ID);
  if (summary === undefined) return;
  const said = things.flatMap(({ caseId, all }) =>
    all.filter(({ id }) => summed().includes(id)).map((speaking) => ({ caseId, ...speaking })),
  );
  const cases = new Set(said.filter(({ isHeadsUp }) => !isHeadsUp).map(({ caseId }) => caseId));
  const soon = said.filter(({ isHeadsUp }) => isHeadsUp).length;
  const numbers = `${summary.title} ${summary.message}`.match(/\d+/g)?.join(' ');
  const expected = [cases.size, soon].filter((count) => count > 0).join(' ');
  expectThat(numbers === expected, `the summary says ${numbers}, not ${expected}`);
}

/** The worker wakes when the next reminder rings, and within a day. */
function expectAlarm(machine: Machine, things: Due['things'], told: Observed['told']): void {
  const next = machine.desktop.alarms?.next;
  if (things.every(({ coming }) => coming.length === 0)) return;
  if (next === undefined) throw new Error('no alarm for the next reminder');
  const hour = Temporal.PlainTime.from({ hour: machine.reminderHour });
  const rings = ({ on }: Speaking) =>
    Temporal.PlainDate.from(on)
      .toZonedDateTime({ timeZone: machine.zone, plainTime: hour })
      .toInstant();
  const latest = things.flatMap(({ all, coming }) => {
    const lastTold = all.findLast(({ id }) => told.has(id))?.on ?? '';
    return coming.find(({ on }) => on > lastTold) ?? [];
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
