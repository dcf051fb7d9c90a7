import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import { MOST_SINGLES } from '../../src/domain/sort-reminders.ts';
import { recordSeen, recordSummarySeen } from '../../src/storage/deliveries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, entryId, inquiryId, letter } from '../support/given.ts';
import { keptAndCalled, newEntry } from '../support/memory-storage.ts';
import type { Fault, Machine } from '../support/reminder-model.ts';
import { createMachine } from '../support/reminder-model.ts';

/** How many random lives of a browser: `REMINDER_RUNS=1000 npx vitest run reminders-model`. */
const RUNS = Number(process.env['REMINDER_RUNS'] ?? 200);
/** The same lives every time in `npm test`; other ones when a number is asked for. */
const SEED = process.env['REMINDER_RUNS'] === undefined ? 20_261_121 : undefined;
const LIMIT_IN_MS = Math.max(600_000, RUNS * 3000);

const ZONES = [
  'America/New_York',
  'Pacific/Apia',
  'Pacific/Pago_Pago',
  'Europe/Lisbon',
  'Asia/Kolkata',
];
const CASES = 8;

/** Something that happens to a person, her journal or her machine. */
type Event =
  | { readonly type: 'hours-pass'; readonly hours: number }
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'browser-restarts' | 'update' | 'sees-all' }
  | { readonly type: 'called' | 'wrote'; readonly which: number; readonly daysAgo: number }
  | { readonly type: 'settled' | 'nothing-new'; readonly which: number }
  | { readonly type: 'told-to-wait'; readonly which: number; readonly days: number }
  | { readonly type: 'corrected'; readonly which: number; readonly daysAgo: number }
  | { readonly type: 'struck'; readonly which: number }
  | { readonly type: 'hour-set'; readonly hour: number }
  | { readonly type: 'cut-short'; readonly fault: Fault };

