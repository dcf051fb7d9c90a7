/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CHANGED = 'test/platform/changed-sealed-backup.test.ts';
const HOSTILE = 'test/storage/hostile-backups.test.ts';
const REFUSED = 'test/storage/refused-backups.test.ts';
const READER = 'src/storage/read-backup.ts';
const CHECKER = 'src/domain/backup/check-entry.ts';

/** @type {FailureMode[]} */
export const FOREIGN_FILES = [
  {
    mode: 'A backup file is cut off, or damaged anywhere',
    promise: 'It is refused as a whole before anything is changed, and it is said why.',
    tests: [
      'a file that is refused leaves everything as it was',
      'a file that was changed anywhere',
      'a file that is none is refused in a sentence, and one that was changed',
    ],
    switchOffs: [
      {
        rule: 'A file is whole only with its last line',
        file: READER,
        from: "if (!isEnded) throw new BackupRefusedError('cut-off');",
        to: '',
        test: 'leaves everything as it was: one cut off before its last line',
        in: REFUSED,
      },
      {
        rule: 'A file ends with its last line',
        file: READER,
        from: "if (isEnded) throw new BackupRefusedError('damaged');",
        to: '',
        test: 'leaves everything as it was: one going on behind its last line',
        in: REFUSED,
      },
      {
        rule: 'A file is what its digest says',
        file: READER,
        from: 'foot.sha256 === sha256.digest();',
        to: 'foot.sha256.length === 64;',
        test: 'is refused, or says the same as before (5,000 changes)',
        in: HOSTILE,
      },
      {
        rule: 'A file that is no text is refused, not mended',
        file: READER,
        from: "new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })",
        to: "new TextDecoder('utf-8', { ignoreBOM: true })",
        test: 'leaves everything as it was: one that is no text',
        in: REFUSED,
      },
    ],
  },
  {
    mode: 'A sealed file is cut off, its chunks are moved or taken from another file, a byte is flipped',
    promise: 'It is refused as a whole; a wrong passphrase is told from damage.',
    tests: [
      'a sealed file that somebody changed',
      'does not open with another passphrase',
      'is refused whichever of its bytes is flipped',
      'is refused, or says the same as before, when it is sealed (2,000 changes)',
    ],
    switchOffs: [
      {
        rule: 'A chunk is bound to its place',
        file: 'src/domain/backup/sealed-file.ts',
        from: 'new DataView(place.buffer).setUint32(0, number);',
        to: '',
        test: 'is refused with two chunks in each other’s place',
        in: CHANGED,
      },
      {
        rule: 'The last chunk is bound to being the last',
        file: 'src/domain/backup/sealed-file.ts',
        from: 'place[4] = isLast ? 1 : 0;',
        to: '',
        test: 'is refused when it ends with another chunk than its last',
        in: CHANGED,
      },
      {
        rule: 'A chunk is bound to its file',
        file: 'src/domain/backup/sealed-file.ts',
        from: 'return joinBytes([place, header]);',
        to: 'return place;',
        test: 'is refused with a chunk of another file under the same key',
        in: CHANGED,
      },
    ],
  },
  {
    mode: 'A file was written by a newer version',
    promise:
      'A newer format is refused; what this version does not know of a fact is kept word for word.',
    tests: ['keeps word for word what a newer version wrote'],
    switchOffs: [
      {
        rule: 'A format that is not known is refused',
        file: 'src/domain/backup/backup-file.ts',
        from: "if (version > BACKUP_VERSION) throw new BackupRefusedError('newer-version');",
        to: '',
        test: 'leaves everything as it was: one of a newer version',
        in: REFUSED,
      },
      {
        rule: 'A kind of fact that is not known is kept',
        file: CHECKER,
        from: 'if (!FACT_TYPES.has(raw.type)) return true;',
        to: '',
        test: 'is nothing of what a newer version may have written: a kind of fact',
        in: REFUSED,
      },
      {
        rule: 'A fact of a newer version is kept as it is',
        file: CHECKER,
        from: 'v > FACT_VERSION || isReadOrUnknown(fact)',
        to: 'isReadOrUnknown(fact)',
        test: 'is nothing of what a newer version may have written: a fact',
        in: REFUSED,
      },
    ],
  },
  {
    mode: 'A file that somebody made to do harm, with a digest that fits',
    promise:
      'Only what the journal can take and fold gets in, no file takes all memory, and a hand-off changes no setting.',
    tests: [
      'gives only entries that the journal can take and fold (3,000 files)',
      'leaves a journal behind in which both copies agree and everything can be shown',
      'is told by its line',
      'is refused at first sight',
    ],
    switchOffs: [
      {
        rule: 'A fact that is not as this version writes it stays out',
        file: CHECKER,
        from: "if (kind === 'hand-off' && !canBeRead(entry)) return { leftOut: 'unreadable-fact' };",
        to: '',
        test: 'is in a hand-off what nobody can have told',
        in: REFUSED,
      },
      {
        rule: 'Lists that are too deep stay out, and names that no version writes',
        file: CHECKER,
        from: "if (levels === 0 || Object.hasOwn(value, '__proto__')) return 'not-plain';",
        to: '',
        test: 'is told by its line: not-plain',
        in: REFUSED,
      },
      {
        rule: 'A stamp behind which nothing could be recorded stays out',
        file: CHECKER,
        from: "if (isImpossible(entry, now)) return { leftOut: 'impossible-stamp' };",
        to: '',
        test: 'is told by its line: impossible-stamp',
        in: REFUSED,
      },
      {
        rule: 'A hand-off changes no setting',
        file: CHECKER,
        from: "if (kind === 'hand-off' && isOfReceiver)",
        to: 'if (kind !== kind && isOfReceiver)',
        test: 'is a setting or an address in a hand-off: they are the receiver’s own',
        in: REFUSED,
      },
      {
        rule: 'A line without an end is read no further than it may go',
        file: 'src/domain/backup/byte-streams.ts',
        from: 'if (size > longest) throw',
        to: 'if (size > 9 * longest) throw',
        test: 'are refused as soon as one is too long, however it goes on',
        in: 'test/domain/backup/byte-streams.test.ts',
      },
      {
        rule: 'A file that asks for too many rounds keeps no page busy',
        file: 'src/domain/backup/sealed-file.ts',
        from: 'most: 10_000_000 }',
        to: 'most: 2 ** 50 }',
        test: 'is not opened when it asks for so many rounds that the page would stand still',
        in: 'test/platform/sealed-backup.test.ts',
      },
    ],
  },
];
