/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const COPY_OF_SAVE = 'test/storage/copy-of-save.test.ts';

/** @type {FailureMode[]} */
export const COPYING = [
  {
    mode: 'A save fails, or another window saves, while its second copy is being written beside it',
    promise: 'The second copy never holds what the database does not, and leaves nothing out.',
    tests: [
      'holds nothing before the database has it',
      'takes nothing of a transaction that was taken back after it added something',
      'takes first what an earlier save could not copy',
      'leaves its lock free when who is told of the commit fails',
    ],
    switchOffs: [
      {
        rule: 'What is written beside the second copy takes its place when the database has it',
        file: 'src/storage/copy-of-save.ts',
        from: 'const isCommitted = await begun.isCommitted;',
        to: 'const isCommitted = true;',
        test: 'takes nothing of a transaction that was taken back after it added something',
        in: COPY_OF_SAVE,
      },
      {
        rule: 'Entries are written behind the end of what the database held, and no other',
        file: 'src/storage/copy-of-save.ts',
        from: ' && sameRecord(record, before)',
        to: '',
        test: 'takes first what an earlier save could not copy',
        in: COPY_OF_SAVE,
      },
      {
        rule: 'The copy goes on whatever happens to who is told of the commit',
        file: 'src/storage/record-entries.ts',
        from: '  const copying = copy.finish();\n  onCommitted?.();',
        to: '  onCommitted?.();\n  const copying = copy.finish();',
        test: 'leaves its lock free when who is told of the commit fails',
        in: COPY_OF_SAVE,
      },
      {
        rule: 'What was read of the end of the copy counts only while its file is still that one',
        file: 'src/storage/line-files.ts',
        from: 'return lastModified === file.lastModified && size === file.size;',
        to: 'return true;',
        test: 'finds its end where another window wrote since it was looked for',
        in: 'test/storage/second-copy.test.ts',
      },
      {
        rule: 'Of a transaction that was done once more, only the last try counts',
        file: 'src/storage/copy-of-save.ts',
        from: 'written?.adding === begun.latest() && ',
        to: '',
        test: 'keeps only what a transaction that was done once more added',
        in: COPY_OF_SAVE,
      },
    ],
  },
];