const which = fc.nat({ max: CASES - 1 });
const daysAgo = fc.nat({ max: 60 });
const oneOf = <Value extends string>(...values: Value[]) => fc.constantFrom(...values);

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: oneOf('hours-pass'), hours: fc.integer({ min: 1, max: 24 * 9 }) }),
  },
  // Weeks of absence.
  {
    weight: 2,
    arbitrary: fc.record({
      type: oneOf('hours-pass'),
      hours: fc.integer({ min: 24 * 14, max: 24 * 90 }),
    }),
  },
  // The clock is put back or forward.
  {
    weight: 2,
    arbitrary: fc.record({ type: oneOf('hours-pass'), hours: fc.integer({ min: -72, max: 72 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: oneOf('zone'), zone: fc.constantFrom(...ZONES) }) },
  { weight: 2, arbitrary: fc.record({ type: oneOf('browser-restarts', 'update', 'sees-all') }) },
  { weight: 5, arbitrary: fc.record({ type: oneOf('called', 'called', 'wrote'), which, daysAgo }) },
  { weight: 2, arbitrary: fc.record({ type: oneOf('settled', 'nothing-new', 'struck'), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: oneOf('told-to-wait'),
      which,
      days: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: oneOf('corrected'), which, daysAgo }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: oneOf('hour-set'), hour: fc.integer({ min: 0, max: 23 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: oneOf('cut-short'),
      fault: fc.record({
        call: fc.nat({ max: 60 }),
        when: oneOf('before', 'after'),
        how: oneOf('hangs', 'throws'),
      }),
    }),
  },
);

/** A life: a household of cases, all called about one day, then whatever happens. */
const life = fc.record({
  cases: fc.integer({ min: 1, max: CASES }),
  events: fc.array(event, { minLength: 4, maxLength: 14 }),
});

const caseOf = (n: number) => `EAC99900000${String(n + 1).padStart(2, '0')}` as CaseId;

/** Plays one event; records go under ids that count up. */
async function play(machine: Machine, happens: Event, next: () => number): Promise<void> {
  const { storage, desktop } = machine;
  storage.setNow(machine.now.toString());
  const today = machine.now.toZonedDateTimeISO(machine.zone).toPlainDate();
  const on = (days: number) => today.subtract({ days }).toString();
  const record = (n: number, fact: Parameters<typeof newEntry>[1]) =>
    recordEntries(storage, [newEntry(next(), fact, caseOf(n))]);
  const lastCall = async (n: number): Promise<EntryId | undefined> => {
    const entries = await (
      await storage.connection()
    ).getAllFromIndex('entries', 'caseId', caseOf(n));
    return entries.findLast(({ fact }) => fact.type === 'contact-made')?.id;
  };
  switch (happens.type) {
    case 'hours-pass':
      machine.now = machine.now.add({ hours: happens.hours });
      return;
    case 'zone':
      machine.zone = happens.zone;
      return;
    case 'browser-restarts':
      desktop.standing.clear();
      desktop.badge = '';
      desktop.alarms = undefined;
      return;
    case 'update':
      desktop.alarms = undefined;
      return;
    case 'sees-all':
      for (const id of desktop.standing.keys()) await recordSeen(storage, id);
      if (desktop.standing.has('summary')) await recordSummarySeen(storage);
      desktop.standing.clear();
      return;
    case 'called':
      await record(
        happens.which,
        call({ on: day(on(happens.daysAgo)), inquiryId: inquiryId(happens.which) }),
      );
      return;
    case 'wrote':
      await record(
        happens.which,
        letter(on(happens.daysAgo), { inquiryId: inquiryId(happens.which) }),
      );
      return;
    case 'settled':
    case 'nothing-new': {
      const verdict = happens.type === 'settled' ? 'settles' : 'nothing-new';
      await record(happens.which, {
        ...answer(on(0), verdict),
        inquiryId: inquiryId(happens.which),
      });
      return;
    }
    case 'told-to-wait': {
      const told = answer(on(0), { waitUntil: on(-happens.days) });
      await record(happens.which, { ...told, inquiryId: inquiryId(happens.which) });
      return;
    }
    case 'corrected': {
      const id = await lastCall(happens.which);
      const fact = call({ on: day(on(happens.daysAgo)), inquiryId: inquiryId(happens.which) });
      if (id) await record(happens.which, { type: 'entry-corrected', entryId: id, fact });
      return;
    }
    case 'struck': {
      const id = await lastCall(happens.which);
      if (id) await record(happens.which, { type: 'entry-struck', entryId: id });
      return;
    }
    case 'hour-set': {
      const fact = { type: 'setting-changed', name: 'reminderHour', value: happens.hour } as const;
      await recordEntries(storage, [{ id: entryId(next()), fact }]);
      return;
    }
    case 'cut-short':
      await machine.run(happens.fault);
      return;
  }
}

test(
  `in ${RUNS} random lives no reminder is missed, none stands or rings twice, none rings that does not hold`,
  async () => {
    const lives = fc.assert(
      fc.asyncProperty(life, async ({ cases, events }) => {
        const machine = createMachine();
        const next = counter();
        await keepAll(machine, cases, next);
        for (const happens of events) {
          await play(machine, happens, next);
          // After a cut-short run the next thing may happen before the worker starts again.
          if (happens.type !== 'cut-short') await machine.run();
        }
        await machine.run();
      }),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) },
    );
    await expect(lives).resolves.toBeUndefined();
  },
  LIMIT_IN_MS,
);

test.each(['before', 'after'] as const)(
  'a worker killed %s any call to storage or desktop leaves nothing missed and nothing told twice',
  async (when) => {
    let at = 0;
    for (; ; at += 1) {
      const machine = createMachine();
      const next = counter();
      await keepAll(machine, CASES, next);
      machine.now = machine.now.add({ hours: 24 * 40 });
      if (await machine.run({ call: at, when, how: 'hangs' })) break;
      await machine.run();
      expect(machine.desktop.standing.size).toBe(MOST_SINGLES + 1);
    }
    // Every call was tried: the last fault lay behind the end of the run.
    expect(at).toBeGreaterThan(30);
  },
  LIMIT_IN_MS,
);

function counter(): () => number {
  let used = 1;
  return () => (used += 1);
}

/** So many cases, all called about on the same day. */
async function keepAll(machine: Machine, cases: number, next: () => number): Promise<void> {
  machine.storage.setNow(machine.now.toString());
  for (let n = 0; n < cases; n += 1) {
    const fact = call({ on: day('2026-03-01'), inquiryId: inquiryId(n) });
    await recordEntries(machine.storage, keptAndCalled(next(), caseOf(n), fact));
    next();
  }
}
