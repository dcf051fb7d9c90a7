import * as fc from 'fast-check';
import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { confirmClock } from '../../src/storage/reconcile-record.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, entryId, inquiryId, officeRead } from './given.ts';
import type { Fault } from './killable.ts';
import { newEntry } from './memory-storage.ts';
import type { Said } from './promised.ts';
import type { Machine } from './reminder-model.ts';

/** Among them zones on both sides of the date line, and zones whose clocks change at midnight. */
const ZONES = [
  'America/New_York',
  'Pacific/Apia',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Europe/Lisbon',
  'Asia/Kolkata',
  'Africa/Cairo',
  'America/Santiago',
  'Australia/Lord_Howe',
];
export const MOST_CASES = 8;

/** Something the person tells the journal, of one of her cases. */
type Telling =
  | {
      readonly type: 'called';
      readonly of: number;
      readonly daysAgo: number;
      readonly callBackInDays?: number | undefined;
      readonly reached: boolean;
    }
  | {
      readonly type: 'wrote';
      readonly of: number;
      readonly daysAgo: number;
      readonly to: 'write-service-center' | 'write-headquarters';
    }
  | {
      readonly type: 'answered';
      readonly of: number;
      readonly daysAgo: number;
      readonly verdict: 'settles' | 'nothing-new' | 'told-to-wait';
      readonly days: number;
    }
  | {
      readonly type: 'corrected';
      readonly of: number;
      readonly which: number;
      readonly daysAgo: number;
      readonly asWell: boolean;
    }
  | { readonly type: 'struck'; readonly of: number; readonly which: number }
  | {
      readonly type: 'office-read';
      readonly of: number;
      readonly office: 'vermont' | 'field-office';
    }
  | { readonly type: 'closed' | 'reopened'; readonly of: number }
  | { readonly type: 'hour-set'; readonly hour: number }
  | { readonly type: 'roll-set'; readonly rolls: boolean };

/** Something that happens to a person, her journal or her machine. */
export type Event =
  | Telling
  | { readonly type: 'hours-pass'; readonly hours: number }
  | { readonly type: 'years-pass'; readonly days: number }
  | { readonly type: 'zone'; readonly zone: string }
  | {
      readonly type:
        | 'browser-restarts'
        | 'update'
        | 'closes-all'
        | 'denied'
        | 'allowed'
        | 'database-lost';
    }
  | {
      readonly type: 'clock-wrong';
      readonly year: 2019 | 2099;
      readonly telling: Telling | undefined;
    };

/** How the worker fares when it wakes after something happened. */
type Wake =
  | { readonly type: 'calm' | 'asked-twice' }
  /** It is cut short; `again`: and starts again before anything else happens. */
  | { readonly type: 'cut-short'; readonly fault: Fault; readonly again: boolean }
  | { readonly type: 'told-meanwhile'; readonly call: number; readonly telling: Telling };

/** Mostly the first one: what happens to one case matters more than how many there are. */
const of = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: MOST_CASES - 1 }));
const which = fc.nat({ max: 3 });
const daysAgo = fc.nat({ max: 60 });
const oneOf = <Value extends string | number | undefined>(...values: Value[]) =>
  fc.constantFrom(...values);
const days = fc.integer({ min: 1, max: 40 });

