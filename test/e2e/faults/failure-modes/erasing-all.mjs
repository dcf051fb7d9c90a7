/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const EVERYTHING = 'test/storage/erase-everything.test.ts';
const MEANWHILE = 'test/storage/erase-everything-meanwhile.test.ts';

/** @type {FailureMode[]} */
export const ERASING_ALL = [
  {
    mode: 'Erasing everything is cut short anywhere, while another window goes on noting',
    promise:
      'It is finished at the next start, or had not begun; what was noted after it was decided stays.',
    tests: [
      'killed at any of its calls is finished at the next start, or had not begun',
      'everything is erased: notes, names, numbers, forms, what was shown; and nothing comes back unasked',
      'lets what is recorded next be kept in both copies as always',
    ],
    switchOffs: [
      {
        rule: 'Everything that is erased leaves its marker',
        file: 'src/storage/finish-erasing-all.ts',
        from: '    await addMarkersIn(transaction, [...ids, ...entries.map(wholeOf)]);\n',
        to: '',
        test: 'lets a backup bring nothing back unasked, and everything by choice',
        in: EVERYTHING,
      },
      {
        rule: 'What is erased goes from the second copy, too',
        file: 'src/storage/remove-entries.ts',
        from: '  if (isHeld) await storage.copy.replaceAll(readBatches(database));\n',
        to: '',
        test: 'leaves in both copies only the ids of what was erased',
        in: EVERYTHING,
      },
      {
        rule: 'It is not forgotten that everything is to go before all of it went',
        file: 'src/storage/finish-erasing-all.ts',
        from: '  await storage.copy.setBackupMark(false);\n',
        to: "  await inWriteTransaction(storage, (t) => t.objectStore('settings').delete('erasingAll'));\n  await storage.copy.setBackupMark(false);\n",
        test: 'killed at any of its calls is finished at the next start, or had not begun',
        in: EVERYTHING,
      },
      {
        rule: 'A lost database takes over the markers that the second copy has',
        file: 'src/storage/make-whole.ts',
        from: 'if (isSame && ofDatabase.lastArrival >= 0) return true;',
        to: 'if (isSame) return true;',
        test: 'killed at any of its calls, and the database lost with it, leaves all of it or its ids',
        in: EVERYTHING,
      },
      {
        rule: 'What was noted after everything was erased stays',
        file: 'src/storage/finish-erasing-all.ts',
        from: 'const range = IDBKeyRange.upperBound(through);',
        to: 'const range = IDBKeyRange.lowerBound(-1);',
        test: 'leaves what is recorded before the next start, in both copies',
        in: MEANWHILE,
      },
      {
        rule: 'What was noted after everything was erased is shown',
        file: 'src/storage/erased-through.ts',
        from: 'return allFromStored(entries.filter((_, index) => (arrivals[index] ?? -1) > erased));',
        to: 'return [];',
        test: 'leaves what is recorded before the next start, in both copies',
        in: MEANWHILE,
      },
      {
        rule: 'What is erased is not shown until all of it went',
        file: 'src/storage/erased-through.ts',
        from: '  if (erased < 0) return allFromStored(entries);\n',
        to: '  if (erased < 1_000_000) return allFromStored(entries);\n',
        test: 'leaves what is recorded before the next start, in both copies',
        in: MEANWHILE,
      },
      {
        rule: 'What lies beside the database is erased with everything',
        file: 'src/storage/finish-erasing-all.ts',
        from: '  await storage.forgetBesides(markers);\n',
        to: '',
        test: 'leaves in both copies only the ids of what was erased',
        in: EVERYTHING,
      },
    ],
  },
];
