/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

/** What a notification service that answers over D-Bus, in the place of a desktop's own, has counted. @type {FailureMode[]} */
export const DESKTOP = [
  {
    mode: 'A reminder falls due while the browser is closed; Firefox forgets its alarms then',
    promise: 'It is shown within 10 s of the next start, once.',
    tests: [
      'Chromium: a reminder that fell due while the browser was closed',
      'Firefox: a reminder that fell due while the browser was closed',
      'Chromium: a call noted today, and a start after 31 days',
    ],
    switchOffs: [
      {
        rule: 'A start of the browser looks at what is due, not only an alarm',
        file: 'src/background/worker.ts',
        from: 'function wake(): Promise<void> {',
        to: 'function wake(): Promise<void> {\n  if (builtAt !== undefined) return Promise.resolve();',
        test: 'Firefox: a reminder that fell due while the browser was closed',
        in: 'test/e2e/faults/restart.full.ts',
      },
    ],
  },
  {
    mode: 'A notification is clicked while nothing of the extension runs',
    promise: 'Its case opens.',
    tests: [
      'a click on a notification whose worker is dead opens its case',
      'in Firefox a click on a notification whose event page was unloaded opens its case',
    ],
    switchOffs: [
      {
        rule: 'A click on a notification is acted on',
        file: 'src/background/clicked-notification.ts',
        from: '  await openDesk(route);',
        to: '',
        test: 'a click on a notification whose worker is dead opens its case',
        in: 'test/e2e/faults/notifications.full.ts',
      },
    ],
  },
  {
    mode: 'The browser or the worker is killed after a reminder was shown and before that was recorded',
    promise:
      'It is shown once after a restart of the browser. Where the first still stands, that counts as shown.',
    tests: [
      'killed after a reminder was shown and before that was recorded: it is shown once',
      'the worker killed after a reminder was shown and before that was recorded',
    ],
    switchOffs: [
      {
        rule: 'The notification’s id is the reminder’s: what stands is known by it',
        file: 'src/platform/desktop.ts',
        from: '(id, options) => notifications.create(id, options)',
        to: '(id, options) => notifications.create(`${id} ${Math.random()}`, options)',
        test: 'the worker killed after a reminder was shown and before that was recorded',
        in: 'test/e2e/faults/notifications.full.ts',
      },
    ],
  },
  {
    mode: 'An alarm reaches every window that is open',
    promise: 'Only the worker acts on it: one notification.',
    tests: ['popup and desk open while an alarm fires: one notification'],
  },
  {
    mode: 'The machine’s clock is put forward or back, or is years off',
    promise:
      'What fell due in between is shown at the next periodic alarm or when the popup opens; what was shown is not shown again, unless it was by a clock more than two days ahead; by a clock that is plainly wrong nothing is shown.',
    tests: [
      'the clock put forward over the hour of a reminder',
      'the clock put back before the hour of a reminder that was shown, and a restart',
      'ten cases that fall due while the machine is away for 40 days',
      'a clock that says 2020',
      'a clock that says 2099',
    ],
  },
  {
    mode: 'The machine is taken to another zone',
    promise: 'Reminders ring at nine there, once.',
    tests: ['a machine taken to another zone while the browser was closed'],
    switchOffs: [
      {
        rule: 'After a move the hour is that of the new zone',
        file: 'src/domain/ring-time.ts',
        from: '  const local = now.toZonedDateTimeISO(zone);',
        to: "  const local = now.toZonedDateTimeISO(zone && 'Pacific/Kiritimati');",
        test: 'a machine taken to another zone while the browser was closed',
        in: 'test/e2e/faults/clock.full.ts',
      },
    ],
  },
  {
    mode: 'A notification is closed unread, and the browser is restarted',
    promise: 'It is not shown again, and stays on the agenda and the badge.',
    tests: ['one that is closed unread is not shown again after a restart'],
    switchOffs: [
      {
        rule: 'What was shown is known after a restart',
        file: 'src/domain/delivery.ts',
        from: "state === 'shown' || state === 'seen'",
        to: "state === 'seen'",
        test: 'Chromium: a reminder that fell due while the browser was closed',
        in: 'test/e2e/faults/restart.full.ts',
      },
    ],
  },
  {
    mode: 'The extension is switched off over the day of a reminder',
    promise: 'It is shown once the extension is on again.',
    tests: ['the extension off over the day of a reminder'],
  },
  {
    mode: 'The desktop has no notifications, or refuses them',
    promise: 'Agenda and badge are right.',
    tests: [
      'on a desktop without notifications',
      'a desktop that refuses notifications: agenda and badge are right',
    ],
  },
  {
    mode: 'In Firefox an alarm more than 49 days ahead fires at once',
    promise: 'None is set more than a day ahead.',
    tests: ['in Firefox a reminder 60 days ahead stays silent'],
    switchOffs: [
      {
        rule: 'No alarm of Firefox is further than a day ahead',
        file: 'src/domain/ring-time.ts',
        from: 'const FURTHEST_ALARM_IN_HOURS = 24;',
        to: 'const FURTHEST_ALARM_IN_HOURS = 24 * 100;',
        test: 'in Firefox a reminder 60 days ahead stays silent',
        in: 'test/e2e/faults/firefox.full.ts',
      },
    ],
  },
  {
    mode: 'Firefox is killed while notes are saved or typed',
    promise: 'Every note of which “Saved” was said is there once; the draft is offered again.',
    tests: [
      'Firefox killed while notes are being saved',
      'in Firefox a call half noted is offered again after the browser was killed',
    ],
  },
];
