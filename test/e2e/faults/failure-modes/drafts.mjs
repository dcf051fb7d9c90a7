/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const DRAFT_COPIES = 'test/storage/copy-drafts.test.ts';

/** @type {FailureMode[]} */
export const DRAFTS = [
  {
    mode: 'The popup closes while something is typed',
    promise: 'It is there word for word when the popup opens again; one window at a time holds it.',
    tests: [
      'a call half noted is there word for word after the popup was closed',
      'words typed in the last moment before a window goes are kept',
      'typing that goes on without a pause is kept within 300 ms of each key stroke',
      'a second window shows the form to be read only, says why, and follows what is typed',
      'a form whose window was killed while it was typed in is free, with its words',
    ],
    switchOffs: [
      {
        rule: 'What is typed is kept when the window is hidden',
        file: 'src/ui/use-draft.ts',
        from: "if (latest.current.place === 'here') own.keepAtOnce();",
        to: "if (latest.current.place === 'here') return;",
        test: 'words typed in the last moment before a window goes are kept',
        in: 'test/e2e/drafts.spec.ts',
      },
      {
        rule: 'A key stroke is kept after 150 ms, however long the typing goes on',
        file: 'src/ui/draft-keeper.ts',
        from: 'timer ??= setTimeout(() => void keep(), milliseconds);',
        to: 'clearTimeout(timer);\n    timer = setTimeout(() => void keep(), milliseconds);',
        test: 'typing that goes on without a pause is kept within 300 ms of each key stroke',
        in: 'test/e2e/drafts-windows.spec.ts',
      },
      {
        rule: 'One window at a time holds a form',
        file: 'src/platform/form-hold.ts',
        from: '.request(name, { ifAvailable: true }',
        to: '.request(`${name} ${Math.random()}`, { ifAvailable: true }',
        test: 'a second window shows the form to be read only, says why, and follows what is typed',
        in: 'test/e2e/drafts-windows.spec.ts',
      },
    ],
  },
  {
    mode: 'The database is lost while something is typed, or the browser ends',
    promise: 'The draft is offered again from its second copy; what was saved or discarded is not.',
    tests: [
      'a draft that a wiped database had is there again, word for word',
      'does not come back after the database was wiped',
      'what was typed is there again after the database was deleted',
      'a call half noted is offered again after the browser was started anew',
    ],
    switchOffs: [
      {
        rule: 'Drafts that only the second copy holds are brought back',
        file: 'src/storage/copy-drafts.ts',
        from: '    await Promise.all(union.toDatabase.map((draft) => store.put(draft)));\n',
        to: '',
        test: 'a draft that a wiped database had is there again, word for word',
        in: DRAFT_COPIES,
      },
      {
        rule: 'A discarded draft goes from both copies',
        file: 'src/storage/copy-drafts.ts',
        from: '    await storage.draftCopy.remove(key);\n',
        to: '',
        test: 'does not come back after the database was wiped',
        in: DRAFT_COPIES,
      },
    ],
  },
  {
    mode: 'A note is longer than a call can be',
    promise: 'Its length is capped with a counter in sight; nothing is cut silently.',
    tests: [
      'notes that are too long are a problem, and nothing of them is cut',
      'pasted notes that are too long are not cut: they say so, and are saved once shortened',
    ],
    switchOffs: [
      {
        rule: 'Notes that are too long are a problem to be mended',
        file: 'src/ui/call-fields.ts',
        from: "if (fields.notes.trim().length > LONGEST_NOTE) problems.push('notes');",
        to: '',
        test: 'notes that are too long are a problem, and nothing of them is cut',
        in: 'test/ui/call-fields.test.ts',
      },
    ],
  },
];
