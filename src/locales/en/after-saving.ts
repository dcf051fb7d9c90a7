/** After saving, answers, and what to do after a loss. */
export const afterSaving = {
  // After saving.
  savedFully: 'Saved',
  savedPending: 'Saved, second copy pending',
  notSaved: 'Not saved: {reason}',
  notSavedKept: 'Not saved: {reason} What you typed is still here.',
  doTryAgain: 'Try again.',
  reasonBlocked:
    'another window of Followthrough holds the record. Close the other windows of Followthrough; this one then goes on by itself.',
  reasonNewer:
    'a newer version of Followthrough wrote the record, and this one would not understand all of it. Nothing is lost: update Followthrough, then open this again.',
  reasonUpdated: 'Followthrough was updated. Open this window again.',
  reasonTimedOut: 'the browser did not answer in time.',
  reasonUnreadable:
    'the browser could not open the record. It has a second copy on this machine, so do not remove the extension: close the browser, wait a minute, open it again, and look here again.',
  reasonPrivate:
    'this window is private, and the browser keeps nothing in it. Open Followthrough in a normal window. Where every window is private, the browser is set to remember no history; change that under “Privacy” in its settings.',
  reasonWrite: 'the browser could not use the disk; it may be full.',
  reasonErased:
    'it was erased, or what it is about was, perhaps in another window. It is not recorded again.',
  reasonUnknown: 'something unexpected happened; the diagnostics in the settings say more.',
  couldNotRead: 'The record could not be read: {reason}',
  tryAgain: 'Try again',
  updatedWhileOpen: 'Followthrough was updated: open this window again. What you typed is kept.',
  updatedOpenAgain: 'Open again',
  rawCopySave: 'Save a copy of what is stored',
  rawCopyHint:
    'A copy of everything stored, word for word, as a file. It is for the worst case: this version can’t read it back in. Whoever has the file can read it.',
  rawCopyHandedOver: 'Handed to the browser to save.',
  rawCopyFailed: 'Nothing that is stored could be read. Start the browser again, then try again.',
  buttonCancel: 'Cancel',
  buttonClose: 'Close',
  buttonBack: 'Back',

  // After a contact was saved: what is waited for, or why nothing is.
  savedOpened: { one: 'A wait begins', other: '{count} waits begin' },
  savedAlso: 'Also open in this case',
  savedCases: 'What it comes to, case by case',
  savedCaseWaits: '{lastDay} is the last day of the wait. From {due}: {step}.',
  savedRecorded: 'What was recorded',
  savedWhatAt: '{what}, {at}',
  savedCalendar: 'Add to calendar',
  savedCalendarMade:
    'A calendar file was handed to the browser. Open it to put the date into your calendar; a file made later replaces this one’s date there.',
  savedCalendarFailed: 'The calendar file could not be made. Try again.',
  savedCopy: 'Copy as text',
  calendarDates: 'Waited for since {from}; {last} is the last day.',
  calendarSummary: '{who}: {step}',
  noWaitNotReached:
    'No wait begins: nobody was reached. Only a contact that reached USCIS opens one.',
  noWaitMissed:
    'No wait begins, and none is touched: a missed callback leaves the 30 days as they are. After a second miss a new request is needed.',
  noWaitCameBack: 'No wait begins: the message came back, so it reached nobody.',
  noWaitProtected: 'No wait begins: for a protected case no order of steps is offered.',
  noWaitClosed: 'No wait begins: the case is closed. Reopen it to have its waits counted.',
  noWaitBeside:
    'No wait begins: this is beside the published order of steps, and no length is published for it.',
  noWaitKind:
    'No wait begins: “{kind}” is handed on as a service request, and none was noted. Once you have its number, correct this entry, or note the contact that brings it.',
  noWaitChannel:
    'No wait begins: this way of asking counts as a first contact only with a service request number. Once you have one, correct this entry.',
  noWaitFieldOffice:
    'No wait begins: at a field office the 30 days count from the initial service request, and no number of one was noted. Correct this entry once you have it, or to have the 30 days counted from the call.',
  noWaitGoal:
    'No wait begins: the goal of USCIS counts from a service request, and no number of one was noted. Correct this entry once you have it, or to have the days counted from the call.',
  noWaitAnswered: 'No wait begins: the matter is answered.',
  noWaitCalledBack:
    'No new wait begins: they called as promised. What was waited for before is not touched.',
  noWaitStopped: 'No wait begins: it was stopped.',
  noWaitRunning:
    'No new wait begins: the one since {on} runs on to {lastDay}. Days count from the first contact.',

  // Recording an answer.
  answerTitle: 'An answer came',
  answerOn: 'Date of the answer',
  answerQuestion: 'Does this settle or explain it?',
  answerSettles: 'Yes, it settles or explains it',
  answerToldToWait: 'They told me to wait until a date',
  answerNothingNew: 'No, nothing new',
  answerUntil: 'Wait until',
  answerNotes: 'What they said',
  answerSave: 'Save the answer',
  answerProblemVerdict: 'Choose one of the three.',
  answerProblemUntil: 'Enter the date they named.',
  answerProblemFuture: 'This date is in the future. Enter when the answer came.',
  answerProblemUntilBefore: 'This is before the date of the answer. Enter the date they named.',
  answerProblemOn: 'Enter the date of the answer.',

  // After something was lost.
  restoredEntries: {
    one: 'The browser had lost {count} entry of your record. It was brought back from the second copy on this machine, {at}.',
    other:
      'The browser had lost {count} entries of your record. They were brought back from the second copy on this machine, {at}.',
  },
  restoredBackupLost:
    'Automatic backup was on when the browser lost its database. How it was set was lost with it, so it is off now: switch it on again in the backup room. The files that were saved stay.',
  restoredUnderstood: 'Understood',
  draftUnkept:
    'What you typed could not be kept: the browser refused to write. Save it, or copy it elsewhere before you leave.',
} as const;
