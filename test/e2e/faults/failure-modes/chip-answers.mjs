/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const CHIP = 'src/content/chip.ts';
const CHIP_TEST = 'test/content/chip.test.ts';
const ANSWERS = 'src/background/chip.ts';
const ANSWERS_TEST = 'test/background/chip.test.ts';

/** @type {FailureMode[]} */
export const CHIP_ANSWERS = [
  {
    mode: 'The page goes on to another case while the chip still shows the one before',
    promise: 'The chip goes at once, and comes back with what is on record of the new one.',
    tests: [
      'that goes on to another case has nothing of the one before on it',
      'goes with the answer, comes back with it, and stays where an app replaces its page',
      'an answer that comes in its place is on record before the chip says how the case stands',
      'an answer that comes late is not shown over a newer one',
    ],
    switchOffs: [
      {
        rule: 'The chip of one case is not left to the next one',
        file: CHIP,
        from: '    if (isOther) leave();\n',
        to: '',
        test: 'that goes on to another case has nothing of the one before on it',
        in: CHIP_TEST,
      },
      {
        rule: 'The chip waits until what the page shows is on record',
        file: CHIP,
        from: 'void told.then(() => sighting === next && look());',
        to: 'look();',
        test: 'how the case stands is asked once what the page shows is on record',
        in: CHIP_TEST,
      },
      {
        rule: 'The chip shows the newest answer',
        file: CHIP,
        from: '      if (asked !== question) return;\n',
        to: '',
        test: 'an answer that comes late is not shown over a newer one',
        in: CHIP_TEST,
      },
    ],
  },
  {
    mode: 'What is pressed on the chip is pressed twice, or can’t be recorded',
    promise: 'It is recorded once, and the chip says so where it failed.',
    tests: [
      'keeps the case with its status, once',
      'twice in a row is asked for once',
      'and fails is said to have failed',
    ],
    switchOffs: [
      {
        rule: 'A case that the chip kept is not kept again',
        file: 'src/storage/kept-number.ts',
        from: "return isOwn ? keptEntry(entryId, row.caseId, receiptNumber) : 'kept-meanwhile';",
        to: 'return keptEntry(entryId, row.caseId, receiptNumber);',
        test: 'keeps the case with its status, once',
        in: ANSWERS_TEST,
      },
      {
        rule: 'The chip takes no press while one is under way',
        file: CHIP,
        from: 'if (face.isBusy || sighting === undefined',
        to: 'if (sighting === undefined',
        test: 'twice in a row is asked for once',
        in: CHIP_TEST,
      },
      {
        rule: 'The chip says what failed',
        file: CHIP,
        from: 'draw(next === null ? otherwise() : then());',
        to: 'draw(then());',
        test: 'and fails is said to have failed',
        in: CHIP_TEST,
      },
    ],
  },
  {
    mode: 'The chip keeps a number as a new case, though one that was noted already waits for it',
    promise: 'Where a case waits for its number, the person is asked whose it is.',
    tests: ['asks whose number it is where a case waits for one, and keeps nothing by itself'],
    switchOffs: [
      {
        rule: 'The chip asks whose number it is',
        file: ANSWERS,
        from: 'if (!isKept && (await isAnyWaiting(storage))) {',
        to: 'if (isKept && (await isAnyWaiting(storage))) {',
        test: 'asks whose number it is where a case waits for one, and keeps nothing by itself',
        in: ANSWERS_TEST,
      },
      {
        rule: 'A case without a number that is protected or closed is not spoken of on the page',
        file: ANSWERS,
        from: 'return toWaitingCases(rows).all.length > 0;',
        to: 'return rows.length > 0;',
        test: 'says nothing of a protected case that has no number',
        in: ANSWERS_TEST,
      },
    ],
  },
  {
    mode: 'The chip was hidden or switched off, and is there again',
    promise: 'Hidden, it stays away until the page is loaded anew; switched off, for good.',
    tests: [
      'to hide it here holds until the page is loaded again',
      'switches it off for good',
      'can be hidden here, and switched off for good',
    ],
    switchOffs: [
      {
        rule: 'A chip that was hidden asks nothing more',
        file: CHIP,
        from: 'if (receiptNumber === undefined || isHidden) return leave();',
        to: 'if (receiptNumber === undefined) return leave();',
        test: 'to hide it here holds until the page is loaded again',
        in: CHIP_TEST,
      },
      {
        rule: 'There is no chip where it is switched off',
        file: ANSWERS,
        from: '  if (!hasChip) return undefined;\n',
        to: '',
        test: 'switches it off for good',
        in: ANSWERS_TEST,
      },
    ],
  },
  {
    mode: 'The browser refuses to open the form of a call from the chip',
    promise: 'It is asked for in the click itself; the chip says so where nothing opened.',
    tests: [
      'opens the form of a call before anything is waited for',
      'opens the form of a call beside the page',
    ],
    switchOffs: [
      {
        rule: 'The form of a call is opened before anything is waited for',
        file: ANSWERS,
        from: '      await context.openCall(message.receiptNumber);\n      return viewOf',
        to: '      await viewOf(context, message.receiptNumber);\n      await context.openCall(message.receiptNumber);\n      return viewOf',
        test: 'opens the form of a call before anything is waited for',
        in: ANSWERS_TEST,
      },
    ],
  },
];
