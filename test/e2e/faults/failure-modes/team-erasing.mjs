/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CUT_SHORT = 'test/background/team/cut-short.test.ts';
const ERASED = 'test/background/team/erased.test.ts';
const ADDER = 'src/storage/team/add-pulled.ts';
const MARKERS = 'src/background/team/push-markers.ts';

/** @type {FailureMode[]} */
export const TEAM_ERASING = [
  {
    mode: 'What is here was erased by somebody else in the team',
    promise:
      'It waits for the person’s word. What she keeps stays, is asked about no more, and is handed back to nobody.',
    tests: [
      'stays where it was declined, is asked about no more and handed to nobody',
      'takes with it what was recorded of it elsewhere since',
      'is told once, however often it is erased',
      'does not come to who joins later, in whatever order it is told',
    ],
    switchOffs: [
      {
        rule: 'A marker that names something that is here waits',
        file: ADDER,
        from: 'const taken = foreign.filter((id) => !isHere.has(id));',
        to: 'const taken = foreign;',
        test: 'goes from the server, and waits with the others for their word',
        in: ERASED,
      },
      {
        rule: 'What was declined is asked about no more',
        file: ADDER,
        from: '[...state.offered, ...state.declined]',
        to: '[...state.offered]',
        test: 'stays where it was declined, is asked about no more and handed to nobody',
        in: ERASED,
      },
      {
        rule: 'What waits for a word, or was declined, is not handed over',
        file: 'src/storage/team/read-to-push.ts',
        from: '&& !isErased(entry, held),',
        to: ',',
        test: 'stays where it was declined, is asked about no more and handed to nobody',
        in: ERASED,
      },
      {
        rule: 'What names an erased entry, and comes later, goes too',
        file: 'src/background/team/exchange.ts',
        from: 'await eraseWhatNames(storage);',
        to: '',
        test: 'what names an erased entry, and came here without it, goes as soon as its marker comes',
        in: CUT_SHORT,
      },
      {
        rule: 'What was erased before the team was joined is told to nobody',
        file: 'src/storage/team/team-record.ts',
        from: 'const state = { ...NO_EXCHANGE, withheld };',
        to: 'const state = NO_EXCHANGE;',
        test: 'before the team was joined is the business of that browser alone',
        in: ERASED,
      },
    ],
  },
  {
    mode: 'The worker is killed between the marker of an erasure and the removing of what it names',
    promise: 'The next exchange removes it; nothing is ever removed of which no marker tells.',
    tests: [
      'loses nothing and doubles nothing when it ends before or behind any call to the server',
    ],
    switchOffs: [
      {
        rule: 'Erasures are noted as told only when all is removed',
        file: MARKERS,
        from: 'if (markers === undefined) return;',
        to: 'if (markers === undefined) return;\n  await course.note((state) => ({ ...state, pushedMarkers: markers.digest }));',
        test: 'is removed from the server also where that was cut short right behind the marker',
        in: ERASED,
      },
      {
        rule: 'The marker is handed over before what it names is removed',
        file: MARKERS,
        from: 'await pushItems(course, lacked.map(toErasedItem));',
        to: 'void Promise.resolve().then(() => pushItems(course, lacked.map(toErasedItem)));',
        test: 'says by a marker that something was erased before that is removed',
        in: CUT_SHORT,
      },
    ],
  },
  {
    mode: 'A case is assigned to a colleague, who left, or who is nobody here',
    promise: 'It rings for all again; only where she can hear it, it rings for her alone.',
    tests: [
      'the one that is assigned to a colleague rings not here, and counts on no badge',
      'both ring where one is nobody’s and the other of somebody nobody knows',
      'one rings no more once its colleague is heard of, and again when she left',
    ],
    switchOffs: [
      {
        rule: 'Who is in the team is who is in the one that this browser is in',
        file: 'src/domain/team/known-members.ts',
        from: 'const said = team === undefined ? [] : all.filter((each) => each.team === team);',
        to: 'const said = all;',
        test: 'both ring again where the team was left, its record lost, or another one joined',
        in: 'test/background/team/assigned-cases.test.ts',
      },
    ],
  },
];
