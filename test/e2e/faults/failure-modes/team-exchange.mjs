/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const EXCHANGE = 'test/background/team/exchange.test.ts';
const CUT_SHORT = 'test/background/team/cut-short.test.ts';
const LYING = 'test/background/team/lying-server.test.ts';
const STEPS = 'test/domain/team/exchange-steps.test.ts';
const EXCHANGER = 'src/background/team/exchange.ts';
const PULLER = 'src/background/team/pull-all.ts';
const ADDER = 'src/storage/team/add-pulled.ts';
const WAITING = 'src/domain/team/next-try.ts';

/** @type {FailureMode[]} */
export const TEAM_EXCHANGE = [
  {
    mode: 'The worker is killed while it hands over, takes over, or tells of an erasure',
    promise:
      'The next exchange goes on where it was. A part that is done twice doubles nothing, and nothing is passed over.',
    tests: [
      'replicas that lived through anything hold the same once all have exchanged and accepted, and lost nothing',
      'loses nothing and doubles nothing when the worker is killed at calls all through it',
      'loses nothing and doubles nothing when it ends before or behind any call to the server',
      'of a journal that joins again, or was restored, doubles nothing',
    ],
    switchOffs: [
      {
        rule: 'What was handed over is noted only then',
        file: 'src/background/team/push-entries.ts',
        from: 'await pushLacking(course, entries);',
        to: 'await course.note((state) => afterPushed(state, through));\n    await pushLacking(course, entries);',
        test: 'loses nothing and doubles nothing when it ends before or behind any call to the server',
        in: CUT_SHORT,
      },
      {
        rule: 'How far was taken over is noted with the last of it',
        file: ADDER,
        from: 'if (isLast) state =',
        to: 'if (index === 0) state =',
        test: 'loses nothing and doubles nothing when the worker is killed at calls all through it',
        in: CUT_SHORT,
      },
      {
        rule: 'A document that is there already is no failure',
        file: 'src/platform/team/team-server.ts',
        from: ": error === 'conflict';",
        to: ': false;',
        test: 'keeps the first of what is handed over twice',
        in: 'test/platform/team/team-server.test.ts',
      },
      {
        rule: 'An exchange that the person ended by leaving adds nothing',
        file: ADDER,
        from: 'if (record?.joining !== joining) return undefined;',
        to: 'if (record === undefined) return undefined;',
        test: 'notes nothing behind what was joined anew, or opened by new keys, meanwhile',
        in: EXCHANGE,
      },
    ],
  },
  {
    mode: 'The team’s server is set back to an older state',
    promise:
      'All that it lost is handed over anew, the erasures too; nothing goes from here because it is missing there.',
    tests: [
      'gets all that it lost, also the markers of what was erased since',
      'also where others have handed over more since than it lost',
      'what somebody removed on the server stays here, and nobody is asked to erase it',
    ],
    switchOffs: [
      {
        rule: 'A server that lacks what was noted there went back',
        file: EXCHANGER,
        from: 'await course.note((state) => afterSetBack(state, noted));',
        to: '',
        test: 'gets all that it lost, also the markers of what was erased since',
        in: EXCHANGE,
      },
      {
        rule: 'Something exchanged is noted on the server',
        file: EXCHANGER,
        from: 'if (isMarkDue(await course.state())) await handOver(putMark);',
        to: '',
        test: 'gets all that it lost, also the markers of what was erased since',
        in: EXCHANGE,
      },
      {
        rule: 'Nothing is handed over before all was read',
        file: EXCHANGER,
        from: 'const isFirst = !(await course.state()).hasReadAll;',
        to: 'const isFirst = false;',
        test: 'is not given back by who has it from elsewhere, though the first exchange was cut short',
        in: 'test/background/team/erased.test.ts',
      },
      {
        rule: 'What is removed on the server is nothing to take over',
        file: 'src/platform/team/read-part.ts',
        from: 'deleted !== true);',
        to: 'deleted !== 1);',
        test: 'leaves out what was removed',
        in: 'test/platform/team/team-server.test.ts',
      },
    ],
  },
  {
    mode: 'The server refuses what is handed over, or fails again and again',
    promise:
      'What is there is taken over all the same. The next try waits ever longer, an hour at most; by hand it is made at once, and it is said why it failed.',
    tests: [
      'what is there is taken over all the same, and the failure told afterwards',
      'says why and waits ever longer, as long as the server asks for',
      'fails when nothing answers, and goes on when something does again',
    ],
    switchOffs: [
      {
        rule: 'What the server refuses keeps nothing from being taken over',
        file: EXCHANGER,
        from: 'refused ??= error;',
        to: 'throw error;',
        test: 'what is there is taken over all the same, and the failure told afterwards',
        in: 'test/background/team/refused-push.test.ts',
      },
      {
        rule: 'By itself no exchange is tried before its time',
        file: 'src/background/team/follow-team.ts',
        from: 'if (state === undefined || isPutOff(state, storage.now())) return false;',
        to: 'if (state === undefined) return false;',
        test: 'waits after a failure, but not where the person asks',
        in: 'test/background/team/follow-team.test.ts',
      },
      {
        rule: 'Who asks for an exchange waits for nothing',
        file: 'src/background/team/follow-team.ts',
        from: 'byHand: exchangeNow,',
        to: 'byHand: async () => ((await isDue(storage)) ? exchangeNow() : undefined),',
        test: 'waits after a failure, but not where the person asks',
        in: 'test/background/team/follow-team.test.ts',
      },
      {
        rule: 'Each further wait is twice as long',
        file: WAITING,
        from: '2 ** Math.min(times - 1, 10)',
        to: '1',
        test: 'the next exchange waits twice as long each time, an hour at most',
        in: STEPS,
      },
      {
        rule: 'A clock that was put back puts no exchange off for ever',
        file: WAITING,
        from: 'return wait > 0 && wait <=',
        to: 'return wait > 0 || wait ===',
        test: 'a clock that was put back keeps nobody waiting for ever',
        in: STEPS,
      },
      {
        rule: 'What only a person can end is told unasked',
        file: WAITING,
        from: 'if (needsPerson(failed.why) || failed.times >= OFTEN) return true;',
        to: '',
        test: 'a person is told unasked of what only she can end, and of what goes on',
        in: STEPS,
      },
    ],
  },
  {
    mode: 'The server gives out the same for ever, or junk without an end',
    promise:
      'The exchange ends, memory stays bounded, what is none of the team’s is counted and told, and the next goes on behind it.',
    tests: [
      'that goes round in a circle the exchange turns away, and goes on later where it was',
      'an old sequence, or parts given twice and in another order, change nothing',
      'has a million documents passed over, a few at a time',
    ],
    switchOffs: [
      {
        rule: 'So many parts of junk, and no more, are passed over in one exchange',
        file: PULLER,
        from: 'const MOST_USELESS_PARTS = 1000;',
        to: 'const MOST_USELESS_PARTS = 1010;',
        test: 'junk without an end is passed over so long in one exchange and no longer, counted and told',
        in: LYING,
      },
      {
        rule: 'A part that ends where it began ends the exchange',
        file: PULLER,
        from: 'if (part.last === since ||',
        to: 'if (part.last === since) break;\n    if (',
        test: 'that goes round in a circle the exchange turns away, and goes on later where it was',
        in: LYING,
      },
    ],
  },
  {
    mode: 'A member seals something that no journal may take, or in the name of another browser',
    promise:
      'It passes the checks of a file that somebody handed over, or stays out and is counted. An entry that is here stays as it is.',
    tests: [
      'is taken as a handed-off file is, by whoever it comes from',
      'comes from the team alone, and with no file that was handed over',
    ],
    switchOffs: [
      {
        rule: 'What is taken over passes the checks of a file',
        file: 'src/domain/team/team-item.ts',
        from: "if ('leftOut' in checked || !travels(checked.entry)) return undefined;",
        to: "if ('leftOut' in checked) return { type: 'entry', entry: raw['entry'] as Entry };",
        test: 'nothing is taken that a file could not bring, though it was sealed by the team',
        in: LYING,
      },
      {
        rule: 'Nobody says in the name of this browser whose it is',
        file: ADDER,
        from: 'known[index] === undefined && !claimsToBeOwn(entry, own),',
        to: 'known[index] === undefined,',
        test: 'lets no member say in the name of this browser whose it is, or what it is called',
        in: EXCHANGE,
      },
      {
        rule: 'What is here with other words is counted',
        file: ADDER,
        from: ': !isSameEntry(entry, fromStored(here));',
        to: ': false;',
        test: 'leaves an entry as it is that is there with other words, and counts it',
        in: EXCHANGE,
      },
    ],
  },
];
