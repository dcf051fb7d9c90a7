/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const RECORD = 'test/storage/record-entries.test.ts';
const CONNECTION = 'test/storage/connection.test.ts';
const WRITE = 'test/storage/write-transaction.test.ts';
const DRAFTS = 'test/storage/drafts.test.ts';

/** @type {FailureMode[]} */
export const WRITES = [
  {
    mode: 'The browser is killed while notes are being saved',
    promise: 'Every note of which “Saved” was said is there, none twice, and in both copies.',
    tests: ['the browser killed while notes are being saved', 'is durable: its transaction'],
    switchOffs: [
      {
        rule: 'A write is strict: the disk is asked to have it before “Saved” is said',
        file: 'src/storage/write-transaction.ts',
        from: "durability: 'strict' as const",
        to: "durability: 'relaxed' as const",
        test: 'is durable: its transaction is a strict one',
        in: RECORD,
      },
      {
        rule: '“Saved” is said when the transaction is done, not when it was asked for',
        file: 'src/storage/record-entries.ts',
        from: '    await commit(storage, newEntries, how, copy);\n  } catch',
        to: '    void commit(storage, newEntries, how, copy);\n  } catch',
        test: 'leaves nothing of what it began when something in it fails',
        in: RECORD,
      },
    ],
  },
  {
    mode: 'A write never settles',
    promise: 'After 5 s it is taken back and “not saved” is said; a retry can’t double the note.',
    tests: [
      'a write that another holds up for 5 seconds is taken back, and can be retried',
      'a commit that never ends is given up after 5 seconds',
      'what was kept although its write seemed to fail is said to be saved',
      'adds nothing when it is retried with the same ids',
    ],
    switchOffs: [
      {
        rule: 'A write has 5 seconds',
        file: 'src/storage/bounded-transaction.ts',
        from: 'return await within(limitInMs, runTwiceAtMost());',
        to: 'return await runTwiceAtMost();',
        test: 'a commit that never ends is given up after 5 seconds',
        in: WRITE,
      },
      {
        rule: 'The id is looked up before “not saved” is said',
        file: 'src/storage/record-entries.ts',
        from: 'if (!(await areKept(storage, newEntries))) return notSaved(copy, error);',
        to: 'return notSaved(copy, error);',
        test: 'what was kept although its write seemed to fail is said to be saved',
        in: WRITE,
      },
      {
        rule: 'A move that is tried again finds its copy by its words',
        file: 'src/storage/known-entry.ts',
        from: 'isTold(words, ofNewCase)\n    ? []',
        to: 'isTold(words, [])\n    ? []',
        test: 'is moved once, however often the move is tried again',
        in: 'test/storage/known-entry.test.ts',
      },
      {
        rule: 'An id that is there already with the same words is left as it is',
        file: 'src/storage/known-entry.ts',
        from: 'told.struck === undefined && saysTheSame(told.fact, words)',
        to: 'told.struck === undefined && false',
        test: 'adds nothing when it is retried with the same ids',
        in: RECORD,
      },
      {
        rule: 'A strike that comes again under its id is left as it is',
        file: 'src/storage/known-entry.ts',
        from: 'if (told === undefined && saysTheSame(known.fact, fact)) return [];',
        to: '',
        test: 'strikes once, however often the same strike comes again',
        in: 'test/storage/known-entry.test.ts',
      },
    ],
  },
  {
    mode: 'The browser closes the database under us',
    promise:
      'It is opened anew at the next write or read; a write that it cut off is done once more.',
    tests: [
      'a write that the browser cuts off by closing the database is done once more',
      'a call saved as another window deletes the database',
      'a call saved as the browser throws the database away',
      'is opened anew after the browser closed it',
      'that failed to open is tried again the next time',
    ],
    switchOffs: [
      {
        rule: 'A closed connection is forgotten',
        file: 'src/storage/hold-while-open.ts',
        from: '      if (opened === own) opened = undefined;',
        to: '',
        test: 'is opened anew after the browser closed it',
        in: CONNECTION,
      },
      {
        rule: 'A write whose connection was closed is done once more',
        file: 'src/storage/bounded-transaction.ts',
        from: 'if (!isConnectionLost(error)) throw error;',
        to: 'throw error;',
        test: 'a write whose connection turns out to be closed is done once more, and recorded once',
        in: WRITE,
      },
      {
        rule: 'A failed opening is forgotten',
        file: 'src/storage/hold-while-open.ts',
        from: '        closed();\n        throw error;',
        to: '        throw error;',
        test: 'that failed to open is tried again the next time',
        in: CONNECTION,
      },
    ],
  },
  {
    mode: 'Two windows save or edit the same thing',
    promise: 'Nothing is dropped and nothing doubled; other words become a correction.',
    tests: [
      'writes each entry once when two windows save at the same time',
      'records other words under a known id as a correction, never silently',
      'newer words are never overwritten by older ones, whoever comes last',
    ],
    switchOffs: [
      {
        rule: 'Other words under a known id become a correction',
        file: 'src/storage/add-entries.ts',
        from: 'for (const { id, caseId, fact } of changes) {',
        to: 'for (const { id, caseId, fact } of earlier ? [] : changes) {',
        test: 'records other words under a known id as a correction, never silently',
        in: 'test/storage/known-entry.test.ts',
      },
      {
        rule: 'Newer words of a draft are put back when older ones came over them',
        file: 'src/storage/drafts.ts',
        from: 'if (isOlder) await store.put(before);',
        to: '',
        test: 'newer words are never overwritten by older ones, whoever comes last',
        in: DRAFTS,
      },
    ],
  },
];
