/** Backups that are written by themselves. */
export const automaticBackup = {
  autoTitle: 'Automatic backup',
  autoText:
    'While the browser runs, and when something changed, a backup is saved in the folder for downloads, in “Followthrough”. The browser asks you to allow that.',
  autoEvery: 'How often',
  autoEveryDay: 'Every day',
  autoEveryWeek: 'Every week',
  autoKeep: 'Files to keep',
  autoKeepMeans: 'With each new file the oldest beyond that are removed.',
  autoPassphraseHint:
    'The passphrase opens the files. It is not kept, only a key that nobody can read out.',
  autoPlain: 'Don’t seal the files',
  autoPlainMeans: 'Then whoever gets a file, or uses this machine, can read everything in it.',
  autoSwitchOn: 'Switch on',
  autoSwitchOff: 'Switch off',
  autoNotAllowed:
    'The browser did not allow it, so nothing was switched on. You can still save backups yourself.',
  autoNotDone: 'This could not be done: {reason}',
  autoIsSealed: 'On. The files are sealed.',
  autoIsPlain: 'On. The files are not sealed: whoever gets one can read it.',
  autoNever: 'None was written yet.',
  autoWorked: 'Last written {at}.',
  autoFailed: 'The last try failed, {at}: {why}',
  autoBand: 'The automatic backup failed, {at}: {why}',
  autoTooLarge:
    'the record has grown too large to be saved in the background. It is saved while the desk is open.',
  autoNoPermission: 'the browser no longer allows it.',
  autoNoKey: 'the key that seals the files was lost when the record was repaired.',
  autoNoSpace: 'the disk is full. It is tried again after an hour.',
  autoNoFolder:
    'the browser could not write to its folder for downloads. It is tried again after an hour.',
  autoRefused: 'the browser did not save the file. It is tried again after an hour.',
  autoMendTry: 'Try again',
  autoMendAllow: 'Allow it again',
  autoMendKey: 'Give a passphrase again',
  autoNewKeyHint:
    'Files that are there already still open with the passphrase they were sealed with. This one seals those to come; it may be the same.',
  autoStillNotAllowed: 'The browser did not allow it. Nothing was saved.',
  autoOff: 'Automatic backup is off. The files that were saved stay.',
} as const;
