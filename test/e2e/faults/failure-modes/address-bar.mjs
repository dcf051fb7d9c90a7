/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const JUMP = 'src/background/jump.ts';
const JUMP_TEST = 'test/background/jump.test.ts';
const LINES = 'src/background/suggestions.ts';
const LINES_TEST = 'test/background/suggestions.test.ts';

/** @type {FailureMode[]} */
export const ADDRESS_BAR = [
  {
    mode: 'The address bar, which others may see, names a protected or masked case',
    promise:
      'A protected case is found by its whole number alone and never named; a masked screen is masked there too, and no name gets into an address.',
    tests: [
      'a protected case is found by nothing but its whole number, and never named',
      'a masked screen is masked here too, and what is chosen opens all the same',
      'say neither number nor name where the screen is masked, in the bar neither',
      'what finds several, or none, is searched in the list, and stands in no address',
      'masks what it suggests where the screen is masked, and says so in the chosen language',
    ],
    switchOffs: [
      {
        rule: 'What a line puts into the address bar is masked where the screen is',
        file: LINES,
        from: 'words.isMasked ? distinct(number ?? name, taken) : (number ?? caseId);',
        to: 'words.isMasked ? (receiptNumber ?? label ?? caseId) : (number ?? caseId);',
        test: 'say neither number nor name where the screen is masked, in the bar neither',
        in: LINES_TEST,
      },
      {
        rule: 'What is searched for stands in no address',
        file: JUMP,
        from: 'return open(await handSearch(jump.typed), place);',
        to: 'return open(`#/cases?search=${encodeURIComponent(jump.typed)}`, place);',
        test: 'what finds several, or none, is searched in the list, and stands in no address',
        in: JUMP_TEST,
      },
      {
        rule: 'No label stays in memory once typing is given up',
        file: JUMP,
        from: '      forget();\n      await forgetMaskedLines();',
        to: '      await forgetMaskedLines();',
        test: 'no label stays in memory when typing is given up',
        in: JUMP_TEST,
      },
    ],
  },
  {
    mode: 'What is chosen in the address bar opens another case, or nothing',
    promise:
      'Each line leads to its own case, also after the worker ended or where the screen is masked; where the record can’t be read the desk opens and says why.',
    tests: [
      'leads to its case after the worker ended',
      'are told apart where they are masked, by what was typed too',
      'of what was typed fast only the last is answered',
      'where the record can’t be read the desk opens, and says why',
    ],
    switchOffs: [
      {
        rule: 'Masked lines that read the same are told apart',
        file: LINES,
        from: '  if (!taken.has(content)) return content;\n',
        to: '  return content;\n',
        test: 'are told apart where they are masked, by what was typed too',
        in: LINES_TEST,
      },
      {
        rule: 'What masked lines lead to is kept outside of the worker',
        file: JUMP,
        from: 'const chosen = masked ?? parseCaseId(typed);',
        to: 'const chosen = parseCaseId(typed);',
        test: 'a masked screen is masked here too, and what is chosen opens all the same',
        in: JUMP_TEST,
      },
      {
        rule: 'Only the last of what is typed is answered',
        file: JUMP,
        from: '      if (own !== latest) return undefined;\n',
        to: '',
        test: 'of what was typed fast only the last is answered',
        in: JUMP_TEST,
      },
      {
        rule: 'The desk opens where the address bar can’t read the record',
        file: JUMP,
        from: '        return [];\n',
        to: '        throw error;\n',
        test: 'where the record can’t be read the desk opens, and says why',
        in: JUMP_TEST,
      },
    ],
  },
];
