import * as fc from 'fast-check';
import type { Fault } from './killable.ts';

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
export type Telling =
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
  | { readonly type: 'date-noted'; readonly of: number; readonly daysAhead: number }
  | {
      readonly type: 'put-off';
      readonly of: number;
      readonly which: number;
      /** `undefined`: until the browser is started again. */
      readonly days: number | undefined;
    }
  | { readonly type: 'dealt-with'; readonly of: number; readonly which: number }
  | { readonly type: 'muted' | 'protected'; readonly of: number; readonly is: boolean }
  | { readonly type: 'quiet-set'; readonly isQuiet: boolean }
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
  /** For a while the clock is so many days ahead, which is no reason to question it. */
  | {
      readonly type: 'clock-ahead';
      readonly days: number;
      readonly telling: Telling | undefined;
    }
  | {
      readonly type: 'clock-wrong';
      readonly year: 2019 | 2099;
      readonly telling: Telling | undefined;
    };

/** How the worker fares when it wakes after something happened. */
export type Wake =
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
  {
    weight: 4,
    arbitrary: fc.record({
      type: oneOf('date-noted'),
      of,
      daysAhead: fc.integer({ min: -5, max: 40 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: oneOf('put-off'),
      of,
      which,
      days: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: oneOf('dealt-with'), of, which }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: oneOf('muted', 'protected'), of, is: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ type: oneOf('quiet-set'), isQuiet: fc.boolean() }) },
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
    weight: 2,
    arbitrary: fc.record({
      type: oneOf('clock-ahead'),
      days: fc.integer({ min: 1, max: 300 }),
      telling: fc.option(telling, { nil: undefined }),
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
  /** At a field office a call comes next, which waits for a day on which somebody picks up. */
  isElsewhere: fc.boolean(),
  /** Whether nothing is to ring on weekends. */
  isQuiet: fc.boolean(),
  events: fc.array(fc.record({ happens: event, wake }), { minLength: 4, maxLength: 14 }),
});
