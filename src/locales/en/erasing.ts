/** Erasing an entry, a case, or everything: what it means, and what is left. */
export const erasing = {
  eraseButton: 'Erase',
  eraseWhich: 'Erase: {what}',
  eraseGoes: 'What goes',
  eraseStays: 'What stays',
  eraseNoUndo: 'This can’t be undone.',

  eraseEntryTitle: 'Erase this entry?',
  eraseStrikeFirst:
    'Striking is gentler: the entry stays readable, crossed out, and no longer counts. Erase only what must not be on this machine at all.',
  eraseStrikeInstead: 'Strike it instead',
  eraseEntryGoes:
    'The entry with every earlier version, with its strike and the reasons given, and with what was put off or done of it: from the record and from its second copy.',
  eraseEntryGoesShared: {
    one: 'It is of {count} case.',
    other: 'It is about {count} cases, and goes from all of them.',
  },
  eraseEntryStaysMoved:
    'What was moved to another case: there it is an entry of its own, with the same words. Erase it there.',
  eraseEntryConfirm: 'Erase the entry',

  eraseCase: 'Erase this case',
  eraseCaseTitle: 'Erase this case?',
  eraseCaseFirst:
    'Closing a case keeps its record and only stops its reminders. Save a backup first if you may need the record again.',
  eraseCaseGoes:
    'Everything recorded of this case: statuses, calls, letters, answers, dates, notes, numbers and names; the forms begun about it; and its reminders. From the record and from its second copy.',
  eraseCaseStays:
    'What other cases’ files say of it: a link to it, a call that was about several cases, or what was moved to them.',
  eraseCaseConfirm: 'Erase the case',

  eraseAll: 'Erase everything',
  eraseAllText:
    'Takes every case and every note from this browser. Save a backup first if you may need them again.',
  eraseAllOpen: 'Erase everything…',
  eraseAllTitle: 'Erase everything in this browser?',
  eraseAllGoes:
    'Every case with all that is recorded of it, forms that are begun, reminders, settings, orders of steps of your own, rounds, and the list of files taken over: from the record and from its second copy. Other windows of Followthrough lose what is being typed in them.',
  eraseAllConfirm: 'Erase everything',

  eraseStaysFiles:
    'Backup files, exports, reports and calendar entries, wherever you saved them, and records on other machines. Those you have to delete yourself.',
  eraseStaysIds:
    'A list of ids, so that an old backup does not bring back what was erased unless you choose so. It says how many entries there were and when each was begun, and nothing of what they said.',
  eraseStaysBrowser:
    'The browser’s own history, in which pages of Followthrough stand with the numbers of their cases; and, on the disk, what the browser has not cleared away yet.',

  eraseTypeDigits: 'To go on, type the last four digits of the receipt number: {typed}',
  eraseTypeWord: 'To go on, type this word: {typed}',
  eraseWord: 'erase',
  eraseTypedWrong: 'This is not “{typed}”. Nothing was erased.',
  eraseFailed: 'Nothing was erased: {reason}',

  erasedEntry: 'The entry is erased.',
  erasedCase: 'The case is erased, with everything that was recorded of it.',
  erasedAll: 'Everything is erased. Followthrough is as on its first day.',
  erasedLater:
    'The erasing is decided, but not all of it is gone yet, as not every copy could be changed. The rest goes when the browser is next started.',
} as const;
