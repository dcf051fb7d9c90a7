/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const WHOLE = 'test/storage/make-whole.test.ts';

/** @type {FailureMode[]} */
export const COPIES = [
  {
    mode: 'A private window of Firefox, which gives an extension nothing to store in',
    promise: 'That nothing is kept there is said, and where to go instead; nothing claims “Saved”.',
    tests: [
      'in a Firefox that remembers nothing, popup and desk say that nothing is kept, and where to go',
      'a call begun there says that it is not kept',
    ],
    switchOffs: [
      {
        rule: 'A private window is told from a record that is broken',
        file: 'src/platform/private-window.ts',
        from: 'return browser.extension.inIncognitoContext === true;',
        to: 'return browser.extension.inIncognitoContext === undefined;',
        test: 'in a Firefox that remembers nothing, popup and desk say that nothing is kept, and where to go',
        in: 'test/e2e/private-window.spec.ts',
      },
    ],
  },
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
