/** Backup files: why one is refused, and what of it is left out. */
export const backup = {
  backupNotABackup: 'This is not a backup file of Followthrough.',
  backupNewerVersion:
    'A newer version of Followthrough wrote this file. Update the extension, then open the file again.',
  backupSealed: 'This file is sealed once more inside, which no version of Followthrough does.',
  backupRounds:
    'This file is sealed in a way that is either too weak or would keep the browser busy for too long. Followthrough writes no such file.',
  backupWrongPassphrase:
    'The passphrase does not open this file. If you are sure of it, the beginning of the file was changed.',
  backupDamaged:
    'This file was changed or damaged since it was written. Nothing was taken from it.',
  backupCutOff:
    'This file ends too early: it was not saved or copied as a whole. Nothing was taken from it.',
  backupTooLarge: 'This file holds more than any journal does. Nothing was taken from it.',
  backupCaseTooLarge:
    'With this file one case would have more than 10,000 entries, more than can be kept of a case. Nothing was taken from it.',

  backupLeftUnknownLine: {
    one: '{count} line is of no kind that this version knows',
    other: '{count} lines are of no kind that this version knows',
  },
  backupLeftNotPlain: {
    one: '{count} entry is built as no version writes it',
    other: '{count} entries are built as no version writes them',
  },
  backupLeftTextTooLong: {
    one: '{count} entry has a text longer than any can be',
    other: '{count} entries have a text longer than any can be',
  },
  backupLeftNoEntry: {
    one: '{count} entry does not say what, when or by whom',
    other: '{count} entries do not say what, when or by whom',
  },
  backupLeftUnreadableFact: {
    one: '{count} entry says something impossible, such as a day that does not exist',
    other: '{count} entries say something impossible, such as a day that does not exist',
  },
  backupLeftImpossibleStamp: {
    one: '{count} entry is stamped with a time that can’t be right',
    other: '{count} entries are stamped with a time that can’t be right',
  },
  backupLeftNotOfACase: {
    one: '{count} entry is a setting of whoever handed the file over',
    other: '{count} entries are settings of whoever handed the file over',
  },
  backupLeftNamesThisBrowser: {
    one: '{count} entry says what this browser is called; that is for you to say',
    other: '{count} entries say what this browser is called; that is for you to say',
  },
  backupLeftDoubled: {
    one: '{count} entry stands in the file twice',
    other: '{count} entries stand in the file twice',
  },
  backupLeftDiffers: {
    one: '{count} entry is here with other words, which stay',
    other: '{count} entries are here with other words, which stay',
  },
  backupLeftNoMarker: {
    one: '{count} line about an erased entry does not count',
    other: '{count} lines about erased entries do not count',
  },
} as const;
