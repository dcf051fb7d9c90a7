/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const RECONCILE = 'test/background/reconcile.test.ts';
const MANY = 'test/background/many-due.test.ts';
const CLOCK = 'test/background/clock-and-permission.test.ts';

/** @type {FailureMode[]} */
export const SHOWING = [
  {
    mode: 'A long absence, or sleep, over several dates',
    promise: 'Three reminders ring at most; the rest stand in one summary.',
    tests: [
      'of a long absence only the latest reminder of a window rings',
      'the three oldest stand alone, the rest in one summary, and none rings again',
      'six cases due at once ring three times and are summed up once; the summary opens the agenda',
    ],
    switchOffs: [
      {
        rule: 'At most three ring alone',
        file: 'src/domain/sort-reminders.ts',
        from: 'export const MOST_SINGLES = 3;',
        to: 'export const MOST_SINGLES = 300;',
        test: 'the three oldest stand alone, the rest in one summary, and none rings again',
        in: MANY,
      },
    ],
  },
  {
    mode: 'The browser does not know an option of a notification, and refuses the whole',
    promise: 'It is shown once more in the plainest form.',
    tests: [
      'that was refused is tried once more in the plainest form',
      'never asks for more than every browser does, where the browser can no more',
    ],
    switchOffs: [
      {
        rule: 'What is refused is tried in the plainest form',
        file: 'src/platform/notification-options.ts',
        from: '  } catch {\n    await create(notification.id, plain);\n  }',
        to: '  } catch {\n    // Nothing.\n  }',
        test: 'that was refused is tried once more in the plainest form',
        in: 'test/platform/notification-options.test.ts',
      },
    ],
  },
  {
    mode: 'The browser refuses a notification in any form',
    promise: 'It is tried again, and counts on the badge meanwhile.',
    tests: [
      'is tried again when the browser refused to show it, and counts on the badge meanwhile',
    ],
    switchOffs: [
      {
        rule: 'A refused notification is not taken as shown',
        file: 'src/background/show-due.ts',
        from: "storage.reportProblem('notification', error);\n    return false;",
        to: "storage.reportProblem('notification', error);\n    return true;",
        test: 'is tried again when the browser refused to show it, and counts on the badge meanwhile',
        in: RECONCILE,
      },
    ],
  },
  {
    mode: 'Notifications are turned off',
    promise: 'Agenda and badge are right all the same, and a banner says so.',
    tests: [
      'nothing is taken as shown, the badge counts, and it rings once they are on',
      'notifications that are turned off are told of where the person is looking',
    ],
    switchOffs: [
      {
        rule: 'Without permission nothing is taken as shown',
        file: 'src/background/reconcile.ts',
        from: "const isPermitted = permission !== 'denied';",
        to: "const isPermitted = permission !== 'never';",
        test: 'nothing is taken as shown, the badge counts, and it rings once they are on',
        in: CLOCK,
      },
    ],
  },
  {
    mode: 'A notification is closed unread',
    promise: 'What is due stays on the agenda and the badge.',
    tests: ['that was seen is not shown again, but stays on the badge'],
    switchOffs: [
      {
        rule: 'The badge counts what is due, not what was shown',
        file: 'src/background/reconcile.ts',
        from: 'const lapsed = await countLapsed(storage, today, MOST_ON_BADGE);',
        to: 'const lapsed = (await desktop.shownIds()).length + 0 * (await countLapsed(storage, today, MOST_ON_BADGE));',
        test: 'that was seen is not shown again, but stays on the badge',
        in: RECONCILE,
      },
    ],
  },
  {
    mode: 'A notification is clicked while the worker is ended',
    promise: 'Its case opens.',
    tests: ['opens its case when its notification is clicked'],
    switchOffs: [
      {
        rule: 'Clicks are listened to as soon as the worker starts',
        file: 'src/platform/worker-events.ts',
        from: '  browser.notifications.onClicked.addListener(handlers.clicked);',
        to: '  setTimeout(() => browser.notifications.onClicked.addListener(handlers.clicked), 60_000);',
        test: 'opens its case when its notification is clicked',
        in: 'test/e2e/main-path.spec.ts',
      },
    ],
  },
  {
    mode: 'A notification is clicked while the record can’t be read',
    promise: 'The agenda opens, and says why.',
    tests: [],
    switchOffs: [
      {
        rule: 'A click opens the desk whatever the record answers',
        file: 'src/background/clicked-notification.ts',
        from: "    return '#/agenda';\n  });",
        to: '    throw error;\n  });',
        test: 'a click opens the agenda where the record can’t be read, and that is told of',
        in: 'test/background/clicked-notification.test.ts',
      },
    ],
  },
  {
    mode: 'A note is corrected or settled after its reminder was set',
    promise: 'Its reminder moves or is taken back; a moved date is announced once.',
    tests: [
      'is withdrawn by a correction to 5 days ago, and rings once after one to 40',
      'moved to a later day takes its notification back and rings on the new day',
      'is no longer announced once an answer settles it, and what stands is taken back',
    ],
    switchOffs: [
      {
        rule: 'What no longer holds is taken back',
        file: 'src/background/withdraw-outdated.ts',
        from: '    await desktop.withdraw(id);\n  }\n  if (shown',
        to: '  }\n  if (shown',
        test: 'is no longer announced once an answer settles it, and what stands is taken back',
        in: RECONCILE,
      },
      {
        rule: 'What is taken back is recorded before it is',
        file: 'src/background/withdraw-outdated.ts',
        from: '    if (standing === undefined) await recordWithdrawn(storage, [delivery]);\n    await desktop.withdraw(id);',
        to: '    await desktop.withdraw(id);\n    if (standing === undefined) await recordWithdrawn(storage, [delivery]);',
        test: 'one that was taken back just as the worker ended rings when it comes due again',
        in: 'test/background/cut-short.test.ts',
      },
      {
        rule: 'The summary counts no more than it stands for',
        file: 'src/background/narrow-summary.ts',
        from: '  if (still.length < ids.length) {',
        to: '  if (still.length < 0) {',
        test: 'the summary counts down without ringing, and is taken back when nothing of it is due',
        in: MANY,
      },
    ],
  },
  {
    mode: 'A button of a notification is pressed twice, or the worker is killed right after',
    promise: 'What it says is recorded once, and the notification is taken back.',
    tests: [
      'number 0 pressed twice does it once',
      'pressed by a worker that was killed before it took the notification back does it once',
      'a wait is put off by one button of its notification, and answered by the other after the worker ended',
    ],
    switchOffs: [
      {
        rule: 'A button acts only on what still has this reminder',
        file: 'src/background/notification-buttons.ts',
        from: '(each) => isReminderOf(id, each)',
        to: '(each) => isReminderOf(id, each) || id !== undefined',
        test: 'pressed by a worker that was killed before it took the notification back does it once',
        in: 'test/background/notification-buttons.test.ts',
      },
    ],
  },
  {
    mode: 'A reminder is put off, and the browser started again or not',
    promise: 'Nothing of it rings before that is over, and then one does.',
    tests: [
      'is taken back at once and rings on the day it comes back',
      'until the browser is started again rings at the next start, once, though it was seen',
    ],
    switchOffs: [
      {
        rule: 'What was put off rings when that is over',
        file: 'src/domain/schedule.ts',
        from: '...(isSaid ? [] : [own]),',
        to: '',
        test: 'is taken back at once and rings on the day it comes back',
        in: 'test/background/put-off.test.ts',
      },
      {
        rule: 'What is put off until another start hides no other reminder from the alarm',
        file: 'src/background/reconcile.ts',
        from: 'const later = [nextOn, ',
        to: 'const later = [nextOn && undefined, ',
        test: 'until the browser is started again keeps no other case from being woken for',
        in: 'test/background/put-off.test.ts',
      },
    ],
  },
  {
    mode: 'Weekends are to be quiet, and a date falls on one or on the Monday after',
    promise: 'It rings all the same; everything else waits for Monday.',
    tests: ['on a quiet weekend only dates that are by Monday ring; the rest waits for it'],
    switchOffs: [
      {
        rule: 'Quiet weekends swallow no date',
        file: 'src/domain/ring-time.ts',
        from: 'isDate(occasion) && occasion.dueOn <= monday ? dueOn : monday',
        to: 'isDate(occasion) && occasion.dueOn < dueOn ? dueOn : monday',
        test: 'on a quiet weekend only dates that are by Monday ring; the rest waits for it',
        in: 'test/background/put-off.test.ts',
      },
    ],
  },
  {
    mode: 'The record is restored, and the person reads of it before anything could be shown',
    promise: 'What fell due earlier still stands in one summary.',
    tests: ['also when the person read of the restoring before anything could be shown'],
    switchOffs: [
      {
        rule: 'That a summary is owed is kept apart from what the person reads',
        file: 'src/storage/restored-mark.ts',
        from: "    await transaction.objectStore('settings').delete('restored');",
        to: "    await transaction.objectStore('settings').delete('restored');\n    await transaction.objectStore('settings').delete('owedSummary');",
        test: 'also when the person read of the restoring before anything could be shown',
        in: MANY,
      },
    ],
  },
];
