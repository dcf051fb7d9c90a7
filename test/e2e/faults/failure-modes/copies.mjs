/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const WHOLE = 'test/storage/make-whole.test.ts';
const FULLY = 'test/storage/full-comparison.test.ts';
const REBUILDING = 'test/storage/rebuild-database.test.ts';
const RESCUE = 'test/storage/rescue-database.test.ts';

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
    tests: ['damage.spec.ts the database', 'a database that was lost'],
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
        from: '(await isWholeOrBehind(storage)) ? undefined : await unite(storage)',
        to: 'undefined',
        test: 'is restored from the second copy: entries, rows, agenda and settings',
        in: WHOLE,
      },
    ],
  },
  {
    mode: 'The second copy is damaged, deleted or put back to an earlier day',
    promise: 'No note is gone, and the copy is made whole from the database.',
    tests: [
      'damage.spec.ts the second copy',
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
        file: 'src/storage/last-part.ts',
        from: "const isWhole = fromLine(lines.at(-1) ?? '')?.arrival === record?.lastArrival;",
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
        from: 'if (!(await wereCompared(storage))) await compare(storage);',
        to: '',
        test: 'does not take with it what is recorded before the copies were compared',
        in: WHOLE,
      },
    ],
  },
  {
    mode: 'The second copy lost something that its last file does not tell of',
    promise:
      'Both are compared entry by entry every week, after an update, and after a full disk; the diagnostics say when.',
    tests: [
      'the second copy whose first file was deleted is whole again after an update, and no word is said',
      'copies that agree are compared without keeping anyone from saving',
    ],
    switchOffs: [
      {
        rule: 'Each version compares both copies in full',
        file: 'src/storage/full-comparison.ts',
        from: 'if (compared === undefined || compared.version !== version) return true;',
        to: 'if (compared === undefined) return true;',
        test: 'the second copy without its first file is whole again after an update',
        in: FULLY,
      },
      {
        rule: 'Both copies are compared in full every week',
        file: 'src/storage/full-comparison.ts',
        from: 'return age >= COMPARE_AFTER_HOURS || age < 0;',
        to: 'return age < 0;',
        test: 'the second copy without its first file is whole again a week later',
        in: FULLY,
      },
    ],
  },
  {
    mode: 'A full disk has torn the database, which works on until the browser is started again',
    promise:
      'It is made anew as soon as there is room, with everything in it; a kill at any moment loses nothing, and nothing rings a second time.',
    tests: [
      'a disk that fills up to',
      'after a full disk the database is made anew with all that was in it',
      'while the database is rebuilt',
      'of any journal, killed anywhere, holds everything once',
    ],
    switchOffs: [
      {
        rule: 'A full disk has the database rebuilt',
        file: 'src/background/keep-database.ts',
        from: '    await rebuildDatabase(keeping);',
        to: '',
        test: 'a database is rebuilt once after a full disk',
        in: 'test/background/keep-database.test.ts',
      },
      {
        rule: 'What a killed rebuilding left is taken up by the next start',
        file: 'src/storage/take-up-dump.ts',
        from: '  if (isWhole) await takeUp(storage, directory);',
        to: '',
        test: 'holds everything, once, whenever it was killed, and whatever is killed next',
        in: REBUILDING,
      },
      {
        rule: 'A rebuilt database knows what rang',
        file: 'src/storage/take-up-dump.ts',
        from: "      await addDeliveries(storage, transaction, of('deliveries'));",
        to: '',
        test: 'holds everything it held, and under the same arrival numbers',
        in: REBUILDING,
      },
      {
        rule: 'What rang is taken up also where the entries came back first',
        file: 'src/storage/take-up-dump.ts',
        from: '  // The entries may be there already, from the second copy.\n  for (const caseId of cases) await refoldCase(transaction, caseId, storage);',
        to: '',
        test: 'what rang is known also where the entries came back from the second copy first',
        in: 'test/storage/take-up-dump.test.ts',
      },
      {
        rule: 'What a half rebuilt database lacks yet is not taken for lost',
        file: 'src/background/wake-up.ts',
        from: '  if (!isKept()) return;',
        to: '',
        test: 'the copies are not compared with a database that is half rebuilt',
        in: 'test/background/wake-up.test.ts',
      },
      {
        rule: 'A window that waits for the database is not told to let go of it',
        file: 'src/storage/hold-while-open.ts',
        from: '    if (current?.isInside() !== true) return;',
        to: '    if (current === undefined) return;',
        test: 'is opened to stay open by who still waited when it was wanted',
        in: 'test/storage/hold-while-open.test.ts',
      },
      {
        rule: 'A window lets go of the database only when its writes have ended',
        file: 'src/storage/hold-while-open.ts',
        from: '    await last.done;',
        to: '',
        test: 'is closed when what was under way in it has ended',
        in: 'test/storage/hold-while-open.test.ts',
      },
    ],
  },
  {
    mode: 'The database can’t be opened, each time',
    promise:
      'It is said what to do, and no form pretends to work. What could not be opened in two starts of the browser, a minute or more apart, is made anew from the second copy, where all of that can be read and the browser can delete the database; what only the database held is lost then.',
    tests: ['that can’t be opened at all: she is told what to do'],
    switchOffs: [
      {
        rule: 'A full disk, on which a sound database can’t be opened either, deletes none',
        file: 'src/storage/rescue-database.ts',
        from: '    await expectRoomFor(directory, SPARE_ROOM);',
        to: '',
        test: 'a database is not deleted while the disk is full',
        in: RESCUE,
      },
      {
        rule: 'A database is deleted only after two starts of the browser could not open it',
        file: 'src/storage/unreadable-mark.ts',
        from: '  return first.start !== start && age >= LASTS_FOR_SECONDS;',
        to: '  return true;',
        test: 'a database is not deleted that could not be opened twice in the same start',
        in: RESCUE,
      },
      {
        rule: 'A database is deleted only where all of the second copy can be read',
        file: 'src/storage/rescue-database.ts',
        from: '  if (!(await copy.isUnspoilt())) return false;',
        to: '',
        test: 'a database is not deleted when the second copy has',
        in: RESCUE,
      },
      {
        rule: 'A database is not deleted where there is no second copy, nor a dump',
        file: 'src/storage/rescue-database.ts',
        from: '    if (!isKept) throw damage;',
        to: '',
        test: 'a database is not deleted when the second copy holds nothing',
        in: RESCUE,
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
        from: ',\n    "unlimitedStorage"',
        to: '',
        test: 'chrome asks for what test/golden says, and no more',
        in: 'package checks',
      },
    ],
  },
];
