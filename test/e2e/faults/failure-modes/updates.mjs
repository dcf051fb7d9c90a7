/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CONNECTION = 'test/storage/connection.test.ts';
const UNREAD = 'test/domain/unread-parts.test.ts';

/** @type {FailureMode[]} */
export const UPDATES = [
  {
    mode: 'An update changes the stores',
    promise:
      'Everything is there afterwards; what an earlier version wrote shows what it showed then.',
    tests: [
      'an update that changes the stores keeps everything',
      'a database of version 1',
      'a database that version 1 wrote shows what it showed then',
    ],
    switchOffs: [
      {
        rule: 'An update does the steps that are missing, and no other',
        file: 'src/storage/upgrades.ts',
        from: 'steps.slice(oldVersion)',
        to: 'steps.slice(oldVersion && 0)',
        test: 'does the steps that are missing, one after another, and no other',
        in: CONNECTION,
      },
    ],
  },
  {
    mode: 'An update is cut short by a kill, or one of its steps fails',
    promise:
      'The record is wholly of one version or wholly of the other, with every entry once; the update is done at the next start.',
    tests: ['during an update: the record is of one version or the other, and whole'],
    switchOffs: [
      {
        rule: 'An update of which a step fails is taken back',
        file: 'src/storage/upgrades.ts',
        from: '    transaction.abort();\n',
        to: '',
        test: 'of which a step fails leaves everything as it was, and is tried again the next time',
        in: CONNECTION,
      },
    ],
  },
  {
    mode: 'An old page stands in the way of an update of the database',
    promise:
      'It lets go of the database at once, says that it is to be opened again, and keeps what is typed. Where one does not let go, this is said; no opening waits for ever, and all go on by themselves once it is closed.',
    tests: [
      'closes when an update wants it, and does not stand in its way',
      'is given up after 5 seconds',
      'an old window that is open lets the update through, says so, and keeps what is typed',
      'a window that does not let go is named, nobody waits for ever, and all go on once it is closed',
    ],
    switchOffs: [
      {
        rule: 'A connection closes when an update wants the database',
        file: 'src/storage/connection.ts',
        from: '        (event.target as IDBDatabase).close();\n',
        to: '        void event;\n',
        test: 'closes when an update wants it, and does not stand in its way',
        in: CONNECTION,
      },
      {
        rule: 'A window that an update left behind is told',
        file: 'src/storage/connection.ts',
        from: '        if (wanted !== null) updated();',
        to: '        void [wanted, updated];',
        test: 'says that an update took it, so that what is shown is read again',
        in: CONNECTION,
      },
      {
        rule: 'An opening has 5 seconds: a third opener behind a blocked one gets no event',
        file: 'src/storage/connection.ts',
        from: 'hearTransactions(await Promise.race([opening, failure]))',
        to: 'hearTransactions(\n      await (failure.catch(() => undefined), opening),\n    )',
        test: 'is given up after 5 seconds',
        in: CONNECTION,
      },
      {
        rule: 'An opening of which the browser says nothing asks whether it waits for other windows',
        file: 'src/storage/connection.ts',
        from: "if (isOlder && !isUpdating) reason = 'blocked';",
        to: 'void isOlder;',
        test: 'it is given up, told why, and made good',
        in: CONNECTION,
      },
      {
        rule: 'An opening that succeeds after it was given up is told, so that the windows go on',
        file: 'src/storage/connection.ts',
        from: '        late.close();\n        settledLate();',
        to: '        late.close();',
        test: 'is told of at once, and as soon as it is free this is told too, and it opens',
        in: CONNECTION,
      },
    ],
  },
  {
    mode: 'A newer version made the database, and an older one is back',
    promise:
      'It is not opened and not changed, that is said, and a copy of all that is stored can be saved.',
    tests: [
      'that a newer version made is not opened, and says so',
      'an older version leaves the record alone, says what to do, and saves a copy of all of it',
      'what a newer version stored is saved as it is, in Firefox',
      'where the database cannot be opened, what the files of the second copy hold is saved',
    ],
    switchOffs: [
      {
        rule: 'A newer database is told from an unreadable one',
        file: 'src/storage/connection.ts',
        from: 'VersionError: isOutdated',
        to: 'NoSuchError: isOutdated',
        test: 'that a newer version made is not opened, and says so',
        in: CONNECTION,
      },
      {
        rule: 'Looking at what is stored never makes an empty database',
        file: 'src/storage/raw-copy.ts',
        from: '      transaction.abort();\n',
        to: '',
        test: 'holds the lines of the files when there is no database, and makes none',
        in: 'test/storage/raw-copy.test.ts',
      },
    ],
  },
  {
    mode: 'A newer version wrote facts that this one does not know, or more of those it knows',
    promise:
      'All of it is kept verbatim, carried on, and shown as such; a correction does not drop it.',
    tests: [
      'is kept verbatim and told as unknown',
      'comes word for word through reading, both copies, a restoring, corrections, an update and a raw copy',
      'what a newer version recorded is shown as such, and is not lost by a correction',
    ],
    switchOffs: [
      {
        rule: 'The envelope of a newer entry is kept whole',
        file: 'src/domain/entry.ts',
        from: '    ...(v > FACT_VERSION && raw),\n',
        to: '',
        test: 'comes word for word through reading, both copies',
        in: 'test/storage/newer-facts.test.ts',
      },
      {
        rule: 'A correction keeps what a newer version said of the same thing',
        file: 'src/domain/unread-parts.ts',
        from: 'if (whole[name] !== undefined && readsAs(next, fact)) carried = next;',
        to: 'if (whole[name] !== undefined && readsAs(next, fact)) continue;',
        test: 'stays with a fact that is corrected',
        in: UNREAD,
      },
    ],
  },
];
