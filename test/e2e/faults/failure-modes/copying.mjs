/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const BEGIN = 'test/storage/begin-copy.test.ts';

/** @type {FailureMode[]} */
export const COPYING = [
  {
    mode: 'A save fails, or another window saves, while its second copy is being written beside it',
    promise: 'The second copy never holds what the database does not, and leaves nothing out.',
    tests: [
      'holds nothing before the database has it',
      'takes nothing of a transaction that was taken back after it added something',
      'takes first what another window committed before it',
    ],
    switchOffs: [
      {
        rule: 'What is written beside the second copy takes its place when the database has it',
        file: 'src/storage/begin-copy.ts',
        from: 'const isCommitted = await begun.isCommitted;',
        to: 'const isCommitted = true;',
        test: 'takes nothing of a transaction that was taken back after it added something',
        in: BEGIN,
      },
      {
        rule: 'Entries are written behind the end of what the database held, and no other',
        file: 'src/storage/begin-copy.ts',
        from: '!sameRecord(end.record, adding.before)',
        to: 'false',
        test: 'takes first what another window committed before it',
        in: BEGIN,
      },
      {
        rule: 'Of a transaction that was done once more, only the last try counts',
        file: 'src/storage/begin-copy.ts',
        from: 'written?.adding === begun.latest() && ',
        to: '',
        test: 'keeps only what a transaction that was done once more added',
        in: BEGIN,
      },
    ],
  },
];
