/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const RECONCILE = 'test/background/reconcile.test.ts';
const CLOCK = 'test/background/clock-and-permission.test.ts';
const DELIVERIES = 'test/storage/deliveries.test.ts';

/** @type {FailureMode[]} */
export const ALARMS = [
  {
    mode: 'An update of the extension clears its alarms',
    promise: 'They are set again as soon as the new version runs.',
    tests: ['an update, which clears every alarm, leaves the extension with those it needs'],
    switchOffs: [
      {
        rule: 'Every start of the worker reconciles',
        file: 'src/background/worker.ts',
        from: 'function wake(): Promise<void> {',
        to: 'function wake(): Promise<void> {\n  if (builtAt !== undefined) return Promise.resolve();',
        test: 'an update, which clears every alarm, leaves the extension with those it needs',
        in: 'test/e2e/faults/installed.spec.ts',
      },
    ],
  },
  {
    mode: 'The worker is ended between claiming a reminder and recording that it was shown',
    promise: 'The reminder is due again, and takes the place of the first under the same id.',
    tests: [
      'that is claimed and never shown is due again, as after a killed worker',
      'a worker killed at any call to storage or desktop leaves each shown once and recorded',
    ],
    switchOffs: [
      {
        rule: 'Only what was recorded as shown counts as delivered',
        file: 'src/domain/delivery.ts',
        from: "state === 'shown' || state === 'seen'",
        to: "state !== 'withdrawn'",
        test: 'that is claimed and never shown is due again, as after a killed worker',
        in: DELIVERIES,
      },
    ],
  },
  {
    mode: 'The worker starts again after a reminder was shown',
    promise: 'It rings no second time.',
    tests: [
      'rings no second time when the worker starts again',
      'rings once however often it is looked at',
    ],
  },
  {
    mode: 'Alarms far ahead fire early in Firefox, or drift',
    promise: 'No alarm is set more than a day ahead; what is due is read from the journal.',
    tests: ['wakes at most a day ahead, and at the hour the next reminder rings', 'the next alarm'],
    switchOffs: [
      {
        rule: 'An alarm is at most 24 hours ahead',
        file: 'src/domain/ring-time.ts',
        from: 'const FURTHEST_ALARM_IN_HOURS = 24;',
        to: 'const FURTHEST_ALARM_IN_HOURS = 24 * 60;',
        test: 'wakes at most a day ahead, and at the hour the next reminder rings',
        in: RECONCILE,
      },
    ],
  },
  {
    mode: 'The periodic alarm is created anew at each start, and so never fires',
    promise: 'It is left as it is when it is set.',
    tests: ['a worker that starts twenty times does not move the periodic alarm'],
    switchOffs: [
      {
        rule: 'The periodic alarm is only created when it is missing',
        file: 'src/platform/desktop.ts',
        from: "if ((await browser.alarms.get('tick')) === undefined) {",
        to: '{',
        test: 'a worker that starts twenty times does not move the periodic alarm',
        in: 'test/e2e/reminders.spec.ts',
      },
    ],
  },
  {
    mode: 'The clock is put back',
    promise:
      'What was shown rings no second time, and what is said later still comes after what was said before.',
    tests: [
      'stays, and rings no second time, when the clock is put back before its hour',
      'is always later than that of the newest entry, also when the clock is set back',
    ],
    switchOffs: [
      {
        rule: 'A new entry is stamped later than the newest one',
        file: 'src/domain/entry.ts',
        from: '.add({ milliseconds: 1 })',
        to: '.add({ milliseconds: 0 })',
        test: 'is always later than that of the newest entry, also when the clock is set back',
        in: 'test/storage/entry-stamps.test.ts',
      },
      {
        rule: 'A reminder that was shown still holds before its day',
        file: 'src/domain/reminder.ts',
        from: "return due < index ? 'early' : 'holds';",
        to: "return due < index ? undefined : 'holds';",
        test: 'stays, and rings no second time, when the clock is put back before its hour',
        in: RECONCILE,
      },
    ],
  },
  {
    mode: 'The clock is plainly wrong',
    promise:
      'Nothing rings and nothing is recorded as shown until the person says that it is right.',
    tests: [
      'before the build rings nothing, says so on the badge, and is noted once',
      'more than 400 days after the last run rings and records nothing',
      'a clock far ahead of the last run is questioned, and believed when the person says so',
    ],
    switchOffs: [
      {
        rule: 'A clock before the day of the build is questioned',
        file: 'src/domain/clock-doubt.ts',
        from: "return 'before-build';",
        to: 'return undefined;',
        test: 'before the build rings nothing, says so on the badge, and is noted once',
        in: CLOCK,
      },
      {
        rule: 'A clock more than 400 days after the last run is questioned',
        file: 'src/domain/clock-doubt.ts',
        from: "return 'long-after-last-run';",
        to: 'return undefined;',
        test: 'more than 400 days after the last run rings and records nothing',
        in: CLOCK,
      },
    ],
  },
  {
    mode: 'The clock ran days ahead while reminders rang or were put off, and was put right',
    promise: 'What it rang rings again in its time, and what was put off by it is not.',
    tests: [
      'silences nothing: what it showed rings again in its time (closed)',
      'silences nothing of a summary either',
      'puts nothing off either: it rings, and is on the badge',
    ],
    switchOffs: [
      {
        rule: 'What a clock far ahead showed is taken for not shown',
        file: 'src/background/withdraw-outdated.ts',
        from: ', takeBackAhead(storage)',
        to: '',
        test: 'silences nothing: what it showed rings again in its time (closed)',
        in: CLOCK,
      },
      {
        rule: 'What was put off by a clock far ahead is not',
        file: 'src/domain/dealt-with.ts',
        from: 'if (now !== undefined && isAhead(snooze.recordedAt, now)) return false;',
        to: '',
        test: 'puts nothing off either: it rings, and is on the badge',
        in: CLOCK,
      },
    ],
  },
  {
    mode: 'The clock ran days ahead while something was recorded, and was put right',
    promise: 'What was said last holds, also when that time comes.',
    tests: [
      'does not change what holds when a clock that ran ahead was put right, nor when that time comes',
      'is by era first: what was recorded after a clock was put right comes after',
    ],
    switchOffs: [
      {
        rule: 'After a clock was found wrong a new era of stamps begins',
        file: 'src/domain/entry.ts',
        from: 'return { recordedAt: toStamp(now), era: (newest.era ?? 0) + 1 };',
        to: 'return { recordedAt: toStamp(now) };',
        test: 'does not change what holds when a clock that ran ahead was put right, nor when that time comes',
        in: 'test/storage/entry-stamps.test.ts',
      },
    ],
  },
  {
    mode: 'Daylight saving, time zones',
    promise: 'Days are counted on the calendar; reminders ring at the hour of the machine’s zone.',
    tests: [
      'Chromium’s own Temporal counts 30 days from every day, in every zone',
      'rings at nine in the morning of the machine’s own zone, not before',
      'it rings on 2026-03-08 at nine by the clock of whatever zone the machine is in',
      'it rings on 2026-11-01 at nine by the clock of whatever zone the machine is in',
    ],
    switchOffs: [
      {
        rule: 'Where a clock change skips the hour, it rings right after',
        file: 'src/domain/ring-time.ts',
        from: 'return (skip ?? ringing).toInstant();',
        to: 'return (skip && ringing).toInstant();',
        test: 'where a whole day is skipped, its reminders ring as soon as the next one has begun',
        in: 'test/domain/ring-time-zones.test.ts',
      },
      {
        rule: 'The hour is that of the machine’s zone',
        file: 'src/domain/ring-time.ts',
        from: 'const local = now.toZonedDateTimeISO(zone);',
        to: "const local = now.toZonedDateTimeISO(zone && 'UTC');",
        test: 'rings at nine in the morning of the machine’s own zone, not before',
        in: RECONCILE,
      },
    ],
  },
  {
    mode: 'Two contexts reconcile at once',
    promise: 'One runs, the others wait for one further run; nothing is shown twice.',
    tests: ['calls made while it runs share one further run, which starts after it'],
    switchOffs: [
      {
        rule: 'Requests made during a run share the next one',
        file: 'src/background/coalesce.ts',
        from: 'waiting ??= running',
        to: 'waiting = running',
        test: 'calls made while it runs share one further run, which starts after it',
        in: 'test/background/coalesce.test.ts',
      },
    ],
  },
  {
    mode: 'An alarm is delivered to every open page',
    promise: 'Only the worker listens to alarms.',
    tests: [],
    switchOffs: [
      {
        rule: 'Only the worker’s entry listens to alarms',
        file: 'src/popup/start.tsx',
        from: "import { Popup } from './popup.tsx';",
        to: "import { Popup } from './popup.tsx';\nimport browser from 'webextension-polyfill';\nbrowser.alarms.onAlarm.addListener(() => undefined);",
        test: 'chrome has no page that listens to alarms',
        in: 'package checks',
      },
    ],
  },
];
