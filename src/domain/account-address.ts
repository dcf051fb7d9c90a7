/** The site of the signed-in account. Browsers grant whole sites only, whatever path stands behind. */
export const ACCOUNT_SITE = 'https://my.uscis.gov';

/** Whether an address is one of the signed-in account's. No other page of its site is read. */
export function isAccountAddress(url: string | undefined): boolean {
  return url?.startsWith(`${ACCOUNT_SITE}/account/`) === true;
}
