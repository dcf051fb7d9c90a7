/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CONNECTION = 'test/storage/connection.test.ts';
const WHOLE = 'test/storage/make-whole.test.ts';

/** @type {FailureMode[]} */
export const COPIES = [
  {
    mode: 'The database is damaged, deleted or put back to an earlier day',
    promise: 'Every note comes back from the second copy, and the person is told.',
    tests: ['the database', 'a database that was lost'],
    switchOffs: [
      {
        rule: 'What only the second copy holds is brought back',
        file: 'src/storage/unite-replicas.ts',
        from: '    missing.push(entry);',
        to: '',
        test: 'is restored from the second copy: entries, rows, agenda and settings',
        in: WHOLE,
      },
      {
        rule: 'The copies are compared when the database is opened',
        file: 'src/storage/make-whole.ts',
        from: 'if (!fully && (await isWholeOrBehind(storage))) {',
        to: 'if (!fully) {',
        test: 'is restored from the second copy: entries, rows, agenda and settings',
        in: WHOLE,
      },
    ],
  },
  {
    mode: 'The second copy is damaged, deleted or put back to an earlier day',
    promise: 'No note is gone, and the copy is made whole from the database.',
    tests: [
      'the second copy',
      'ignores a torn last line, keeps the rest',
      'does not believe a spoilt head',
    ],
    switchOffs: [
      {
        rule: 'A copy that does not hold everything is written anew',
        file: 'src/storage/unite-replicas.ts',
        from: 'if (!copyIsWhole) await storage.copy.replaceAll(readBatches(database));',
        to: '',
        test: 'whatever either copy lost, both hold the union afterwards',
        in: WHOLE,
      },
      {
        rule: 'The head of a torn file is not believed',
        file: 'src/storage/segment-copy.ts',
        from: "const isWhole = parseLine(lines.at(-1) ?? '')?.arrival === record?.lastArrival;",
        to: 'const isWhole = true;',
        test: 'ignores a torn last line, keeps the rest, and does not believe the head above it',
        in: 'test/storage/second-copy.test.ts',
      },
    ],
  },
  {
    mode: 'An emptied copy is written over a full one',
    promise:
      'What an emptied database does not know is restored before anything is written over it.',
    tests: [
      'copies that went different ways: both come to hold every note of either',
      'whatever either copy lost, both hold the union afterwards',
      'does not take with it what is recorded before the copies were compared',
    ],
    switchOffs: [
      {
        rule: 'The copies are compared before the second one is written',
        file: 'src/storage/make-whole.ts',
        from: 'if (!compared.has(await storage.connection())) await compare(storage, false);',
        to: '',
        test: 'does not take with it what is recorded before the copies were compared',
        in: WHOLE,
      },
    ],
  },
  {
    mode: 'An old page stands in the way of an update of the database',
    promise: 'It lets go of the database at once; no opening waits for ever.',
    tests: [
      'closes when an update wants it, and does not stand in its way',
      'is given up after 5 seconds',
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
        rule: 'An opening has 5 seconds: a third opener behind a blocked one gets no event',
        file: 'src/storage/connection.ts',
        from: 'return await Promise.race([opening, failure]);',
        to: 'void failure.catch(() => undefined);\n    return await opening;',
        test: 'is given up after 5 seconds',
        in: CONNECTION,
      },
    ],
  },
  {
    mode: 'A newer version made the database',
    promise: 'It is not opened and not changed, and that is said.',
    tests: ['that a newer version made is not opened, and says so'],
    switchOffs: [
      {
        rule: 'A newer database is told from an unreadable one',
        file: 'src/storage/connection.ts',
        from: "error.name === 'VersionError'",
        to: "error.name === 'NoSuchError'",
        test: 'that a newer version made is not opened, and says so',
        in: CONNECTION,
      },
    ],
  },
  {
    mode: 'A newer version wrote facts that this one does not know',
    promise: 'They are kept verbatim, carried on, and shown as such.',
    tests: ['is kept verbatim and told as unknown'],
  },
  {
    mode: 'The browser evicts what extensions store',
    promise: 'The extension asks to be exempt from that.',
    tests: [],
    switchOffs: [
      {
        rule: 'The manifest asks for `unlimitedStorage`, which shows no prompt',
        file: 'manifest.json',
        from: ', "unlimitedStorage"',
        to: '',
        test: 'chrome asks for what test/golden says, and no more',
        in: 'package checks',
      },
    ],
  },
];
