/** A receipt number that comes in: the waiting case that it belongs to, and cases that are joined. */
export const numbers = {
  // Cases that are kept and wait for their number.
  waitingAsk: {
    one: 'You keep {count} case without a number. Is this its number?',
    other: 'You keep {count} cases without a number. Is this the number of one of them?',
  },
  waitingAskOfMore:
    'You keep more than {count} cases without a number. Is this the number of one of them?',
  waitingNotRead:
    'Only the first {count} were looked through. Any other gets its number in its own file.',
  waitingMore: { one: '{count} more', other: '{count} more' },
  waitingNotAll: {
    one: 'Only the likeliest {count} is listed. Any other gets its number in its own file.',
    other: 'Only the likeliest {count} are listed. Any other gets its number in its own file.',
  },
  waitingKeepNew: 'Keep as a new case',
  waitingKeepNewWhich: 'Keep as a new case: {receipt}',
  waitingKeepAs: 'Keep {which} as',
  waitingNew: 'A new case',
  waitingGiven: 'The number is recorded with the case you keep as {which}.',
  waitingGivenHere: 'That case has its number now; what you note here goes into its record.',
  waitingChanged: 'That case has a number by now, or is no longer kept. Nothing was recorded.',
  waitingIsKept: 'A case is kept under this number by now. Nothing was recorded.',

  // Joining a case without a number to the one that is kept under it.
  joinAsk: 'Is it the same filing? Then join the two.',
  joinSays:
    'This goes from here into that case’s record: {what}. Each says where it came from. What only this file says of the case is added there. This file without a number then ends and leads there.',
  joinSaysEmpty:
    'Nothing was noted here that would move. What only this file says of the case is added there. This file without a number then ends and leads there.',
  joinContacts: { one: '{count} contact', other: '{count} contacts' },
  joinAnswers: { one: '{count} answer', other: '{count} answers' },
  joinDates: { one: '{count} noted date', other: '{count} noted dates' },
  joinQuiet:
    'That case is closed or handed over: what moves there will not remind you until it is reopened or taken back.',
  joinProtects: 'This case is protected, so that one becomes protected too.',
  joinNoRoom: 'There is no room in that case for: {what}. These stay in this file, which ends.',
  joinDo: 'Join the two cases',
  joinBegun: 'A form of this case is begun and not saved. Save or discard it first, then join.',
  joinChanged: 'One of the two was changed meanwhile. Nothing was recorded; open this case again.',
  joinedTo: 'This case was joined to the one under its number.',
  joinedGo: 'Open that case',
} as const;
