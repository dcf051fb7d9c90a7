import { isAccountAddress } from '../domain/account-address.ts';
import { readAccount } from './read-account.ts';
import type { PageReading } from './read-page.ts';

/**
 * Reads the account page while the address says that it is one, asked at each reading: the app goes to other
 * pages of its site, and comes from them, without a load. Elsewhere nothing of the document is looked at.
 *
 * @param address what the page's address is at that moment.
 */
export function readInAccount(address: () => string): (document: Document) => PageReading {
  return (document) => (isAccountAddress(address()) ? readAccount(document) : { isSettled: true });
}
