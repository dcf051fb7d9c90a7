/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const SPOILT = 'test/background/team/spoilt.test.ts';
const SPOILT_STEPS = 'test/domain/team/spoilt.test.ts';
const SILENCE = 'test/domain/team/silence.test.ts';
const PUT_BACK = 'test/desk/team/put-key-back.test.ts';
const JOINING = 'src/desk/team/join-team.ts';

/** @type {FailureMode[]} */
export const TEAM_MENDING = [
  {
    mode: 'A member spoils what lies on the team’s server, or seals something else in its place',
    promise:
      'Whoever has it hands it over again in the place of just that revision, and who recorded it where it opens to something else; once an hour, three times each, and not without an end.',
    tests: [
      'is handed over again by whoever has it, for who has not read it yet',
      'is put right in just that revision, and stays gone where it was removed',
      'is set right by whose entry it is, who knows what it says',
      'of an entry that is erased is handed over by nobody',
      'where the server lets nothing be changed stays, and all else is exchanged',
    ],
    switchOffs: [
      {
        rule: 'What is mended takes the place of just what was spoilt',
        file: 'src/platform/team/team-server.ts',
        from: '({ ...document, _rev: rev })',
        to: '({ ...document, _rev: `${rev}0` })',
        test: 'is put right in just that revision, and stays gone where it was removed',
        in: 'test/platform/team/mend.test.ts',
      },
      {
        rule: 'What opens to something else is set right by who recorded it alone',
        file: 'src/background/team/mend-spoilt.ts',
        from: 'if (spoilt.opens && !isWhose) return [];',
        to: '',
        test: 'is set right by whose entry it is, who knows what it says',
        in: SPOILT,
      },
      {
        rule: 'Nobody fights for ever about a document that is spoilt again and again',
        file: 'src/domain/team/spoilt.ts',
        from: 'const MOST_TIMES_EACH = 3;',
        to: 'const MOST_TIMES_EACH = 4;',
        test: 'is handed over again three times and no more',
        in: SPOILT_STEPS,
      },
      {
        rule: 'What is spoilt has the journal read once an hour at most',
        file: 'src/domain/team/spoilt.ts',
        from: 'const LOOK_EVERY_IN_MINUTES = 60;',
        to: 'const LOOK_EVERY_IN_MINUTES = 59;',
        test: 'is looked for once an hour, whatever the clock says',
        in: SPOILT_STEPS,
      },
      {
        rule: 'Before anything is mended it is asked whether the team has a newer key',
        file: 'src/background/team/exchange.ts',
        from: 'await expectOwnTeam(course);\n    await',
        to: 'await',
        test: 'is not written over while the team has a key that is not known here',
        in: SPOILT,
      },
    ],
  },
  {
    mode: 'A colleague’s machine is gone, or she is away, and her cases would ring nowhere',
    promise:
      'Where nothing was heard of her for 14 days, her cases ring for everybody, and it is said why, until more is heard.',
    tests: [
      'for fourteen days is silent: her cases are everybody’s then, and were hers till then',
      'is not heard of for ever because her clock is ahead',
      'nobody is silent to herself, and nobody of whom anything came within fourteen days',
      'a case is another’s only where it was without silence: no silence takes one away',
    ],
    switchOffs: [
      {
        rule: 'Nobody is waited for longer than 14 days',
        file: 'src/domain/team/silence.ts',
        from: 'SILENT_AFTER_IN_DAYS = 14;',
        to: 'SILENT_AFTER_IN_DAYS = 15;',
        test: 'is heard of by any of her machines, and by having joined',
        in: SILENCE,
      },
      {
        rule: 'The cases of who is silent are everybody’s',
        file: 'src/domain/team/known-members.ts',
        from: 'return !isSilent && understand(known)',
        to: 'return understand(known)',
        test: 'for fourteen days is silent: her cases are everybody’s then, and were hers till then',
        in: SILENCE,
      },
    ],
  },
  {
    mode: 'A colleague’s newer version records what this one can’t take',
    promise: 'It is counted and told, and after an update looked at once more; nothing else is.',
    tests: [
      'is taken by the next one, which reads nothing again that came before it',
      'is looked at once by each version, however little of it that one can take',
      'is gone on with where it was cut short',
    ],
    switchOffs: [
      {
        rule: 'After an update what was left out is looked at once more',
        file: 'src/domain/team/exchange-steps.ts',
        from: 'state.leftOut > 0 ? lookAgain(state) : state',
        to: 'state',
        test: 'is taken by the next one, which reads nothing again that came before it',
        in: 'test/background/team/updated.test.ts',
      },
    ],
  },
  {
    mode: 'The document that holds the team’s keys is gone from the server, spoilt, or an older one',
    promise:
      'Nothing is exchanged until a browser puts back the very document that lay there, for which it asks the passphrase; all is then handed over anew.',
    tests: [
      'the later key takes the place of the older one',
      'it is put back where the document is gone',
      'it takes the place of a document that',
      'nothing is put in the place of',
      'what somebody else wrote meanwhile',
      'a database that was made anew gets all that the team has, once the team’s document is put back',
    ],
    switchOffs: [
      {
        rule: 'No newer key is written over by an older one',
        file: JOINING,
        from: "if (fault !== 'went-back' && fault !== 'other-team') throw new TeamProblem('teamPutBackNotOlder');",
        to: '',
        test: 'nothing is put in the place of: a newer key',
        in: PUT_BACK,
      },
      {
        rule: 'The keys of another team are not written over',
        file: JOINING,
        from: 'if (named !== undefined && named !== team)',
        to: 'if (named === team)',
        test: 'nothing is put in the place of: another team',
        in: PUT_BACK,
      },
      {
        rule: 'Keys are put back by who knows their passphrase',
        file: JOINING,
        from: 'await unwrapKeyring(wrapped, passphrase);',
        to: '',
        test: 'nothing is put in the place of: the passphrase of another key',
        in: PUT_BACK,
      },
    ],
  },
  {
    mode: 'The browser is killed while the database of a team’s member is made anew',
    promise:
      'Its access to the team is put back before all else. Only where it is killed between the deletion and that, it is in no team any more, which is said.',
    tests: [
      'are in no file while the database is made anew, and hold on behind that',
      'are there again when making it anew is cut short behind the deletion',
    ],
    switchOffs: [
      {
        rule: 'The access to the team is put back before all else',
        file: 'src/storage/rebuild-database.ts',
        from: 'await putTeamBack(alone.storage, team as StoredTeam);',
        to: 'await undefined;',
        test: 'are there again when making it anew is cut short behind the deletion: before anything is back',
        in: 'test/storage/team/team-record.test.ts',
      },
    ],
  },
];
