/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const DUE = 'test/storage/back-up-when-due.test.ts';
const FAILED = 'test/storage/failed-backup.test.ts';
const SEALED = 'test/platform/sealed-backup.test.ts';
const STANDING = 'test/storage/backup-standing.test.ts';
const WRITTEN = 'test/storage/write-backup.test.ts';

/** @type {FailureMode[]} */
export const BACKUP = [
  {
    mode: 'A backup of a long journal is written while calls are noted',
    promise: 'All that was there when it began is in it, once and word for word.',
    tests: [
      'a journal that was backed up, and taken over where nothing was',
      'a backup of more than is read at a time',
      'what was backed up with a passphrase is there in an empty browser, word for word',
      'a journal of 10,000 entries is the same after backup, wiping and restoring',
    ],
    switchOffs: [
      {
        rule: 'A case that goes on behind a page of entries is read as a whole',
        file: 'src/storage/backup-pages.ts',
        from: 'const whole = page.filter(({ caseId }) => caseId !== last);',
        to: 'const whole = page;',
        test: 'holds every entry once, of cases longer than that and of the whole journal',
        in: WRITTEN,
      },
      {
        rule: 'A case that fills a page of entries is read to its end',
        file: 'src/storage/backup-pages.ts',
        from: 'yield allFromStored(await index.getAll(last));',
        to: 'yield page;',
        test: 'holds every entry once, of cases longer than that and of the whole journal',
        in: WRITTEN,
      },
      {
        rule: 'What is recorded while a backup is written still counts as new',
        file: 'src/storage/backup-standing.ts',
        from: 'const later = made && IDBKeyRange.lowerBound(made.lastArrival, true);',
        to: 'const later = made && IDBKeyRange.lowerBound(Infinity, true);',
        test: 'leaves as new what was recorded since it was begun',
        in: STANDING,
      },
    ],
  },
  {
    mode: 'A sealed file gets into other hands',
    promise:
      'It tells what it is, when it was made, and nothing else; a passphrase can’t be tried quickly.',
    tests: [
      'shows no number, name or note in its bytes once it is sealed',
      'is what it was for these words, salt and IVs (known answer, computed with Node’s crypto)',
      'says of itself before it is opened only what it is and since when',
    ],
    switchOffs: [
      {
        rule: 'No two chunks under one key have the same IV',
        file: 'src/platform/seal-backup.ts',
        from: 'const iv = random(IV_IN_BYTES);',
        to: 'const iv = new Uint8Array(IV_IN_BYTES).fill(number);',
        test: 'draws an IV for every chunk, and a salt for every key',
        in: SEALED,
      },
      {
        rule: 'No two keys have the same salt',
        file: 'src/platform/sealing-key.ts',
        from: "return deriveKey(passphrase, random(SALT_IN_BYTES), rounds, 'encrypt');",
        to: "return deriveKey(passphrase, random(SALT_IN_BYTES).fill(7), rounds, 'encrypt');",
        test: 'draws an IV for every chunk, and a salt for every key',
        in: SEALED,
      },
      {
        rule: 'A file whose passphrase would be guessed quickly is neither written nor read',
        file: 'src/domain/backup/sealed-file.ts',
        from: 'least: ROUNDS, most',
        to: 'least: 1, most',
        test: 'is written with 600,000 rounds and read with no fewer',
        in: SEALED,
      },
    ],
  },
  {
    mode: 'A sealed file is opened years later, on another machine, without this extension',
    promise:
      'The passphrase opens it however a keyboard spells its letters, and the document is enough to read it.',
    tests: ['is read by who has only the document, a passphrase, and Node'],
    switchOffs: [
      {
        rule: 'A passphrase is the same however its letters are spelt',
        file: 'src/platform/sealing-key.ts',
        from: "passphrase.normalize('NFC')",
        to: 'passphrase',
        test: 'is the same passphrase however a keyboard spells its letters',
        in: SEALED,
      },
    ],
  },
  {
    mode: 'Nobody makes a backup',
    promise:
      'After 30 days, or 50 new entries, the agenda says so; what it was told of an older file does not keep it quiet.',
    tests: ['the agenda asks for a backup after 50 entries, and not again for a week'],
    switchOffs: [
      {
        rule: 'A backup is due after 30 days in which something was noted',
        file: 'src/domain/backup/backup-due.ts',
        from: 'return from !== undefined && !isBefore(now, daysAfter(from, BACKUP_AFTER_DAYS));',
        to: 'return false;',
        test: 'a backup is due one new entry, 30 days after the last',
        in: 'test/domain/backup/backup-due.test.ts',
      },
      {
        rule: 'A backup is due after 50 new entries',
        file: 'src/domain/backup/backup-due.ts',
        from: 'if (since >= BACKUP_AFTER_ENTRIES) return true;',
        to: '',
        test: 'a backup is due 50 new entries',
        in: 'test/domain/backup/backup-due.test.ts',
      },
      {
        rule: 'What is noted where something was erased counts as new',
        file: 'src/storage/arrivals.ts',
        from: "  if (highest > record.lastArrival) await settings.put(highest, 'highestArrival');\n",
        to: '',
        test: 'leaves as new what was recorded since, also where something was erased before',
        in: STANDING,
      },
      {
        rule: 'A file that was being made while something was erased is made again',
        file: 'src/storage/make-without-erased.ts',
        from: 'if ((await whatIsErased(storage)) === before) return file;',
        to: 'return file;',
        test: 'is made again when a case is erased meanwhile',
        in: 'test/storage/make-without-erased.test.ts',
      },
      {
        rule: 'A file that was taken over counts as a backup only of a journal that holds no more',
        file: 'src/storage/backup-standing.ts',
        from: "if ((await transaction.objectStore('entries').count()) !== inFile) return;",
        to: '',
        test: 'is a file that was taken over, where the journal holds nothing else',
        in: STANDING,
      },
    ],
  },
  {
    mode: 'An automatic backup fails, or is cut off by the browser',
    promise:
      'It does not count as made: the desk and the agenda say why, it is tried again, and the older files stay.',
    tests: [
      'notes why none could be written, tries again, and forgets it when one works',
      'backups end sealed in the folder for downloads, also by the worker alone, and open elsewhere',
      'where the folder can’t be written, the agenda says so, until it can',
      'where the browser takes the permission away, the agenda says so and leads to allowing it again',
    ],
    switchOffs: [
      {
        rule: 'A backup that failed is not noted as made',
        file: 'src/storage/back-up-when-due.ts',
        from: 'const made = await readBackupNow(storage);',
        to: 'const made = await readBackupNow(storage);\n    await noteBackup(storage, made);',
        test: 'an automatic backup that failed does not count as made, and removes no older file',
        in: FAILED,
      },
      {
        rule: 'A file that the browser broke off is not taken for saved',
        file: 'src/platform/backup-download.ts',
        from: "download?.state === 'complete'",
        to: "download?.state !== 'in_progress'",
        test: 'a file that the browser saves by itself is not taken for saved when it breaks off',
        in: 'test/platform/backup-download.test.ts',
      },
      {
        rule: 'What is recorded while a backup is written makes the next one due',
        file: 'src/storage/back-up-when-due.ts',
        from: 'const worked = { at, held };',
        to: 'const worked = { at, held: await journalHolds(storage) };',
        test: 'an automatic backup leaves to the next one what is recorded while it is written',
        in: FAILED,
      },
      {
        rule: 'A backup whose key is lost is not written unsealed',
        file: 'src/storage/back-up-when-due.ts',
        from: "if (isSealed && key === undefined) return 'no-key';",
        to: '',
        test: 'says that the key is lost rather than writing a file that is not sealed',
        in: DUE,
      },
      {
        rule: 'A clock that was put back does not keep a backup from being written',
        file: 'src/domain/backup/automatic-backup.ts',
        from: 'return age >= HOURS[every] || age < 0;',
        to: 'return age >= HOURS[every];',
        test: 'every week is, at 2026-11-20T15:00:00Z, due: true',
        in: 'test/domain/backup/automatic-backup.test.ts',
      },
    ],
  },
];
