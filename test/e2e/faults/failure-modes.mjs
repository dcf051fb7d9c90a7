/**
 * What docs/reliability.md lists: each way in which a note or a reminder could be lost, what is promised
 * then, and the names of the tests that prove it. A name may stop early: every test whose full name
 * begins with it, or holds it, counts.
 * @typedef {{ mode: string, promise: string, tests: string[] }} FailureMode
 */

/** @type {FailureMode[]} */
export const FAILURE_MODES = [
  {
    mode: 'An update of the extension clears its alarms',
    promise: 'They are set again as soon as it runs.',
    tests: ['an update, which clears every alarm, leaves the extension with those it needs'],
  },
  {
    mode: 'The worker is ended between claiming a reminder and recording that it was shown',
    promise: 'The reminder is due again and takes the place of the first under the same id.',
    tests: ['a reminder that is claimed and never shown is due again, as after a killed worker'],
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
    mode: 'Alarms are far ahead, late or early',
    promise: 'No alarm is set more than a day ahead; what is due is read from the journal.',
    tests: [
      'wakes at most a day ahead',
      'the next alarm is',
      'a worker that starts twenty times does not move the periodic alarm',
    ],
  },
  {
    mode: 'A long absence, with several dates gone by',
    promise: 'Three reminders ring at most; the rest stand in one summary.',
    tests: [
      'of a long absence only the latest reminder of a window rings',
      'the three oldest stand alone, the rest in one summary, and none rings again',
      'six cases due at once ring three times and are summed up once; the summary opens the agenda',
    ],
  },
  {
    mode: 'The clock is plainly wrong',
    promise:
      'Nothing rings and nothing is recorded as shown until the person says that it is right.',
    tests: [
      'before the build rings nothing, says so on the badge, and is noted once',
      'a clock far ahead of the last run is questioned, and believed when the person says so',
    ],
  },
  {
    mode: 'Notifications are turned off',
    promise: 'Agenda and badge are right all the same, and a banner says so.',
    tests: [
      'nothing is taken as shown, the badge counts, and it rings once they are on',
      'notifications that are turned off are told of where the person is looking',
    ],
  },
  {
    mode: 'The clock is put back',
    promise: 'What was shown rings no second time.',
    tests: [
      'stays, and rings no second time, when the clock is put back before its hour',
      'the stamp of an entry is never earlier than that of the newest entry, when the clock is set back',
    ],
  },
  {
    mode: 'Daylight saving, time zones',
    promise: 'Days are counted on the calendar; reminders ring at the machine’s own hour.',
    tests: [
      'Chromium’s own Temporal counts 30 days from every day, in every zone',
      'rings at nine in the morning of the machine’s own zone, not before',
    ],
  },
  {
    mode: 'The browser refuses a notification',
    promise: 'It is tried again, and counts on the badge meanwhile.',
    tests: [
      'is tried again when the browser refused to show it, and counts on the badge meanwhile',
    ],
  },
  {
    mode: 'A notification is closed unread',
    promise: 'What is due stays on the agenda and the badge.',
    tests: ['that was seen is not shown again, but stays on the badge'],
  },
  {
    mode: 'A note is corrected or settled after its reminder was set',
    promise: 'Its reminder moves or is taken back.',
    tests: [
      'is withdrawn by a correction to 5 days ago, and rings once after one to 40',
      'is no longer announced once an answer settles it, and what stands is taken back',
    ],
  },
  {
    mode: 'The browser is killed while notes are being saved',
    promise: 'Every note of which “Saved” was shown is there, none twice, and in both copies.',
    tests: ['the browser killed while notes are being saved'],
  },
  {
    mode: 'The database is damaged, deleted or put back to an earlier day',
    promise: 'Every note comes back from the second copy, and the person is told.',
    tests: ['faults/damage.spec.ts the database', 'a database that was lost'],
  },
  {
    mode: 'The second copy is damaged, deleted or put back to an earlier day',
    promise: 'No note is gone, and the copy is made whole from the database.',
    tests: ['faults/damage.spec.ts the second copy'],
  },
  {
    mode: 'The two copies went different ways',
    promise: 'Both come to hold every note of either.',
    tests: [
      'copies that went different ways: both come to hold every note of either',
      'whatever either copy lost, both hold the union afterwards',
    ],
  },
  {
    mode: 'The disk fills up while notes are being saved',
    promise:
      'What was said to be saved is there after space came back and the browser was restarted.',
    tests: ['a disk that fills up to'],
  },
  {
    mode: 'A write never settles',
    promise: 'After 5 s it is taken back and “not saved” is said; a retry can’t double the note.',
    tests: [
      'a write that another holds up for 5 seconds is taken back, and can be retried',
      'a commit that never ends is given up after 5 seconds',
      'what was kept although its write seemed to fail is said to be saved',
    ],
  },
  {
    mode: 'The browser closes the database under us',
    promise: 'It is opened anew at the next write or read.',
    tests: ['the database is opened anew after the browser closed it'],
  },
  {
    mode: 'An old page stands in the way of an update of the database, or is itself too old',
    promise: 'The old page lets go of the database; a database of a newer version is left alone.',
    tests: [
      'the database closes when an update wants it, and does not stand in its way',
      'the database that a newer version made',
      'an opening that never comes to an end is given up after 5 seconds',
    ],
  },
  {
    mode: 'Two windows save or edit the same thing',
    promise: 'Nothing is dropped and nothing doubled.',
    tests: [
      'writes each entry once when two windows save at the same time',
      'words typed in a second window over the same draft become a correction',
    ],
  },
  {
    mode: 'The popup closes while something is typed',
    promise: 'It is there word for word when the popup opens again.',
    tests: ['a call half noted is there word for word after the popup was closed'],
  },
];

/** What no test here can show. */
export const NOT_TRIED = [
  'A real desktop that counts notifications over D-Bus, and clicks them: no client for D-Bus is among the packages yet.',
  'A restart of the browser with a clock moved by libfaketime over the day of a reminder.',
  'A restart and a kill of Firefox with the extension installed to stay.',
  'Power loss and a crash of the operating system: they need a machine whose power can be cut. Writes are strict, which asks the disk to have them before “Saved” is shown.',
  'macOS and Windows: everything here was measured on Linux.',
  'Sleep and hibernation of a real machine.',
  'Google Chrome and Edge: Chromium is their source, but their builds were not run.',
];
