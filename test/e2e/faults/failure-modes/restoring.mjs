/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const MERGING = 'test/storage/merge-journals.test.ts';
const RESTORED = 'test/storage/restore-backup.test.ts';
const RESTORER = 'src/storage/restore-backup.ts';
const MARKER_ADDER = 'src/storage/add-restored-markers.ts';

/** @type {FailureMode[]} */
export const RESTORING = [
  {
    mode: 'The browser ends while a file is taken over',
    promise:
      'What came is there whole, batch by batch, in both copies; the same file goes on with it, and all of it can be undone.',
    tests: [
      'goes on where it was cut short, as one import',
      'lets what is saved meanwhile through between two batches',
      'goes on in the database when the second copy can’t be written',
      'taking a file over is cancelled, gone on with and undone',
    ],
    switchOffs: [
      {
        rule: 'A file that was cut short goes on as the same import',
        file: 'src/storage/import-records.ts',
        from: "(each) => each.state === 'adding' && each.from.file === from.file,",
        to: '(each) => each.id === begun.id,',
        test: 'goes on where it was cut short, as one import',
        in: RESTORED,
      },
      {
        rule: 'What a batch added is listed in the transaction that adds it',
        file: 'src/storage/import-records.ts',
        from: "  await transaction.objectStore('settings').put(added, key);\n",
        to: '',
        test: 'can be undone where it was cut short',
        in: RESTORED,
      },
    ],
  },
  {
    mode: 'The file is another one by the time it is taken over than when it was looked at',
    promise: 'That is said; what came of it can be undone, and it has erased nothing.',
    tests: ['that name what came only after the preview erase nothing unasked'],
    switchOffs: [
      {
        rule: 'A file that changed since its preview is not said to be taken over',
        file: RESTORER,
        from: 'last.sha256 !== preview.sha256',
        to: "last.sha256 === ''",
        test: 'is refused when the file became another one since it was looked at',
        in: RESTORED,
      },
    ],
  },
  {
    mode: 'The same file is taken over twice, or two journals go back and forth between browsers',
    promise: 'Nothing is doubled, and whatever the order both come to hold the same.',
    tests: [
      'are the same journal whichever is merged into which, and merging once more changes nothing',
      'and entries merge alike in any order, any grouping, and any number of times',
      'is the same whatever was recorded, in whatever order',
    ],
    switchOffs: [
      {
        rule: 'The id under which something is brought back follows from the old one',
        file: 'src/domain/backup/renew-entries.ts',
        from: '+ STEP) % MODULUS;',
        to: '+ BigInt(Date.now()) * STEP + BigInt(Math.floor(Math.random() * 1e9))) % MODULUS;',
        test: 'is a valid one that follows from the old one alone, of the same time and form',
        in: 'test/domain/backup/renew-entries.test.ts',
      },
    ],
  },
  {
    mode: 'A file says something else of an entry than the journal',
    promise: 'What is here stays, and the person is told.',
    tests: [
      'leaves what is here under an id as it is where the file says something else',
      'undoing leaves the cases in which something was recorded since, and names them',
    ],
    switchOffs: [
      {
        rule: 'Other words under a known id are told',
        file: 'src/storage/sort-backup-items.ts',
        from: "return isSameEntry(entry, known) ? 'here' : 'differs';",
        to: "return 'here';",
        test: 'leaves what is here under an id as it is where the file says something else',
        in: RESTORED,
      },
    ],
  },
  {
    mode: 'A file says that something was erased which is here',
    promise: 'It is erased only if the person says so when asked; she is asked once.',
    tests: [
      'that would erase something here are asked about once, and left alone when declined',
      'entries here that a file says were erased are asked about once',
      'erases nothing that the person does not agree to',
      'are taken over as that merging has it, once they were confirmed',
    ],
    switchOffs: [
      {
        rule: 'A marker in a file erases only where the person agrees',
        file: MARKER_ADDER,
        from: " && choice.erased === 'erase-here'",
        to: '',
        test: 'that would erase something here are asked about once, and left alone when declined',
        in: MERGING,
      },
      {
        rule: 'A marker in a file erases nothing that she was not asked about',
        file: MARKER_ADDER,
        from: 'asked.has(id) && choice',
        to: 'choice',
        test: 'that name what came only after the preview erase nothing unasked',
        in: MERGING,
      },
      {
        rule: 'A hand-off erases nothing',
        file: 'src/storage/read-backup.ts',
        from: "const isTaken = id !== undefined && header.kind === 'backup';",
        to: 'const isTaken = id !== undefined;',
        test: 'is a marker that names nothing, and every marker of a hand-off',
        in: 'test/storage/refused-backups.test.ts',
      },
    ],
  },
  {
    mode: 'A file brings what was erased here',
    promise: 'It stays erased unless the person has it brought back, under new ids.',
    tests: ['keep out what they name, unless it is brought back under new ids'],
    switchOffs: [
      {
        rule: 'What was erased does not come back by an old file',
        file: 'src/storage/add-restored-entries.ts',
        from: 'await readMarkersOf(erased, wanted)',
        to: 'wanted.map(() => undefined)',
        test: 'does not come back by an old backup',
        in: 'test/storage/erase.test.ts',
      },
      {
        rule: 'What is brought back names the new ids of what it is about',
        file: 'src/domain/backup/renew-entries.ts',
        from: 'const fact = rename(entry.fact, renewed) as',
        to: 'const fact = entry.fact as',
        test: 'names others that are by their new ids, wherever it does, and the rest as before',
        in: 'test/domain/backup/renew-entries.test.ts',
      },
    ],
  },
];
