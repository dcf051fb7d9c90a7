/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

/** @type {FailureMode[]} */
export const CLOSING = [
  {
    mode: 'The popup or panel closes in the midst of a word, with a write of the database under way',
    promise: 'Every sign is there when the form is opened next.',
    tests: [
      'loses nothing that was typed when it closes by itself in the midst of a word',
      'loses nothing that was typed when it goes because another tab comes to the front in the midst of a word',
      'loses nothing that was typed when it is closed in the midst of a word',
    ],
    switchOffs: [
      {
        rule: 'What is typed is noted before anything is waited for',
        file: 'src/ui/draft-keeper.ts',
        from: '      if (draft !== undefined) draftCopy.lastWords.note(draft);\n',
        to: '',
        test: 'loses nothing that was typed when it closes by itself in the midst of a word',
        in: 'test/e2e/side-panel.spec.ts',
      },
      {
        rule: 'What was noted last counts where it is newer than both copies',
        file: 'src/storage/copy-drafts.ts',
        from: 'const copied = newest(inFile, draftCopy.lastWords.read(key));',
        to: 'const copied = newest(inFile, undefined);',
        test: 'count where they are newer than both copies, and not where they are older',
        in: 'test/storage/last-words.test.ts',
      },
    ],
  },
];
