/** Where people sign in; served from our own fixtures, never from the network. */
export const ACCOUNT_SITE = 'https://my.uscis.gov';
export const ACCOUNT_PAGE = `${ACCOUNT_SITE}/account/applicant`;
