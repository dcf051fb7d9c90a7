/** @typedef {import('./failure-modes.mjs').FailureMode} FailureMode */

const UNDOING = 'test/storage/undo-import.test.ts';
const MEANWHILE = 'test/storage/undo-meanwhile.test.ts';
const MARKER_ADDER = 'src/storage/add-restored-markers.ts';
const UNDOER = 'src/storage/undo-import.ts';

/** @type {FailureMode[]} */
export const UNDOING_IMPORTS = [
  {
    mode: 'An import is undone after more was noted, or cut short while it is undone',
    promise:
      'Nothing that was noted since loses what it rests on; what was begun is finished at the next start.',
    tests: [
      'an import that is undone',
      'leaves both copies, rows and settings as they were, and may be done again',
      'does not take with it what a later import brought into the same case',
      'what is recorded while an import is undone',
      'what one window is taking over is left alone by another, until the first is closed',
    ],
    switchOffs: [
      {
        rule: 'Undoing leaves a case in which something was recorded since',
        file: 'src/storage/rests-on.ts',
        from: '...own.flatMap(({ caseId }) => caseId ?? [])',
        to: '',
        test: 'keeps what came in a case in which something was recorded since',
        in: UNDOING,
      },
      {
        rule: 'Undoing leaves also a case in which something is recorded while it is decided',
        file: UNDOER,
        from: 'const since = await sinceIn(transaction, through);',
        to: 'const since = toSince([], new Set());',
        test: 'keeps also what something rests on that is recorded while it is found out',
        in: UNDOING,
      },
      {
        rule: 'Undoing leaves also a case in which something is recorded while it is removed',
        file: 'src/storage/give-back.ts',
        from: 'return toSince(entries, new Set());',
        to: 'return toSince(entries.slice(entries.length), new Set());',
        test: 'keeps its whole case, whatever step of it the recording falls into',
        in: MEANWHILE,
      },
      {
        rule: 'What undoing leaves after all is given back to the second copy',
        file: 'src/storage/give-back.ts',
        from: 'if (!isAllGone) await',
        to: 'if (isAllGone === undefined) await',
        test: 'keeps the ladder that it counts by, though the second copy is rid of it already',
        in: MEANWHILE,
      },
      {
        rule: 'One window at a time takes a file over or gives one back',
        file: 'src/storage/import-lock.ts',
        from: 'const ran = await withImportLock(async () => ({ result: await work() }));',
        to: "const ran = await (async (): Promise<{ readonly result: Result } | 'taken'> => ({ result: await work() }))(); void withImportLock;",
        test: 'are done by one window at a time; the other is told',
        in: MEANWHILE,
      },
      {
        rule: 'A file is not taken over before what is being undone is gone',
        file: 'src/storage/import-lock.ts',
        from: "if (await isAnyUndoing(storage)) throw new ImportStoppedError('undoing');",
        to: '',
        test: 'waits with a file for an undoing that is not finished, instead of losing it with that',
        in: MEANWHILE,
      },
      {
        rule: 'Erasing everything ends what is being taken over',
        file: 'src/storage/restore-backup.ts',
        from: 'if (record === undefined) return undefined;',
        to: '',
        test: 'ends that in the midst of the file: what comes behind stays out',
        in: 'test/storage/cut-short-imports.test.ts',
      },
      {
        rule: 'A marker that a later file brought too stays with that',
        file: 'src/storage/pass-on-markers.ts',
        from: 'if (record.markers === 0) return [];',
        to: 'if (record.markers >= 0) return [];',
        test: 'stay with the second when the first is undone, and go with that',
        in: MEANWHILE,
      },
      {
        rule: 'Undoing leaves a ladder by which something recorded since counts',
        file: 'src/storage/rests-on.ts',
        from: "said.includes('custom:')",
        to: "said.includes('no such')",
        test: 'keeps a ladder that something recorded since counts by',
        in: UNDOING,
      },
      {
        rule: 'What undoing leaves is noted when it is decided',
        file: UNDOER,
        from: 'list.entries.filter(isGoing)',
        to: 'list.entries',
        test: 'keeps what came in a case in which something was recorded since',
        in: UNDOING,
      },
      {
        rule: 'What undoing began is finished at the next start',
        file: 'src/storage/make-whole.ts',
        from: '  await finishRemovals(storage);\n  await noteLostBackup(storage);',
        to: '  await noteLostBackup(storage);',
        test: 'is finished at the next start when the browser dies just after the second copy lost it',
        in: UNDOING,
      },
      {
        rule: 'The list of an import that is being undone is kept until it is done',
        file: 'src/storage/import-records.ts',
        from: "if (record.state === 'undoing') continue;",
        to: '',
        test: 'is finished also where it could not be for 30 days',
        in: UNDOING,
      },
      {
        rule: 'An import can be undone for 30 days only',
        file: 'src/storage/import-records.ts',
        from: '!isEmpty(each) && canBeUndone(each, storage.now())',
        to: '!isEmpty(each)',
        test: 'can’t be undone after 30 days',
        in: UNDOING,
      },
      {
        rule: 'Undoing takes back no erasing that the person agreed to',
        file: MARKER_ADDER,
        from: 'markers: added.filter((id) => !isHere.has(id)),',
        to: 'markers: added,',
        test: 'does not bring back what the person let the file erase',
        in: UNDOING,
      },
    ],
  },
];
