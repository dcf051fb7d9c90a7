/** The words of the rules: steps, offices, inquiries, windows, contacts, hints and channels. */
export const domain = {
  appName: 'Followthrough',

  // Steps, as what the person does next.
  stepCall: 'Call the Contact Center',
  stepCallAgain: 'Call the Contact Center again',
  stepWriteServiceCenter: 'Write to the service center',
  stepWriteServiceCenterNamed: 'Write to the {office}',
  stepWriteHeadquarters: 'Write to headquarters',
  stepLookAtStatus: 'Look at the status',
  stepLadderEnds: 'The published order ends here',
  stepNotedDate: 'A date you noted',
  stepActBy: 'Act by this date',
  stepDidItArrive: 'Check whether it arrived',
  stepCallBack: 'Check whether they called back',
  stepBeside: 'Beside the published order',
  stepConfirmOfficeFirst: 'First confirm the office from Form I-797.',
  stepChooseOfficeFirst: 'First choose which of the two offices you write to.',
  stepOfficeInDoubt:
    'The page says that the case was transferred. First confirm the office from the transfer notice.',

  // Offices.
  officeCalifornia: 'California Service Center',
  officeVermont: 'Vermont Service Center',
  officeNebraska: 'Nebraska Service Center',
  officeTexas: 'Texas Service Center',
  officePotomac: 'Potomac Service Center',
  officeNationalBenefitsCenter: 'National Benefits Center',
  officeFieldOffice: 'A field office',
  officeOther: 'Another office',
  officeElectronic: 'Electronic filing, any office',
  officeConfirmed: '{office}, confirmed from Form I-797',
  officeOfTransfer: '{office}, named on a transfer notice',
  officeProposed: '{office}? The prefix only suggests it',
  officeUnknown: 'Not known yet',

  // Inquiries.
  inquiryStatusCheck: 'Status check',
  inquiryDelay: 'Delay beyond posted times',
  inquiryExpedite: 'Expedite request',
  inquiryChangeOfAddress: 'Change of address',
  inquiryRescheduling: 'Appointment rescheduling',
  inquiryNotReceived: 'Notice, card or document not received',
  inquiryTypographicError: 'Typographic error',
  inquiryAccommodations: 'Accommodations',
  inquiryOther: 'Other',

  // Why cases belong together.
  linkPerson: 'one person',
  linkFiling: 'filed together',
  linkFamily: 'one family',

  // Windows and why their dates are what they are.
  dueOver: { one: '{count} day over', other: '{count} days over' },
  dueToday: 'today',
  dueIn: { one: '{count} day', other: '{count} days' },
  explainContact: '{did} {on} (day 0) + {wait} = {lastDay}, last day.',
  explainUntil: 'Told on {on} to wait until {lastDay}, last day.',
  explainPromisedUntil: 'On {on} they said {lastDay}, last day.',
  explainNext: 'No answer by then? From {due}: {step}.',
  explainEnd: 'No answer by then? The published order ends here, on {due}.',
  explainRolled: { one: 'Moved one day: {days}.', other: 'Moved {count} days: {days}.' },
  explainNotCounted: 'Not counted: {days}.',
  notCountedWeekend: { one: '{count} weekend day', other: '{count} weekend days' },
  notCountedHoliday: '{holiday} ({date})',
  explainPromise: 'The length is what the representative said.',
  explainAnswer: 'The date is the one that USCIS gave.',
  explainSource: 'Source: {source}, {published}; last seen in print {seen}.',
  explainSourceNotSeen: 'Source: {source}, {published}; when it was last seen is not known.',
  explainAskAgain:
    'On {on} they said that the case is within the normal time and that you may ask again from {from}; {lastDay} is the last day.',
  explainAtOnce: '{did} {on}: a service request was refused and no reason given.',
  explainMissedCallBack:
    'On {on} the last attempt to call back was missed. After that a new request is needed.',
  explainNextAtOnce: 'From {due}: {step}.',
  explainVariant:
    'To go on at once is a variant, and not part of the published order; you switched it on in the settings.',
  explainOwnLadder: 'The length is your own, from “{name}”.',
  explainNoNumber:
    'No service request number was given; the published wait counts from a service request.',
  explainUnreadPromise:
    'Something was promised that a newer version of Followthrough recorded and this one can’t read: the time that was promised may be another.',
  explainSetAside:
    'On {on} they said {wait}, for an earlier step; the wait of the step taken since replaces it.',
  explainGoal: 'Goal of {source} for a service request: {wait}, by {date} (published {published}).',
  explainNeededBy: 'You need it settled by {date}: that comes before this wait is over.',
  explainMailboxAge:
    'The e-mail addresses published then are very likely no longer read; today’s ways are e-Request, a message in the online account, or a call.',

  // How a contact was made, as the beginning of a sentence that goes on with its date.
  didCall: 'Called',
  didCallAgain: 'Called again',
  didEMail: 'E-mailed USCIS',
  didEMailServiceCenter: 'E-mailed the service center',
  didEMailHeadquarters: 'E-mailed headquarters',
  didERequest: 'Sent an e-Request',
  didAccountMessage: 'Sent a message in the online account',
  didChat: 'Asked in the chat',
  didAppointmentRequest: 'Asked for an appointment',
  didVisit: 'Visited the office',
  didLetter: 'Wrote to USCIS by post',
  didLetterServiceCenter: 'Wrote to the service center by post',
  didLetterHeadquarters: 'Wrote to headquarters by post',
  didOmbudsman: 'Asked the CIS Ombudsman',
  didCongressionalOffice: 'Asked a congressional office',
  didOther: 'Contacted USCIS another way',

  dayWeekend: '{date} is a weekend',
  dayHoliday: '{date} is {holiday}',
  waitCalendarDays: { one: '{count} day', other: '{count} days' },
  waitBusinessDays: { one: '{count} business day', other: '{count} business days' },
  waitHours: { one: '{count} hour', other: '{count} hours' },

  // Hints: rules beside the ladder, each with its source and the dates compared.
  hintOmbudsman: 'CIS Ombudsman',
  hintOmbudsmanNotYet:
    'The contact of {on} is 60 days old on {from}. From then until {until} you may ask the CIS Ombudsman for help, if nothing comes.',
  hintOmbudsmanHolds:
    'The contact of {on} was 60 days old on {from} and is 90 days old on {until}. Until then you may ask the CIS Ombudsman for help.',
  hintOmbudsmanPassed:
    'The contact of {on} was 90 days old on {until}. To ask the CIS Ombudsman, contact USCIS again first.',
  hintOmbudsmanRule:
    'The rule: you must have contacted USCIS within the last 90 days and given it at least 60 days. Here it is read strictly: one contact has to meet both.',
  hintOmbudsmanDecides:
    'The office’s own words decide; look there first. Whether the office takes requests in 2026 is not known to Followthrough.',
  hintProcessing: 'Outside normal processing time',
  hintProcessingHolds:
    'Received {received}, before {posted}, the receipt date for a case inquiry that you read on {looked}. By that date the case is outside normal processing time.',
  hintProcessingNotYet:
    'Received {received}, not before {posted}, the receipt date for a case inquiry that you read on {looked}. By that date the case is within normal processing time.',
  hintProcessingMoves: 'The posted date moves without notice; look again before you ask.',
  hintProcessingRule:
    'The rule: a case is outside normal processing time when it was received before the posted date.',
  hintAddress: 'Change of address',
  hintAddressNotYet:
    'You move on {moved}. Give USCIS the new address within 10 days of moving: by {lastDay}.',
  hintAddressHolds:
    'You moved on {moved}. Give USCIS the new address within 10 days of moving: by {lastDay}.',
  hintAddressPassed:
    'You moved on {moved}. The 10 days to give USCIS the new address ended on {lastDay}. If it does not have it, give it now.',
  hintAddressRule: 'The rule: an address is to be changed within 10 days of moving.',
  hintAddressOnly: 'Naming another address in an inquiry does not change it.',
  hintSource: 'Source: {publisher}, “{title}”, {address}.',
  hintSourceUndated: 'No date is known for it.',
  hintSourcePublished: 'Published {published}.',
  hintSourceSeen: 'Last seen {seen}.',

  // Ways to reach USCIS, and what is known of each today.
  channelCall: 'Call',
  channelEMail: 'E-mail',
  channelERequest: 'e-Request',
  channelAccountMessage: 'Message in the online account',
  channelChat: 'Chat',
  channelAppointmentRequest: 'Appointment request',
  channelVisit: 'Visit',
  channelLetter: 'Letter',
  channelOmbudsman: 'CIS Ombudsman',
  channelCongressionalOffice: 'Congressional office',
  channelOther: 'Another way',
  channelToday: 'Today: {standing}. Read by: {addressee}. For: {users}.',
  channelNotKnown: 'not known',
  channelInUse: 'in use',
  channelVeryLikelyClosed: 'very likely no longer read',
  channelLastResort: 'a usual last resort, with no published wait',
  channelReadByContactCenter: 'the Contact Center',
  channelReadByStep: 'whoever the step is addressed to',
  channelReadByOmbudsman: 'the Ombudsman',
  channelReadByCongress: 'a congressional office',
  channelForParties:
    'applicants, petitioners, and attorneys or accredited representatives with Form G-28',
  channelForCustomers:
    'customers, community organizations and liaison groups, as published in 2009',
  channelSource: 'Source: {title}.',
  channelSourceOn: 'Source: {title}, {date}.',
  channelSourceSure: 'Source: {title}; {confidence}.',
  channelSourceSureOn: 'Source: {title}, {date}; {confidence}.',
  channelConfidenceHigh: 'official, or two independent sources',
  channelConfidenceMedium: 'one good source',
  channelConfidenceLow: 'a weak source',
  channelRemarkEMail: 'The addresses were published in 2009 and last seen in print in 2017.',
  channelRemarkERequest:
    'egov.uscis.gov/e-request: outside normal processing time; notice, card or document not received; accommodations; typographic error; change of address.',
  channelRemarkChat: 'Chat with “Emma”.',
  channelRemarkAppointmentRequest:
    'A request form at my.uscis.gov, which took the place of InfoPass.',
  channelRemarkOmbudsman:
    'Form DHS-7001. One must have contacted USCIS within the last 90 days and given it at least 60 days. The state of the office in 2026 is not known.',
} as const;
