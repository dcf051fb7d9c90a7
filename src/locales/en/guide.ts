/** The guide. */
export const guide = {
  linkToGuide: 'In the guide: {section}',

  // The guide: what the sources say, in plain words; each statement stands with its source.
  guideContents: 'Sections of the guide',
  guideDisclaimer:
    'This is information, and not legal advice. It may be outdated, and it may not apply to your facts. Followthrough is not affiliated with USCIS or any government agency.',
  guideHelpers: 'Helpers: the applicant signs, unless you have a Form G-28.',
  guideAges:
    'Behind each statement stands who said it and in which year; the texts are listed at the end.',
  sourceShort: '{who}, {year}',
  sourceNoDate: '{who}, a page that bears no date',
  sourceTitle: '“{title}”',
  sourceSeen: 'last seen in print {seen}',
  guideTiers: 'The two tiers',
  guideTier1Can: 'Tier 1 can',
  guideTier1Basic: 'relay basic information from scripts',
  guideTier1Forms: 'answer questions about forms',
  guideTier1Transfer: 'transfer you to Tier 2 in some circumstances',
  guideTier1Cannot: 'Tier 1 cannot',
  guideTier1Specific: 'answer questions about your case beyond Case Status Online',
  guideTierTransfer: 'transfer you to a local office or a service center',
  guideTierAdvice: 'give legal advice',
  guideTier2Can: 'Tier 2 can',
  guideTier2Review: 'review USCIS systems on your case',
  guideTier2Notices: 'ask that notices be issued again',
  guideTier2InfoPass: 'give what an InfoPass appointment would give',
  guideTier2Military:
    'give specialized assistance to dependents or active members of the U.S. Armed Forces',
  guideTier2Decided: 'speak on pending and on decided cases',
  guideTier2Cannot: 'Tier 2 cannot',
  guideTier2Rfe: 'review requests for evidence that were issued already',
  guideTier2Issue: 'directly issue duplicate notices, receipt notices or requests for evidence',
  guideAsk: 'What to ask and note in the call',
  guideAskWhen: 'Record the date and time of the call.',
  guideAskWho: 'Ask for the staff member’s name or ID, or both.',
  guideAskNumber:
    'Note the service request referral number, if a referral on a pending case is taken.',
  guideAskReason:
    'If no service request is issued, ask for the reason: a message to the service center has to give it.',
  guideCallBacks: 'When they call back',
  guideCallBackFrom:
    'Tier 2 calls from 202-838-2200 or an unknown number, from 7:00 to 18:30 Eastern. The call carries a service item number.',
  guideCallBackTwice: 'They try a second time; after that a new request is needed.',
  guideCallBackText: 'A text message may ask first whether you are free within 30 minutes.',
  guidePrepare: 'Preparing the call',
  guideAsked: 'Have ready',
  guideAskedFor:
    'Receipt number, alien registration number, type of application filed, and the date it was filed.',
  guideRequests: 'Service requests',
  guideRequestTiers:
    'Either tier can create a service request. It is sent to a service center or a local office.',
  guideRequestKinds: 'What one can be about',
  guideRequestExpedite: 'an expedite request',
  guideRequestAddress: 'a change of address',
  guideRequestAppointment: 'rescheduling an appointment',
  guideRequestDelay: 'a processing delay beyond the posted times',
  guideRequestOther: 'other matters particular to the case',
  guideRequestTime: 'How long it takes',
  guideRequestGoal: 'The goal of USCIS is 15 business days.',
  guideLadder: 'The published order of steps',
  ladderRungSaid: '{step}, {wait}, then: {next}',
  guideToLadders: 'All published orders, and your own lengths',
  guideCenters: 'A matter at a service center',
  guideCentersFirst: 'Call first. Days count from this first contact.',
  guideCentersWrite:
    'If more than 30 days have passed and the matter is neither resolved nor explained, write to the service center that has the case.',
  guideCentersOne: 'Write only to the center that issued the receipt: one addressee, no copies.',
  guideCentersHeadquarters:
    'No response within 21 days: you may write to headquarters. The text names 10 days for its answer; nothing is promised here.',
  guideHeadquartersWho:
    'Headquarters served applicants, petitioners and their designated representatives, also where the center’s answer was inadequate.',
  guideCentersFor: 'The order is for regular processing; premium and student cases go elsewhere.',
  guideMailChanged: 'In January 2019 access to the mailboxes of the published order changed.',
  guideCentersBoxes:
    'The e-mail addresses published in 2009 are very likely no longer read since about then; no notice of their end was found.',
  guideFieldOffices: 'A matter at a field office',
  guideFieldOfficesAgain:
    'No answer to the initial service request within 30 days: call again, with the referral number of that request at hand.',
  guideChannels: 'Today’s ways to reach USCIS',
  guideChannelsMail:
    'The mailboxes of the published order are very likely closed; no current official page offers them.',
  guideChannelsAppointment: 'InfoPass became an appointment request form at my.uscis.gov.',
  guideHints: 'What else applies',
  guideHintsOmbudsman:
    'CIS Ombudsman (Form DHS-7001): one must have contacted USCIS within the last 90 days and given it at least 60 days. The state of the office in 2026 is not known here.',
  guideHintsTime:
    'A case is outside normal processing time when its receipt date is before the posted “receipt date for a case inquiry”. That date moves without notice.',
  guideLimits: 'What Followthrough does not do',
  guideLimitsDeadline:
    'It computes no legal deadline. It keeps track of filing or response deadlines only if you enter them.',
  guideLimitsSend: 'It sends nothing: what is sent, you send.',
  guideLimitsLookUp: 'It looks nothing up: it reads only the pages that you open.',
  guideLimitsProtected:
    'For protected cases (VAWA, T, U, abuse-based I-751 waivers) it offers no order of steps: USCIS verifies callers differently, and representatives have dedicated hotlines.',
  guideSources: 'Sources',
} as const;
