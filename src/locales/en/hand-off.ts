/** Handing cases off as a file. */
export const handOff = {
  handOffTitle: 'Hand off as a file',
  handOffAction: 'Hand off as a file…',
  handOffFor:
    'For a colleague or an attorney who uses Followthrough, too: the chosen cases with all that is on record of them, to be taken over there.',
  handOffNone: 'No case is chosen. Select some in the table of cases.',
  handOffToCases: 'To the table of cases',
  handOffCases: { one: '{count} case', other: '{count} cases' },
  handOffMore: { one: 'Show {count} more', other: 'Show {count} more' },
  handOffNotKept: {
    one: '{count} case that was chosen is not kept here, and does not go along.',
    other: '{count} cases that were chosen are not kept here, and do not go along.',
  },
  handOffWhat: 'What goes along',
  handOffWithNotes: 'Free notes, with the reasons given for strikes and moves',
  handOffWithNotesHint:
    'What was promised, read out or answered goes along in any case, and so do the text of letters, tags, the matter number and the category. Notes that stay here now can follow with a later file.',
  handOffWithStruck: 'What was struck, marked as struck',
  handOffGoes: {
    one: 'Going along: {count} entry.',
    other: 'Going along: {count} entries.',
  },
  handOffBehindStruck: {
    one: 'Staying here: {count} entry that was struck or strikes one.',
    other: 'Staying here: {count} entries that were struck or strike one.',
  },
  handOffBehindNotes: {
    one: 'Going along without its note: {count} entry.',
    other: 'Going along without their notes: {count} entries.',
  },
  handOffBehindUnknown: {
    one: 'Staying here: {count} entry of a newer version, which may hold notes or name other cases.',
    other:
      'Staying here: {count} entries of a newer version, which may hold notes or name other cases.',
  },
  handOffBehindOther: {
    one: 'Staying here: {count} entry about something that stays, or about who looks after a case.',
    other:
      'Staying here: {count} entries about something that stays, or about who looks after a case.',
  },
  handOffNever:
    'Never in it: your settings and addresses, other cases, and to whom a case was handed over before. The number of another case stands in it only where you typed it into a text.',
  handOffWho:
    'Whoever takes it over sees what this browser is called, and of each entry where and by whom it was recorded.',
  handOffCounting: 'Counting what goes along…',
  handOffSeal: 'How it is protected',
  handOffSealed: 'Sealed by a passphrase: without it the file shows nothing',
  handOffPlain: 'Not sealed: whoever gets the file can read it',
  handOffSave: 'Save the file',
  handOffWriting: { one: '{done} of {count} entry', other: '{done} of {count} entries' },
  handOffCancel: 'Cancel',
  handOffCancelled: 'Cancelled. No file was saved.',
  handOffFailed: 'The file could not be made: {reason}',
  handOffDone: {
    one: 'A file with {count} case was handed to the browser.',
    other: 'A file with {count} cases was handed to the browser.',
  },
  handOffDelete:
    'Delete the file here, and where you sent it, once your colleague has taken it over.',
  handOffTell:
    'Tell the passphrase another way than you send the file: by phone, say, and never in the same message.',
  handOffMark: 'Do you no longer look after them?',
  handOffMarkMeans:
    'Marked as handed over, they have no reminders here and stand on no agenda. Nothing is closed, and you can take them back.',
  handOffMarkSave: 'Mark as handed over',
  handOffMarkProtected:
    'Protected cases are marked in their own file only, and cases handed over before stay as they are.',
} as const;