const telling: fc.Arbitrary<Telling> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: oneOf('called'),
      of,
      daysAgo,
      callBackInDays: oneOf(undefined, undefined, 2, 10),
      reached: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: oneOf('wrote'),
      of,
      daysAgo,
      to: oneOf('write-service-center', 'write-headquarters'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: oneOf('answered'),
      of,
      daysAgo: fc.nat({ max: 10 }),
      verdict: oneOf('settles', 'nothing-new', 'told-to-wait'),
      days,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: oneOf('corrected'), of, which, daysAgo, asWell: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ type: oneOf('struck'), of, which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: oneOf('office-read'),
      of,
      office: oneOf('vermont', 'field-office'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: oneOf('closed', 'reopened'), of }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: oneOf('hour-set'), hour: fc.integer({ min: 0, max: 23 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: oneOf('roll-set'), rolls: fc.boolean() }) },
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 9, arbitrary: telling },
  {
    weight: 5,
    arbitrary: fc.record({ type: oneOf('hours-pass'), hours: fc.integer({ min: 1, max: 24 * 9 }) }),
  },
  // Weeks of absence.
  {
    weight: 3,
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
  {
    weight: 1,
    arbitrary: fc.record({ type: oneOf('years-pass'), days: fc.integer({ min: 402, max: 700 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: oneOf('zone'), zone: oneOf(...ZONES) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: oneOf('browser-restarts', 'update', 'closes-all', 'denied', 'allowed', 'database-lost'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: oneOf('clock-wrong'),
      year: oneOf(2019, 2099),
      telling: fc.option(telling, { nil: undefined }),
    }),
  },
);

const wake: fc.Arbitrary<Wake> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ type: oneOf('calm', 'calm', 'calm', 'asked-twice') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: oneOf('cut-short'),
      fault: fc.record({
        call: fc.nat({ max: 80 }),
        how: oneOf('killed', 'killed', 'refused'),
      }),
      again: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: oneOf('told-meanwhile'), call: fc.nat({ max: 40 }), telling }),
  },
);

/** A life: a household of cases, all called about one day, then whatever happens. */
export const life = fc.record({
  cases: fc.integer({ min: 1, max: MOST_CASES }),
  events: fc.array(fc.record({ happens: event, wake }), { minLength: 4, maxLength: 14 }),
});

const caseOf = (n: number) => `EAC99900000${String(n + 1).padStart(2, '0')}` as CaseId;

/** What a life writes into: the machine, the next free id, and the entry that each thing said now rests on. */
export type Hand = {
  readonly machine: Machine;
  readonly next: () => number;
  readonly shown: Map<string, EntryId>;
  /** Has the person tell the journal something, with no look at what is due. */
  readonly tell: (telling: Telling) => Promise<void>;
};

export function createHand(machine: Machine): Hand {
  let used = 1;
  const hand: Hand = {
    machine,
    next: () => (used += 1),
    shown: new Map(),
    tell: (telling) => tell(hand, telling),
  };
  return hand;
}

/** So many cases, all called about on the first of March. */
export async function keepAll(hand: Hand, cases: number): Promise<void> {
  const { machine } = hand;
  machine.storage.setNow(machine.now.toString());
  for (let n = 0; n < cases; n += 1) {
    const kept = newEntry(hand.next(), { type: 'case-kept' }, caseOf(n));
    await recordEntries(machine.storage, [kept]);
    machine.diaries.set(caseOf(n), { said: [], isElsewhere: false, isClosed: false });
    await tell(hand, { type: 'called', of: n, daysAgo: 0, reached: true });
  }
}

/** Lets one thing happen, and the worker look at what is due whenever something wakes it. */
export async function live(
  hand: Hand,
  { happens, wake: fares = { type: 'calm' } }: { readonly happens: Event; readonly wake?: Wake },
): Promise<void> {
  const { machine } = hand;
  const { desktop } = machine;
  machine.storage.setNow(machine.now.toString());
  switch (happens.type) {
    case 'hours-pass':
      machine.now = machine.now.add({ hours: happens.hours });
      break;
    case 'years-pass':
      await machine.run();
      machine.now = machine.now.add({ hours: 24 * happens.days });
      await machine.runByWrongClock(machine.now);
      await confirmClock(machine.storage);
      break;
    case 'zone':
      machine.zone = happens.zone;
      break;
    case 'browser-restarts':
      machine.restartBrowser();
      break;
    case 'update':
      desktop.alarms = undefined;
      break;
    case 'closes-all':
      await machine.closeAll();
      break;
    case 'denied':
    case 'allowed':
      desktop.allows = happens.type === 'denied' ? 'denied' : 'granted';
      break;
    case 'database-lost':
      await machine.loseDatabase();
      break;
    case 'clock-wrong': {
      await machine.run();
      const clock = Temporal.Instant.from(`${happens.year}-07-01T12:00:00Z`);
      await machine.runByWrongClock(clock);
      if (happens.telling) await tell(hand, happens.telling);
      await machine.runByWrongClock(clock);
      break;
    }
    default:
      await tell(hand, happens);
  }
  switch (fares.type) {
    case 'asked-twice':
      await machine.run({ isAskedTwice: true });
      return;
    case 'cut-short':
      await machine.run({ fault: fares.fault });
      if (!fares.again) return;
      break;
    case 'told-meanwhile': {
      const work = () => tell(hand, fares.telling);
      await machine.run({ meanwhile: { call: fares.call, work } });
      break;
    }
    case 'calm':
  }
  await machine.run();
}

