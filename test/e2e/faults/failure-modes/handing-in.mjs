/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const HANDING = 'src/background/keep-selected.ts';
const HANDING_TEST = 'test/background/keep-selected.test.ts';
const DEALING = 'src/ui/deal-with-selection.ts';
const DEALING_TEST = 'test/ui/deal-with-selection.test.ts';
const PLAN = 'src/domain/plan-selection.ts';
const PLAN_TEST = 'test/domain/plan-selection.test.ts';
const NOTES_TEST = 'test/platform/session-note.test.ts';

/** @type {FailureMode[]} */
export const HANDING_IN = [
  {
    mode: 'No popup opens over the page where a number was selected, or it closes at once',
    promise: 'The desk shows the same; what was selected is there for the next window that opens.',
    tests: [
      'the popup is asked for in the click itself, and finds what was selected',
      'where no popup opens, the desk shows the same',
      'is shown on the desk where no popup can be opened; it is taken back, and kept once only',
      'a question asked just now is asked again by the next window',
      'what was selected since stays when the selection before it was dealt with',
    ],
    switchOffs: [
      {
        rule: 'The popup for a selected number is asked for before anything is waited for',
        file: HANDING,
        from: '  const opened = openPopup().then(',
        to: '  await handSelection({ entryId: newEntryId(), text, isPrivate });\n  const opened = openPopup().then(',
        test: 'the popup is asked for in the click itself, and finds what was selected',
        in: HANDING_TEST,
      },
      {
        rule: 'The desk opens where the popup does not',
        file: HANDING,
        from: "if (!(await opened)) await openDesk('#/selected');",
        to: 'await opened;',
        test: 'where no popup opens, the desk shows the same',
        in: HANDING_TEST,
      },
      {
        rule: 'What was asked just now is left for the next window',
        file: DEALING,
        from: "return became !== 'asked' || !isJustNow(app, selection);",
        to: 'return true;',
        test: 'a question asked just now is asked again by the next window',
        in: DEALING_TEST,
      },
      {
        rule: 'What was dealt with takes away nothing that was selected since',
        file: 'src/platform/selected-text.ts',
        from: 'if ((await readSelection())?.entryId === entryId) await removeNote(NAME);',
        to: 'await removeNote(NAME);',
        test: 'what was selected since stays when the selection before it was dealt with',
        in: NOTES_TEST,
      },
    ],
  },
  {
    mode: 'Two windows find the same selected number, or one closes in the midst of keeping it',
    promise: 'It is kept once, and not again after it was taken back.',
    tests: [
      'a number is kept once, by whichever window finishes it',
      'what a closed window had kept by this click is finished, however late',
      'it is asked about where it was kept by this click and taken back',
    ],
    switchOffs: [
      {
        rule: 'A selected number is recorded under the id that its click minted',
        file: DEALING,
        from: 'keepCase(app, receiptNumber, undefined, { entryId });',
        to: 'keepCase(app, receiptNumber, undefined);',
        test: 'a number is kept once, by whichever window finishes it',
        in: DEALING_TEST,
      },
      {
        rule: 'A number that was kept by this click and taken back is asked about',
        file: PLAN,
        from: "  if (isRecorded) return 'ask';\n",
        to: '',
        test: 'it is asked about where it was kept by this click and taken back',
        in: PLAN_TEST,
      },
    ],
  },
  {
    mode: 'A selected number is kept by itself where only the person can say what is right',
    promise:
      'It is asked about where a case waits for its number, the window is private, its letters are unknown, or it was left behind hours ago; of several none is chosen.',
    tests: [
      'it is asked about where',
      'what was left behind hours ago is asked about once, and not kept',
      'of several different ones none is chosen',
      'is one of several, masked or none: it says so and keeps nothing by itself',
      'is asked about where a case waits for its number, nobody knows its letters, or the window is private',
    ],
    switchOffs: [
      {
        rule: 'A selected number that a case may wait for is asked about',
        file: PLAN,
        from: 'return isAwaited || isPrivate',
        to: 'return isPrivate',
        test: 'it is asked about where a case waits for its number',
        in: PLAN_TEST,
      },
      {
        rule: 'A number that was selected in a private window is asked about',
        file: PLAN,
        from: 'isAwaited || isPrivate ||',
        to: 'isAwaited ||',
        test: 'it is asked about where the window is private',
        in: PLAN_TEST,
      },
      {
        rule: 'A number that was selected hours ago is not kept by itself',
        file: DEALING,
        from: 'isJustNow: isJustNow(app, selection),',
        to: 'isJustNow: true,',
        test: 'what was left behind hours ago is asked about once, and not kept',
        in: DEALING_TEST,
      },
      {
        rule: 'What was left before the clock was put back is not left just now',
        file: 'src/domain/left-note.ts',
        from: 'return leftAt <= now && now - leftAt',
        to: 'return now - leftAt',
        test: 'what was left counts as left just now for minutes, and not before it was left',
        in: PLAN_TEST,
      },
      {
        rule: 'Of several selected numbers none is chosen',
        file: 'src/domain/selected-text.ts',
        from: "  if (count > 1) return { holds: 'several', receiptNumbers, count };\n",
        to: '',
        test: 'of several different ones none is chosen',
        in: 'test/domain/selected-text.test.ts',
      },
      {
        rule: 'No more of a selection is handed over than is looked at',
        file: HANDING,
        from: 'text: text.slice(0, LONGEST_SELECTION)',
        to: 'text',
        test: 'no more is handed over than is looked at',
        in: HANDING_TEST,
      },
    ],
  },
  {
    mode: 'A case is erased while its number waits in a window that has not opened yet',
    promise: 'What was left of it goes too, however its number is written there.',
    tests: [
      'when a case is erased, what is left of it goes, however its number is written',
      'is asked about where it was left behind hours ago, and goes with its case when that is erased',
    ],
    switchOffs: [
      {
        rule: 'What is left of an erased case is found however its number is written',
        file: 'src/platform/session-note.ts',
        from: "    .replaceAll(/[\\s\\p{P}]/gu, '')\n",
        to: '',
        test: 'when a case is erased, what is left of it goes, however its number is written',
        in: NOTES_TEST,
      },
      {
        rule: 'What was left long ago is taken by no window',
        file: 'src/platform/session-note.ts',
        from: 'return isLeftJustNow(note.leftAt, now()) ? note.left : undefined;',
        to: 'return note.left;',
        test: 'what was left long ago is dropped',
        in: NOTES_TEST,
      },
      {
        rule: 'What was left is taken once',
        file: 'src/platform/session-note.ts',
        from: '  await removeNote(name);\n',
        to: '',
        test: 'what is left is taken once',
        in: NOTES_TEST,
      },
    ],
  },
];
