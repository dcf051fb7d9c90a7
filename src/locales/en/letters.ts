/** Letters: which there are, their form, sending, and the addresses of the mailboxes. */
export const letters = {
  // Letters: which there are, and why one is not offered or early.
  letterServiceCenter: 'Letter to the service center',
  letterServiceCenterNamed: 'Letter to the {office}',
  letterHeadquarters: 'Letter to headquarters',
  letterERequest: 'Text for an e-Request',
  letterAccountMessage: 'Message in the online account',
  letterOmbudsman: 'Statement for the CIS Ombudsman',
  letterCongressionalOffice: 'Letter to a congressional office',
  letterNotOfferedProtected:
    'For a protected case no letters are offered: USCIS verifies callers differently there.',
  letterNotOfferedOffice:
    'The office is not confirmed yet, and the prefix only suggests one. First confirm it from Form I-797.',
  letterNotOfferedChoose:
    'A transfer notice names another office. First choose which of the two you write to.',
  letterNotOfferedDoubt:
    'The page says that the case was transferred. First confirm the office from the transfer notice.',
  letterNotOfferedMailbox:
    'No written step was published for this office: only the California, Vermont, Nebraska and Texas Service Centers had one.',
  letterEarlyNoFirst:
    'No letter to the service center that got through is on record. The published order has it come first.',
  letterEarlyWithinWait:
    'The letter to the service center is of {on}. The published order has you write to headquarters from {from}.',
  letterEarlyNoContact:
    'No contact with USCIS within the last 90 days is on record. The Ombudsman asks for one first.',
  letterEarlyWithin60:
    'USCIS was contacted on {on}. The Ombudsman asks that it be given 60 days, which are over on {from}.',

  // The room of letters.
  lettersIntro:
    'A letter is composed from what is on record, and from nothing else. It is in English, because USCIS reads it. Nothing is sent from here.',
  lettersDue: 'Cases whose next step is written',
  lettersNoneDue: 'The next step of no case is written.',
  lettersChoose: 'Letters of another case',
  lettersChooseShow: 'Show its letters',
  lettersNotKept: 'This number is not kept. Keep the case first.',
  lettersOf: 'Letters of {number}',
  lettersOfCase: 'Letters',
  lettersOffered: 'What can be composed',
  lettersNotOffered: 'What is not offered',

  // The form of a letter.
  letterAsk: 'What you ask for',
  letterRequest: 'Your request, in one sentence',
  letterRequestHint: 'In English, as it is to stand in the letter.',
  letterWriter: 'Who writes',
  letterCapacity: 'In what capacity',
  letterCapacityNone: 'Not said yet',
  letterName: 'Name of whoever writes',
  letterDetails: 'How USCIS can reach you',
  letterDetailsHint: 'Lines as they are to stand at the end: address, phone, e-mail.',
  letterText: 'The letter',
  letterSubject: 'Subject',
  letterBody: 'Text',
  letterEdit: 'Edit the text',
  letterIsOwn:
    'You have changed the subject or the text. Your words stay as they are, whatever changes above or on record.',
  letterComposeAgain: 'Compose it again',
  letterComposeAgainAsk: 'What you changed in subject and text is thrown away.',
  letterMissing: 'Not on record yet, and marked in the text',
  letterMissingReceipt: 'The receipt number',
  letterMissingANumber: 'The A-number, or that there is none',
  letterMissingForm: 'The form',
  letterMissingFiled: 'The date filed',
  letterMissingApplicant: 'The name of the applicant or petitioner',
  letterMissingSender: 'Who writes, and in what capacity',
  letterMissingSenderName: 'The name of whoever writes',
  letterMissingDetails: 'How USCIS can reach you',
  letterMissingRequest: 'Your request',
  letterMissingOffice: 'The service center, from Form I-797',
  letterMissingCall: 'A call, or another first contact, that reached USCIS',
  letterMissingRepresentative: 'Whom you spoke to: name or ID number',
  letterMissingServiceRequest: 'The service request number, or why none was issued',
  letterMissingFirstLetter: 'The letter to the service center',
  letterMissingRecent: 'A contact with USCIS within the last 90 days',
  letterGloss: 'What each part says',
  letterPartRecipient: 'The date, whom it goes to, and the greeting',
  letterPartSender: 'Who writes, and in what capacity',
  letterPartCase: 'Which case it is about',
  letterPartRequest: 'What you ask for',
  letterPartCall: 'The call: when, with whom, and the service request',
  letterPartFirstLetter: 'When and to whom the first letter went',
  letterPartTimePassed: 'That the published waiting time has passed',
  letterPartEarlier: 'The contacts before this letter',
  letterPartClosing: 'The closing sentence',
  letterPartSignature: 'Who signs, and how to reach them',
  letterProblemLong: { one: '{count} character too long.', other: '{count} characters too long.' },
  letterProblemEmpty: 'There is nothing in it to send.',

  // Sending a letter.
  letterWays: 'Send it',
  letterWaysIntro: 'Today’s ways come first; the text is the same.',
  letterMarked: 'These marks still stand in what you are about to send: {marks}.',
  letterCopy: 'Copy the text',
  letterCopySubject: 'Copy the subject',
  letterCopyWhich: '{what}: {way}',
  letterCopied: 'Copied, with lines of at most 76 characters.',
  letterCopiedANumber:
    'Copied, with lines of at most 76 characters. The text holds an A-number: paste it only where it is meant to go.',
  letterSubjectCopied: 'Subject copied.',
  letterOpenPage: 'Open {address}',
  letterSignIn: 'Sign in to your online account as you always do, and paste it there as a message.',
  letterCongressHow:
    'Paste it into the contact form of your Senator or Representative, or print it.',
  letterMailboxPublished:
    'Published in 2009, last seen in print in 2017; very likely no longer read.',
  letterMailboxSource:
    'CLINIC wrote on {date} that access had changed. A later brief of AILA asks USCIS to reinstate such boxes, and no current official page offers them. No notice of their end was found.',
  letterMailboxVerified: 'You verified this address on {date}.',
  letterMailboxCameBack: 'A message to this address came back. You noted it on {date}.',
  letterEml: 'Save as a mail file (.eml)',
  letterEmlSaved: 'Handed to the browser to save. It has one recipient and no copies.',
  letterMailProgram: 'Open in my mail program',
  letterMailAsk:
    'Your mail program opens with this letter to {address}. Nothing is sent before you send it there. One recipient, no copies.',
  letterMailRead: 'I have read this about the address',
  letterMailOpen: 'Open the mail program',
  letterMailTooLong:
    'The letter is too long for a link: the mail program opens without the text. Copy the text first, and paste it there.',

  // Having sent a letter.
  letterSentTitle: 'Sent it?',
  letterSentBy: 'How you sent it',
  letterSentAt: 'When you sent it',
  letterSent: 'I sent it',
  letterChangedSince:
    'The letter has changed since you last copied or saved it. What you copied or saved is what goes on record; if you sent it as it stands now, copy it again.',

  // The addresses of the mailboxes.
  addressTitle: 'Correct the address',
  addressTitleOf: 'Correct the address: {mailbox}',
  addressHeadquarters: 'Headquarters',
  addressPart: 'Mailboxes of the published steps',
  addressPartIntro:
    'The five addresses of the release of 2009. No other mailbox was ever published. Correct one where you found out which address it has, or that it still holds.',
  addressNew: 'E-mail address',
  addressOn: 'Verified on',
  addressSave: 'Save the address',
  addressProblem:
    'This is no single e-mail address. Enter one like office@example.gov, without a name or anything around it.',
  addressProblemOn: 'Enter the day you verified it.',
  addressProblemFuture: 'This date is in the future. Enter the day you verified it.',
} as const;