/** The person tells the journal something; the diary of the model keeps what she means by it. */
async function tell(hand: Hand, telling: Telling): Promise<void> {
  const { machine, next, shown } = hand;
  const today = machine.now.toZonedDateTimeISO(machine.zone).toPlainDate();
  const on = (ago: number) => today.subtract({ days: ago }).toString();
  if (telling.type === 'hour-set' || telling.type === 'roll-set') {
    const isHour = telling.type === 'hour-set';
    if (isHour) machine.reminderHour = telling.hour;
    else machine.rolls = telling.rolls;
    const fact: Fact = isHour
      ? { type: 'setting-changed', name: 'reminderHour', value: telling.hour }
      : { type: 'setting-changed', name: 'rollPolicy', value: telling.rolls ? 'forward' : 'none' };
    await recordEntries(machine.storage, [{ id: entryId(next()), fact }]);
    return;
  }
  const nth = telling.of % machine.diaries.size;
  const caseId = caseOf(nth);
  const diary = machine.diaries.get(caseId);
  if (diary === undefined) return;
  const n = next();
  const id = entryId(n);
  const record = (fact: Fact) => recordEntries(machine.storage, [newEntry(n, fact, caseId)]);
  const say = async (said: Said) => {
    diary.said.push(said);
    shown.set(id, id);
    await record(toFact(said, nth));
  };
  switch (telling.type) {
    case 'called':
    case 'wrote': {
      const isCall = telling.type === 'called';
      const step = isCall ? 'call' : telling.to;
      const reached = isCall ? telling.reached : true;
      const callBackInDays = isCall ? telling.callBackInDays : undefined;
      await say({
        id,
        kind: 'contact',
        step,
        on: on(telling.daysAgo),
        reached,
        callBackInDays,
        struck: false,
      });
      return;
    }
    case 'answered': {
      const { verdict } = telling;
      const waitUntil = on(-telling.days);
      await say({ id, kind: 'answer', verdict, on: on(telling.daysAgo), waitUntil, struck: false });
      return;
    }
    case 'corrected':
    case 'struck': {
      const kept = diary.said.filter(({ struck }) => !struck);
      const said = kept[telling.which % kept.length];
      const named = said && shown.get(said.id);
      if (said === undefined || named === undefined) return;
      if (telling.type === 'struck') {
        said.struck = true;
        await record({ type: 'entry-struck', entryId: named });
        return;
      }
      said.on = on(telling.daysAgo);
      if (telling.asWell && said.kind === 'contact')
        said.step = said.step === 'call' ? 'write-service-center' : 'call';
      if (telling.asWell && said.kind === 'answer')
        said.verdict = said.verdict === 'settles' ? 'told-to-wait' : 'settles';
      shown.set(said.id, id);
      await record({ type: 'entry-corrected', entryId: named, fact: toFact(said, nth) });
      return;
    }
    case 'office-read':
      diary.isElsewhere = telling.office === 'field-office';
      await record(officeRead(telling.office));
      return;
    case 'closed':
    case 'reopened':
      diary.isClosed = telling.type === 'closed';
      await record({ type: diary.isClosed ? 'case-closed' : 'case-reopened', on: day(on(0)) });
  }
}

function toFact(said: Said, of: number) {
  if (said.kind === 'answer') {
    const { verdict, waitUntil } = said;
    const how = verdict === 'told-to-wait' ? { waitUntil } : verdict;
    return { ...answer(said.on, how), inquiryId: inquiryId(of) };
  }
  const { on, step, reached, callBackInDays } = said;
  return call({
    on: day(on),
    inquiryId: inquiryId(of),
    step,
    channel: step === 'call' ? 'call' : 'e-request',
    outcome: reached ? 'reached' : 'not-reached',
    ...(callBackInDays !== undefined && {
      promises: [{ of: 'call-back', wait: { unit: 'calendar-days', amount: callBackInDays } }],
    }),
  });
}
