/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const DRAFT_COPIES = 'test/storage/copy-drafts.test.ts';
const KEEPER = 'src/ui/draft-keeper.ts';
const KEEPER_TEST = 'test/ui/draft-keeper.test.ts';

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
      'a label half typed outlives its window',
      'the reason for a strike outlives Escape',
      'an office chosen and not confirmed is offered again',
      'the number that a case lacked is kept as it is typed',
      'keeps a number half typed for when the popup opens over it again',
      'a window that wakes puts nothing over newer words of the one that went on',
    ],
    switchOffs: [
      {
        rule: 'What is typed is kept when the window is hidden',
        file: 'src/ui/use-draft.ts',
        from: 'const keepAsItGoes = ({ type }: Event) => {\n',
        to: "const keepAsItGoes = ({ type }: Event) => {\n      if (type !== '') return;\n",
        test: 'words typed in the last moment before a window goes are kept',
        in: 'test/e2e/drafts.spec.ts',
      },
      {
        rule: 'A window that is hidden or wakes puts nothing over newer words',
        file: 'src/ui/use-draft.ts',
        from: "if (type === 'pagehide' && latest.current.place === 'here') own",
        to: "if (latest.current.place === 'here') own",
        test: 'a window that wakes puts nothing over newer words of the one that went on',
        in: 'test/e2e/drafts-hung.spec.ts',
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
        rule: 'A form that came free is not taken for one held elsewhere',
        file: 'src/ui/use-draft.ts',
        from: "if (standing === 'here' || latest.current.place === 'ended') return;",
        to: "if (latest.current.place === 'here') return;\n      standing = 'elsewhere';",
        test: 'a form that comes free in the midst of messages about it is free to be typed in',
        in: 'test/e2e/drafts-hung.spec.ts',
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
      'kills while a call is typed: every sign up to 300 ms before each is there',
      'is offered again, whatever the clocks say, and after the database was wiped too',
      'is not offered again once it was saved, though its file could not be removed',
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
        rule: 'Words typed after a save that only seemed to fail are not taken for saved',
        file: 'src/domain/draft.ts',
        from: 'if (recorded === undefined || typedAfterSave === true) return false;',
        to: 'if (recorded === undefined) return false;',
        test: 'is offered again, whatever the clocks say, and after the database was wiped too',
        in: KEEPER_TEST,
      },
      {
        rule: 'Words that were saved at the second try are not offered again',
        file: 'src/storage/drafts.ts',
        from: 'if (draft?.typedAfterSave !== true) {',
        to: 'if (true) {',
        test: 'is not offered again once it was saved, though its file could not be removed',
        in: KEEPER_TEST,
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
    mode: 'The database hangs while something is typed',
    promise: 'The second copy takes the words; what is in no copy is told, and tried again.',
    tests: [
      'behind a writer that does not end, a form opens with its words, and takes more',
      'words that are in no copy are told, and kept as soon as either can be written',
      'what cannot be discarded says so and stays',
    ],
    switchOffs: [
      {
        rule: 'What the database does not take in time counts as not kept',
        file: 'src/storage/drafts.ts',
        from: 'DRAFT_LIMIT_IN_MS = 2000',
        to: 'DRAFT_LIMIT_IN_MS = 60_000',
        test: 'what is not kept within 2 seconds counts as not kept, and is not kept after all',
        in: DRAFT_COPIES,
      },
      {
        rule: 'The second copy does not wait for a database that hangs',
        file: KEEPER,
        from: 'const slow = setTimeout(() => void copyAlone(draft, upTo), patience);',
        to: 'const slow = undefined;',
        test: 'is in the second copy within 300 ms while the database hangs',
        in: KEEPER_TEST,
      },
      {
        rule: 'Words that are in no copy are told',
        file: KEEPER,
        from: 'if (Math.max(kept, copied) < upTo) onUnkept({ error });',
        to: '',
        test: 'that is in no copy is told, tried again by itself, and told to be kept',
        in: KEEPER_TEST,
      },
    ],
  },
  {
    mode: 'What was typed before can’t be read',
    promise: 'The form says so, and nothing is typed over it.',
    tests: [
      'says that it can’t be read when the other has nothing, or can’t be read either',
      'a form that the database knows nothing of waits 2 seconds for the second copy',
    ],
    switchOffs: [
      {
        rule: 'A second copy that can’t be read is not taken for one that has nothing',
        file: 'src/storage/copy-drafts.ts',
        from: "if (inDatabase !== undefined || !('unread' in unread)) return",
        to: 'if (true) return',
        test: 'says that it can’t be read when the other has nothing, or can’t be read either',
        in: DRAFT_COPIES,
      },
      {
        rule: 'A form whose draft can’t be read takes no words',
        file: 'src/ui/use-draft.ts',
        from: 'show({ fields: undefined, unread, place });',
        to: 'show({ fields: start(undefined), place });',
        test: 'a draft that cannot be read is said to be there, and nothing is typed over it',
        in: 'test/e2e/drafts-hung.spec.ts',
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
