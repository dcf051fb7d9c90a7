/** The signed-in account page, and keeping several cases of one page. */
export const accountPage = {
  accountTitle: 'Your USCIS account page',
  accountText:
    'Signed in at my.uscis.gov/account/applicant you see a list of your cases. If you allow it, Followthrough reads the receipt numbers, forms and statuses in that list, and offers to keep them.',
  accountHint:
    'Your browser will ask for access to my.uscis.gov. Only the account pages you open there are read, as text; nothing is clicked, typed or sent. Nothing is kept unless you say so.',
  accountAllow: 'Allow reading the account page',
  accountAllowed: 'Allowed: the account pages you open are read.',
  accountGiveUp: 'Stop reading the account page',
  accountNotGivenUp:
    'The browser kept the access. It can be taken back in the browser’s list of extensions.',
  accountNotAllowed: 'Not allowed, so the account page is not read.',
  accountOffer: 'Are you on your account page at my.uscis.gov? It is read only if you allow it.',
  accountAllowShort: 'Allow reading it',
  manyList: 'Cases on this page',
  manyAreKept: { one: '{count} is kept already.', other: '{count} are kept already.' },
  manyKeepAll: { one: 'Keep it', other: 'Keep all {count}' },
  manyChoose: 'Choose…',
  manyChooseNot: 'Stop choosing',
  manyKeepChosen: { one: 'Keep {chosen} of {count}', other: 'Keep {chosen} of {count}' },
  manyKept: {
    one: '{count} case was kept just now.',
    other: '{count} cases were kept just now.',
  },
  manyWaiting:
    'Cases of yours wait for their number. If one of these is theirs, say so at that number first; “Keep all” makes new cases.',
} as const;
