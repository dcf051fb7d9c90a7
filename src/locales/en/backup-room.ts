/** The room of backups: making one, taking one over, giving an import back, and when one is due. */
export const backupRoom = {
  deskBackup: 'Backup',
  backupRoomWhat:
    'A backup is one file with everything that is recorded here. With it you get your record back when this browser profile is lost, or take it to another machine. Nothing is sent anywhere.',

  // Making one.
  backupRoomMake: 'Make a backup',
  backupRoomNever: 'No backup was made in this browser profile yet.',
  backupRoomEmpty: 'There is nothing recorded to back up yet.',
  backupRoomLast: 'Last backup {at}.',
  backupRoomSince: { one: '{count} entry since.', other: '{count} entries since.' },
  backupRoomNothingSince: 'Nothing was recorded since.',
  backupRoomAll: {
    one: '{count} entry is only in this browser.',
    other: '{count} entries are only in this browser.',
  },
  backupRoomHow: 'Who can read the file',
  backupRoomSealed: 'Only who knows the passphrase',
  backupRoomPlain: 'Whoever gets the file: no passphrase',
  backupRoomPlainHint:
    'Numbers, names and notes then stand in the file as plain text. Keep it where nobody else gets at it.',
  backupRoomPassphrase: 'Passphrase',
  backupRoomPassphraseHint:
    'Several words that do not belong together are good. Capitals and blanks count.',
  backupRoomAgain: 'Passphrase once more',
  backupRoomShow: 'Show the passphrase',
  backupRoomNoRecovery:
    'No one can recover the passphrase, nor open the file without it. Write it down, and keep it apart from the file.',
  backupRoomWeak: 'Easy to guess: a machine finds it in days. Make it longer.',
  backupRoomFair: 'Not easy to guess. Another word makes it better.',
  backupRoomStrong: 'Hard to guess, as far as length and variety tell.',
  backupRoomNeedsPassphrase: 'Type a passphrase.',
  backupRoomTooShort: 'Use at least ten characters.',
  backupRoomDiffers: 'The two passphrases are not the same.',
  backupRoomMaking: '{done} of {count} entries written',
  backupRoomBegins: 'Beginning…',
  backupRoomSealing: 'Making the key of the passphrase…',
  backupRoomMade: {
    one: 'A file with {count} entry was handed to the browser: {name}',
    other: 'A file with {count} entries was handed to the browser: {name}',
  },
  backupRoomMadeHint:
    'See that it was saved, and keep a copy on another disk: a file on this machine is lost with it.',
  backupRoomMakeCancelled: 'Cancelled. No file was made.',
  backupRoomMakeFailed: 'No file was made: {reason}',
  backupRoomCancel: 'Cancel',
  backupRoomStay: 'Stay on this page until it is done: leaving it ends this.',

  // Taking one over.
  backupRoomRestore: 'Restore from a file',
  backupRoomRestoreHint:
    'What the file has and this browser lacks is added; nothing that is here is overwritten. You see what would be done before anything is.',
  backupRoomFile: 'Backup or hand-off file',
  backupRoomDrop: 'Or drop the file anywhere on this page.',
  backupRoomUnlock: 'This file is sealed. It was made {at}.',
  backupRoomOpen: 'Open the file',
  backupRoomUnlockNeeds: 'Type the passphrase that the file was sealed with.',
  backupRoomOtherFile: 'Choose another file',
  backupRoomOpening: 'Opening the file…',
  backupRoomReading: '{done} of {count} entries read',
  backupRoomReadCancelled: 'Cancelled. Nothing was changed.',
  backupRoomReadFailed: 'The file could not be read: {reason}',
  backupRoomFileGone:
    'The file could not be read any more: it was moved, changed or its disk was taken out. Choose it again.',
  backupRoomPreview: 'What this file would do',
  backupRoomFrom: 'Backup of {at}',
  backupRoomHandOffFrom: 'Cases handed over on {at}',
  backupRoomFromDevice: 'from {device}',
  backupRoomNew: { one: '{count} entry is new', other: '{count} entries are new' },
  backupRoomHere: {
    one: '{count} entry is here already',
    other: '{count} entries are here already',
  },
  backupRoomErasedInFile: {
    one: '{count} entry is left out: the file says it was erased',
    other: '{count} entries are left out: the file says they were erased',
  },
  backupRoomErasedStay: {
    one: '{count} entry was erased here and stays out',
    other: '{count} entries were erased here and stay out',
  },
  backupRoomMarkers: {
    one: '{count} entry that was erased elsewhere never comes in here',
    other: '{count} entries that were erased elsewhere never come in here',
  },
  backupRoomLeftOut: { one: '{count} line is left out', other: '{count} lines are left out' },
  backupRoomLines: 'Lines of the file: {lines}',
  backupRoomLinesCut: 'Lines of the file, the first of them: {lines}',
  backupRoomBegun: 'Taking over this file was begun before. It goes on where it ended.',
  backupRoomNothing: 'Everything in this file is here already. There is nothing to do.',
  backupRoomErase: {
    one: 'The file says that {count} entry which is here was erased elsewhere. What becomes of it?',
    other:
      'The file says that {count} entries which are here were erased elsewhere. What becomes of them?',
  },
  backupRoomEraseHint: 'You are asked once: what is to stay is not asked about again.',
  backupRoomEraseKeep: 'Keep what is here',
  backupRoomEraseHere: 'Erase it here too; undoing the import does not bring it back',
  backupRoomEraseAsk: 'Choose what becomes of what was erased elsewhere.',
  backupRoomNewCases: {
    one: '{count} case is new here:',
    other: '{count} cases are new here:',
  },
  backupRoomChangedCases: {
    one: '{count} case that you have gets entries, which may also correct, strike or close something in it:',
    other:
      '{count} cases that you have get entries, which may also correct, strike or close something in them:',
  },
  backupRoomEraseIn: 'Entries of these cases:',
  backupRoomEraseRules: 'Some are about settings, orders of steps or addresses.',
  backupRoomDeclined: {
    one: '{count} entry that the file says was erased stays, as you said before.',
    other: '{count} entries that the file says were erased stay, as you said before.',
  },
  backupRoomBringBack: {
    one: 'Bring back {count} entry that was erased here',
    other: 'Bring back {count} entries that were erased here',
  },
  backupRoomBringBackHint:
    'They come back as new entries. On other machines on which they were erased they count as new, too.',
  backupRoomMoreCases: { one: 'and {count} more case', other: 'and {count} more cases' },
  backupRoomTakeOver: 'Take it over',
  backupRoomLeave: 'Leave everything as it is',
  backupRoomAdding: '{done} of {count} entries done',
  backupRoomCutShort:
    'Cancelled. What was added before stays: go on with the rest, or undo it below.',
  backupRoomStopped:
    'It could not go on: {reason} What was added before stays: go on with the rest, or undo it below.',
  backupRoomTaken:
    'Another window is taking a file over, or undoing that. Try again when it has ended.',
  backupRoomStillUndoing:
    'An import that was undone is not gone yet: the second copy could not be written. Start the browser anew, and then choose the file again.',
  backupRoomErasedMeanwhile:
    'Everything here was erased while the file was taken over, and the rest of it was not added. Choose the file again if you still want it.',
  backupRoomGoOn: 'Go on',
  backupRoomDone: { one: '{count} entry was added.', other: '{count} entries were added.' },
  backupRoomDoneNothing: 'Nothing new was added.',
  backupRoomDoneErased: {
    one: '{count} entry was erased here too.',
    other: '{count} entries were erased here too.',
  },
  backupRoomDoneErasing: {
    one: '{count} entry is to be erased here too. That is decided, but not every copy could be changed; the rest goes when the browser is next started.',
    other:
      '{count} entries are to be erased here too. That is decided, but not every copy could be changed; the rest goes when the browser is next started.',
  },
  backupRoomDonePending: 'The second copy gets it with the next entry that is saved.',
  backupRoomDoneUndo: 'For 30 days this can be undone below.',
  backupRoomToCases: 'To the cases',

  // Giving one back.
  backupRoomImports: 'Files taken over in the last 30 days',
  backupRoomImport: {
    one: '{count} entry added {at}',
    other: '{count} entries added {at}',
  },
  backupRoomImportMarkers: {
    one: '{count} entry that was erased elsewhere kept out {at}',
    other: '{count} entries that were erased elsewhere kept out {at}',
  },
  backupRoomImportUnderWay: 'Being taken over just now.',
  backupRoomImportCut: 'Cut short: choose the same file again to go on with it.',
  backupRoomImportUndoing: 'Being undone; it is finished at the next start of the browser.',
  backupRoomUndo: 'Undo',
  backupRoomUndoOf: 'Undo: {what}',
  backupRoomUndoAsk: 'Undo this import?',
  backupRoomUndoReading: 'Looking at what came since…',
  backupRoomUndoRemoves: {
    one: '{count} entry is removed. The file itself stays as it is and can be taken over again.',
    other:
      '{count} entries are removed. The file itself stays as it is and can be taken over again.',
  },
  backupRoomUndoMarkers: {
    one: '{count} entry that was erased elsewhere may come in again.',
    other: '{count} entries that were erased elsewhere may come in again.',
  },
  backupRoomUndoNone: 'Nothing of it can be removed.',
  backupRoomUndoKeeps: {
    one: '{count} entry stays, as something was recorded in its case since, or is counted from it:',
    other:
      '{count} entries stay, as something was recorded in their cases since, or is counted from them:',
  },
  backupRoomUndoErased: 'What you let this file erase stays erased.',
  backupRoomUndoConfirm: {
    one: 'Remove {count} entry',
    other: 'Remove {count} entries',
  },
  backupRoomUndoConfirmMarkers: 'Undo the import',
  backupRoomUndoing: 'Undoing…',
  backupRoomRemoving: '{done} of {count} entries removed',
  backupRoomUndone: { one: '{count} entry was removed.', other: '{count} entries were removed.' },
  backupRoomUndoneMarkers: 'The import was undone.',
  backupRoomNotUndone: 'It was undone already, or is too old to be undone.',
  backupRoomUndoFailed: 'It could not be undone: {reason}',

  // When one is due.
  backupDueNever: {
    one: 'No backup yet: {count} entry is only in this browser.',
    other: 'No backup yet: {count} entries are only in this browser.',
  },
  backupDueNeverMany: 'No backup yet: {count} entries or more are only in this browser.',
  backupDueSince: {
    one: 'Last backup {at}; {count} entry since.',
    other: 'Last backup {at}; {count} entries since.',
  },
  backupDueSinceMany: 'Last backup {at}; {count} entries or more since.',
  backupDueMake: 'Make a backup',
  backupDueLater: 'Not this week',
  backupDueNotPutOff: 'That could not be kept: {reason}',
  settingsBackup: 'Make a backup, or restore one',
} as const;
