/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const SEALED = 'test/platform/team/team-sealing.test.ts';
const KEYS = 'test/platform/team/keyring.test.ts';
const LYING = 'test/background/team/lying-server.test.ts';
const RECORD = 'test/storage/team/team-record.test.ts';
const LINE = 'test/team/over-the-line.test.ts';
const SEALER = 'src/platform/team/team-sealing.ts';
const BY_PASSPHRASE = 'src/platform/team/seal-by-passphrase.ts';
const CHECK = 'src/domain/team/check-team-document.ts';

/** @type {FailureMode[]} */
export const TEAM_SEALING = [
  {
    mode: 'Somebody reads all that lies on the team’s server, or goes over the line',
    promise:
      'No receipt number, name, note or day is among it; of a document only shows when it came, and about how long it is.',
    tests: [
      'of all that is noted no word, number, name or day is seen by who has the server',
      'holds no part of a receipt number, a name or a note',
      'shows only what it is',
      'show nothing of themselves in their document',
    ],
    switchOffs: [
      {
        rule: 'A document has an id, the name of a key, and what is sealed',
        file: SEALER,
        from: 'return { _id, key: newest.name, sealed };',
        to: 'return { _id, key: newest.name, sealed, ...value };',
        test: 'of all that is noted no word, number, name or day is seen by who has the server',
        in: LINE,
      },
      {
        rule: 'The id of a document follows from a key',
        file: SEALER,
        from: "await crypto.subtle.sign('HMAC', idKey, words);",
        to: "await crypto.subtle.digest('SHA-256', words);",
        test: 'stands under an id that tells nothing, the same on every machine and with every key',
        in: SEALED,
      },
      {
        rule: 'No two documents are sealed alike',
        file: 'src/platform/team/seal-bytes.ts',
        from: 'const iv = random(IV_IN_BYTES);',
        to: 'const iv = new Uint8Array(IV_IN_BYTES);',
        test: 'is another text each time',
        in: SEALED,
      },
      {
        rule: 'The length tells short notes apart by nothing',
        file: 'src/platform/team/seal-bytes.ts',
        from: 'Math.ceil(bytes.length / PADDED_TO_BYTES) * PADDED_TO_BYTES;',
        to: 'bytes.length;',
        test: 'has a length that tells a note from a long one, and nothing more',
        in: SEALED,
      },
    ],
  },
  {
    mode: 'A document on the server is spoilt, was changed, or stands in another’s place',
    promise:
      'It is not taken over, it is counted and told, and all else goes on. Who has the entry hands it over again.',
    tests: [
      'opens no more after any one character of it was changed',
      'opens under no other id, by no other name of a key, and for no other team',
      'is nothing where a server gives what no team writes',
      'nothing is taken of another team, nor what was altered or moved to another id',
      'brings nothing in that is another team’s, or was altered',
    ],
    switchOffs: [
      {
        rule: 'What is opened is taken only in its own place',
        file: SEALER,
        from: 'return isOwn ? value : undefined;',
        to: 'return value;',
        test: 'is not taken from a member who sealed it for the place of another entry',
        in: SEALED,
      },
      {
        rule: 'What is sealed is spelled in one way',
        file: 'src/platform/team/base64.ts',
        from: 'if (btoa(binary) !== value) return undefined;',
        to: '',
        test: 'opens no more where the bits that base64 leaves over were changed',
        in: SEALED,
      },
    ],
  },
  {
    mode: 'A passphrase is wrong, the team’s keys were changed, or are sealed so weakly that they can be guessed',
    promise: 'Nothing is joined, and it is said which.',
    tests: [
      'are told to be damaged before any passphrase where that shows',
      'stays closed to another passphrase, and when a field was changed',
    ],
    switchOffs: [
      {
        rule: 'Keys that the passphrase does not open are told from damaged ones',
        file: BY_PASSPHRASE,
        from: "if (value === undefined) throw new TeamRefusedError('wrong-passphrase');",
        to: '',
        test: 'stay closed to another passphrase',
        in: KEYS,
      },
      {
        rule: 'What stands beside the team’s keys is bound to them',
        file: 'src/platform/team/keyring.ts',
        from: "return ['followthrough-team', 1, TEAM_DOCUMENT, team, generation, newest];",
        to: "return ['followthrough-team', 1, TEAM_DOCUMENT];",
        test: 'stay closed when a field beside them was changed',
        in: KEYS,
      },
      {
        rule: 'No passphrase is tried with too few rounds, nor so many that all stands still',
        file: BY_PASSPHRASE,
        from: "if (rounds < accepted.least || rounds > accepted.most) throw new TeamRefusedError('rounds');",
        to: '',
        test: 'is sealed by 600,000 rounds, and opened with no fewer',
        in: 'test/platform/team/invitation.test.ts',
      },
    ],
  },
  {
    mode: 'Somebody left and the team has a new key, or the database is another team’s, or was set back to an older key',
    promise:
      'Nothing is handed over or taken over until the new passphrase was entered; then what came meanwhile is looked at once more.',
    tests: ['that says otherwise stops the exchange', 'that is gone stops it as well'],
    switchOffs: [
      {
        rule: 'A newer key stops the exchange',
        file: CHECK,
        from: "return isSame ? undefined : 'new-passphrase';",
        to: 'return isSame ? undefined : undefined;',
        test: 'that says otherwise stops the exchange: new-passphrase',
        in: LYING,
      },
      {
        rule: 'A key older than the one known is told',
        file: CHECK,
        from: "if (generation < known.generation) return 'went-back';",
        to: '',
        test: 'that says otherwise stops the exchange: went-back',
        in: LYING,
      },
      {
        rule: 'Another team’s database stops the exchange',
        file: CHECK,
        from: "|| raw['team'] !== known.team)",
        to: ')',
        test: 'that says otherwise stops the exchange: other-team',
        in: LYING,
      },
      {
        rule: 'Where the first came that could not be opened is known',
        file: 'src/domain/team/exchange-steps.ts',
        from: '...(againAfter && { againAfter }),',
        to: '',
        test: 'with a new key has all that came meanwhile looked at once more, when its passphrase is known',
        in: LYING,
      },
      {
        rule: 'Keys of another team take the place of none',
        file: 'src/storage/team/team-record.ts',
        from: 'if (known.team !== keyring.team || known.generation',
        to: 'if (known.generation',
        test: 'with a new key has all that came meanwhile looked at once more, when its passphrase is known',
        in: LYING,
      },
    ],
  },
  {
    mode: 'A backup, a raw copy or the diagnostics of a member get into other hands',
    promise:
      'The server’s address, the password and the team’s keys are in none of them, nor in the second copy. The keys that are used can’t be read out of the browser; beside them it keeps the document that lies on the server, in which they are sealed by the passphrase.',
    tests: [
      'are in no backup, no second copy and no raw copy of the database',
      'of who one is at the server nothing is in the problems that diagnostics list',
      'knows nothing of a team once everything was erased',
    ],
    switchOffs: [
      {
        rule: 'No raw copy holds the record of the team',
        file: 'src/storage/raw-copy.ts',
        from: "if (!HAS_TEAM || name !== 'settings' || key !== 'team')",
        to: '',
        test: 'are in no backup, no second copy and no raw copy of the database',
        in: RECORD,
      },
      {
        rule: 'No file holds the record of the team while the database is made anew',
        file: 'src/storage/rebuild-database.ts',
        from: "yield rows.filter((row) => row.store !== 'settings' || row.key !== 'team');",
        to: 'yield rows;',
        test: 'are in no file while the database is made anew, and hold on behind that',
        in: RECORD,
      },
      {
        rule: 'The team’s keys can’t be read out of the browser',
        file: SEALER,
        from: "idKey.slice(), hmac, false, ['sign']",
        to: "idKey.slice(), hmac, true, ['sign']",
        test: 'is sealed by keys that a database keeps and nobody reads',
        in: SEALED,
      },
      {
        rule: 'No address holds a password',
        file: 'src/domain/team/database-address.ts',
        from: "if (authority.includes('@')) return { problem: 'holds-password' };",
        to: '',
        test: 'holds-password',
        in: 'test/domain/team/database-address.test.ts',
      },
    ],
  },
];
