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
        test: 'is noted before anything is waited for: the window may be gone by then',
        in: 'test/ui/draft-keeper.test.ts',
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
  {
    mode: 'A window closes at the last moment while another of the same form is open',
    promise: 'The other offers what was kept, without being opened anew.',
    tests: [
      'words that are kept by a window that closes are offered in one that is open',
      'words that the browser cut off as their window went are offered in one that is open',
      'words that another window brings back are offered in one that had looked before',
      'words that a busy database could not take as they were looked for are offered later',
    ],
    switchOffs: [
      {
        rule: 'A window that closes tells of its words before it is gone',
        file: 'src/ui/draft-keeper.ts',
        from: "      void put(true);\n      // Told now, as a window that is gone tells nothing. Whoever hears it has a way to go before it reads,\n      // and then waits behind what is being put.\n      postDraftMessage({ type: 'changed', key, isGoing: true });\n",
        to: '      void put(true);\n',
        test: 'words that are kept by a window that closes are offered in one that is open',
        in: 'test/e2e/drafts-leaving.spec.ts',
      },
      {
        rule: 'Who hears that a window goes looks for its last words',
        file: 'src/ui/begun-forms.tsx',
        from: 'if (message.isGoing !== true) return;',
        to: 'return;',
        test: 'words that the browser cut off as their window went are offered in one that is open',
        in: 'test/e2e/drafts-leaving.spec.ts',
      },
      {
        rule: 'What another window may have brought back is read, even by one that had nothing to bring',
        file: 'src/ui/begun-forms.tsx',
        from: '          readAgain();\n',
        to: '',
        test: 'words that another window brings back are offered in one that had looked before',
        in: 'test/e2e/drafts-leaving.spec.ts',
      },
      {
        rule: 'Words that could not be brought back are tried again',
        file: 'src/ui/begun-forms.tsx',
        from: '          again = setTimeout(unite, wait);\n',
        to: '',
        test: 'words that a busy database could not take as they were looked for are offered later',
        in: 'test/e2e/drafts-leaving.spec.ts',
      },
    ],
  },
  {
    mode: 'A form is left while its words are still being kept, and another is opened meanwhile',
    promise: 'Nothing that was opened since is closed.',
    tests: [
      'a correction that is left while the database is busy closes nothing that was opened since',
    ],
    switchOffs: [
      {
        rule: 'A form that is over closes nothing once its words are kept',
        file: 'src/ui/use-leave.ts',
        from: '    if (isLeft()) return;\n    if (isKept)',
        to: '    if (isKept)',
        test: 'a correction that is left while the database is busy closes nothing that was opened since',
        in: 'test/e2e/drafts-leaving.spec.ts',
      },
    ],
  },
];
