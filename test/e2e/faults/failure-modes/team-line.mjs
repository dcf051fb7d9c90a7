/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const LYING = 'test/platform/team/lying-server.test.ts';
const CHANGES = 'test/platform/team/lying-changes.test.ts';
const REQUESTS = 'test/platform/team/team-server.test.ts';
const BOUNDED = 'test/platform/team/bounded-fetch.test.ts';
const FETCHER = 'src/platform/team/bounded-fetch.ts';
const LIMITS = 'src/platform/team/longest-answer.ts';
const READER = 'src/platform/team/read-part.ts';

/** @type {FailureMode[]} */
export const TEAM_LINE = [
  {
    mode: 'The server’s answer never ends, is too large, or comes drop by drop',
    promise:
      'No more is read than an honest answer needs, and no longer waited; one giant document keeps nothing else from being taken over.',
    tests: [
      'is read no further than an honest one goes where it answers',
      'has a giant document passed over unread, and all around it read',
      'does not wait without an end',
      'is unreachable where it breaks off in the middle',
    ],
    switchOffs: [
      {
        rule: 'A part is read no further than it may go',
        file: LIMITS,
        from: 'LARGEST_PART_IN_BYTES = 8 * 1024 * 1024;',
        to: 'LARGEST_PART_IN_BYTES = 12 * 1024 * 1024;',
        test: 'is read no further than an honest one goes where it answers without an end',
        in: LYING,
      },
      {
        rule: 'An answer without documents is read no further than it may go',
        file: LIMITS,
        from: "if (searchParams.get('include_docs') !== 'true') return LARGEST_OTHER_IN_BYTES;",
        to: '',
        test: 'is read no further than an honest one goes where it answers without an end',
        in: LYING,
      },
      {
        rule: 'An answer that says beforehand that it is too large is not read',
        file: FETCHER,
        from: '> longest ? Infinity : 0;',
        to: '> longest ? 0 : 0;',
        test: 'is not read at all where it says beforehand that it has too much to say',
        in: LYING,
      },
      {
        rule: 'An answer has its time to end',
        file: FETCHER,
        from: 'isEndless = true;\n    abort();',
        to: 'isEndless = true;',
        test: 'an answer that goes on and on is given up, however soon each piece of it comes',
        in: BOUNDED,
      },
      {
        rule: 'Each piece of an answer has its time',
        file: FETCHER,
        from: 'untilMore = setTimeout(abort, betweenPiecesInMs);',
        to: '',
        test: 'is not waited for where it says a little from time to time',
        in: LYING,
      },
      {
        rule: 'A document that is larger than any is passed over',
        file: READER,
        from: 'else return readPart(',
        to: 'else throw error;\n        if (limit < 0) return readPart(',
        test: 'has a giant document passed over unread, and all around it read',
        in: CHANGES,
      },
    ],
  },
  {
    mode: 'The server answers something else: a page in which to log in, another type, what no CouchDB says',
    promise: 'It is turned away and told, nothing of it is believed, and what is here stays.',
    tests: ['is told to talk nonsense where', 'has nothing handed over where it says'],
    switchOffs: [
      {
        rule: 'Only what is said to be JSON is read',
        file: FETCHER,
        from: 'if (!isJson) {',
        to: 'if (isJson === undefined) {',
        test: 'is not believed',
        in: BOUNDED,
      },
      {
        rule: 'A part holds no more than was asked for',
        file: READER,
        from: '|| results.length > limit',
        to: '',
        test: 'is told to talk nonsense where it gives more than was asked for',
        in: CHANGES,
      },
      {
        rule: 'No sequence is taken that means the end, wherever that is',
        file: READER,
        from: "&& value !== 'now' && value !== 'latest'",
        to: '',
        test: 'is told to talk nonsense where the sequence it gives is the end, wherever that is',
        in: CHANGES,
      },
      {
        rule: 'What is handed over is there only when the server says so of each',
        file: 'src/platform/team/team-server.ts',
        from: 'if (batch.every(({ _id }) => settled.has(_id))) continue;',
        to: 'if (settled.size >= 0) continue;',
        test: 'has nothing handed over where it says nothing of it',
        in: LYING,
      },
    ],
  },
  {
    mode: 'The server, or a network in between, leads elsewhere',
    promise:
      'Nobody is followed, no other address gets to know the password, and no database is created.',
    tests: [
      'carries who one is, and no cookie, nor where it comes from',
      'creates no database that is not there',
    ],
    switchOffs: [
      {
        rule: 'No redirection is followed',
        file: FETCHER,
        from: "redirect: 'error',",
        to: "redirect: 'follow',",
        test: 'is not followed to another server, which gets to know nothing',
        in: LYING,
      },
      {
        rule: 'Nothing but the database is asked',
        file: FETCHER,
        from: 'if (!isWithin(asked, database)) throw new TypeError',
        to: 'if (!isWithin(asked, asked.href)) throw new TypeError',
        test: 'nothing but the database is ever asked, whatever a library makes of its address',
        in: BOUNDED,
      },
      {
        rule: 'Nothing is asked that the browser does not allow',
        file: FETCHER,
        from: "if (!(await isAllowed())) throw new TeamServerError('not-allowed');",
        to: '',
        test: 'is not sent where the browser may not',
        in: REQUESTS,
      },
      {
        rule: 'The library asks for nothing of its own, and creates nothing',
        file: 'src/platform/team/pouchdb.ts',
        from: '{ skip_setup: true, fetch }',
        to: '{ skip_setup: false as true, fetch }',
        test: 'is the only one for each question: nothing is asked, created or tried again besides',
        in: REQUESTS,
      },
      {
        rule: 'A password goes over no line that others read',
        file: 'src/domain/team/database-address.ts',
        from: "if (scheme === 'http' && !isLoopback(server.host)) return { problem: 'not-https' };",
        to: '',
        test: 'is not followed when there is a server without protection in it',
        in: 'test/platform/team/invitation.test.ts',
      },
    ],
  },
];
